import { boundingArea, isUnbounded, WHOLE_SHEET } from "./area";
import { parseEntry } from "./parseEntry";
import { setStyle, styleAt } from "./styles";
import { cellKey, isCellError, MAX_COLUMNS } from "./workbook";
import type { Area, Sheet, Value, Workbook } from "./workbook";

/** Reading and writing the cells of a sheet. */

export const valueAt = (sheet: Sheet, row: number, column: number): Value => sheet.values[row]?.[column];

/** A cell's value as Office.js reads it: "" where empty, errors as their text. */
export function readValue(value: Value): string | number | boolean {
  if (value === undefined) return "";
  return typeof value === "object" ? value.error : value;
}

export const valueType = (value: Value): "Empty" | "String" | "Double" | "Boolean" | "Error" => {
  if (value === undefined) return "Empty";
  if (isCellError(value)) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "string" ? "String" : "Boolean";
};

/** Puts a value as it is, without reading texts as entries; a formula in the cell is gone. */
export function setValue(sheet: Sheet, row: number, column: number, value: Value): void {
  forgetFormula(sheet, row, column);
  if (value === undefined) {
    if (sheet.values[row]) delete sheet.values[row][column];
  } else (sheet.values[row] ??= [])[column] = value;
}

/** Puts a formula; its value is unknown until somebody calculates it. */
export function setFormula(sheet: Sheet, row: number, column: number, formula: string): void {
  setValue(sheet, row, column, undefined);
  sheet.formulas.set(cellKey(row, column), formula);
}

/**
 * Puts what a user types or an add-in writes: texts are read as Excel reads an
 * entry, except in cells formatted as text; `undefined` leaves the cell alone
 * and "" empties it.
 */
export function enter(workbook: Workbook, sheet: Sheet, row: number, column: number, entry: Value): void {
  if (typeof entry !== "string") {
    if (entry !== undefined) setValue(sheet, row, column, entry);
    return;
  }
  const parsed = parseEntry(entry, { date1904: workbook.date1904 });
  if ("value" in parsed && parsed.value === entry) return setValue(sheet, row, column, entry);
  const format = styleAt(workbook, sheet, row, column).numberFormat;
  if (format === "@" && entry !== "")
    return setValue(sheet, row, column, entry.startsWith("'") ? entry.slice(1) : entry);
  if ("formula" in parsed) return setFormula(sheet, row, column, parsed.formula);
  setValue(sheet, row, column, parsed.value);
  if (parsed.numberFormat && format === "General") {
    setStyle(workbook, sheet, { row, column, rows: 1, columns: 1 }, { numberFormat: parsed.numberFormat });
  }
}

/** Shows the result of a dynamic-array formula in the cells right and below it; the formula stays where it is. */
export function setSpill(sheet: Sheet, row: number, column: number, values: Value[][]): void {
  const key = cellKey(row, column);
  clearSpill(sheet, key);
  const columns = Math.max(...values.map((line) => line.length));
  values.forEach((line, r) => line.forEach((value, c) => ((sheet.values[row + r] ??= [])[column + c] = value)));
  if (values.length > 1 || columns > 1) sheet.spills.set(key, { row, column, rows: values.length, columns });
}

/** Removes values and formulas. */
export function clearContents(sheet: Sheet, area: Area): void {
  for (const key of keysIn(sheet.spills, area)) clearSpill(sheet, key);
  for (const key of keysIn(sheet.formulas, area)) sheet.formulas.delete(key);
  eachStoredRow(sheet.values, area, (line, first, last) => line.fill(undefined, first, Math.min(last, line.length)));
}

/**
 * The smallest area that holds every cell with a value or formula, and with
 * `formats` every formatted cell too; of the whole sheet or within an area.
 */
export function usedArea(sheet: Sheet, { formats = true, within = WHOLE_SHEET } = {}): Area | undefined {
  let used: Area | undefined;
  const include = (row: number, column: number, columns: number) => {
    const cells = { row, column, rows: 1, columns };
    used = used ? boundingArea(used, cells) : cells;
  };
  const scan = <T>(lines: T[][], isUsed: (cell: T | undefined) => boolean) =>
    eachStoredRow(lines, within, (line, first, last, row) => {
      const end = Math.min(last, line.length);
      let from = first;
      while (from < end && !isUsed(line[from])) from += 1;
      let to = end - 1;
      while (to > from && !isUsed(line[to])) to -= 1;
      if (from < end) include(row, from, to - from + 1);
    });
  scan(sheet.values, (value) => value !== undefined);
  for (const key of keysIn(sheet.formulas, within)) include(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, 1);
  if (formats) scan(sheet.styles, (style) => style !== undefined && style !== 0);
  return used;
}

/** The part of an area that has anything in it; undefined when nothing has. For scans of whole columns. */
export function usedPart(sheet: Sheet, area: Area): Area | undefined {
  return isUnbounded(area) ? usedArea(sheet, { within: area }) : area;
}

export const keysIn = (cells: Map<number, unknown>, area: Area): number[] =>
  [...cells.keys()].filter((key) => {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    return (
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns
    );
  });

function eachStoredRow<T>(
  lines: T[][],
  area: Area,
  visit: (line: T[], first: number, last: number, row: number) => void,
): void {
  const end = Math.min(lines.length, area.row + area.rows);
  for (let row = area.row; row < end; row += 1) {
    if (lines[row]) visit(lines[row], area.column, area.column + area.columns, row);
  }
}

function forgetFormula(sheet: Sheet, row: number, column: number): void {
  if (sheet.formulas.size === 0 && sheet.spills.size === 0) return;
  const key = cellKey(row, column);
  clearSpill(sheet, key);
  sheet.formulas.delete(key);
}

function clearSpill(sheet: Sheet, key: number): void {
  const spill = sheet.spills.get(key);
  if (!spill) return;
  sheet.spills.delete(key);
  eachStoredRow(sheet.values, spill, (line, first, last) => line.fill(undefined, first, Math.min(last, line.length)));
}
