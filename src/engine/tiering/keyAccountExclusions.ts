import { assert } from "../assert";
import type { Numbers } from "../columns";
import { either, judge, reasonsOf, type Reasons } from "./reasons";

/** Why a customer is no key account, whatever its score. */
export const EXCLUSION_REASONS = ["oneOff", "volumeOnly", "squeezer"] as const;

/** Columns of length n. */
export interface ExclusionValues {
  readonly orders: Numbers;
  /** Largest order ÷ all of the year. */
  readonly largestOrderShare: Numbers;
  readonly revenueShare: Numbers;
  readonly profitShare: Numbers;
  /** Margin after the cost to serve; fraction. */
  readonly netMargin: Numbers;
  /** Discounts ÷ list value; fraction. */
  readonly discountRate: Numbers;
  /** Goods returned ÷ revenue; fraction. Unknown for all when left out. */
  readonly returnRate?: Numbers;
}

export interface ExclusionLimits {
  /** Most orders of a one-off buyer: 1. */
  readonly mostOneOffOrders: number;
  /** Share of the largest order from which on a buyer is one-off: 0.7. */
  readonly largestOrderShare: number;
  /** Least profit share ÷ revenue share: 0.5. */
  readonly leastProfitToRevenue: number;
  /** Margin that must be exceeded: 0. */
  readonly netMargin: number;
  /** Most discount. */
  readonly mostDiscount: number;
  /** Most returns; without limit when left out. */
  readonly mostReturns?: number;
}

/**
 * Exclusions from key-account status: one-off bulk buyers; buyers of much volume that bring little profit; and those that squeeze the
 * firm.
 *
 *     oneOff     orders ≤ mostOneOffOrders or largestOrderShare ≥ its limit
 *     volumeOnly profitShare < leastProfitToRevenue × revenueShare
 *     squeezer   netMargin ≤ its limit or discountRate > mostDiscount or returnRate > mostReturns
 *
 * @param values columns of length n; NaN = missing
 * @param limits thresholds
 * @returns bits into `EXCLUSION_REASONS`, and those that could not be judged; length n
 * @throws  RangeError when the lengths differ
 * @see     S010
 * @example
 * keyAccountExclusions(
 *   { orders: [1], largestOrderShare: [1], revenueShare: [0.2], profitShare: [0.05], netMargin: [0.1], discountRate: [0] },
 *   { mostOneOffOrders: 1, largestOrderShare: 0.7, leastProfitToRevenue: 0.5, netMargin: 0, mostDiscount: 0.3 },
 * ).reasons // [3]
 */
export function keyAccountExclusions(values: ExclusionValues, limits: ExclusionLimits): Reasons {
  const { orders, largestOrderShare, revenueShare, profitShare, netMargin, discountRate, returnRate } = values;
  for (const column of Object.values(values) as Numbers[])
    assert(column.length === orders.length, `columns differ in length: ${orders.length} and ${column.length}`);
  const atMost = (a: number, b: number): boolean => a <= b;
  return reasonsOf(orders.length, [
    (row) =>
      either(
        judge(orders[row], limits.mostOneOffOrders, atMost),
        judge(limits.largestOrderShare, largestOrderShare[row], atMost),
      ),
    (row) => judge(profitShare[row], limits.leastProfitToRevenue * revenueShare[row], (a, b) => a < b),
    (row) => {
      const squeezes = either(
        judge(netMargin[row], limits.netMargin, atMost),
        judge(discountRate[row], limits.mostDiscount, (a, b) => a > b),
      );
      return returnRate && limits.mostReturns !== undefined
        ? either(
            squeezes,
            judge(returnRate[row], limits.mostReturns, (a, b) => a > b),
          )
        : squeezes;
    },
  ]);
}
