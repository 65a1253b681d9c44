import { assert } from "../assert";
import type { CustomerPeriods } from "./customerPeriods";

/**
 * Relative trend of each customer's purchases: `relativeTrend` over a span of periods, the ones without a purchase counted as 0, from the
 * customer's first purchase on if that is later.
 *
 *     trend = slope of the line of least squares / mean;  slope = Σ (t − t̄) v / Σ (t − t̄)²
 *
 * @param purchases by customer and period
 * @param from      first period of the span
 * @param to        period after the last one
 * @param least     periods that a customer must have within the span for a trend to be told; at least 2
 * @returns fraction a period, length `customers`; NaN for fewer periods or a mean not above 0
 * @throws  RangeError when the span or the least number makes no sense
 * @see     S043, S045
 * @example periodTrends(customerPeriods([0, 0, 0], 1, [0, 1, 2], 3, [120, 100, 80]), 0, 3, 3) // [-0.2]
 */
export function periodTrends(
  { customers, start, period, amount }: CustomerPeriods,
  from: number,
  to: number,
  least: number,
): Float64Array {
  assert(from <= to, `the span must not end before it begins: ${from} and ${to}`);
  assert(least >= 2, `least must be at least 2, not ${least}`);
  const trends = new Float64Array(customers).fill(NaN);
  for (let customer = 0; customer < customers; customer++) {
    if (start[customer] === start[customer + 1]) continue;
    const first = Math.max(from, period[start[customer]]);
    const count = to - first;
    if (count < least) continue;
    const middle = (count - 1) / 2;
    let [total, turned] = [0, 0];
    for (let cell = start[customer + 1] - 1; cell >= start[customer] && period[cell] >= first; cell--) {
      if (period[cell] >= to) continue;
      total += amount[cell];
      turned += (period[cell] - first - middle) * amount[cell];
    }
    // Σ (t − t̄)² of count whole numbers in a row.
    const spread = (count * (count * count - 1)) / 12;
    if (total > 0) trends[customer] = turned / spread / (total / count);
  }
  return trends;
}
