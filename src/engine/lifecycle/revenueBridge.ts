import { groupSums } from "../sum";
import type { CustomerPeriods } from "./customerPeriods";

/**
 * Revenue by period and cause: `opening + gained + reactivated + expanded − contracted − lost = closing`, where opening is the revenue of the
 * period before.
 */
export interface RevenueBridge {
  readonly opening: Float64Array;
  /** From customers that bought for the first time ever. */
  readonly gained: Float64Array;
  /** From customers that had bought, but not in the period before. */
  readonly reactivated: Float64Array;
  /** More from customers of the period before. */
  readonly expanded: Float64Array;
  /** Less from them. */
  readonly contracted: Float64Array;
  /** What customers had brought in the period before that brought nothing in this one. */
  readonly lost: Float64Array;
  readonly closing: Float64Array;
  /** lost ÷ opening; NaN where the opening is not above 0. */
  readonly grossChurn: Float64Array;
  /** (lost + contracted − expanded) ÷ opening: below 0 where the customers that stay grow by more than is lost. */
  readonly netChurn: Float64Array;
}

/**
 * Revenue churn: why revenue (or profit) differs from that of the period before, customer by customer.
 *
 * @param purchases by customer and period; refunds count as they are
 * @returns columns, one row a period; money
 * @see     S054 (revenue churn, gross and net), S058 (by value)
 * @example revenueBridge(customerPeriods([0, 0, 1], 2, [0, 1, 0], 2, [10, 15, 4])).netChurn // [NaN, -1 / 14]
 */
export function revenueBridge({ customers, periods, start, period, amount }: CustomerPeriods): RevenueBridge {
  const sums = { gained: groupSums(periods), reactivated: groupSums(periods), expanded: groupSums(periods) };
  const losses = { contracted: groupSums(periods), lost: groupSums(periods), closing: groupSums(periods) };
  for (let customer = 0; customer < customers; customer++)
    for (let cell = start[customer]; cell < start[customer + 1]; cell++) {
      const [when, value] = [period[cell], amount[cell]];
      losses.closing.add(when, value);
      const isFirst = cell === start[customer];
      if (isFirst) sums.gained.add(when, value);
      else if (period[cell - 1] !== when - 1) sums.reactivated.add(when, value);
      else if (value >= amount[cell - 1]) sums.expanded.add(when, value - amount[cell - 1]);
      else losses.contracted.add(when, amount[cell - 1] - value);
      const stays = cell + 1 < start[customer + 1] && period[cell + 1] === when + 1;
      if (when + 1 < periods && !stays) losses.lost.add(when + 1, value);
    }
  return withRates({
    gained: sums.gained.totals(),
    reactivated: sums.reactivated.totals(),
    expanded: sums.expanded.totals(),
    contracted: losses.contracted.totals(),
    lost: losses.lost.totals(),
    closing: losses.closing.totals(),
  });
}

function withRates(bridge: Omit<RevenueBridge, "opening" | "grossChurn" | "netChurn">): RevenueBridge {
  const { lost, contracted, expanded, closing } = bridge;
  const opening = closing.map((_, i) => (i > 0 ? closing[i - 1] : 0));
  const ofOpening = (part: (i: number) => number): Float64Array =>
    opening.map((value, i) => (value > 0 ? part(i) / value : NaN));
  return {
    ...bridge,
    opening,
    grossChurn: ofOpening((i) => lost[i]),
    netChurn: ofOpening((i) => lost[i] + contracted[i] - expanded[i]),
  };
}
