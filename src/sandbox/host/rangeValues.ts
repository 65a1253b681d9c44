import { isUnbounded } from "../model/area";
import { enter, readValue, valueAt, valueType } from "../model/cells";
import { formatValue } from "../model/formatValue";
import { numberFormatCategory } from "../model/numberFormat";
import { setNumberFormats, setStyle, styleAt } from "../model/styles";
import { cellKey } from "../model/workbook";
import { changeCells } from "./book";
import { invalidArgument } from "./hostError";
import { isReadable, rangeExceedsLimit } from "./ranges";
import { columnTitlesChanged } from "./tables";
import type { Value } from "../model/workbook";
import type { RangeItem } from "./objects";

/** The grids of a range: values, formulas, texts and number formats, read and written as Office.js does. */

type Cell = string | number | boolean;

export function readValues(range: RangeItem): Cell[][] | null {
  const { sheet, area } = range;
  if (!isReadable(range)) return null;
  const grid = new Array<Cell[]>(area.rows);
  for (let r = 0; r < area.rows; r += 1) {
    const line = sheet.values[area.row + r];
    const cells = new Array<Cell>(area.columns);
    for (let c = 0; c < area.columns; c += 1) cells[c] = readValue(line?.[area.column + c]);
    grid[r] = cells;
  }
  return grid;
}

export const readFormulas = (range: RangeItem): Cell[][] | null =>
  readGrid(range, (row, column, value) => range.sheet.formulas.get(cellKey(row, column)) ?? readValue(value));

export const readTypes = (range: RangeItem): string[][] | null =>
  readGrid(range, (_row, _column, value) => valueType(value));

export function readTexts(range: RangeItem): string[][] | null {
  const { book, sheet } = range;
  const options = { date1904: book.workbook.date1904, locale: book.levers.locale };
  return readGrid(range, (row, column, value) =>
    value === undefined ? "" : formatValue(value, styleAt(book.workbook, sheet, row, column).numberFormat, options),
  );
}

export const readNumberFormats = (range: RangeItem): string[][] | null =>
  readGrid(range, (row, column) => styleAt(range.book.workbook, range.sheet, row, column).numberFormat);

export const readCategories = (range: RangeItem): string[][] | null =>
  readGrid(range, (row, column) =>
    numberFormatCategory(styleAt(range.book.workbook, range.sheet, row, column).numberFormat),
  );

function readGrid<T>(range: RangeItem, read: (row: number, column: number, value: Value) => T): T[][] | null {
  const { sheet, area } = range;
  if (!isReadable(range)) return null;
  return Array.from({ length: area.rows }, (_r, r) =>
    Array.from({ length: area.columns }, (_c, c) => {
      const row = area.row + r;
      const column = area.column + c;
      return read(row, column, valueAt(sheet, row, column));
    }),
  );
}

/** Writes values or formulas: a grid of the range's size, or one value for all its cells. null leaves a cell alone. */
export function writeValues(range: RangeItem, values: unknown): void {
  const { book, sheet, area } = range;
  checkWritable(range);
  const grid = asGrid(range, values);
  changeCells(book, sheet, area);
  for (let r = 0; r < area.rows; r += 1) {
    for (let c = 0; c < area.columns; c += 1) {
      const value = grid ? grid[r][c] : values;
      if (value !== null) enter(book.workbook, sheet, area.row + r, area.column + c, asEntry(value));
    }
  }
  columnTitlesChanged(range);
}

/** Writes number formats: a grid, or one for all cells, where whole rows and columns may be meant too. */
export function writeNumberFormats(range: RangeItem, formats: unknown): void {
  const { book, sheet, area } = range;
  if (Array.isArray(formats)) checkWritable(range);
  const grid = asGrid(range, formats);
  const isFormat = (format: unknown): format is string | null => format === null || typeof format === "string";
  if (!(grid ?? [[formats]]).every((line) => line.every(isFormat))) throw invalidArgument();
  changeCells(book, sheet, area, "formats");
  if (grid) setNumberFormats(book.workbook, sheet, area, grid as (string | null)[][]);
  else if (formats !== null) setStyle(book.workbook, sheet, area, { numberFormat: formats as string });
}

/** What the client asks before it sends a large grid in chunks. */
export function checkSize({ area }: RangeItem, rows: number, columns: number): void {
  if (rows !== area.rows || columns !== area.columns) throw wrongSize();
}

const wrongSize = () =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

function checkWritable({ book, area }: RangeItem): void {
  if (isUnbounded(area)) throw invalidArgument();
  if (area.rows * area.columns > book.levers.maxCells) throw rangeExceedsLimit();
}

/** The grid of the range's size; undefined for a single value. */
function asGrid({ area }: RangeItem, values: unknown): unknown[][] | undefined {
  if (!Array.isArray(values)) return undefined;
  const fits =
    values.length === area.rows && values.every((line) => Array.isArray(line) && line.length === area.columns);
  if (!fits) throw wrongSize();
  return values as unknown[][];
}

function asEntry(value: unknown): Value {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument();
}
