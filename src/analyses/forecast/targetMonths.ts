import { dateOf, isoOf, monthOf, monthStart } from "../../engine/dates";
import { targetProgress } from "../../engine/planning/targetProgress";
import { groupSums, sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis } from "../analysis";
import { completedSales } from "./completedSales";
import { openDeals } from "./openDeals";
import { ownersOf } from "./owners";
import { targetFigures } from "./targetFigures";
import { fiscalStart, fiscalYearOf, type FiscalYear } from "./fiscalYear";
import { targetsInForce } from "./targetsInForce";

/** The year's target month by month, what was sold, and what the rest of the year must bring. */
export const targetMonths = defineAnalysis({
  id: "targetMonths",
  pillar: "forecast",
  entity: "targetMonth",
  label: label("Target of the year", "年度目标"),
  question: label(
    "How much of the year's target is reached, and what must each month to come bring?",
    "年度目标完成多少，剩余各月需完成多少？",
  ),
  needs: [],
  parameters: ["annualTarget", "fiscalFirstMonth", "fiscalYearNamed", "targetSeason", "targetUnit"],
  after: ["dealRate"],
  columns: {
    month: {
      kind: "month",
      label: label("Month", "月份"),
      definition: label("Months of the year of the as-of date.", "截止日所在年度的各月。"),
    },
    name: {
      kind: "text",
      label: label("Month", "月份"),
      definition: label("The month in words.", "月份名称。"),
    },
    target: {
      kind: "money",
      label: label("Target", "目标"),
      definition: label(
        "Target of the month, from the targets sheet or the annual target.",
        "当月目标，取自目标表或年度目标。",
      ),
    },
    share: {
      kind: "share",
      label: label("Share of year", "占全年"),
      definition: label("Target of the month ÷ target of the year.", "当月目标 ÷ 全年目标。"),
    },
    actual: {
      kind: "money",
      label: label("Completed", "已完成"),
      definition: label(
        "Σ amounts won in the month up to the as-of date, or invoiced where nothing was ever won in the opportunities sheet.",
        "当月截至截止日的赢单金额；商机表中从无赢单时取开票金额。",
      ),
    },
    expected: {
      kind: "money",
      label: label("Expected", "预计"),
      definition: label(
        "Σ amount × win rate of open deals that should close in the month.",
        "预计当月成交的未结商机 Σ 金额 × 赢率。",
      ),
    },
    cumulativeTarget: {
      kind: "money",
      label: label("Target so far", "累计目标"),
      definition: label("Σ targets up to the month.", "截至当月的目标合计。"),
    },
    cumulativeActual: {
      kind: "money",
      label: label("Completed so far", "累计完成"),
      definition: label(
        "Σ completed up to the month; empty after the as-of date.",
        "截至当月的完成额合计；截止日之后为空。",
      ),
    },
    attainment: {
      kind: "share",
      label: label("Attainment", "达成率"),
      definition: label("Completed so far ÷ target so far.", "累计完成 ÷ 累计目标。"),
    },
  },
  kpis: targetFigures,
  compute(input) {
    const { ledger } = input;
    const now = monthOf(ledger.asOfDay);
    const first = fiscalStart(now, input.parameters);
    const targets = targetsInForce(input, ownersOf(ledger), first, 12);
    const actual = byMonth(completedSales(ledger), first);
    const expected = expectedByMonth(input, first);
    const has = targets.source !== "none";
    const rows = has ? 12 : 0;
    const year = targets.total.some(Number.isNaN) ? NaN : sum(targets.total);
    const done = now - first + elapsedOfMonth(ledger.asOfDay);
    const progress = targetProgress(sum(actual), year, Number.isNaN(year) ? new Float64Array(12) : targets.total, done);
    const [cumulativeTarget, cumulativeActual] = [running(targets.total), running(actual)];
    const upTo = (column: Float64Array): Float64Array => column.map((value, m) => (first + m <= now ? value : NaN));
    const attained = upTo(cumulativeActual.map((value, m) => value / cumulativeTarget[m]));
    const shown = (column: Float64Array): Float64Array => column.subarray(0, rows);
    const known = (value: number): number => (Number.isNaN(year) ? NaN : value);
    return {
      rows,
      columns: {
        month: Float64Array.from({ length: rows }, (_, m) => monthStart(first + m)),
        name: Array.from({ length: rows }, (_, m) => monthName(first + m)),
        target: shown(targets.total),
        share: shown(targets.total.map((value) => (year > 0 ? value / year : NaN))),
        actual: shown(upTo(actual)),
        expected: shown(expected),
        cumulativeTarget: shown(cumulativeTarget),
        cumulativeActual: shown(upTo(cumulativeActual)),
        attainment: shown(attained.map((value) => (Number.isFinite(value) ? value : NaN))),
      },
      kpis: {
        target: year,
        actual: has ? sum(actual) : NaN,
        attainment: progress.attainment,
        pace: known(progress.pace),
        runRate: known(progress.runRate),
        gap: progress.gap,
        requiredPace: known(progress.requiredPace),
      },
      notes: has ? [...targets.notes, yearNote(first, input.parameters)] : [],
    };
  },
});

function byMonth({ day, amount }: { readonly day: Float64Array; readonly amount: Float64Array }, first: number) {
  const sums = groupSums(12);
  const [from, to] = [monthStart(first), monthStart(first + 12)];
  for (let i = 0; i < day.length; i++) if (day[i] >= from && day[i] < to) sums.add(monthOf(day[i]) - first, amount[i]);
  return sums.totals();
}

function expectedByMonth(input: Parameters<typeof openDeals>[0], first: number): Float64Array {
  if (!input.ledger.opportunities) return new Float64Array(12).fill(NaN);
  const { closeDay, amount, winRate } = openDeals(input);
  const due = closeDay.map((day) => (day < input.ledger.asOfDay ? NaN : day));
  const expected = byMonth({ day: due, amount: amount.map((value, deal) => value * winRate[deal]) }, first);
  const now = monthOf(input.ledger.asOfDay) - first;
  return expected.map((value, month) => (month < now ? NaN : value));
}

function yearNote(first: number, fiscal: FiscalYear): Label {
  const year = fiscalYearOf(first, fiscal);
  if (fiscal.fiscalFirstMonth === 1)
    return label(`The year is ${year}, the calendar year of the as-of date.`, `年度为截止日所在的自然年 ${year} 年。`);
  const [from, to] = [isoOf(monthStart(first)), isoOf(monthStart(first + 12) - 1)];
  return label(
    `The year is the financial year ${year}, ${from} to ${to}; it begins in the month that the parameter names.`,
    `年度为 ${year} 财年，${from} 至 ${to}；起始月由参数设定。`,
  );
}

function monthName(month: number): Label {
  const { year, month: number } = dateOf(monthStart(month));
  return label(`${year}-${String(number).padStart(2, "0")}`, `${year} 年 ${number} 月`);
}

const running = (values: Float64Array): Float64Array => {
  let total = 0;
  return values.map((value) => (total += value));
};

/** The part of its month that a day has behind it, itself included. */
export function elapsedOfMonth(day: number): number {
  const month = monthOf(day);
  return dateOf(day).day / (monthStart(month + 1) - monthStart(month));
}
