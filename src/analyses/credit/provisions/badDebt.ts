import { badDebtRatio } from "../../../engine/credit/costOfCredit";
import { addMonths } from "../../../engine/dates";
import { groupSums, sum } from "../../../engine/sum";
import { WRITE_OFF } from "../../../ledger/documentWords";
import type { Ledger } from "../../../ledger/ledger";

const YEAR = 12;

/** Of the invoices that passed their loss day in the last 12 months: what is unpaid or was written off ÷ what was invoiced. */
export function unpaidRatio({ asOfDay, receivables }: Ledger, lossDays: number): number {
  const { amount, open, writtenOff, dueDay, known, sale, count } = receivables;
  const since = addMonths(asOfDay, -YEAR);
  const sums = groupSums(2);
  for (let row = 0; row < count; row++) {
    const lossDay = dueDay[row] + lossDays;
    if (known[row] === 0 || sale[row] === 0 || !(amount[row] > 0 && lossDay > since && lossDay <= asOfDay)) continue;
    sums.add(0, (open[row] > 0 ? open[row] : 0) + writtenOff[row]);
    sums.add(1, amount[row]);
  }
  const [lost, sold] = sums.totals();
  return badDebtRatio([lost], [sold])[0];
}

/** What was written off in the last 12 months, and what was sold in them. */
export interface WriteOffs {
  readonly rows: number;
  readonly total: number;
  /** Money by customer. */
  readonly byCustomer: Float64Array;
  /** Write-offs ÷ credit sales; NaN where no row of the sheet was ever written off or nothing was sold. */
  readonly ratio: number;
}

/** Write-offs count on their own day, whether their invoice is listed or not. */
export function writeOffsOfYear({ asOfDay, customers, receivables }: Ledger): WriteOffs {
  const { amount, customer, invoiceDay, kind, known, sale, count } = receivables;
  const since = addMonths(asOfDay, -YEAR);
  const sums = groupSums(customers.count);
  const sold = groupSums(1);
  let [rows, ever] = [0, 0];
  for (let row = 0; row < count; row++) {
    if (known[row] === 0) continue;
    if (kind[row] === WRITE_OFF) ever++;
    if (!(invoiceDay[row] > since)) continue;
    if (sale[row] === 1) sold.add(0, amount[row]);
    else if (kind[row] === WRITE_OFF) {
      rows++;
      sums.add(customer[row], -amount[row]);
    }
  }
  const byCustomer = sums.totals();
  const total = sum(byCustomer);
  return { rows, total, byCustomer, ratio: ever > 0 ? badDebtRatio([total], sold.totals())[0] : NaN };
}
