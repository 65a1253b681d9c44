import { bytesFrom } from "../columns";
import { assert } from "../assert";
import { UNKNOWN } from "./unknown";

/**
 * Classes with a hysteresis band: a customer keeps its class until it has passed the line by more than the band, so that it does not
 * flip on a boundary from one refresh to the next.
 *
 * Classify twice, once by lines drawn stricter by the band, once by lines drawn more lenient: the customer rises only as far as the
 * strict lines allow, and falls only as far as the lenient ones demand.
 *
 *     class = previous, but no worse than strict and no better than lenient
 *
 * @param previous class before; 0 = best, length n, `UNKNOWN` for a new customer
 * @param current  class by the lines as they are, which new customers get; length n
 * @param strict   class by stricter lines; length n, nowhere better than `lenient`
 * @param lenient  class by more lenient lines; length n
 * @returns classes, length n; `UNKNOWN` where the current class is
 * @throws  RangeError when the lengths differ or a strict class is better than the lenient one
 * @example heldClasses([0, 1, 255], [1, 0, 1], [1, 1, 1], [0, 0, 0]) // [0, 1, 1]
 */
export function heldClasses(
  previous: ArrayLike<number>,
  current: ArrayLike<number>,
  strict: ArrayLike<number>,
  lenient: ArrayLike<number>,
): Uint8Array {
  const n = previous.length;
  for (const { length } of [current, strict, lenient])
    assert(length === n, `columns differ in length: ${n} and ${length}`);
  return bytesFrom(previous, (was, row) => {
    if (was === UNKNOWN || current[row] === UNKNOWN) return current[row];
    if (strict[row] < lenient[row]) assert(false, `row ${row} is better by the strict lines than by the lenient ones`);
    return Math.min(Math.max(was, lenient[row]), strict[row]);
  });
}
