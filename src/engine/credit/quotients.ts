import { map2, type Numbers } from "../columns";

/**
 * Quotients that mean something: an amount over a base above 0. A statement whose base is 0 or negative has no such ratio, and a
 * ratio that changes its sign with its base would rank the worst firm best.
 *
 * @param amounts length n
 * @param bases   length n
 * @returns amount / base, length n; NaN where the base is not above 0 or either is missing
 * @throws  RangeError when the lengths differ
 * @example quotients([6, 6, 6, NaN], [3, 0, -3, 3]) // [2, NaN, NaN, NaN]
 */
export const quotients = (amounts: Numbers, bases: Numbers): Float64Array =>
  map2(amounts, bases, (amount, base) => (base > 0 ? amount / base : NaN));
