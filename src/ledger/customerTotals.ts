import { addMonths } from "../engine/dates";
import { groupSums } from "../engine/sum";
import type { CustomerLedger, ReceivableLedger } from "./ledger";

type Totals = Pick<
  CustomerLedger,
  "revenue" | "profit" | "revenueEver" | "invoiceCount" | "firstDay" | "lastDay" | "open" | "credit" | "overdue"
>;

/** Everything that analyses ask of a customer's receivables. */
export function customerTotals(
  receivables: ReceivableLedger,
  customers: number,
  marginRate: Float64Array,
  asOfDay: number,
  revenueMonths: number,
): Totals {
  // A sale without any day counts when all days count.
  const since = revenueMonths > 0 ? addMonths(asOfDay, -revenueMonths) : NaN;
  return {
    ...salesTotals(receivables, customers, marginRate, since),
    ...openTotals(receivables, customers, asOfDay),
  };
}

function salesTotals(
  receivables: ReceivableLedger,
  customers: number,
  marginRate: Float64Array,
  since: number,
): Pick<Totals, "revenue" | "profit" | "revenueEver" | "invoiceCount" | "firstDay" | "lastDay"> {
  const { start, row, day, amount } = receivables.sales;
  const tellsProfit = profitIsTold(receivables);
  const [revenue, profit, revenueEver, invoiceCount, firstDay, lastDay] = Array.from(
    { length: 6 },
    () => new Float64Array(customers),
  );
  const [REVENUE, PROFIT, BEFORE] = [0, 1, 2];
  const sums = groupSums(3);
  for (let customer = 0; customer < customers; customer++) {
    sums.clear();
    let [first, last, isProfitKnown] = [NaN, NaN, true];
    for (let i = start[customer]; i < start[customer + 1]; i++) {
      const invoiced = amount[i];
      if (invoiced > 0) {
        if (!(day[i] >= first)) first = day[i];
        if (!(day[i] <= last)) last = day[i];
      }
      if (!(day[i] > since || since !== since)) {
        sums.add(BEFORE, invoiced);
        continue;
      }
      sums.add(REVENUE, invoiced);
      const gained = tellsProfit
        ? profitOf(receivables, row[i], marginRate[customer])
        : invoiced * marginRate[customer];
      if (gained === gained) sums.add(PROFIT, gained);
      else isProfitKnown = false;
      if (invoiced > 0) invoiceCount[customer]++;
    }
    revenue[customer] = sums.total(REVENUE);
    profit[customer] = isProfitKnown ? sums.total(PROFIT) : NaN;
    revenueEver[customer] = sums.total(BEFORE) + sums.total(REVENUE);
    firstDay[customer] = first;
    lastDay[customer] = last;
  }
  return { revenue, profit, revenueEver, invoiceCount, firstDay, lastDay };
}

/** In the order of the rows, for few are open. */
function openTotals(
  { customer, open, dueDay, known, unapplied }: ReceivableLedger,
  customers: number,
  asOfDay: number,
): Pick<Totals, "open" | "credit" | "overdue"> {
  const [OPEN, CREDIT, OVERDUE, SUMS] = [0, 1, 2, 3];
  // Those of a customer side by side in memory: a row's customer is fetched once for all.
  const sums = groupSums(customers * SUMS);
  for (let row = 0; row < open.length; row++) {
    const left = open[row];
    if (left === 0 || left !== left || known[row] === 0) continue;
    const of = customer[row] * SUMS;
    sums.add(of + (left > 0 ? OPEN : CREDIT), left);
    if (left > 0 && asOfDay > dueDay[row]) sums.add(of + OVERDUE, left);
  }
  const credit = sums.totals(CREDIT, SUMS);
  for (let c = 0; c < customers; c++) credit[c] += unapplied[c];
  return { open: sums.totals(OPEN, SUMS), credit, overdue: sums.totals(OVERDUE, SUMS) };
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
