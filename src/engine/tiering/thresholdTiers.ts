import { assert } from "../assert";
import { bytesFrom, type Numbers, numbersFrom } from "../columns";
import { UNKNOWN } from "./unknown";

/**
 * Tiers by thresholds: the first whose threshold is met. Half-open, so that every value is in one: with 500,000 and 100,000, 499,999.50
 * is in the second.
 *
 *     tier = number of thresholds above the value
 *
 * @param values     value of each customer, length n
 * @param thresholds least value of each tier but the last; falling
 * @returns tiers 0 … number of thresholds, length n; `UNKNOWN` where the value is missing
 * @throws  RangeError when the thresholds do not fall
 * @see     S002; Business Central, customer questionnaire: A ≥ 500,000, B ≥ 100,000, else C
 * @example thresholdTiers([500000, 499999.5, -3, NaN], [500000, 100000]) // [0, 1, 2, 255]
 */
export function thresholdTiers(values: Numbers, thresholds: Numbers): Uint8Array {
  assertFalling(thresholds);
  return bytesFrom(values, (value) => (Number.isNaN(value) ? UNKNOWN : tierOf(value, thresholds)));
}

/**
 * Distance to the next tier: how much more value a customer needs.
 *
 * @param values     value of each customer, length n
 * @param thresholds least value of each tier but the last; falling
 * @returns additional value, length n; NaN for the first tier and where the value is missing
 * @throws  RangeError when the thresholds do not fall
 * @see     S002, inverted
 * @example distanceToNextTier([500000, 120000, 99000], [500000, 100000]) // [NaN, 380000, 1000]
 */
export function distanceToNextTier(values: Numbers, thresholds: Numbers): Float64Array {
  assertFalling(thresholds);
  return numbersFrom(values, (value) => {
    const tier = tierOf(value, thresholds);
    return tier > 0 ? thresholds[tier - 1] - value : NaN;
  });
}

function tierOf(value: number, thresholds: Numbers): number {
  let tier = 0;
  while (tier < thresholds.length && !(value >= thresholds[tier])) tier++;
  return tier;
}

function assertFalling(thresholds: Numbers): void {
  for (let i = 0; i < thresholds.length; i++)
    if (Number.isNaN(thresholds[i]) || (i > 0 && !(thresholds[i] < thresholds[i - 1])))
      assert(false, `thresholds must fall: ${Array.from(thresholds).join(", ")}`);
}
