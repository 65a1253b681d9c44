import { numbersFrom, placesFrom } from "../../engine/columns";
import { WON, type Ledger } from "../../ledger/ledger";
import type { Owners } from "./owners";

/** Sales made up to the as-of day; columns of one length. */
export interface CompletedSales {
  /** Opportunities won, or invoices where the opportunities sheet has none that was ever won. */
  readonly basis: "won" | "invoiced";
  readonly day: Float64Array;
  readonly amount: Float64Array;
  /** −1 where unknown. */
  readonly customer: Int32Array;
}

/** What counts as sold: one rule for forecast, targets and their breakdowns. */
export function completedSales(ledger: Ledger): CompletedSales {
  return ledger.opportunities?.state.includes(WON) ? wonDeals(ledger) : invoices(ledger);
}

/** The owner of every sale: the deal's, or the customer's where invoices count; −1 where unknown. */
export function salesOwners(ledger: Ledger, owners: Owners): Int32Array {
  if (!ledger.opportunities?.state.includes(WON))
    return invoices(ledger).customer.map((customer) => owners.ofCustomer[customer]);
  return placesFrom(wonRows(ledger), (row) => owners.ofDeal[row] ?? -1);
}

function wonRows({ opportunities }: Ledger): number[] {
  const { count, known, state } = opportunities!;
  return Array.from({ length: count }, (_, row) => row).filter((row) => known[row] && state[row] === WON);
}

function wonDeals(ledger: Ledger): CompletedSales {
  const { closeDay, amount, customer } = ledger.opportunities!;
  const rows = wonRows(ledger);
  return {
    basis: "won",
    day: numbersFrom(rows, (row) => closeDay[row]),
    amount: numbersFrom(rows, (row) => amount[row]),
    customer: placesFrom(rows, (row) => customer[row]),
  };
}

function invoices({ receivables: { count, known, sale, invoiceDay, amount, customer } }: Ledger): CompletedSales {
  const rows = new Uint32Array(count);
  let found = 0;
  for (let row = 0; row < count; row++) if (known[row] && sale[row]) rows[found++] = row;
  const used = rows.subarray(0, found);
  return {
    basis: "invoiced",
    day: numbersFrom(used, (row) => invoiceDay[row]),
    amount: numbersFrom(used, (row) => amount[row]),
    customer: placesFrom(used, (row) => customer[row]),
  };
}
