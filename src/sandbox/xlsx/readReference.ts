import { parseReference } from "../model/address";
import { styleAt } from "../model/styles";
import type { Value, Workbook } from "../model/workbook";

export interface ReferencedCells {
  values: Value[];
  /** The number format of the first cell. */
  numberFormat: string;
}

/** A chart's data is a row or a column; more cells than this are no sensible reference. */
const MOST_CELLS = 100_000;

/** The cells that a reference such as "'KAM Dashboard'!$B$20:$B$30" names, row by row; none when it names none. */
export function readReference(workbook: Workbook, reference: string): ReferencedCells {
  const { sheetName, area } = parseReference(reference) ?? {};
  const sheet = workbook.sheets.find(({ name }) => name.toLowerCase() === sheetName?.toLowerCase());
  if (!sheet || !area || area.rows * area.columns > MOST_CELLS) return { values: [], numberFormat: "General" };
  const values: Value[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++)
      values.push(sheet.values[row]?.[column]);
  }
  return { values, numberFormat: styleAt(workbook, sheet, area.row, area.column).numberFormat };
}
