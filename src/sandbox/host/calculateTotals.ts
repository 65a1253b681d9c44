import { parseArea } from "../model/address";
import { keysIn, valueAt } from "../model/cells";
import { MAX_COLUMNS } from "../model/workbook";
import type { Area, Sheet, Workbook } from "../model/workbook";
import { totalsArea } from "./tables";
import type { Change } from "./types";

/**
 * The one kind of formula that a workbook without a calculation engine cannot do without: sums in the totals rows of
 * tables, as `=SUBTOTAL(109,B6:B8)`. For the `calculate` of a host; every other formula stays without a value, and so does a
 * sum over formulas that have none yet: the program that opens the file calculates both.
 */
export function calculateTotals({ sheets }: Workbook, { cells }: Change): void {
  const changed = new Set(cells.map(({ sheetId }) => sheetId));
  for (const sheet of sheets) {
    if (changed.has(sheet.id)) sheet.tables.forEach((table) => calculateRow(sheet, totalsArea(table)));
  }
}

function calculateRow(sheet: Sheet, totals: Area | undefined): void {
  for (const key of totals ? keysIn(sheet.formulas, totals) : []) {
    const summed = /^=SUBTOTAL\(109,([A-Z0-9:]+)\)$/i.exec(sheet.formulas.get(key) ?? "");
    const area = summed && parseArea(summed[1]);
    if (area) {
      (sheet.values[Math.floor(key / MAX_COLUMNS)] ??= [])[key % MAX_COLUMNS] = isCalculated(sheet, area)
        ? sumOf(sheet, area)
        : undefined;
    }
  }
}

function isCalculated(sheet: Sheet, area: Area): boolean {
  for (const key of keysIn(sheet.formulas, area)) {
    if (valueAt(sheet, Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS) === undefined) return false;
  }
  return true;
}

/** Rows that a filter or the user hides do not count. */
function sumOf(sheet: Sheet, { row, column, rows, columns }: Area): number {
  let sum = 0;
  for (let r = row; r < row + rows; r += 1) {
    if (sheet.hiddenRows.has(r)) continue;
    for (let c = column; c < column + columns; c += 1) {
      const value = valueAt(sheet, r, c);
      if (typeof value === "number") sum += value;
    }
  }
  return sum;
}
