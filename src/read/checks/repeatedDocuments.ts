import { NONE, type TextColumn } from "../../engine/columns";
import { wordCount } from "../columns/packedText";
import type { Issue } from "../issue";
import { createIssueList, MOST_WHILE_READING } from "../issueList";
import { type AnyTable, type Check, type CheckContext, type Finding, issueAt, NOTHING, numbers, texts } from "./check";

/** What tells two rows with one invoice number apart; cost and profit do so for the lines of an order. */
const INVOICE_PARTS = ["customer", "customerName", "amount", "openAmount", "invoiceDate", "dueDate", "cost", "profit"];

/** Invoices with the same number, customer, amount and date: the first counts. */
export const repeatedInvoices: Check = (table, context) => repeatedRows(table, context, "invoice", INVOICE_PARTS);

/** Opportunities with the same id, customer, stage and amount, as exports with one row a product have: the first counts. */
export const repeatedOpportunities: Check = (table, context) =>
  repeatedRows(table, context, "id", ["customer", "customerName", "stage", "amount"]);

/** Payments with the same number, customer, day, amount and invoice: the first counts. */
export const repeatedPayments: Check = (table, context) =>
  repeatedRows(table, context, "payment", ["customer", "customerName", "date", "amount", "invoice"]);

/**
 * Rows with the same number and the same `parts` are left out but the first. Rows that only share the number
 * (instalments, lines of an order) all count; one note says how many.
 */
function repeatedRows(table: AnyTable, { keep }: CheckContext, idField: string, parts: readonly string[]): Finding {
  if (!table.present.has(idField)) return NOTHING;
  const ids = texts(table, idField);
  // Mostly every row has a number of its own, and nothing is left to compare.
  if (wordCount(ids) === rowsWithNumber(ids)) return NOTHING;
  const columns = parts.filter((field) => table.present.has(field)).map((field) => partOf(table, field));
  const first = new Map<string, number>();
  const issues = createIssueList(MOST_WHILE_READING);
  const shared = new Map<number, number>();
  for (const row of rowsThatShare(ids, keep)) {
    const id = ids.codes[row];
    const key = `${id}|${columns.map((part) => part(row)).join("|")}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row);
      shared.set(id, (shared.get(id) ?? 0) + 1);
    } else {
      keep[row] = 0;
      issues.add(
        issueAt(table, row, idField, "repeatedDocument", "leftOut", { rows: 1, first: table.sheetRow[earlier] + 1 }),
      );
    }
  }
  return { issues: [...issues.finish(), ...sharedNumbers(table, idField, shared)] };
}

function rowsWithNumber({ codes }: TextColumn): number {
  let rows = 0;
  for (let row = 0; row < codes.length; row++) if (codes[row] !== NONE) rows++;
  return rows;
}

/** Rows that count and whose number some other such row bears as well. */
function rowsThatShare(ids: TextColumn, keep: Uint8Array): number[] {
  const { codes } = ids;
  // 1 where one row bears the number, 2 where several do.
  const bearers = new Uint8Array(wordCount(ids));
  for (let row = 0; row < codes.length; row++) {
    const id = codes[row];
    if (keep[row] === 1 && id !== NONE && bearers[id] < 2) bearers[id]++;
  }
  const rows: number[] = [];
  for (let row = 0; row < codes.length; row++) {
    if (keep[row] === 1 && codes[row] !== NONE && bearers[codes[row]] === 2) rows.push(row);
  }
  return rows;
}

function partOf(table: AnyTable, field: string): (row: number) => number {
  const column = table.columns[field];
  if (column instanceof Float64Array) {
    const values = numbers(table, field);
    return (row) => values[row];
  }
  return (row) => column.codes[row];
}

function sharedNumbers(table: AnyTable, field: string, shared: ReadonlyMap<number, number>): Issue[] {
  const several = [...shared].filter(([, count]) => count > 1);
  if (several.length === 0) return [];
  const row = texts(table, field).codes.indexOf(several[0][0]);
  return [issueAt(table, row, field, "sharedNumber", "note", { count: several.length })];
}
