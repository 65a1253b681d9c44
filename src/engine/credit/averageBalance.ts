import { map2, type Numbers } from "../columns";

/**
 * Average balance of a period, to set beside the flows of that period.
 *
 *     average = (opening + closing) / 2
 *
 * @param opening balance on the period's first day; money, length n
 * @param closing balance on its last day; money, length n
 * @returns money, length n; the closing balance alone where the opening one is missing (a customer's first year); NaN without it
 * @throws  RangeError when the lengths differ
 * @example averageBalance([1950, NaN, 5], [1880, 40, NaN]) // [1915, 40, NaN]
 */
export const averageBalance = (opening: Numbers, closing: Numbers): Float64Array =>
  map2(opening, closing, (first, last) => (Number.isNaN(first) ? last : (first + last) / 2));
