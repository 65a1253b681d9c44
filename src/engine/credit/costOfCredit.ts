import { assert } from "../assert";
import type { Numbers } from "../columns";
import { mapRows } from "../mapRows";
import { quotients } from "./quotients";

/**
 * Interest on money that is waited for: from the due day the cost of overdue invoices, from the invoice day the cost of giving credit at all.
 *
 *     interest = amount × annual rate × days / 365
 *
 * @param amount     money, length n; credit below 0 earns what it saves
 * @param fromDay    due day or invoice day; day numbers, length n
 * @param toDay      day of payment, or the as-of day while open; day numbers, length n
 * @param annualRate what money costs in a year; fraction, not below 0
 * @returns money, length n; 0 where it was not waited for; NaN where an amount or a day is missing
 * @throws  RangeError when the lengths differ or the rate is below 0
 * @see     S095
 * @example interestOnWaiting([36500, 36500], [100, 100], [110, 90], 0.06) // [60, 0]
 */
export function interestOnWaiting(amount: Numbers, fromDay: Numbers, toDay: Numbers, annualRate: number): Float64Array {
  assert(annualRate >= 0, `annualRate must not be below 0, but is ${annualRate}`);
  return mapRows([amount, fromDay, toDay], (owed, from, to) => interestFor(owed, to - from, annualRate));
}

/**
 * Interest on one amount that is waited for; see `interestOnWaiting`.
 *
 * @param amount     money
 * @param days       waited for; below 0 counts as 0
 * @param annualRate fraction
 * @returns money
 * @example interestFor(36500, 10, 0.06) // 60
 */
export const interestFor = (amount: number, days: number, annualRate: number): number =>
  (amount * annualRate * Math.max(days, 0)) / 365;

/**
 * Bad-debt ratio: what part of the credit sales was never paid.
 *
 *     ratio = write-offs / credit sales
 *
 * @param writeOffs   net of what came in later, of the period; money, length n
 * @param creditSales of the same period; money, length n
 * @returns fraction, length n; NaN without credit sales
 * @throws  RangeError when the lengths differ
 * @see     S095
 * @example badDebtRatio([3, 1], [1200, 0]) // [0.0025, NaN]
 */
export const badDebtRatio = (writeOffs: Numbers, creditSales: Numbers): Float64Array =>
  quotients(writeOffs, creditSales);
