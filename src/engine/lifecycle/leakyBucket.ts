import { map2, type Numbers } from "../columns";

/**
 * Leaky-bucket ratio (replacement ratio): how many new customers come for each that is lost. Above 1 the leak stays hidden behind growth.
 *
 *     ratio = gained / lost
 *
 * @param gained customers (or revenue) won in each period; length n
 * @param lost   customers (or revenue) lost; length n
 * @returns ratio, length n; NaN where nothing is lost or a number is missing
 * @throws  RangeError when the lengths differ
 * @see     S058: 漏桶原理
 * @example leakyBucketRatio([12, 3, 0], [8, 6, 0]) // [1.5, 0.5, NaN]
 */
export function leakyBucketRatio(gained: Numbers, lost: Numbers): Float64Array {
  return map2(gained, lost, (won, gone) => (gone > 0 ? won / gone : NaN));
}
