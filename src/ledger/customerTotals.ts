import { addMonths } from "../engine/dates";
import { groupSums } from "../engine/sum";
import type { CustomerLedger, ReceivableLedger } from "./ledger";

type Totals = Pick<
  CustomerLedger,
  "revenue" | "profit" | "revenueEver" | "invoiceCount" | "firstDay" | "lastDay" | "open" | "credit" | "overdue"
>;

/** Everything that analyses ask of a customer's receivables, in one pass over the rows. */
export function customerTotals(
  rows: ReceivableLedger,
  customers: number,
  marginRate: Float64Array,
  asOfDay: number,
  revenueMonths: number,
): Totals {
  const windowStart = revenueMonths > 0 ? addMonths(asOfDay, -revenueMonths) : -Infinity;
  const [revenue, profit, ever] = [groupSums(customers), groupSums(customers), groupSums(customers)];
  const [open, credit, overdue] = [groupSums(customers), groupSums(customers), groupSums(customers)];
  const unknownProfit = new Uint8Array(customers);
  const invoiceCount = new Float64Array(customers);
  const firstDay = new Float64Array(customers).fill(NaN);
  const lastDay = new Float64Array(customers).fill(NaN);

  for (let row = 0; row < rows.count; row++) {
    if (rows.known[row] === 0) continue;
    const c = rows.customer[row];
    const left = rows.open[row];
    if (left > 0) {
      open.add(c, left);
      if (asOfDay > rows.dueDay[row]) overdue.add(c, left);
    } else if (left < 0) credit.add(c, left);
    if (rows.sale[row] === 0) continue;
    const amount = rows.amount[row];
    const day = rows.invoiceDay[row];
    ever.add(c, amount);
    if (amount > 0) {
      if (!(day >= firstDay[c])) firstDay[c] = day;
      if (!(day <= lastDay[c])) lastDay[c] = day;
    }
    // A row without any day counts when all days count.
    if (!(day > windowStart || revenueMonths === 0)) continue;
    revenue.add(c, amount);
    const gained = profitOf(rows, row, marginRate[c]);
    profit.add(c, gained);
    if (gained !== gained) unknownProfit[c] = 1;
    if (amount > 0) invoiceCount[c]++;
  }
  return {
    revenue: revenue.totals(),
    profit: profit.totals().map((total, c) => (unknownProfit[c] ? NaN : total)),
    revenueEver: ever.totals(),
    invoiceCount,
    firstDay,
    lastDay,
    open: open.totals(),
    credit: credit.totals().map((total, c) => total + rows.unapplied[c]),
    overdue: overdue.totals(),
  };
}

/** Profit as written, else amount − cost (a credit note gives its cost back), else amount × the customer's margin. */
function profitOf({ table, amount }: ReceivableLedger, row: number, marginRate: number): number {
  const profit = table.columns.profit[row];
  if (profit === profit) return profit;
  const cost = table.columns.cost[row];
  if (cost === cost) return amount[row] - (amount[row] < 0 ? -1 : 1) * Math.abs(cost);
  return amount[row] * marginRate;
}
