import { addMonths } from "../engine/dates";
import { groupSums } from "../engine/sum";
import type { CustomerLedger, ReceivableLedger } from "./ledger";

type Totals = Pick<
  CustomerLedger,
  "revenue" | "profit" | "revenueEver" | "invoiceCount" | "firstDay" | "lastDay" | "open" | "credit" | "overdue"
>;

/** The sums of one customer, side by side in memory: a row's customer is fetched once for all of them. */
const REVENUE = 0;
const PROFIT = 1;
/** Invoiced before the revenue window. */
const BEFORE = 2;
const OPEN = 3;
const CREDIT = 4;
const OVERDUE = 5;
const SUMS = 6;

/** Everything that analyses ask of a customer's receivables, in one pass over the rows. */
export function customerTotals(
  rows: ReceivableLedger,
  customers: number,
  marginRate: Float64Array,
  asOfDay: number,
  revenueMonths: number,
): Totals {
  const { customer, amount, open, dueDay, invoiceDay, known, sale } = rows;
  const windowStart = revenueMonths > 0 ? addMonths(asOfDay, -revenueMonths) : -Infinity;
  const tellsProfit = profitIsTold(rows);
  const sums = groupSums(customers * SUMS);
  const unknownProfit = new Uint8Array(customers);
  const invoiceCount = new Float64Array(customers);
  const firstDay = new Float64Array(customers).fill(NaN);
  const lastDay = new Float64Array(customers).fill(NaN);

  for (let row = 0; row < rows.count; row++) {
    if (known[row] === 0) continue;
    const c = customer[row];
    const left = open[row];
    if (left > 0) {
      sums.add(c * SUMS + OPEN, left);
      if (asOfDay > dueDay[row]) sums.add(c * SUMS + OVERDUE, left);
    } else if (left < 0) sums.add(c * SUMS + CREDIT, left);
    if (sale[row] === 0) continue;
    const invoiced = amount[row];
    const day = invoiceDay[row];
    if (invoiced > 0) {
      if (!(day >= firstDay[c])) firstDay[c] = day;
      if (!(day <= lastDay[c])) lastDay[c] = day;
    }
    // A row without any day counts when all days count.
    if (!(day > windowStart || revenueMonths === 0)) {
      sums.add(c * SUMS + BEFORE, invoiced);
      continue;
    }
    sums.add(c * SUMS + REVENUE, invoiced);
    const gained = tellsProfit ? profitOf(rows, row, marginRate[c]) : invoiced * marginRate[c];
    if (gained === gained) sums.add(c * SUMS + PROFIT, gained);
    else unknownProfit[c] = 1;
    if (invoiced > 0) invoiceCount[c]++;
  }
  const totals = (sum: number): Float64Array => sums.totals(sum, SUMS);
  const revenue = totals(REVENUE);
  const revenueEver = totals(BEFORE);
  const profit = totals(PROFIT);
  const credit = totals(CREDIT);
  for (let c = 0; c < customers; c++) {
    if (unknownProfit[c] === 1) profit[c] = NaN;
    credit[c] += rows.unapplied[c];
    revenueEver[c] += revenue[c];
  }
  return {
    revenue,
    profit,
    revenueEver,
    invoiceCount,
    firstDay,
    lastDay,
    open: totals(OPEN),
    credit,
    overdue: totals(OVERDUE),
  };
}

/** Whether rows say their profit or cost; else the customer's margin says all. */
export const profitIsTold = ({ table }: ReceivableLedger): boolean =>
  table.present.has("profit") || table.present.has("cost");

/** A row's profit as written, else amount − cost (a credit note gives its cost back), else amount × the customer's margin. */
export function profitOf({ table, amount }: ReceivableLedger, row: number, marginRate: number): number {
  const profit = table.columns.profit[row];
  if (profit === profit) return profit;
  const cost = table.columns.cost[row];
  if (cost === cost) return amount[row] - (amount[row] < 0 ? -1 : 1) * Math.abs(cost);
  return amount[row] * marginRate;
}
