import { groupSums } from "../../engine/sum";
import { pipelineNeeded } from "../../engine/forecast/pipelineCoverage";
import type { CompletedSales } from "./completedSales";
import { isCompletedIn } from "./horizon";
import type { PeriodDeals } from "./periodDeals";

/** Pipeline and forecast by owner, customer or anything else that deals and sales belong to; columns of one length. */
export interface GroupForecast {
  readonly deals: Float64Array;
  readonly amount: Float64Array;
  readonly weighted: Float64Array;
  readonly completed: Float64Array;
  readonly expected: Float64Array;
  readonly forecast: Float64Array;
  readonly coverage: Float64Array;
  readonly gap: Float64Array;
  readonly needed: Float64Array;
}

/**
 * @param dealGroup group of each open deal, 0 … groups − 1
 * @param saleGroup group of each completed sale
 * @param target    target of each group in the period; NaN where it has none
 */
export function groupForecast(
  { deals, inPeriod, horizon }: PeriodDeals,
  sales: CompletedSales,
  dealGroup: ArrayLike<number>,
  saleGroup: ArrayLike<number>,
  target: Float64Array,
): GroupForecast {
  const groups = target.length;
  const count = new Float64Array(groups);
  const [amount, weighted, completed, expected, open] = [0, 1, 2, 3, 4].map(() => groupSums(groups));
  for (let deal = 0; deal < deals.rows.length; deal++) {
    const group = dealGroup[deal];
    const worth = deals.amount[deal] * deals.winRate[deal];
    count[group]++;
    amount.add(group, deals.amount[deal]);
    weighted.add(group, worth);
    if (inPeriod[deal] === 0) continue;
    expected.add(group, worth);
    open.add(group, deals.amount[deal]);
  }
  for (let i = 0; i < sales.day.length; i++) {
    if (isCompletedIn(sales.day[i], horizon)) completed.add(saleGroup[i], sales.amount[i]);
  }
  const [won, due, pipeline] = [completed.totals(), expected.totals(), open.totals()];
  const forecast = won.map((value, group) => value + due[group]);
  const gap = target.map((value, group) => (Number.isNaN(value) ? NaN : Math.max(0, value - forecast[group])));
  return {
    deals: count,
    amount: amount.totals(),
    weighted: weighted.totals(),
    completed: won,
    expected: due,
    forecast,
    coverage: target.map((value, group) => (value > 0 ? forecast[group] / value : NaN)),
    gap,
    needed: gap.map((value, group) => pipelineNeeded(value, pipeline[group] > 0 ? due[group] / pipeline[group] : NaN)),
  };
}

/** The sum of a target over the period; NaN where a month has none. */
export const periodTarget = (months: Float64Array | undefined): number =>
  months === undefined || months.length === 0 || months.some(Number.isNaN) ? NaN : months.reduce((a, b) => a + b, 0);
