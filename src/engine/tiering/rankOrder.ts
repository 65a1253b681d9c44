import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";
import { descending } from "../order";

/**
 * Rows in order of rank, with a stated rule for ties: larger values first, among equal ones the smaller key, then row order; missing
 * values last. With keys that differ (a customer's place in the alphabet of ids) the order of the sheet does not matter.
 *
 * @param values value of each customer, length n
 * @param tieKey decides between equal values; length n, row order when left out
 * @returns row numbers, length n
 * @throws  RangeError when the lengths differ
 * @example rankOrder([5, 7, 5], [3, 1, 2]) // [1, 2, 0]
 */
export function rankOrder(values: Numbers, tieKey?: Numbers): Uint32Array {
  if (!tieKey) return descending(values);
  assert(values.length === tieKey.length, `columns differ in length: ${values.length} and ${tieKey.length}`);
  const byKey = descending(numbersFrom(tieKey, (key) => -key));
  return descending(numbersFrom(byKey, (row) => values[row])).map((position) => byKey[position]);
}

/**
 * Rank of each customer.
 *
 * @param values value of each customer, length n
 * @param tieKey as in `rankOrder`
 * @returns 1 = largest; length n, NaN where the value is missing
 * @throws  RangeError when the lengths differ
 * @example ranks([5, NaN, 7]) // [2, NaN, 1]
 */
export function ranks(values: Numbers, tieKey?: Numbers): Float64Array {
  const result = new Float64Array(values.length).fill(NaN);
  rankOrder(values, tieKey).forEach((row, position) => {
    if (!Number.isNaN(values[row])) result[row] = position + 1;
  });
  return result;
}
