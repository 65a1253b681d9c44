import type { Numbers } from "../columns";
import { map2 } from "../columns";
import { daysSalesOutstanding } from "./daysSalesOutstanding";

/**
 * Best possible days sales outstanding (BPDSO): the DSO if everybody paid on the due date. The balance method on what is not yet due.
 *
 *     bpdso = receivable not yet due / creditSales × periodDays
 *
 * @param notDue      open receivables not yet due; money, length n
 * @param creditSales as for the DSO that it is set beside; money, length n
 * @param periodDays  days, above 0; one for all or one each, as for the DSO
 * @returns days, length n; NaN where a customer has no credit sales
 * @throws  RangeError when the lengths differ or `periodDays` is not above 0
 * @see     S094; Credit Research Foundation, reprinted by creditguru.com: 4,000 of 10,000 in 30 days → 12
 * @example bestPossibleDso([4000], [10000], 30) // [12]
 */
export const bestPossibleDso = (notDue: Numbers, creditSales: Numbers, periodDays: number | Numbers): Float64Array =>
  daysSalesOutstanding(notDue, creditSales, periodDays);

/**
 * Average days delinquent (ADD): the part of the DSO that comes from paying late.
 *
 *     add = dso − bpdso
 *
 * @param dso   days, length n
 * @param bpdso by the same method over the same period; days, length n
 * @returns days, length n; NaN where either is missing
 * @throws  RangeError when the lengths differ
 * @see     S094; Credit Research Foundation, reprinted by creditguru.com: 45 − 12 = 33
 * @example averageDaysDelinquent([45], [12]) // [33]
 */
export const averageDaysDelinquent = (dso: Numbers, bpdso: Numbers): Float64Array =>
  map2(dso, bpdso, (actual, best) => actual - best);
