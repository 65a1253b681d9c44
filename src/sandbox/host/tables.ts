import { fitsSheet, intersection, isUnbounded, overlaps } from "../model/area";
import { clearContents, readValue, setFormula, setValue, valueAt } from "../model/cells";
import { insertArea } from "../model/shift";
import { changeCells, changeSheet } from "./book";
import { HostError, invalidArgument } from "./hostError";
import type { Area, Sheet, Table } from "../model/workbook";
import type { Book } from "./book";
import type { RangeItem, TableItem } from "./objects";

/** Tables, and what they and the cells owe each other. */

/** The header row; undefined where it is hidden. */
export const headerArea = ({ area, showHeaders }: Table): Area | undefined =>
  showHeaders ? { ...area, rows: 1 } : undefined;

export const totalsArea = ({ area, showTotals }: Table): Area | undefined =>
  showTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined;

export function bodyArea({ area, showHeaders, showTotals }: Table): Area {
  const above = showHeaders ? 1 : 0;
  return { ...area, row: area.row + above, rows: area.rows - above - (showTotals ? 1 : 0) };
}

/** Makes a table of a range; without headers one row of "Column1", "Column2"… is put above the cells. */
export function addTable({ book, sheet, area: given }: RangeItem, hasHeaders: boolean): Table {
  // A table has at least one row of data below its headers.
  const area = given.rows === 1 || !hasHeaders ? { ...given, rows: given.rows + 1 } : given;
  if (isUnbounded(given) || !fitsSheet(area)) throw invalidArgument();
  refuseOverlap(sheet, area);
  changeSheet(book, sheet);
  changeCells(book, sheet, area);
  if (!hasHeaders) insertArea(sheet, { ...given, rows: 1 }, "down");
  const id = freeTableId(book);
  const table: Table = { ...EMPTY, id, name: freeTableName(book), area, columns: [] };
  sheet.tables.push(table);
  readColumnTitles(sheet, table);
  return table;
}

const EMPTY = {
  showHeaders: true,
  showTotals: false,
  showBandedRows: true,
  showFilterButton: true,
  style: "TableStyleMedium2",
};

/** Gives the table other rows or columns; its header row stays in its row. */
export function resizeTable({ book, sheet, table }: TableItem, area: Area): void {
  const isMoved = area.row !== table.area.row || !overlaps(area, table.area);
  if (isMoved || isUnbounded(area) || area.rows < (table.showHeaders ? 2 : 1)) throw invalidArgument();
  refuseOverlap(sheet, area, table);
  changeSheet(book, sheet);
  table.area = area;
  readColumnTitles(sheet, table);
}

export function removeTable({ book, sheet, table }: TableItem, { contents }: { contents: boolean }): void {
  changeSheet(book, sheet);
  if (contents) {
    changeCells(book, sheet, table.area);
    clearContents(sheet, table.area);
  }
  sheet.tables = sheet.tables.filter((each) => each !== table);
}

/** Shows or hides the row of totals, which counts or sums the last column. */
export function showTotals({ book, sheet, table }: TableItem, show: boolean): void {
  if (show === table.showTotals) return;
  changeSheet(book, sheet);
  const below = { ...table.area, row: table.area.row + table.area.rows, rows: 1 };
  const row = show ? below : totalsArea(table)!;
  if (show) refuseOverlap(sheet, below, table);
  changeCells(book, sheet, row);
  if (!show) clearContents(sheet, row);
  else putTotals(sheet, table, row);
  table.area = { ...table.area, rows: table.area.rows + (show ? 1 : -1) };
  table.showTotals = show;
}

function putTotals(sheet: Sheet, table: Table, { row, column, columns }: Area): void {
  setValue(sheet, row, column, "Total");
  if (columns === 1) return;
  const last = column + columns - 1;
  const isNumeric = typeof valueAt(sheet, row - 1, last) === "number";
  setFormula(sheet, row, last, `=SUBTOTAL(${isNumeric ? 109 : 103},[${table.columns[columns - 1]}])`);
}

export function showHeaders({ book, sheet, table }: TableItem, show: boolean): void {
  if (show === table.showHeaders) return;
  changeSheet(book, sheet);
  const { area } = table;
  const row = show ? { ...area, row: area.row - 1, rows: 1 } : { ...area, rows: 1 };
  if (row.row < 0) throw invalidArgument();
  changeCells(book, sheet, row);
  if (show) table.columns.forEach((title, index) => setValue(sheet, row.row, area.column + index, title));
  else clearContents(sheet, row);
  table.area = { ...area, row: area.row + (show ? -1 : 1), rows: area.rows + (show ? 1 : -1) };
  table.showHeaders = show;
}

/** Names start with a letter or "_", hold no spaces, are no cell address, and are used once in the workbook. */
export function renameTable({ book, sheet, table }: TableItem, name: string): void {
  const isName = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255 && !/^[a-z]{1,3}\d+$/i.test(name);
  const isTaken = allTables(book).some((each) => each !== table && each.name.toLowerCase() === name.toLowerCase());
  if (!isName || isTaken) throw invalidArgument();
  changeSheet(book, sheet);
  table.name = name;
}

/** A write into a table's header row renames its columns. */
export function columnTitlesChanged({ sheet, area }: Pick<RangeItem, "sheet" | "area">): void {
  for (const table of sheet.tables) {
    const header = headerArea(table);
    if (header && intersection(header, area)) readColumnTitles(sheet, table);
  }
}

/** Header cells are texts, distinct, and never empty; the sheet is made to say so. */
export function readColumnTitles(sheet: Sheet, table: Table): void {
  const { row, column, columns } = table.area;
  const taken = new Set<string>();
  table.columns = Array.from({ length: columns }, (_, index) => {
    if (!table.showHeaders) return distinct(table.columns[index] ?? `Column${index + 1}`, taken);
    const text = String(readValue(valueAt(sheet, row, column + index)));
    const title = distinct(text || `Column${index + 1}`, taken);
    setValue(sheet, row, column + index, title);
    return title;
  });
}

function distinct(title: string, taken: Set<string>): string {
  let result = title;
  for (let n = 2; taken.has(result.toLowerCase()); n += 1) result = `${title}${n}`;
  taken.add(result.toLowerCase());
  return result;
}

function refuseOverlap(sheet: Sheet, area: Area, own?: Table): void {
  if (!sheet.tables.some((each) => each !== own && overlaps(each.area, area))) return;
  throw new HostError("InvalidArgument", "A table can't overlap another table.");
}

const allTables = (book: Book): Table[] => book.workbook.sheets.flatMap((sheet) => sheet.tables);

function freeTableName(book: Book): string {
  const taken = new Set(allTables(book).map((table) => table.name.toLowerCase()));
  for (let n = 1; ; n += 1) if (!taken.has(`table${n}`)) return `Table${n}`;
}

function freeTableId(book: Book): string {
  const taken = new Set(allTables(book).map((table) => table.id));
  for (let n = 1; ; n += 1) if (!taken.has(String(n))) return String(n);
}
