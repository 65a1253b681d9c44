import { NONE } from "../engine/columns";
import type { TextColumn } from "../engine/columns";
import { formulaInRow } from "../reports/liveFormula";
import type { PlanCell, PlanColumn, PlanValues } from "../reports/sheetPlan";
import { safeText, safeTextInTextCell } from "./cellText";

/** What is written into a cell: a formula is text that starts with "=", nothing is "". */
export type Written = string | number | boolean;

/** How Excel shows cells that hold text whatever it looks like. */
export const TEXT_FORMAT = "@";

const isTextColumn = (values: PlanValues): values is TextColumn => "codes" in values;

/** A column made ready to be written in blocks: looked through once, expanded row by row only when a block needs it. */
export interface CellColumn {
  readonly numberFormat: string;
  readonly hasFormulas: boolean;
  at(row: number): Written;
}

export function cellColumn({ values, formula, numberFormat }: PlanColumn): CellColumn {
  if (formula) return { numberFormat, hasFormulas: true, at: (row) => formulaInRow(formula, row) };
  if (values instanceof Float64Array) {
    return { numberFormat, hasFormulas: false, at: (row) => numberCell(values[row]) };
  }
  if (isTextColumn(values)) return textColumn(values);

  const holdsText = values.some((cell) => typeof cell === "string");
  const holdsOnlyText = holdsText && values.every((cell) => typeof cell === "string" || cell === null);
  // A column that holds nothing but text is text all through; in a mixed one each text is made safe by itself.
  const inTextCells = holdsOnlyText && (numberFormat === "General" || numberFormat === TEXT_FORMAT);
  return {
    numberFormat: inTextCells ? TEXT_FORMAT : numberFormat,
    hasFormulas: false,
    at: (row) => written(values[row], inTextCells ? safeTextInTextCell : safeText),
  };
}

function textColumn({ codes, words }: TextColumn): CellColumn {
  return {
    numberFormat: TEXT_FORMAT,
    hasFormulas: false,
    at: (row) => (codes[row] === NONE ? "" : safeTextInTextCell(words[codes[row]])),
  };
}

/** A cell of a plan as it is written. */
export function written(cell: PlanCell | undefined, safe: (text: string) => string = safeText): Written {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return numberCell(cell);
  return typeof cell === "string" ? safe(cell) : cell;
}

/** JSON has no NaN and no infinity; what is missing is an empty cell. */
const numberCell = (value: number): Written => (Number.isFinite(value) ? value : "");

/** Rows of the columns as Excel takes them. */
export function blockOf(columns: readonly CellColumn[], first: number, rows: number): Written[][] {
  return Array.from({ length: rows }, (_, i) => columns.map((column) => column.at(first + i)));
}

/** Length of the values in the request's JSON text, in UTF-8. */
export function bytesOf(values: readonly (readonly Written[])[]): number {
  const text = JSON.stringify(values);
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) bytes += 2;
  return bytes;
}
