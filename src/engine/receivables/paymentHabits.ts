import { assert } from "../assert";
import type { Numbers } from "../columns";
import { weightedMeans, type WeightedMeans } from "./weightedMeans";

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
 * @param customer   customer of each invoice; length n
 * @param customers  number of customers
 * @param amount     money, length n; only amounts above 0 count: a credit note has no payment to be late with
 * @param invoiceDay day numbers, length n
 * @param dueDay     day numbers, length n
 * @param paidDay    day numbers, length n; NaN while open
 * @param asOfDay    payments after this day are not known yet
 * @returns columns of length `customers`; NaN where no paid invoice tells
 * @throws  RangeError when the lengths differ
 * @see     S101; product-definitions B-8 (weighted terms and days to pay), B-10 (late only and all)
 * @example paymentHabits([0, 0], 1, [300, 100], [0, 0], [30, 30], [30, 50], 60).daysLate // [5]
 * @example paymentHabits([0, 0], 1, [300, 100], [0, 0], [30, 30], [30, 50], 60).daysLateWhenLate // [20]
 */
export function paymentHabits(
  customer: ArrayLike<number>,
  customers: number,
  amount: Numbers,
  invoiceDay: Numbers,
  dueDay: Numbers,
  paidDay: Numbers,
  asOfDay: number,
): PaymentHabits {
  for (const column of [amount, invoiceDay, dueDay, paidDay]) {
    assert(column.length === customer.length, "customer, amount and days differ in length");
  }
  const paidInvoices = new Uint32Array(customers);
  const mean = (): WeightedMeans => weightedMeans(customers);
  const [toPay, terms, late, whenLate, onTime, onTimeInvoices] = [mean(), mean(), mean(), mean(), mean(), mean()];
  for (let i = 0; i < customer.length; i++) {
    const [c, money] = [customer[i], amount[i]];
    if (!(money > 0 && paidDay[i] <= asOfDay)) continue;
    paidInvoices[c]++;
    const daysLate = paidDay[i] - dueDay[i];
    toPay.add(c, paidDay[i] - invoiceDay[i], money);
    terms.add(c, dueDay[i] - invoiceDay[i], money);
    late.add(c, daysLate, money);
    if (daysLate > 0) whenLate.add(c, daysLate, money);
    if (daysLate !== daysLate) continue;
    onTime.add(c, daysLate > 0 ? 0 : 1, money);
    onTimeInvoices.add(c, daysLate > 0 ? 0 : 1, 1);
  }
  return {
    paidInvoices,
    daysToPay: toPay.means(),
    termsDays: terms.means(),
    daysLate: late.means(),
    daysLateWhenLate: whenLate.means(),
    onTimeShare: onTime.means(),
    onTimeInvoices: onTimeInvoices.means(),
  };
}
