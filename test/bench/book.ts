import type { Cell, Grid } from "../../src/read/grid";

/** A seeded book of accounts, handed over as Excel does it: a sheet's cells come block by block and are not kept. */
export interface Book {
  readonly customers: Sheet;
  readonly receivables: Sheet;
  readonly opportunities: Sheet;
  readonly asOfDay: number;
}

export interface Sheet {
  readonly name: string;
  /** Rows, the header included. */
  readonly rows: number;
  readonly columns: number;
  /** The cells under the header, top to bottom; the same cells every time. */
  blocks(): Iterable<Grid>;
  /** The header and the first rows. */
  readonly head: Grid;
}

export interface BookSize {
  readonly customers: number;
  readonly receivables: number;
  readonly opportunities?: number;
}

/** Whether invoice numbers rise from row to row, as in most books, or come in any order. */
export type InvoiceOrder = "rising" | "shuffled";

/** 30 June 2026. */
const AS_OF_DAY = 46_203;
const BLOCK = 10_000;
const HEAD = 40;
/** So many rows lie between two that repeat the one before: every real book has some. */
const REPEATED_EVERY = 50_000;

/** Customers with Zipf-like sizes and receivables over two years; the same numbers give the same book. */
export function makeBook(size: BookSize, order: InvoiceOrder = "rising", seed = 1): Book {
  return {
    customers: sheet(
      "Customers",
      ["Customer ID", "Customer Name", "Region", "Credit Limit"],
      size.customers,
      () => customer,
    ),
    receivables: sheet(
      "Invoices",
      ["Invoice No", "Customer ID", "Invoice Date", "Due Date", "Amount", "Paid Amount"],
      size.receivables,
      () => receivables(size, order, random(seed)),
    ),
    opportunities: sheet(
      "Pipeline",
      ["Opportunity ID", "Customer ID", "Stage", "Amount", "Created Date", "Expected Close Date"],
      size.opportunities ?? 0,
      () => opportunities(size, random(seed + 1)),
    ),
    asOfDay: AS_OF_DAY,
  };
}

const customer = (c: number): Cell[] => [100_000 + c, `Customer ${c}`, `Region ${c % 12}`, 10_000 + (c % 90) * 1_000];

/** Every customer has one receivable; the others fall to customers by a power law. */
function receivables(size: BookSize, order: InvoiceOrder, next: () => number): (r: number) => Cell[] {
  const number = order === "rising" ? (r: number): number => r : shuffled(size.receivables);
  let before: Cell[] = [];
  return (r) => {
    if (r % REPEATED_EVERY === REPEATED_EVERY - 1) return [...before];
    const c = r < size.customers ? r : Math.floor(size.customers * next() ** 2.2);
    const invoiceDay = AS_OF_DAY - Math.floor(next() * 730);
    const amount = Math.round((50 + 5_000 * next() ** 3) * 100) / 100;
    const paid = next() < 0.85 ? amount : next() < 0.3 ? Math.round(amount * 50) / 100 : 0;
    before = [`INV-${number(r)}`, 100_000 + c, invoiceDay, invoiceDay + 30, amount, paid];
    return before;
  };
}

/** Each number below `count` once, in an order without a pattern that matters: a multiplication that is one to one. */
function shuffled(count: number): (r: number) => number {
  let factor = Math.floor(count * 0.618) | 1;
  while (divisor(factor, count) > 1) factor += 2;
  return (r) => (r * factor) % count;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

const STAGES = ["Qualification", "Needs Analysis", "Proposal", "Negotiation", "Closed Won", "Closed Lost"];

function opportunities(size: BookSize, next: () => number): (r: number) => Cell[] {
  return (r) => {
    const createdDay = AS_OF_DAY - 30 - Math.floor(next() * 330);
    return [
      `OPP-${r}`,
      100_000 + Math.floor(size.customers * next() ** 2.2),
      STAGES[Math.floor(next() * STAGES.length)],
      Math.round(1_000 + 99_000 * next() ** 2),
      createdDay,
      createdDay + 15 + Math.floor(next() * 500),
    ];
  };
}

/** @param rowMaker starts anew at the first row; asked for the rows in order */
function sheet(name: string, header: Cell[], count: number, rowMaker: () => (row: number) => Cell[]): Sheet {
  const firstRow = rowMaker();
  const first = Array.from({ length: Math.min(HEAD, count) }, (_, row) => firstRow(row));
  return {
    name,
    rows: count + 1,
    columns: header.length,
    head: { row: 0, column: 0, values: [header, ...first] },
    *blocks() {
      const makeRow = rowMaker();
      for (let from = 0; from < count; from += BLOCK) {
        const rows = Math.min(BLOCK, count - from);
        // A copy of the row, for an array literal that was made a million times before is made where the collector looks seldom, and
        // no row that Excel hands over is.
        yield { row: from + 1, column: 0, values: Array.from({ length: rows }, (_, i) => makeRow(from + i).slice()) };
      }
    },
  };
}

/** mulberry32: small, seeded, good enough for sizes and days. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
