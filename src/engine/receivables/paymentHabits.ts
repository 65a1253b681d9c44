import { assert } from "../assert";
import type { Numbers } from "../columns";
import type { Groups } from "../group";
import { weightedMeans } from "./weightedMeans";

/** How customers have paid so far; columns of length `customers`, weighted by amount unless said otherwise. */
export interface PaymentHabits {
  /** Number of paid invoices behind the figures. */
  readonly paidInvoices: Uint32Array;
  /** From invoice to payment; days. */
  readonly daysToPay: Float64Array;
  /** From invoice to due day; days. */
  readonly termsDays: Float64Array;
  /** After the due day, early payments counting below 0; days. */
  readonly daysLate: Float64Array;
  /** After the due day, over late invoices only; days, NaN where none was late. */
  readonly daysLateWhenLate: Float64Array;
  /** Part of the amount paid by the due day; fraction. */
  readonly onTimeShare: Float64Array;
  /** Part of the invoices paid by the due day; fraction. */
  readonly onTimeInvoices: Float64Array;
}

/**
 * Payment habits by customer, from invoices paid by a day: how long they take, how late they are, how often they are on time.
 *
 *     daysLate = Σ amount × (paid − due) / Σ amount, over all paid invoices and over the late ones
 *
 * Both figures are given because they answer different things: an average over late invoices alone does not see that nine in ten were
 * on time.
 *
 * @param invoices   rows of each customer (`groupRows`); of n rows
 * @param amount     money, length n; only amounts above 0 count: a credit note has no payment to be late with
 * @param invoiceDay day numbers, length n
 * @param dueDay     day numbers, length n
 * @param paidDay    day numbers, length n; NaN while open
 * @param asOfDay    payments after this day are not known yet
 * @returns columns of length `customers`; NaN where no paid invoice tells
 * @throws  RangeError when the lengths differ
 * @see     S101; product-definitions B-8 (weighted terms and days to pay), B-10 (late only and all)
 * @example paymentHabits(oneGroup(2), [300, 100], [0, 0], [30, 30], [30, 50], 60).daysLate // [5]
 * @example paymentHabits(oneGroup(2), [300, 100], [0, 0], [30, 30], [30, 50], 60).daysLateWhenLate // [20]
 */
export function paymentHabits(
  { start, rows }: Groups,
  amount: Numbers,
  invoiceDay: Numbers,
  dueDay: Numbers,
  paidDay: Numbers,
  asOfDay: number,
): PaymentHabits {
  for (const column of [amount, invoiceDay, dueDay, paidDay]) {
    assert(column.length === rows.length, "invoices, amount and days differ in length");
  }
  const habits = emptyHabits(start.length - 1);
  const means = weightedMeans(MEANS);
  for (let customer = 0; customer < start.length - 1; customer++) {
    means.clear();
    for (let i = start[customer]; i < start[customer + 1]; i++) {
      const row = rows[i];
      const money = amount[row];
      if (!(money > 0 && paidDay[row] <= asOfDay)) continue;
      habits.paidInvoices[customer]++;
      const daysLate = paidDay[row] - dueDay[row];
      means.add(TO_PAY, paidDay[row] - invoiceDay[row], money);
      means.add(TERMS, dueDay[row] - invoiceDay[row], money);
      means.add(LATE, daysLate, money);
      if (daysLate > 0) means.add(WHEN_LATE, daysLate, money);
      if (daysLate !== daysLate) continue;
      means.add(ON_TIME, daysLate > 0 ? 0 : 1, money);
      means.add(INVOICES_ON_TIME, daysLate > 0 ? 0 : 1, 1);
    }
    habits.daysToPay[customer] = means.mean(TO_PAY);
    habits.termsDays[customer] = means.mean(TERMS);
    habits.daysLate[customer] = means.mean(LATE);
    habits.daysLateWhenLate[customer] = means.mean(WHEN_LATE);
    habits.onTimeShare[customer] = means.mean(ON_TIME);
    habits.onTimeInvoices[customer] = means.mean(INVOICES_ON_TIME);
  }
  return habits;
}

const [TO_PAY, TERMS, LATE, WHEN_LATE, ON_TIME, INVOICES_ON_TIME, MEANS] = [0, 1, 2, 3, 4, 5, 6];

const emptyHabits = (customers: number): PaymentHabits => ({
  paidInvoices: new Uint32Array(customers),
  daysToPay: new Float64Array(customers),
  termsDays: new Float64Array(customers),
  daysLate: new Float64Array(customers),
  daysLateWhenLate: new Float64Array(customers),
  onTimeShare: new Float64Array(customers),
  onTimeInvoices: new Float64Array(customers),
});
