import { assert } from "../assert";
import type { Numbers } from "../columns";

/**
 * Rows in which a day lies before the one that it must follow: due before invoiced, paid before invoiced.
 *
 * @param first day numbers, length n
 * @param then  day numbers, length n
 * @returns row numbers, rising; a missing day contradicts nothing
 * @throws  RangeError when the lengths differ
 * @see     product-definitions (c) 11
 * @example rowsOutOfOrder([10, 10, NaN], [9, 10, 5]) // [0]
 */
export const rowsOutOfOrder = (first: Numbers, then: Numbers): Uint32Array => rowsWhere(first, then, (a, b) => b < a);

/**
 * Rows whose due day is not the one that the customer's terms give.
 *
 *     |(dueDay − invoiceDay) − termsDays| > tolerance
 *
 * @param invoiceDay    day numbers, length n
 * @param dueDay        day numbers, length n
 * @param termsDays     terms agreed with the customer of each invoice; days, length n
 * @param toleranceDays difference that is let pass, such as 3 for weekends; days
 * @returns row numbers, rising; where a day or the terms are missing nothing is claimed
 * @throws  RangeError when the lengths differ
 * @see     product-definitions (c) 11
 * @example rowsOffTerms([0, 0, 0], [30, 60, 31], [30, 30, 30], 1) // [1]
 */
export function rowsOffTerms(
  invoiceDay: Numbers,
  dueDay: Numbers,
  termsDays: Numbers,
  toleranceDays: number,
): Uint32Array {
  assert(termsDays.length === dueDay.length, `columns differ in length: ${dueDay.length} and ${termsDays.length}`);
  return rowsWhere(
    invoiceDay,
    dueDay,
    (invoiced, due, row) => Math.abs(due - invoiced - termsDays[row]) > toleranceDays,
  );
}

/**
 * Rows in which more was paid than invoiced, by more than a tolerance for rounding.
 *
 *     paid − amount > tolerance for invoices, amount − paid > tolerance for credit notes
 *
 * @param amount    money, length n
 * @param paid      money, length n
 * @param tolerance money, such as 0.005
 * @returns row numbers, rising; where either is missing nothing is claimed
 * @throws  RangeError when the lengths differ
 * @see     product-definitions (c) 11
 * @example rowsOverpaid([100, 100, -20, -20], [100.001, 120, -20, -25], 0.005) // [1, 3]
 */
export const rowsOverpaid = (amount: Numbers, paid: Numbers, tolerance: number): Uint32Array =>
  rowsWhere(amount, paid, (due, given) => (due < 0 ? due - given : given - due) > tolerance);

function rowsWhere(a: Numbers, b: Numbers, holds: (a: number, b: number, row: number) => boolean): Uint32Array {
  assert(a.length === b.length, `columns differ in length: ${a.length} and ${b.length}`);
  const rows: number[] = [];
  for (let row = 0; row < a.length; row++) if (holds(a[row], b[row], row)) rows.push(row);
  return Uint32Array.from(rows);
}
