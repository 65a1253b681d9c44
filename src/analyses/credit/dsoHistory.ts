import { numbersFrom } from "../../engine/columns";
import { daysSalesOutstandingByCountBack, monthLengths } from "../../engine/credit/daysSalesOutstandingByCountBack";
import { isoOf, monthOf, monthStart } from "../../engine/dates";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis } from "../analysis";
import { dsoPoints } from "./dsoPoints";
import { receivablesOn } from "./receivablesOn";
import { salesByDay, type SalesByDay } from "./salesByDay";

/** The as-of day and twelve months before it, so that a year can be compared with the same month. */
export const DSO_MONTHS = 13;
const LONG = 365;
const SHORT = 30;
/** Days of sales needed for the oldest point: a year of months, the longest period or way back, and leap days. */
const daysNeeded = (countBackMonths: number): number => (DSO_MONTHS + Math.max(countBackMonths, 12)) * 31 + LONG;

/** DSO month by month, by every method beside each other. */
export const dsoHistory = defineAnalysis({
  id: "dsoHistory",
  pillar: "credit",
  entity: "dsoMonth",
  label: label("DSO by month", "各月 DSO"),
  question: label("How does the DSO develop, and is it lateness?", "DSO 如何变化，是否由逾期引起？"),
  needs: ["receivables"],
  parameters: ["dsoDays", "emptyMonths", "countBackMonths"],
  columns: {
    day: {
      kind: "text",
      label: label("As of", "截止日"),
      definition: label(
        "Day for which the figures are told, from what was known then.",
        "各指标的截止日，按当时已知数据计算。",
      ),
    },
    receivable: {
      kind: "money",
      label: label("Open receivables", "应收余额"),
      definition: label(
        "Σ open amounts on that day, unapplied credit subtracted.",
        "当日未收金额合计，已减未核销贷项。",
      ),
    },
    overdue: {
      kind: "money",
      label: label("Overdue", "逾期金额"),
      definition: label("Σ open amounts above 0 that were past due on that day.", "当日已逾期的正未收金额合计。"),
    },
    dsoShort: {
      kind: "days",
      label: label("DSO, 30 days", "DSO（30 天）"),
      definition: label(
        "Open receivables ÷ credit sales of 30 days × 30; follows the last month's sales.",
        "应收余额 ÷ 30 天赊销额 × 30；受当月销售影响大。",
      ),
    },
    dso: {
      kind: "days",
      label: label("DSO, DSO period", "DSO（统计期）"),
      definition: label(
        "Open receivables ÷ credit sales of the DSO period × its days.",
        "应收余额 ÷ DSO 统计期赊销额 × 统计期天数。",
      ),
    },
    dsoLong: {
      kind: "days",
      label: label("DSO, 365 days", "DSO（365 天）"),
      definition: label(
        "Open receivables ÷ credit sales of 365 days × 365; levels out the seasons.",
        "应收余额 ÷ 365 天赊销额 × 365；消除季节影响。",
      ),
    },
    countBack: {
      kind: "days",
      label: label("DSO, count-back", "DSO（倒推法）"),
      definition: label(
        "Days of the latest sales that were still owed, months by their real length.",
        "应收余额自最近月份销售额起逐月倒推的天数，按实际月天数。",
      ),
    },
    bestPossible: {
      kind: "days",
      label: label("DSO, best possible", "最佳 DSO"),
      definition: label(
        "What was not due ÷ credit sales of the DSO period × its days.",
        "未到期应收 ÷ DSO 统计期赊销额 × 统计期天数。",
      ),
    },
    delinquent: {
      kind: "days",
      label: label("Average days delinquent", "平均拖欠天数（ADD）"),
      definition: label("DSO of the DSO period − best possible DSO.", "统计期 DSO − 最佳 DSO。"),
    },
  },
  kpis: {
    dso: {
      kind: "days",
      label: label("DSO", "DSO（天）"),
      definition: label("Of the DSO period, on the as-of date.", "截止日的统计期 DSO。"),
    },
    yearAgo: {
      kind: "days",
      label: label("DSO a year ago", "去年同期 DSO"),
      definition: label("The same twelve months before.", "十二个月前的同口径 DSO。"),
    },
  },
  compute({ ledger, parameters }) {
    const { dsoDays, countBackMonths, emptyMonths } = parameters;
    const sales = salesByDay(ledger, daysNeeded(countBackMonths));
    const days = dsoPoints(ledger.asOfDay, DSO_MONTHS).filter((day) => day >= sales.firstDay);
    const owed = days.map((day) => receivablesOn(ledger, day));
    const open = numbersFrom(owed, ({ notDue, overdue }) => sum(notDue) + sum(overdue));
    const notDue = numbersFrom(owed, (each) => sum(each.notDue));
    const dsoOver = (length: number, amounts: Float64Array): Float64Array =>
      numbersFrom(days, (day, i) => simpleDso(amounts[i], sales, day, length));
    const [dso, best] = [dsoOver(dsoDays, open), dsoOver(dsoDays, notDue)];
    const countBack = numbersFrom(days, (day, i) => {
      const months = monthlySales(sales, day, countBackMonths);
      return daysSalesOutstandingByCountBack([open[i]], months, monthLengths(day, countBackMonths), emptyMonths)
        .days[0];
    });
    return {
      rows: days.length,
      columns: {
        day: days.map((day) => label(isoOf(day), isoOf(day))),
        receivable: open,
        overdue: numbersFrom(owed, (each) => sum(each.overdue)),
        dsoShort: dsoOver(SHORT, open),
        dso,
        dsoLong: dsoOver(LONG, open),
        countBack,
        bestPossible: best,
        delinquent: dso.map((value, i) => value - best[i]),
      },
      kpis: {
        dso: dso.at(-1) ?? NaN,
        yearAgo: days.length === DSO_MONTHS ? dso[0] : NaN,
      },
      notes: notesOf(dsoDays, ledger.asOfDay, sales.firstDay),
    };
  },
});

/** The period begins no earlier than the first sale: a book of two months has no year of sales. */
function simpleDso(amount: number, sales: SalesByDay, day: number, days: number): number {
  const length = Math.min(days, day - sales.firstDay + 1);
  const sold = sales.between(day - length, day);
  return sold > 0 ? (amount / sold) * length : NaN;
}

/** Sales of the calendar months up to a day, newest first. */
function monthlySales(sales: SalesByDay, day: number, months: number): number[][] {
  const newest = monthOf(day);
  return Array.from({ length: months }, (_, back) => {
    const end = back === 0 ? day : monthStart(newest - back + 1) - 1;
    return [sales.between(monthStart(newest - back) - 1, end)];
  });
}

function notesOf(dsoDays: number, asOfDay: number, firstDay: number): Label[] {
  const notes = [
    label(
      `DSO period: ${dsoDays} days. Earlier days are told from what was known then; a part payment counts on the day of the last one.`,
      `DSO 统计期：${dsoDays} 天。历史各日按当时已知数据计算；部分收款按最后一次收款日计。`,
    ),
  ];
  if (asOfDay - firstDay + 1 < LONG)
    notes.push(
      label(
        `Sales begin on ${isoOf(firstDay)}: periods begin no earlier, so the DSO of 365 days stands on ${asOfDay - firstDay + 1} days.`,
        `销售数据始于 ${isoOf(firstDay)}：统计期不早于该日，因此 365 天 DSO 实际基于 ${asOfDay - firstDay + 1} 天。`,
      ),
    );
  return notes;
}
