import { addMonths } from "../../../engine/dates";
import { paymentHabits, type PaymentHabits } from "../../../engine/receivables/paymentHabits";
import { WRITE_OFF } from "../../../ledger/documentWords";
import type { Ledger } from "../../../ledger/ledger";

/**
 * How customers pay what fell due in the history that counts. An invoice that is overdue now counts as if it were paid today:
 * leaving it out would make those who do not pay look better than those who pay late. So does one that was written off.
 */
export function paymentRecord({ asOfDay, receivables }: Ledger, months: number): PaymentHabits {
  const { byCustomer, amount, invoiceDay, dueDay, paidDay, open, writtenOff, known, sale, kind, count } = receivables;
  // A column of nothing is still memory that nobody has touched yet.
  const hasWriteOffs = kind.includes(WRITE_OFF);
  const since = months > 0 ? addMonths(asOfDay, -months) : -Infinity;
  const settled = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const isTold = known[row] === 1 && sale[row] === 1 && dueDay[row] > since;
    settled[row] = isTold ? paidDay[row] : NaN;
    if (!isTold || paidDay[row] === paidDay[row] || !(dueDay[row] < asOfDay)) continue;
    if (open[row] > 0 || (hasWriteOffs && writtenOff[row] > 0)) settled[row] = asOfDay;
  }
  return paymentHabits(byCustomer, amount, invoiceDay, dueDay, settled, asOfDay);
}
