import type { Ledger } from "../../ledger/ledger";
import { completedSales } from "./completedSales";

/** What counts as revenue, row by row; columns of one length. */
export interface RevenueRows {
  /** Invoices, or won deals where the workbook has no receivables sheet. */
  readonly basis: "invoiced" | "won";
  readonly count: number;
  /** 1 where the row is revenue by the as-of day. */
  readonly counts: (row: number) => boolean;
  readonly day: Float64Array;
  readonly amount: Float64Array;
  /** −1 where unknown. */
  readonly customer: Int32Array | Uint32Array;
}

export function revenueRows(ledger: Ledger): RevenueRows {
  const { count, known, sale, invoiceDay, amount, customer, table } = ledger.receivables;
  if (table.source.sheet !== "")
    return {
      basis: "invoiced",
      count,
      counts: (row) => known[row] === 1 && sale[row] === 1,
      day: invoiceDay,
      amount,
      customer,
    };
  const won = completedSales(ledger);
  return { ...won, basis: "won", count: won.day.length, counts: () => true };
}

/** First day of revenue of every customer; NaN without any. */
export function firstRevenueDays(ledger: Ledger): Float64Array {
  const { basis, count, day, customer } = revenueRows(ledger);
  if (basis === "invoiced") return ledger.customers.firstDay;
  const first = new Float64Array(ledger.customers.count).fill(NaN);
  for (let row = 0; row < count; row++)
    if (customer[row] >= 0 && !(first[customer[row]] <= day[row])) first[customer[row]] = day[row];
  return first;
}
