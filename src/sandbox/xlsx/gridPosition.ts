import type { Sheet } from "../model/workbook";
import { DEFAULT_COLUMN_POINTS, DEFAULT_ROW_POINTS } from "./units";

type Grid = Pick<Sheet, "columnWidths" | "hiddenColumns" | "rowHeights" | "hiddenRows">;

/** A cell and how many points into it a place lies. */
export interface GridPlace {
  index: number;
  offset: number;
}

/** Points from the sheet's left edge to a place in a column. */
export const leftOf = (grid: Grid, place: GridPlace): number => distance(place, (at) => columnPoints(grid, at));

/** Points from the sheet's top edge to a place in a row. */
export const topOf = (grid: Grid, place: GridPlace): number => distance(place, (at) => rowPoints(grid, at));

/** The column that lies so many points from the left edge. */
export const columnAt = (grid: Grid, points: number): GridPlace => placeAt(points, (at) => columnPoints(grid, at));

/** The row that lies so many points from the top edge. */
export const rowAt = (grid: Grid, points: number): GridPlace => placeAt(points, (at) => rowPoints(grid, at));

const columnPoints = (grid: Grid, at: number): number =>
  grid.hiddenColumns.has(at) ? 0 : (grid.columnWidths.get(at) ?? DEFAULT_COLUMN_POINTS);

const rowPoints = (grid: Grid, at: number): number =>
  grid.hiddenRows.has(at) ? 0 : (grid.rowHeights.get(at) ?? DEFAULT_ROW_POINTS);

function distance({ index, offset }: GridPlace, size: (at: number) => number): number {
  let points = offset;
  for (let at = 0; at < index; at++) points += size(at);
  return points;
}

function placeAt(points: number, size: (at: number) => number): GridPlace {
  let rest = Math.max(0, points);
  let index = 0;
  // A hidden cell has no room for anything; the bound only guards against a grid hidden throughout.
  while (rest >= size(index) && index < 1_048_575) rest -= size(index++);
  return { index, offset: rest };
}
