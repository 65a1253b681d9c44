import { assert } from "../assert";
import { bytesFrom, type Numbers } from "../columns";
import { sum } from "../sum";
import { rankOrder } from "./rankOrder";
import { UNKNOWN } from "./unknown";

/** Cumulative profit from the most to the least profitable customer. */
export interface WhaleCurve {
  /** Rows in order of profit; customers with a missing profit are left out. */
  readonly order: Uint32Array;
  /** Profit of all up to and with this one, in that order; money. */
  readonly cumulative: Float64Array;
  /** The same ÷ total profit; NaN when the total is not above 0. */
  readonly cumulativeShare: Float64Array;
  /** Number of customers that earn the peak: those with profit above 0. */
  readonly peakCustomers: number;
  /** Profit at the peak: what the firm would earn without those that cost it money. */
  readonly peak: number;
  readonly total: number;
}

/**
 * Whale curve: how profit builds up over the best customers beyond the total, and is lost again on the worst.
 *
 * @param profits profit of each customer; money, length n
 * @param tieKey  decides between equal profits: smaller first; length n
 * @returns the curve, its peak and its end
 * @throws  RangeError when the lengths differ
 * @see     S017; Kaplan & Narayanan (2001), Measuring and Managing Customer Profitability, J. of Cost Management 15(5)
 * @example whaleCurve([-50, 100, 70]).cumulative // [100, 170, 120]
 */
export function whaleCurve(profits: Numbers, tieKey?: Numbers): WhaleCurve {
  const order = rankOrder(profits, tieKey).filter((row) => !Number.isNaN(profits[row]));
  const cumulative = new Float64Array(order.length);
  let carried = 0;
  order.forEach((row, position) => (cumulative[position] = carried += profits[row]));
  const earners = order.filter((row) => profits[row] > 0);
  const total = sum(Array.from(order, (row) => profits[row]));
  return {
    order,
    cumulative,
    cumulativeShare: cumulative.map((value) => (total > 0 ? value / total : NaN)),
    peakCustomers: earners.length,
    peak: sum(Array.from(earners, (row) => profits[row])),
    total,
  };
}

/** Codes of the profit bands. */
export const PROFIT_BANDS = ["profitable", "breakEven", "lossMaking"] as const;

/**
 * Profit bands.
 *
 *     profitable if profit > tolerance, lossMaking if profit < −tolerance, breakEven between
 *
 * @param profits   profit of each customer; money, length n
 * @param tolerance how far from 0 still is break-even; money, not below 0
 * @returns codes into `PROFIT_BANDS`, length n; `UNKNOWN` where the profit is missing
 * @throws  RangeError when the tolerance is below 0
 * @see     S017
 * @example profitBands([500, -20, -900, NaN], 100) // [0, 1, 2, 255]
 */
export function profitBands(profits: Numbers, tolerance: number): Uint8Array {
  assert(tolerance >= 0, `tolerance must not be below 0, but is ${tolerance}`);
  return bytesFrom(profits, (profit) => {
    if (Number.isNaN(profit)) return UNKNOWN;
    return profit > tolerance ? 0 : profit < -tolerance ? 2 : 1;
  });
}
