import type { Area } from "../model/workbook";
import { MAX_COLUMNS, MAX_ROWS } from "../model/workbook";

/** Column letters of a column counted from 0: 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "B3" for row 2, column 1. */
export const cellAddress = (row: number, column: number): string => columnLetters(column) + (row + 1);

/** "B3:C9", or "B3" for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** Column counted from 0 of the letters at the start of `address`. */
export function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** The area of "B3", "$B$3:C9", "A:C" or "3:5"; undefined when it is no address. */
export function parseArea(address: string): Area | undefined {
  const ends = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/.exec(address);
  if (!ends || (!ends[1] && !ends[2])) return undefined;
  const column = ends[1] ? columnOf(ends[1]) : 0;
  const row = ends[2] ? Number(ends[2]) - 1 : 0;
  const single = !address.includes(":");
  const lastColumn = ends[3] ? columnOf(ends[3]) : single && ends[1] ? column : MAX_COLUMNS - 1;
  const lastRow = ends[4] ? Number(ends[4]) - 1 : single && ends[2] ? row : MAX_ROWS - 1;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** The areas of a space-separated list such as "A1:B2 D4". */
export function parseAreas(list: string | undefined): Area[] {
  return (list ?? "").split(/\s+/).flatMap((address) => parseArea(address) ?? []);
}

/** A sheet name as it stands before "!" in a formula. */
export const quoteSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;
