import { columnWidth, leftOfColumn, rowHeight, topOfRow } from "../model/geometry";
import type { Sheet } from "../model/workbook";
import { MAX_COLUMNS, MAX_ROWS } from "../model/workbook";

/** A column or row and how many points into it a place lies. */
export interface GridPlace {
  index: number;
  offset: number;
}

/** Points from the sheet's left edge to a place in a column. */
export const leftOf = (sheet: Sheet, { index, offset }: GridPlace): number => leftOfColumn(sheet, index) + offset;

/** Points from the sheet's top edge to a place in a row. */
export const topOf = (sheet: Sheet, { index, offset }: GridPlace): number => topOfRow(sheet, index) + offset;

/** The column that lies so many points from the left edge. */
export const columnAt = (sheet: Sheet, points: number): GridPlace =>
  placeAt(points, MAX_COLUMNS, (at) => columnWidth(sheet, at));

/** The row that lies so many points from the top edge. */
export const rowAt = (sheet: Sheet, points: number): GridPlace =>
  placeAt(points, MAX_ROWS, (at) => rowHeight(sheet, at));

function placeAt(points: number, count: number, size: (at: number) => number): GridPlace {
  let rest = Math.max(0, points);
  let index = 0;
  while (index < count - 1 && rest >= size(index)) rest -= size(index++);
  return { index, offset: rest };
}
