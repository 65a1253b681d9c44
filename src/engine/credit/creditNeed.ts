import { assert } from "../assert";
import { map2, type Numbers } from "../columns";

/**
 * Credit that a customer needs: what is open at any time when it buys evenly and pays on the agreed day.
 *
 *     need = volume / volumeDays × terms
 *
 * @param volume     purchases on credit in a period, taxed as invoices are; money, length n
 * @param volumeDays length of that period; days, above 0
 * @param termsDays  terms of payment; days, length n
 * @returns money, length n; 0 for purchases below 0 (more returned than bought); NaN where volume or terms are missing
 * @throws  RangeError when the lengths differ or `volumeDays` is not above 0
 * @see     S092; My DSO Manager, credit limits (need = volume × terms)
 * @example creditNeed([365000, NaN], 365, [50, 30]) // [50000, NaN]
 */
export function creditNeed(volume: Numbers, volumeDays: number, termsDays: Numbers): Float64Array {
  assert(volumeDays > 0, `volumeDays must be above 0, not ${volumeDays}`);
  return map2(volume, termsDays, (bought, terms) => Math.max((bought / volumeDays) * terms, 0));
}
