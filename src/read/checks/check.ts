import { type TextColumn, wordAt } from "../../engine/columns";
import { isoOf } from "../../engine/dates";
import type { Issue, Severity } from "../issue";
import type { InputTable, Table } from "../schema";

/** What the checks of one table share; they run in order, and a row that one left out does not concern the next. */
export interface CheckContext {
  /** 1 for rows that still count; a check that leaves a row out sets 0. */
  readonly keep: Uint8Array;
  /** Rates of exchange by currency and day, where the workbook has a sheet of them. */
  readonly rates?: AnyTable;
}

/** What a check says, and the columns that it read anew. */
export interface Finding {
  readonly issues: readonly Issue[];
  readonly columns?: Readonly<Record<string, Float64Array>>;
}

/** Looks at a table that was read for one kind of doubt. */
export type Check = (table: AnyTable, context: CheckContext) => Finding;
export type AnyTable = Table<InputTable>;

export const NOTHING: Finding = { issues: [] };

export const numbers = (table: AnyTable, field: string): Float64Array => table.columns[field] as Float64Array;
export const texts = (table: AnyTable, field: string): TextColumn => table.columns[field] as TextColumn;

/** An issue at the cell of a field in a table row, or of the first of several fields that the sheet has. */
export function issueAt(
  table: AnyTable,
  row: number,
  field: string,
  code: string,
  severity: Severity,
  details?: Issue["details"],
): Issue {
  const { sheet, table: id, columns } = table.source;
  const place = columns.find((column) => column.field === field);
  return {
    code,
    severity,
    table: id,
    sheet,
    row: table.sheetRow[row],
    column: place?.column,
    header: place?.header,
    value: textOf(table, row, field),
    ...(details ? { details } : {}),
  };
}

/** The value of a cell as its reader understood it. */
export function textOf(table: AnyTable, row: number, field: string): string {
  const column = table.columns[field];
  if (!(column instanceof Float64Array)) return wordAt(column, row);
  const value = column[row];
  if (Number.isNaN(value)) return "";
  return table.schema.fields[field].kind === "day" ? isoOf(value) : String(value);
}

/** The fields of a kind that the sheet has. */
export const presentFields = (table: AnyTable, kind: string): string[] =>
  [...table.present].filter((id) => table.schema.fields[id].kind === kind);
