import { assert } from "../assert";
import { bytesFrom, type Numbers } from "../columns";
import { UNKNOWN } from "../tiering/unknown";

/** Phases of the account development curve: 突破, 成长, 收获, 防御, 冬眠. */
export const ACCOUNT_PHASES = ["breakthrough", "growth", "harvest", "defence", "hibernation"] as const;

/** Columns of length n; NaN = missing. */
export interface PhaseValues {
  /** Days since the first order. */
  readonly tenureDays: Numbers;
  readonly orders: Numbers;
  /** Change of value a period ÷ its mean (`relativeTrend`). */
  readonly trend: Numbers;
  /** Days since the last order. */
  readonly quietDays: Numbers;
}

export interface PhaseRule {
  /** Up to so many orders, or so many days, an account is being broken into. */
  readonly firstOrders: number;
  readonly firstDays: number;
  /** Trend from which on it grows, above 0, and below which it must be defended, below 0. */
  readonly growth: number;
  readonly decline: number;
  /** Days without an order after which it hibernates. */
  readonly quietDays: number;
}

/**
 * Phase of an account's development. The first that holds:
 *
 *     hibernation  no order for more than quietDays       growth   trend ≥ growth
 *     breakthrough orders ≤ firstOrders or tenure ≤ firstDays    defence  trend < decline
 *     harvest      otherwise: a plateau
 *
 * @param values columns of length n; a missing trend speaks for a plateau
 * @param rule   thresholds
 * @returns codes into `ACCOUNT_PHASES`, length n; `UNKNOWN` where there is no order
 * @throws  RangeError when the lengths differ
 * @see     S047: 突破期, 成长期, 收获期, 防御期, 冬眠期
 * @example
 * accountPhases(
 *   { tenureDays: [900, 900], orders: [20, 20], trend: [0.1, -0.2], quietDays: [10, 400] },
 *   { firstOrders: 2, firstDays: 90, growth: 0.05, decline: -0.05, quietDays: 365 },
 * ) // [1, 4]
 */
export function accountPhases({ tenureDays, orders, trend, quietDays }: PhaseValues, rule: PhaseRule): Uint8Array {
  for (const { length } of [tenureDays, trend, quietDays])
    assert(length === orders.length, `columns differ in length: ${orders.length} and ${length}`);
  return bytesFrom(orders, (count, row) => {
    if (!(count > 0)) return UNKNOWN;
    if (quietDays[row] > rule.quietDays) return 4;
    if (count <= rule.firstOrders || tenureDays[row] <= rule.firstDays) return 0;
    if (trend[row] >= rule.growth) return 1;
    return trend[row] < rule.decline ? 3 : 2;
  });
}
