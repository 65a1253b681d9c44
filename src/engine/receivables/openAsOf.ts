import { assert } from "../assert";
import type { Numbers } from "../columns";
import { subtractMoney } from "../money";

/**
 * What of each invoice was open on a day, by what was known then: invoices of later days are not there yet, and payments of later days
 * have not been made.
 *
 *     open = amount − paid if paidDay ≤ asOfDay, else amount; 0 if invoiceDay > asOfDay
 *
 * @param amount     money, length n; below 0 for a credit note
 * @param invoiceDay day numbers, length n; an invoice without a day was always there
 * @param paid       money paid so far, length n; missing with a paid day means that all is paid, without one that nothing is
 * @param paidDay    day of the payment; day numbers, length n; a payment without a day was made before any
 * @param asOfDay    day number
 * @returns money, length n; NaN where the amount is missing
 * @throws  RangeError when the lengths differ or the as-of day is missing
 * @see     S101; product-definitions D-6 (as-of reports that hide invoices paid later)
 * @example openAsOf([100, 100, 100], [10, 10, 50], [100, 40, NaN], [30, 20, NaN], 25) // [100, 60, 0]
 */
export function openAsOf(
  amount: Numbers,
  invoiceDay: Numbers,
  paid: Numbers,
  paidDay: Numbers,
  asOfDay: number,
): Float64Array {
  assert(!Number.isNaN(asOfDay), "asOfDay is missing");
  for (const column of [invoiceDay, paid, paidDay]) {
    assert(column.length === amount.length, `columns differ in length: ${amount.length} and ${column.length}`);
  }
  const open = new Float64Array(amount.length);
  for (let i = 0; i < open.length; i++) {
    if (invoiceDay[i] > asOfDay) continue;
    open[i] = subtractMoney(amount[i], paidByThen(amount[i], paid[i], paidDay[i], asOfDay));
  }
  return open;
}

function paidByThen(amount: number, paid: number, paidDay: number, asOfDay: number): number {
  if (paidDay > asOfDay) return 0;
  if (!Number.isNaN(paid)) return paid;
  return Number.isNaN(paidDay) ? 0 : amount;
}
