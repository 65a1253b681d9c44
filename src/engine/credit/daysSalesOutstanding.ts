import { assert } from "../assert";
import { map2, type Numbers } from "../columns";
import { mapRows } from "../mapRows";

/**
 * Days sales outstanding (DSO), balance method: how many days of credit sales each customer still owes.
 *
 *     dso = receivable / creditSales × periodDays
 *
 * @param receivable  open invoices on the period's last day; money, length n
 * @param creditSales credit sales invoiced in the period, taxed as `receivable` is; money, length n
 * @param periodDays  length of the period; days, above 0: one for all, or one each where a customer's period is shorter, length n
 * @returns days, length n; NaN where a customer has no credit sales
 * @throws  RangeError when the lengths differ or a period is not above 0
 * @see     S094; Association of Corporate Treasurers, wiki.treasurers.org: 50m owed, 730m sales a year → 25 days
 * @example daysSalesOutstanding([50, 0, 9], [200, 60, 0], 90) // [22.5, 0, NaN]
 */
export function daysSalesOutstanding(
  receivable: Numbers,
  creditSales: Numbers,
  periodDays: number | Numbers,
): Float64Array {
  const days = (owed: number, sold: number, period: number): number => (sold > 0 ? (owed / sold) * period : NaN);
  if (typeof periodDays === "number") {
    assertPeriod(periodDays);
    return map2(receivable, creditSales, (owed, sold) => days(owed, sold, periodDays));
  }
  for (let row = 0; row < periodDays.length; row++) assertPeriod(periodDays[row]);
  return mapRows([receivable, creditSales, periodDays], days);
}

const assertPeriod = (days: number): void => assert(days > 0, `periodDays must be above 0, not ${days}`);
