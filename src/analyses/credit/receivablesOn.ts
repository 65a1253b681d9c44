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
export function receivablesOn({ asOfDay, receivables, customers }: Ledger, day: number): ReceivablesOn {
  const [notDue, overdue] = [groupSums(customers.count), groupSums(customers.count)];
  for (let row = 0; row < receivables.count; row++) {
    const open = openOn(receivables, row, day, asOfDay);
    if (open === 0) continue;
    const isOverdue = open > 0 && day > receivables.dueDay[row];
    (isOverdue ? overdue : notDue).add(receivables.customer[row], open);
  }
  const free = notDue.totals();
  if (day === asOfDay) for (let c = 0; c < free.length; c++) free[c] += receivables.unapplied[c];
  return { notDue: free, overdue: overdue.totals() };
}

/** What was open of a row on a day: nothing before its invoice; what is paid by now counts as paid on the day of the last payment. */
function openOn(
  { known, open, amount, invoiceDay, lastPaymentDay }: ReceivableLedger,
  row: number,
  day: number,
  asOfDay: number,
): number {
  if (known[row] === 0) return 0;
  if (day === asOfDay) return open[row];
  if (invoiceDay[row] > day) return 0;
  return lastPaymentDay[row] > day ? amount[row] : subtractMoney(amount[row], subtractMoney(amount[row], open[row]));
}
