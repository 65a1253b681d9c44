import { describe, it, expect } from "vitest";
import fc from "fast-check";
import { type TextColumn, wordAt } from "../../src/engine/columns";
import { checkTables } from "../../src/read/checkTables";
import type { InputTables } from "../../src/read/tables/index";
import type { Cell } from "../../src/read/grid";
import type { Table } from "../../src/read/schema";
import type { customers } from "../../src/read/tables/customers";
import type { opportunities } from "../../src/read/tables/opportunities";
import type { receivables } from "../../src/read/tables/receivables";
import { readSheet, type Rows } from "./support/sheets";

const receivablesOf = (rows: Rows) => readSheet(rows, "receivables").table as unknown as Table<typeof receivables>;
const check = (rows: Rows, more: Partial<InputTables> = {}) => {
  const { tables, issues } = checkTables({ receivables: receivablesOf(rows), ...more });
  return { tables, issues, amount: [...tables.receivables!.columns.amount], codes: issues.map(({ code }) => code) };
};

const headers = ["Invoice No", "Customer ID", "Invoice Date", "Due Date", "Amount"];
const row = (changes: Record<number, Cell> = {}): Cell[] =>
  ["INV-1", "C1", 45000, 45030, 100].map((cell, i) => (i in changes ? changes[i] : cell));

describe("doubles", () => {
  it("an invoice with the same number, customer, amount and date counts once", () => {
    const { amount, issues } = check([headers, row(), row({ 0: "INV-2" }), row({ 0: "inv-1 " })]);
    expect(amount).toEqual([100, 100]);
    expect(issues).toEqual([
      expect.objectContaining({ code: "repeatedDocument", row: 3, column: 0, details: { rows: 1, first: 2 } }),
    ]);
  });

  it("instalments under one number all count, with a note", () => {
    const { amount, issues } = check([headers, row(), row({ 4: 50 }), row({ 3: 45060 })]);
    expect(amount).toEqual([100, 50, 100]);
    expect(issues).toEqual([
      expect.objectContaining({ code: "sharedNumber", severity: "note", details: { count: 1 } }),
    ]);
  });

  it("invoices without a number are never doubles", () =>
    expect(check([headers, row({ 0: "" }), row({ 0: "" })]).amount).toEqual([100, 100]));

  it("a customer listed twice counts once; customers without an id go by name", () => {
    const customerRows: Rows = [
      ["Customer ID", "Customer Name", "Credit Limit"],
      ["C1", "Acme", 1],
      ["C1", "Acme (old)", 2],
      ["", "Bolt", 3],
      ["", "BOLT", 4],
    ];
    const table = readSheet(customerRows, "customers").table as unknown as Table<typeof customers>;
    const { tables, issues } = check([headers, row()], { customers: table });
    expect([...tables.customers!.columns.creditLimit]).toEqual([1, 3]);
    expect(issues.map(({ code, row: at }) => [code, at])).toEqual([
      ["repeatedCustomer", 2],
      ["repeatedCustomer", 4],
    ]);
  });

  it("an opportunity exported once a product counts once", () => {
    const deal = ["D1", "Acme", "Proposal", 100];
    const rows: Rows = [
      ["Opportunity ID", "Account Name", "Stage", "Amount"],
      deal,
      deal,
      ["D1", "Acme", "Proposal", 70],
    ];
    const table = readSheet(rows, "opportunities").table as unknown as Table<typeof opportunities>;
    const { tables } = check([headers, row()], { opportunities: table });
    expect([...tables.opportunities!.columns.amount]).toEqual([100, 70]);
  });
});

describe("documents that are no receivables", () => {
  it("cancelled, void and draft rows are left out, one issue a word", () => {
    const statuses = ["Paid", "Cancelled", "作废", "Open", "Cancelled"];
    const { amount, issues } = check([
      [...headers, "Status"],
      ...statuses.map((status, i) => [...row({ 0: `INV-${i}`, 4: i }), status]),
    ]);
    expect(amount).toEqual([0, 3]);
    expect(issues.map(({ value, details }) => [value, details?.rows])).toEqual([
      ["Cancelled", 2],
      ["作废", 1],
    ]);
  });

  it("negative amounts count, with a note", () => {
    const { amount, issues } = check([headers, row(), row({ 0: "CN-1", 4: -30 })]);
    expect(amount).toEqual([100, -30]);
    expect(issues).toEqual([expect.objectContaining({ code: "negativeAmounts", row: 2, details: { count: 1 } })]);
  });
});

