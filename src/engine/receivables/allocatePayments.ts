import { assert } from "../assert";
import { codesFrom, NONE, type Numbers, numbersFrom } from "../columns";
import { groupRows } from "../group";
import { subtractMoney } from "../money";
import { descending } from "../order";

/** Invoices to be paid; columns of length n. Amounts of 0 and below (credit notes) take no payment. */
export interface OpenItems {
  readonly customer: ArrayLike<number>;
  readonly amount: Numbers;
  /** Day that decides what is paid first. */
  readonly day: Numbers;
}

/** Payments, amounts above 0; columns of length m. */
export interface Payments {
  readonly customer: ArrayLike<number>;
  readonly amount: Numbers;
  readonly day: Numbers;
  /** Row of the invoice that the payment names; `NONE` where it names none that is known. */
  readonly invoice: Uint32Array;
}

/** What payments have settled, and by which rule, so that it can be said. */
export interface Allocation {
  /** What is left of each invoice; money, length n. */
  readonly open: Float64Array;
  /** Settled because a payment named the invoice; money, length n. */
  readonly byReference: Float64Array;
  /** Settled as the oldest open invoice; money, length n. */
  readonly byAge: Float64Array;
  /** Day of the last payment that was used for the invoice; NaN where none was. */
  readonly lastPaidDay: Float64Array;
  /** What is left of each customer's payments; money, length `customers`. */
  readonly unapplied: Float64Array;
  /** What is left of each payment; money, length m. */
  readonly left: Float64Array;
}

/**
 * Allocate payments to invoices: those that name an invoice to it, then all that is left first in, first out.
 *
 * @param invoices  items to be paid
 * @param payments  what was paid; rows without an amount above 0 are left out
 * @param customers number of customers
 * @returns what is open, what was settled by which rule, and what is left over; Σ open above 0 − Σ unapplied = Σ invoices above 0 −
 *          Σ payments
 * @throws  RangeError when lengths differ or a payment names an invoice of another customer
 * @see     S101; ERPNext, payment reconciliation (first in, first out)
 * @example allocatePayments({ customer: [0, 0], amount: [100, 50], day: [1, 2] }, { customer: [0, 0], amount: [50, 30], day: [9, 8], invoice: Uint32Array.of(1, NONE) }, 1).open // [70, 0]
 */
export function allocatePayments(invoices: OpenItems, payments: Payments, customers: number): Allocation {
  assertLengths(invoices, payments);
  const n = invoices.amount.length;
  const allocation: Allocation = {
    open: Float64Array.from(invoices.amount),
    byReference: new Float64Array(n),
    byAge: new Float64Array(n),
    lastPaidDay: new Float64Array(n).fill(NaN),
    unapplied: new Float64Array(customers),
    left: numbersFrom(payments.amount, (paid) => (paid > 0 ? paid : 0)),
  };
  settleByReference(invoices, payments, allocation);
  settleByAge(invoices, payments, customers, allocation);
  return allocation;
}

function settleByReference(invoices: OpenItems, payments: Payments, allocation: Allocation): void {
  const { left } = allocation;
  for (let payment = 0; payment < left.length; payment++) {
    const invoice = payments.invoice[payment];
    if (invoice === NONE) continue;
    const sameCustomer = invoices.customer[invoice] === payments.customer[payment];
    assert(sameCustomer, `payment ${payment} names invoice ${invoice} of another customer`);
    left[payment] = settle(invoice, left[payment], payments.day[payment], allocation, allocation.byReference);
  }
}

/** Two queues a customer, oldest first: payments meet invoices until either runs out. */
function settleByAge(invoices: OpenItems, payments: Payments, customers: number, allocation: Allocation): void {
  const { left } = allocation;
  const items = oldestFirst(invoices.customer, invoices.day, customers);
  const money = oldestFirst(payments.customer, payments.day, customers);
  for (let c = 0; c < customers; c++) {
    let item = items.start[c];
    for (let i = money.start[c]; i < money.start[c + 1]; i++) {
      const payment = money.rows[i];
      while (left[payment] > 0 && item < items.start[c + 1]) {
        const invoice = items.rows[item];
        left[payment] = settle(invoice, left[payment], payments.day[payment], allocation, allocation.byAge);
        if (!(allocation.open[invoice] > 0)) item++;
      }
      allocation.unapplied[c] += left[payment];
    }
  }
}

/** Rows by customer, each customer's by rising day; rows without a day last. */
function oldestFirst(customer: ArrayLike<number>, day: Numbers, customers: number): ReturnType<typeof groupRows> {
  const order = descending(numbersFrom(day, (value) => -value));
  const { start, rows } = groupRows(
    codesFrom(order, (row) => customer[row]),
    customers,
  );
  return { start, rows: rows.map((position) => order[position]) };
}

/** @returns what is left of the payment */
function settle(
  invoice: number,
  payment: number,
  day: number,
  { open, lastPaidDay }: Allocation,
  settled: Float64Array,
): number {
  const used = Math.min(payment, open[invoice]);
  if (!(used > 0)) return payment;
  settled[invoice] += used;
  open[invoice] = subtractMoney(open[invoice], used);
  if (!(day <= lastPaidDay[invoice])) lastPaidDay[invoice] = day;
  return subtractMoney(payment, used);
}

function assertLengths(invoices: OpenItems, payments: Payments): void {
  const n = invoices.amount.length;
  const m = payments.amount.length;
  assert(invoices.customer.length === n && invoices.day.length === n, "columns of invoices differ in length");
  assert(
    [payments.customer, payments.day, payments.invoice].every(({ length }) => length === m),
    "columns of payments differ in length",
  );
}
