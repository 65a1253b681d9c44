import type { Cell, Grid } from "../../src/read/grid";

/** A seeded book of accounts as Excel would hand it over: rows of cells, header first. */
export interface Book {
  readonly customers: Grid;
  readonly receivables: Grid;
  readonly asOfDay: number;
}

/** 30 June 2026. */
const AS_OF_DAY = 46_203;

/** Customers with Zipf-like sizes and receivables over two years; the same numbers give the same book. */
export function makeBook(customerCount: number, receivableCount: number, seed = 1): Book {
  const next = random(seed);
  const customers: Cell[][] = [["Customer ID", "Customer Name", "Region", "Credit Limit"]];
  for (let c = 0; c < customerCount; c++)
    customers.push([100_000 + c, `Customer ${c}`, `Region ${c % 12}`, 10_000 + (c % 90) * 1_000]);
  const receivables: Cell[][] = [["Invoice No", "Customer ID", "Invoice Date", "Due Date", "Amount", "Paid Amount"]];
  for (let r = 0; r < receivableCount; r++) {
    // Every customer has one; the others fall to customers by a power law.
    const c = r < customerCount ? r : Math.floor(customerCount * next() ** 2.2);
    const invoiceDay = AS_OF_DAY - Math.floor(next() * 730);
    const amount = Math.round((50 + 5_000 * next() ** 3) * 100) / 100;
    const paid = next() < 0.85 ? amount : next() < 0.3 ? Math.round(amount * 50) / 100 : 0;
    receivables.push([`INV-${r}`, 100_000 + c, invoiceDay, invoiceDay + 30, amount, paid]);
  }
  return { customers: grid(customers), receivables: grid(receivables), asOfDay: AS_OF_DAY };
}

const grid = (values: Cell[][]): Grid => ({ row: 0, column: 0, values });

/** mulberry32: small, seeded, good enough for sizes and days. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
