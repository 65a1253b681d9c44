import { codesFrom, numbersFrom } from "../../engine/columns";
import type { InvoiceHistory } from "../../engine/receivables/paymentDelays";
import type { OpenInvoices } from "../../engine/receivables/receiptsForecast";
import type { Ledger } from "../../ledger/ledger";

/**
 * Invoices from which delays of payment are learnt: paid on a known day, or still open. What was written off was never paid, and waits
 * like what is open; those settled on an unknown day tell nothing.
 */
export function invoiceHistory({ receivables }: Ledger): InvoiceHistory {
  const { customer, amount, invoiceDay, dueDay, paidDay, known, sale, open, writtenOff } = receivables;
  const counted = numbersFrom(amount, (money, row) => {
    const isUnpaid = open[row] > 0 || writtenOff[row] > 0;
    const tells = known[row] === 1 && sale[row] === 1 && (paidDay[row] === paidDay[row] || isUnpaid);
    return tells ? money : NaN;
  });
  return { customer, amount: counted, invoiceDay, dueDay, paidDay };
}

/** What is open above 0 on the as-of day, with the due day of each. */
export function openInvoices({ receivables }: Ledger): OpenInvoices {
  const { customer, open, dueDay } = receivables;
  let count = 0;
  const rows = new Uint32Array(open.length);
  for (let row = 0; row < open.length; row++) if (open[row] > 0) rows[count++] = row;
  const taken = rows.subarray(0, count);
  return {
    customer: codesFrom(taken, (row) => customer[row]),
    amount: numbersFrom(taken, (row) => open[row]),
    dueDay: numbersFrom(taken, (row) => dueDay[row]),
  };
}
