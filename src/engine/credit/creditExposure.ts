import type { Numbers } from "../columns";
import { map2 } from "../columns";
import { mapRows } from "../mapRows";

/**
 * Credit exposure: what would be lost if the customer never paid again.
 *
 *     exposure = open receivables + open orders + deliveries not yet invoiced
 *
 * @param open       open receivables net of unapplied credit; money, length n
 * @param openOrders money, length n; missing counts as 0
 * @param uninvoiced deliveries not yet invoiced; money, length n; missing counts as 0
 * @returns money, length n; NaN where the receivables are missing
 * @throws  RangeError when the lengths differ
 * @see     S092; ERPNext, credit limit (ledger balance + orders + deliveries)
 * @example creditExposure([100, NaN], [50, 1], [NaN, 1]) // [150, NaN]
 */
export const creditExposure = (open: Numbers, openOrders: Numbers, uninvoiced: Numbers): Float64Array =>
  mapRows([open, openOrders, uninvoiced], (owed, ordered, delivered) => owed + (ordered || 0) + (delivered || 0));

/**
 * Headroom: what a customer may still buy on credit.
 *
 *     headroom = limit − exposure
 *
 * @param limit    money, length n
 * @param exposure money, length n
 * @returns money, length n, below 0 where the limit is exceeded; NaN where either is missing
 * @throws  RangeError when the lengths differ
 * @see     S092
 * @example headroom([1000, 1000], [400, 1200]) // [600, -200]
 */
export const headroom = (limit: Numbers, exposure: Numbers): Float64Array =>
  map2(limit, exposure, (allowed, taken) => allowed - taken);

/**
 * Part of the limit that is used.
 *
 *     used = exposure / limit
 *
 * @param limit    money, length n
 * @param exposure money, length n
 * @returns fraction, length n; with a limit of 0, 0 without exposure and ∞ with any; NaN where either is missing
 * @throws  RangeError when the lengths differ
 * @see     S092
 * @example limitUsed([1000, 0, 0], [400, 0, 5]) // [0.4, 0, Infinity]
 */
export const limitUsed = (limit: Numbers, exposure: Numbers): Float64Array =>
  map2(limit, exposure, (allowed, taken) => {
    if (taken <= 0 && allowed >= 0) return 0;
    return allowed > 0 ? taken / allowed : Number.isNaN(allowed) || Number.isNaN(taken) ? NaN : Infinity;
  });