describe("several currencies", () => {
  const inCurrencies = (rows: readonly (readonly [string, Cell])[], withRate: boolean) =>
    check([
      [...headers, "Currency", ...(withRate ? ["Exchange Rate"] : [])],
      ...rows.map(([currency, rate], i) => [...row({ 0: `INV-${i}` }), currency, ...(withRate ? [rate] : [])]),
    ]);

  it("without a rate, only the main currency counts; the rest is left out by currency", () => {
    const { amount, issues, tables } = inCurrencies(
      [
        ["CNY", ""],
        ["RMB", ""],
        ["USD", ""],
        ["", ""],
        ["人民币", ""],
        ["EUR", ""],
        ["USD", ""],
      ],
      false,
    );
    expect(amount).toHaveLength(4);
    expect(tables.receivables!.columns.currency.words).toEqual(["CNY", "RMB", "人民币"]);
    expect(issues.map(({ code, value, details }) => [code, value, details?.rows, details?.main])).toEqual([
      ["foreignCurrency", "USD", 2, "CNY"],
      ["foreignCurrency", "EUR", 1, "CNY"],
    ]);
  });

  it("with a rate, amounts are converted and the rate is used up; a foreign row without one is left out", () => {
    const { amount, codes, tables } = inCurrencies(
      [
        ["USD", 7],
        ["USD", 7],
        ["CNY", 1],
        ["CNY", ""],
        ["EUR", ""],
      ],
      true,
    );
    expect(amount).toEqual([700, 700, 100, 100]);
    expect([...tables.receivables!.columns.rate]).toEqual([NaN, NaN, NaN, NaN]);
    expect(codes).toEqual(["rateMissing", "converted"]);
  });

  it("one currency needs nothing", () =>
    expect(
      inCurrencies(
        [
          ["USD", ""],
          ["usd", ""],
        ],
        false,
      ).codes,
    ).toEqual([]));

  it("amounts in local currency count; what is only known in the other currency is missing", () => {
    const rows: Rows = [
      ["Account", "Posting Date", "Amount in local currency", "Document currency", "Paid Amount"],
      [1, 45000, 700, "USD", 50],
      [2, 45000, 200, "CNY", 20],
      [3, 45000, 300, "CNY", 30],
    ];
    const { amount, issues, tables } = check(rows);
    expect(amount).toEqual([700, 200, 300]);
    expect([...tables.receivables!.columns.paidAmount]).toEqual([NaN, 20, 30]);
    expect(issues).toEqual([
      expect.objectContaining({ code: "foreignCells", details: { count: 1, headers: "Paid Amount", main: "CNY" } }),
    ]);
  });
});

describe("doubts that change nothing", () => {
  it("due or paid before invoiced, and overpaid, are noted at their cell", () => {
    const { amount, issues } = check([
      [...headers, "Paid Date", "Paid Amount"],
      [...row({ 3: 44990 }), 44995, 120],
      [...row({ 0: "INV-2" }), 45010, 100],
    ]);
    expect(amount).toEqual([100, 100]);
    expect(issues.map(({ code, row: at, column, value }) => [code, at, column, value])).toEqual([
      ["dueBeforeInvoice", 1, 3, "2023-03-05"],
      ["paidBeforeInvoice", 1, 5, "2023-03-10"],
      ["overpaid", 1, 6, "120"],
    ]);
  });

  it("text columns keep their rows in step when rows are left out", () => {
    const { tables } = check([headers, row(), row(), row({ 0: "INV-2", 1: "C2" })]);
    const { customer } = tables.receivables!.columns;
    expect([0, 1].map((at) => wordAt(customer as TextColumn, at))).toEqual(["C1", "C2"]);
    expect([...tables.receivables!.sheetRow]).toEqual([1, 3]);
  });
});

it("rows used and rows left out are together all rows, reading and checking", () => {
  const cell = (...cells: Cell[]) => fc.constantFrom(...cells);
  const line = fc.tuple(
    cell("A1", "A2", "A3", ""),
    cell("C1", "C2", ""),
    cell(45000, 45001, "bad", ""),
    cell(45030, ""),
    cell(100, -5, "x", ""),
    cell("Open", "作废", ""),
    cell("CNY", "USD", "EUR", ""),
    cell(1, 7, ""),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), fc.boolean(), (lines, withRate) => {
      const all = [...headers, "Status", "Currency", withRate ? "Exchange Rate" : "Remark"];
      const first: Cell[] = [...row({ 0: "A0" }), "Open", "CNY", 1];
      const { table, issues } = readSheet([all, first, ...lines], "receivables");
      const checked = checkTables({ receivables: table as unknown as Table<typeof receivables> });
      const leftOut = [...issues, ...checked.issues].reduce((sum, { details }) => sum + Number(details?.rows ?? 0), 0);
      expect(checked.tables.receivables!.rows + leftOut).toBe(lines.length + 1);
    }),
  );
});
