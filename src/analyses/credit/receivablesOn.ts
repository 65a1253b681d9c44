import { groupSums } from "../../engine/sum";
import { subtractMoney } from "../../engine/money";
import type { Ledger, ReceivableLedger } from "../../ledger/ledger";

/** What customers owed on a day; columns by customer, money. */
export interface ReceivablesOn {
  /** Open and not due, net of unapplied credit. */
  readonly notDue: Float64Array;
  readonly overdue: Float64Array;
}

/**
 * What each customer owed on the as-of day or an earlier one, from what was known then. Payments that no invoice has taken have no day
 * of their own; they count on the as-of day only.
 */
export function receivablesOn(ledger: Ledger, day: number): ReceivablesOn {
  const { asOfDay, receivables, customers } = ledger;
  const [notDue, overdue] = [groupSums(customers.count), groupSums(customers.count)];
  for (const row of onceOpen(ledger)) {
    const open = openOn(receivables, row, day, asOfDay);
    if (open === 0) continue;
    const isOverdue = open > 0 && day > receivables.dueDay[row];
    (isOverdue ? overdue : notDue).add(receivables.customer[row], open);
  }
  const free = notDue.totals();
  if (day === asOfDay) for (let c = 0; c < free.length; c++) free[c] += receivables.unapplied[c];
  return { notDue: free, overdue: overdue.totals() };
}

const found = new WeakMap<Ledger, Uint32Array>();

/** Rows that may have been open on some day: what is settled on no known day was open on none. Found once, as many days are asked for. */
function onceOpen(ledger: Ledger): Uint32Array {
  const before = found.get(ledger);
  if (before) return before;
  const { known, open, lastPaymentDay, count } = ledger.receivables;
  const rows = new Uint32Array(count);
  let length = 0;
  for (let row = 0; row < count; row++) {
    if (known[row] > 0 && (open[row] !== 0 || lastPaymentDay[row] === lastPaymentDay[row])) rows[length++] = row;
  }
  const once = rows.slice(0, length);
  found.set(ledger, once);
  return once;
}

/** What was open of a row on a day: nothing before its invoice; what is paid by now counts as paid on the day of the last payment. */
function openOn(
  { open, amount, invoiceDay, lastPaymentDay }: ReceivableLedger,
  row: number,
  day: number,
  asOfDay: number,
): number {
  if (day === asOfDay) return open[row];
  if (invoiceDay[row] > day) return 0;
  return lastPaymentDay[row] > day ? amount[row] : subtractMoney(amount[row], subtractMoney(amount[row], open[row]));
}
