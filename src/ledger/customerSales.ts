import type { Groups } from "../engine/group";
import type { Ledger } from "./ledger";

/** Known invoices and credit notes, those of a customer side by side. */
export interface CustomerSales {
  /** Places of each customer's sales in the columns below: they stand one after the other. */
  readonly groups: Groups;
  /** Row of the receivables. */
  readonly row: Uint32Array;
  /** Whole day numbers; NaN without a day. Thirty-two bits hold them exactly. */
  readonly day: Float32Array;
  readonly amount: Float64Array;
}

const found = new WeakMap<Ledger, CustomerSales>();

/**
 * The sales of a ledger, made when they are first asked for. Many passes go from customer to customer; each would fetch a customer's rows
 * from all over the sheet's columns, which takes several times as long as reading them in the order of memory.
 */
export function customerSales(ledger: Ledger): CustomerSales {
  const before = found.get(ledger);
  if (before) return before;
  const sales = salesOf(ledger);
  found.set(ledger, sales);
  return sales;
}

function salesOf({
  asOfDay,
  receivables: { salesByCustomer, invoiceDay, amount: amountOfRow },
}: Ledger): CustomerSales {
  const { start, rows: row } = salesByCustomer;
  const [places, day, amount] = [
    new Uint32Array(row.length),
    new Float32Array(row.length),
    new Float64Array(row.length),
  ];
  for (let i = 0; i < row.length; i++) {
    const invoiced = invoiceDay[row[i]];
    places[i] = i;
    day[i] = invoiced <= asOfDay ? Math.floor(invoiced) : NaN;
    amount[i] = amountOfRow[row[i]];
  }
  return { groups: { start, rows: places }, row, day, amount };
}
