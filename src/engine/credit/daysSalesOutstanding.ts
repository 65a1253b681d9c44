import { assert } from "../assert";
import { map2, type Numbers } from "../columns";

/**
 * Days sales outstanding (DSO), balance method: how many days of credit sales each customer still owes.
 *
 *     dso = receivable / creditSales × periodDays
 *
 * @param receivable  open invoices on the period's last day; money, length n
 * @param creditSales credit sales invoiced in the period, taxed as `receivable` is; money, length n
 * @param periodDays  length of the period; days, above 0
 * @returns days, length n; NaN where a customer has no credit sales
 * @throws  RangeError when the lengths differ or `periodDays` is not above 0
 * @see     S094; Association of Corporate Treasurers, wiki.treasurers.org: 50m owed, 730m sales a year → 25 days
 * @example daysSalesOutstanding([50, 0, 9], [200, 60, 0], 90) // [22.5, 0, NaN]
 */
export function daysSalesOutstanding(receivable: Numbers, creditSales: Numbers, periodDays: number): Float64Array {
  assert(periodDays > 0, `periodDays must be above 0, not ${periodDays}`);
  return map2(receivable, creditSales, (owed, sold) => (sold > 0 ? (owed / sold) * periodDays : NaN));
}
