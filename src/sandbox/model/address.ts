import { isWholeColumns, isWholeRows, fitsSheet } from "./area";
import { MAX_COLUMNS, MAX_ROWS } from "./workbook";
import type { Area } from "./workbook";

/** A1 addresses, read and written. */

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0 for "A", 26 for "AA". */
export const columnIndex = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** "B2", "A1:C3", whole columns "A:C", whole rows "2:5"; with `$` signs when absolute. */
export function formatArea(area: Area, absolute = false): string {
  const sign = absolute ? "$" : "";
  const row = (index: number) => `${sign}${index + 1}`;
  const column = (index: number) => `${sign}${columnName(index)}`;
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  if (isWholeRows(area)) return `${row(area.row)}:${row(lastRow)}`;
  if (isWholeColumns(area)) return `${column(area.column)}:${column(lastColumn)}`;
  const first = column(area.column) + row(area.row);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${column(lastColumn)}${row(lastRow)}`;
}

/** A sheet name as it stands before "!": quoted unless it is a plain word that cannot be taken for a cell. */
export const quoteSheetName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name) && !/^r\d*c?\d*$|^c\d*$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

/** e.g. "'KAM Issues'!$A$1:$B$2". */
export const formatReference = (sheetName: string, area: Area, absolute = false): string =>
  `${quoteSheetName(sheetName)}!${formatArea(area, absolute)}`;

/** An area in A1 notation, `$` signs allowed; undefined when the text is not one. */
export function parseArea(text: string): Area | undefined {
  const [from, to = from, ...more] = text.replaceAll("$", "").trim().split(":");
  if (more.length > 0) return undefined;
  const first = parseCorner(from);
  const last = parseCorner(to);
  if (!first || !last || (first.row === undefined) !== (last.row === undefined)) return undefined;
  if ((first.column === undefined) !== (last.column === undefined)) return undefined;
  // A lone "A" or "5" names nothing; whole columns and rows need their colon.
  if ((first.row === undefined || first.column === undefined) && !text.includes(":")) return undefined;
  const area = between(first, last);
  return fitsSheet(area) ? area : undefined;
}

/** A reference with or without a sheet: "A1", "Sheet1!A1:B2", "'My ''own'' sheet'!$A$1", "=Sheet1!A1". */
export function parseReference(text: string): { sheetName?: string; area: Area } | undefined {
  const match = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  const area = match ? parseArea(match[3]) : undefined;
  if (!match || !area) return undefined;
  const sheetName = match[1]?.replaceAll("''", "'") ?? match[2];
  return sheetName === undefined ? { area } : { sheetName, area };
}

interface Corner {
  row?: number;
  column?: number;
}

function parseCorner(text: string): Corner | undefined {
  const match = /^([a-z]{1,3})?([1-9]\d{0,6})?$/i.exec(text.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  return {
    column: match[1] === undefined ? undefined : columnIndex(match[1]),
    row: match[2] === undefined ? undefined : Number(match[2]) - 1,
  };
}

function between(a: Corner, b: Corner): Area {
  const row = Math.min(a.row ?? 0, b.row ?? 0);
  const column = Math.min(a.column ?? 0, b.column ?? 0);
  return {
    row,
    column,
    rows: Math.max(a.row ?? MAX_ROWS - 1, b.row ?? MAX_ROWS - 1) - row + 1,
    columns: Math.max(a.column ?? MAX_COLUMNS - 1, b.column ?? MAX_COLUMNS - 1) - column + 1,
  };
}
