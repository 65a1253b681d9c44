import { type Groups, keptGroups } from "../engine/group";

/**
 * Known invoices and credit notes, those of a customer side by side. Many passes go from customer to customer; each would fetch a
 * customer's rows from all over the sheet's columns, which takes several times as long as reading them in the order of memory.
 */
export interface CustomerSales {
  /** Where each customer's sales begin in the columns below, and where the last one's end; length customers + 1. */
  readonly start: Uint32Array;
  /** Row of the receivables. */
  readonly row: Uint32Array;
  /** Whole day numbers; NaN without a day. Thirty-two bits hold them exactly. */
  readonly day: Float32Array;
  readonly amount: Float64Array;
}

/** @param byCustomer all rows of the receivables; `known` and `sale` tell which count */
export function customerSales(
  byCustomer: Groups,
  known: Uint8Array,
  sale: Uint8Array,
  invoiceDay: Float64Array,
  amountOfRow: Float64Array,
): CustomerSales {
  const { start, rows: row } = areAllSales(known, sale)
    ? byCustomer
    : keptGroups(byCustomer, (each) => known[each] === 1 && sale[each] === 1);
  const day = new Float32Array(row.length);
  const amount = new Float64Array(row.length);
  for (let i = 0; i < row.length; i++) {
    day[i] = Math.floor(invoiceDay[row[i]]);
    amount[i] = amountOfRow[row[i]];
  }
  return { start, row, day, amount };
}

/** As in a book of invoices only: then the groups of the ledger are those of its sales. */
const areAllSales = (known: Uint8Array, sale: Uint8Array): boolean => !known.includes(0) && !sale.includes(0);
