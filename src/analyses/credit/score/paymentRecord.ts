import { addMonths } from "../../../engine/dates";
import { paymentHabits, type PaymentHabits } from "../../../engine/receivables/paymentHabits";
import type { Ledger } from "../../../ledger/ledger";

/**
 * How customers pay what fell due in the history that counts. An invoice that is overdue now counts as if it were paid today:
 * leaving it out would make those who do not pay look better than those who pay late. So does one that was written off.
 */
export function paymentRecord({ asOfDay, customers, receivables }: Ledger, months: number): PaymentHabits {
  const { customer, amount, invoiceDay, dueDay, paidDay, open, writtenOff, known, sale, count } = receivables;
  const since = months > 0 ? addMonths(asOfDay, -months) : -Infinity;
  const settled = new Float64Array(count).fill(NaN);
  for (let row = 0; row < count; row++) {
    if (known[row] === 0 || sale[row] === 0 || !(dueDay[row] > since)) continue;
    const isUnpaid = open[row] > 0 || writtenOff[row] > 0;
    settled[row] = paidDay[row] === paidDay[row] ? paidDay[row] : isUnpaid && dueDay[row] < asOfDay ? asOfDay : NaN;
  }
  return paymentHabits(customer, customers.count, amount, invoiceDay, dueDay, settled, asOfDay);
}
