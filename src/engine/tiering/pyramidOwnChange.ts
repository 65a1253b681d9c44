import { assert } from "../assert";
import { bytesFrom, type Numbers } from "../columns";
import { tierSizes } from "./pyramidTiers";
import { UNKNOWN } from "./unknown";

/**
 * Pyramid tier that each customer would have if only its own value had changed.
 *
 * @param before  value of each customer then; length n, missing ones were in no tier
 * @param now     value now; length n
 * @param shares  share of customers in each tier; fractions that add up to 1
 * @param further customers that rank below all of these and count too: prospects, say
 * @returns tiers, length n; `UNKNOWN` where either value is missing. A customer ranks before others that have the same value
 * @throws  RangeError when the lengths differ or the shares do not add up to 1
 * @see     S036
 * @example pyramidTiersOfOwnChange([50, 90, 10], [95, 90, 10], [0.3, 0.7]) // [0, 0, 1]
 */
export function pyramidTiersOfOwnChange(before: Numbers, now: Numbers, shares: Numbers, further = 0): Uint8Array {
  assert(before.length === now.length, `columns differ in length: ${before.length} and ${now.length}`);
  const rising = Float64Array.from(before)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const ends: number[] = [];
  tierSizes(rising.length + further, shares).forEach((size) => ends.push((ends[ends.length - 1] ?? 0) + size));
  return bytesFrom(now, (value, row) => {
    if (Number.isNaN(value + before[row])) return UNKNOWN;
    const better = rising.length - firstAbove(rising, value) - (before[row] > value ? 1 : 0);
    return ends.findIndex((end) => better < end);
  });
}

/** Place of the first value above this one. */
function firstAbove(rising: Float64Array, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
