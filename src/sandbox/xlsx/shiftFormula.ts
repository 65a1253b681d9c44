import { columnName } from "../model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../model/workbook";
import { columnOf } from "./cellAddress";

/**
 * A formula as it reads when copied `rows` down and `columns` to the right: relative references move, those with "$"
 * stay. Files store a filled-down formula once and leave the copying to the reader.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token, cell?: string, column?: string, row?: string) => {
    if (cell !== undefined)
      return cell.replace(CELL, (_c, c: string, r: string) => shiftColumn(c, columns) + shiftRow(r, rows));
    if (column !== undefined)
      return column
        .split(":")
        .map((each) => shiftColumn(each, columns))
        .join(":");
    if (row !== undefined)
      return row
        .split(":")
        .map((each) => shiftRow(each, rows))
        .join(":");
    return token;
  });
}

// Text, quoted sheet names, structured references and longer names are passed over; then cells, whole columns, whole rows.
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'",
    "\\[(?:[^\\[\\]]|\\[[^\\]]*\\])*\\]",
    "(?<![\\w.$])(\\$?[A-Za-z]{1,3}\\$?[1-9]\\d*)(?![\\w.(!])",
    "(?<![\\w.$])(\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3})(?![\\w.(!])",
    "(?<![\\w.$:])(\\$?\\d+:\\$?\\d+)(?![\\w.(!:])",
    "[\\w.]+",
  ].join("|"),
  "g",
);
const CELL = /^(\$?[A-Za-z]{1,3})(\$?\d+)$/;

function shiftColumn(letters: string, by: number): string {
  if (letters.startsWith("$")) return letters;
  const column = columnOf(letters) + by;
  return columnName((column + MAX_COLUMNS) % MAX_COLUMNS);
}

function shiftRow(digits: string, by: number): string {
  if (digits.startsWith("$")) return digits;
  return String(((Number(digits) - 1 + by + MAX_ROWS) % MAX_ROWS) + 1);
}
