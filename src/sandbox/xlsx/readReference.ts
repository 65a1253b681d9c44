import type { Value, Workbook } from "../model/workbook";
import { parseArea } from "./cellAddress";

export interface ReferencedCells {
  values: Value[];
  /** The number format of the first cell. */
  numberFormat: string;
}

/** A chart's data is a row or a column; more cells than this are no sensible reference. */
const MOST_CELLS = 100_000;

/** The cells that a reference such as "'KAM Dashboard'!$B$20:$B$30" names, row by row; none when it names none. */
export function readReference(workbook: Workbook, reference: string): ReferencedCells {
  const parts = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Za-z0-9:]+)$/.exec(reference.trim());
  const name = parts?.[1]?.replaceAll("''", "'") ?? parts?.[2];
  const sheet = workbook.sheets.find((each) => each.name.toLowerCase() === name?.toLowerCase());
  const area = parts && parseArea(parts[3]);
  if (!sheet || !area || area.rows * area.columns > MOST_CELLS) return { values: [], numberFormat: "General" };
  const values: Value[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++)
      values.push(sheet.values[row]?.[column]);
  }
  const style = sheet.styles[area.row]?.[area.column] ?? 0;
  return { values, numberFormat: workbook.styles[style]?.numberFormat ?? "General" };
}
