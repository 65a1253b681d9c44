import type { Area } from "../read/grid";

/** A column's letters: 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** A cell that stays when the formula moves along columns or rows: `cellAddress(0, 1)` → "B1". */
export const cellAddress = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

export const areaAddress = ({ row, column, rows, columns }: Area): string =>
  `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;

/** A sheet's name as formulas and links write it: always in quotes, its own quotes doubled. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The cells of an area on a sheet; Excel keeps no reference to them beyond the request. */
export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns).untrack();
}
