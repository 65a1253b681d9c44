import { columnName, parseArea } from "../model/address";
import type { Area } from "../model/workbook";

/** "B3" for row 2, column 1. */
export const cellAddress = (row: number, column: number): string => columnName(column) + (row + 1);

/** "B3:C9", or "B3" for a single cell. Files spell whole columns out too: "A1:A1048576". */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** Column counted from 0 of the letters at the start of `address`; asked for every cell of a file. */
export function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** The areas of a space-separated list such as "A1:B2 D4". */
export function parseAreas(list: string | undefined): Area[] {
  return (list ?? "").split(/\s+/).flatMap((address) => parseArea(address) ?? []);
}
