import { assert } from "../assert";
import { bytesFrom, type Numbers } from "../columns";
import { UNKNOWN } from "../tiering/unknown";

/** Buys; sleeps, and may be woken; is lost. */
export const DORMANCY = ["active", "dormant", "lost"] as const;

/**
 * Dormant customers: those that have not bought for long, but not for so long that they are lost.
 *
 *     active silence ≤ dormantAfter < dormant ≤ lostAfter < lost;  silence = asOf − lastDay
 *
 * @param lastDay      day of the last purchase; length n, NaN = never
 * @param asOf         today
 * @param dormantAfter days without a purchase that still are normal
 * @param lostAfter    days after which a customer is lost; not below `dormantAfter`
 * @returns codes into `DORMANCY`, length n; `UNKNOWN` for customers that never bought
 * @throws  RangeError when the limits do not rise
 * @see     S063
 * @example dormancy([100, 10, -300, NaN], 190, 90, 365) // [0, 1, 2, 255]
 */
export function dormancy(lastDay: Numbers, asOf: number, dormantAfter: number, lostAfter: number): Uint8Array {
  assert(lostAfter >= dormantAfter, `lostAfter must not be below dormantAfter: ${lostAfter} and ${dormantAfter}`);
  return bytesFrom(lastDay, (day) => {
    if (Number.isNaN(day)) return UNKNOWN;
    const silence = asOf - day;
    return silence > lostAfter ? 2 : silence > dormantAfter ? 1 : 0;
  });
}

/**
 * Value of trying to win a customer back.
 *
 *     value = chance × lifetime value − cost
 *
 * @param chance chance of success; fraction
 * @param value  lifetime value when it succeeds; money
 * @param cost   money
 * @returns money; NaN when a number is missing
 * @throws  RangeError when the chance is no fraction
 * @see     S055: p×CLV − cost
 * @example winBackValue(0.2, 5000, 300) // 700
 */
export function winBackValue(chance: number, value: number, cost: number): number {
  assert(!(chance < 0 || chance > 1), `chance must be between 0 and 1, not ${chance}`);
  return chance * value - cost;
}
