import { assert } from "../assert";
import type { Numbers } from "../columns";
import { sum } from "../sum";

/** Sales that the funnel did not see coming. */
export interface OffFunnelSales {
  /** Money. */
  readonly amount: number;
  /** Part of all sales; fraction, NaN when there are none. */
  readonly share: number;
  /** Orders among them. */
  readonly count: number;
}

/**
 * Off-funnel sales: orders that had no opportunity, or one registered only after the order.
 *
 * @param amounts  value of each order; money, length n; missing ones count as 0
 * @param orderDay day of each order; day numbers, length n
 * @param dealDay  day on which its opportunity was registered; day numbers, length n; NaN where it has none
 * @returns amount, share and count
 * @throws  RangeError when the lengths differ
 * @see     S107 (漏斗外销售额); the source leaves it undefined: orders without an opportunity registered before the order's day
 * @example offFunnelSales([60, 30, 10], [100, 100, 100], [90, NaN, 101]) // { amount: 40, share: 0.4, count: 2 }
 */
export function offFunnelSales(amounts: Numbers, orderDay: Numbers, dealDay: Numbers): OffFunnelSales {
  const same = amounts.length === orderDay.length && amounts.length === dealDay.length;
  assert(same, "amounts, orderDay and dealDay differ in length");
  const off = Float64Array.from(amounts).map((value, i) => (dealDay[i] <= orderDay[i] ? NaN : value));
  const amount = sum(off);
  const total = sum(amounts);
  return { amount, share: total > 0 ? amount / total : NaN, count: off.filter((value) => !Number.isNaN(value)).length };
}
