import { averageDaysDelinquent, bestPossibleDso } from "../../engine/credit/bestPossibleDso";
import { collectionEffectivenessIndex } from "../../engine/credit/collectionEffectivenessIndex";
import { daysSalesOutstanding } from "../../engine/credit/daysSalesOutstanding";
import { daysSalesOutstandingByCountBack, monthLengths } from "../../engine/credit/daysSalesOutstandingByCountBack";
import { map2 } from "../../engine/columns";
import { isoOf } from "../../engine/dates";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis } from "../analysis";
import { parameterText } from "../parameterText";
import { parameters as declared } from "../parameters";
import { creditSalesByMonth, creditSalesSince } from "./creditSales";
import { dsoPeriods } from "./dsoPeriods";
import { receivablesOn } from "./receivablesOn";

/** DSO by other methods, beside the balance method: what lateness and what the timing of sales make of it. */
export const dsoFigures = defineAnalysis({
  id: "dsoFigures",
  pillar: "credit",
  entity: "customer",
  label: label("DSO by other methods", "DSO 其他口径"),
  question: label("How much of the DSO is late payment?", "DSO 中有多少来自逾期？"),
  needs: ["receivables"],
  parameters: ["dsoDays", "emptyMonths", "countBackMonths"],
  columns: {
    countBack: {
      kind: "days",
      label: label("DSO, count-back", "DSO（倒推法）"),
      definition: label(
        "Days of the latest sales that are still owed: open receivables are taken off the newest month's sales first, months by their real length; empty without sales.",
        "应收余额自最近月份的销售额起逐月倒推，按实际月天数累计；无销售时为空。",
      ),
    },
    bestPossible: {
      kind: "days",
      label: label("DSO, best possible", "最佳 DSO"),
      definition: label(
        "What is not due, net of unapplied credit ÷ credit sales × days of the period: the DSO if all paid on the due date.",
        "（未到期应收 − 未核销贷项）÷ 期间赊销额 × 期间天数：全部按期付款时的 DSO。",
      ),
    },
    delinquent: {
      kind: "days",
      label: label("Average days delinquent", "平均拖欠天数（ADD）"),
      definition: label(
        "DSO − best possible DSO: the part that comes from paying late.",
        "DSO − 最佳 DSO：逾期造成的天数。",
      ),
    },
    cei: {
      kind: "number",
      label: label("CEI", "收款效率指数（CEI）"),
      definition: label(
        "Collected ÷ collectable × 100 = (begin + sales ÷ months − end) ÷ (begin + sales ÷ months − end not due) × 100 over the DSO period; 100 = all was collected that could be; empty outside 0 to 100, where sales were too uneven for an average month.",
        "（期初应收 + 赊销额 ÷ 月数 − 期末应收）÷（期初应收 + 赊销额 ÷ 月数 − 期末未到期）× 100，期间同 DSO；100 表示可收款项全部收回；超出 0–100（销售过于集中，月均口径失真）时为空。",
      ),
    },
  },
  kpis: {
    countBack: {
      kind: "days",
      label: label("DSO, count-back", "DSO（倒推法）"),
      definition: label("The same over all customers together.", "按全部客户合计计算，口径同上。"),
    },
    bestPossible: {
      kind: "days",
      label: label("DSO, best possible", "最佳 DSO"),
      definition: label("The same over all customers together.", "按全部客户合计计算，口径同上。"),
    },
    delinquent: {
      kind: "days",
      label: label("Average days delinquent", "平均拖欠天数（ADD）"),
      definition: label("DSO − best possible DSO over all customers together.", "按全部客户合计的 DSO − 最佳 DSO。"),
    },
    cei: {
      kind: "number",
      label: label("CEI", "收款效率指数（CEI）"),
      definition: label("The same over all customers together.", "按全部客户合计计算，口径同上。"),
    },
    uncovered: {
      kind: "money",
      label: label("Older than the count-back", "倒推未覆盖金额"),
      definition: label(
        "Open receivables beyond the sales of the months that the count-back looks at.",
        "超出倒推月份销售额的应收余额。",
      ),
    },
  },
  compute({ ledger, parameters }) {
    const { asOfDay, customers } = ledger;
    const { dsoDays, emptyMonths, countBackMonths } = parameters;
    const now = receivablesOn(ledger, asOfDay);
    const before = receivablesOn(ledger, asOfDay - dsoDays);
    const open = map2(now.notDue, now.overdue, (a, b) => a + b);
    const begin = map2(before.notDue, before.overdue, (a, b) => a + b);
    const sold = creditSalesSince(ledger, asOfDay - dsoDays);
    const soldByMonth = creditSalesByMonth(ledger, countBackMonths);
    const lengths = monthLengths(asOfDay, countBackMonths);
    const periods = dsoPeriods(ledger, dsoDays);
    const total = (values: Float64Array): Float64Array => Float64Array.of(sum(values));

    const best = bestPossibleDso(now.notDue, sold, periods.ofCustomer);
    const dso = daysSalesOutstanding(open, sold, periods.ofCustomer);
    const counted = daysSalesOutstandingByCountBack(open, soldByMonth, lengths, emptyMonths);
    const cei = collectionEffectivenessIndex(begin, sold, open, now.notDue, periods.ofCustomer.map(monthsOf));
    const all = [open, sold, now.notDue, begin].map(total);
    const [bestOfAll] = bestPossibleDso(all[2], all[1], periods.ofBook);
    const [dsoOfAll] = daysSalesOutstanding(all[0], all[1], periods.ofBook);
    const allCounted = daysSalesOutstandingByCountBack(all[0], soldByMonth.map(total), lengths, emptyMonths);
    const policy = parameterText(declared.emptyMonths, emptyMonths);
    return {
      rows: customers.count,
      columns: {
        countBack: counted.days,
        bestPossible: best,
        delinquent: averageDaysDelinquent(dso, best),
        cei: cei.map(withinScale),
      },
      kpis: {
        countBack: allCounted.days[0],
        bestPossible: bestOfAll,
        delinquent: dsoOfAll - bestOfAll,
        cei: withinScale(collectionEffectivenessIndex(all[3], all[1], all[0], all[2], monthsOf(periods.ofBook))[0]),
        uncovered: allCounted.uncovered[0],
      },
      notes: [
        label(
          `Count-back over at most ${countBackMonths} months of real length; a month without sales: ${policy["en-US"].toLowerCase()}. CEI from ${isoOf(asOfDay - dsoDays)} to ${isoOf(asOfDay)}, sales divided by ${monthsOf(periods.ofBook)} months (fewer where business began later).`,
          `倒推法最多回溯 ${countBackMonths} 个月，按实际月天数；无销售月份：${policy["zh-CN"]}。CEI 期间 ${isoOf(asOfDay - dsoDays)} 至 ${isoOf(asOfDay)}，赊销额除以 ${monthsOf(periods.ofBook)} 个月（业务较短者按实际月数）。`,
        ),
        ...offScaleNote(cei),
      ],
    };
  },
});

/** Whole months that a period stands for, at least one. */
const monthsOf = (days: number): number => Math.max(1, Math.round(days / 30));

const withinScale = (index: number): number => (index >= 0 && index <= 100 ? index : NaN);

function offScaleNote(cei: Float64Array): Label[] {
  const off = cei.reduce((count, index) => count + (index < 0 || index > 100 ? 1 : 0), 0);
  return off > 0
    ? [
        label(
          `Customers without a CEI because their sales of the period were too uneven for an average month: ${off}.`,
          `因期间销售过于集中、月均口径失真而不列 CEI 的客户：${off} 个。`,
        ),
      ]
    : [];
}
