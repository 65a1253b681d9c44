import { styleAt } from "./styles";
import { readValue, valueAt } from "./cells";
import { formatValue } from "./formatValue";
import type { Area, Sheet, Workbook } from "./workbook";

/** Where cells lie on the sheet, in points. */

export const DEFAULT_COLUMN_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;

export const columnWidth = (sheet: Sheet, column: number): number =>
  sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH);

export const rowHeight = (sheet: Sheet, row: number): number =>
  sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT);

/** Distance of a column's left edge from the sheet's, and of a row's top edge. */
export const leftOfColumn = (sheet: Sheet, column: number): number =>
  extent(sheet.columnWidths, sheet.hiddenColumns, DEFAULT_COLUMN_WIDTH, 0, column);
export const topOfRow = (sheet: Sheet, row: number): number =>
  extent(sheet.rowHeights, sheet.hiddenRows, DEFAULT_ROW_HEIGHT, 0, row);

export const widthOfColumns = (sheet: Sheet, { column, columns }: Area): number =>
  extent(sheet.columnWidths, sheet.hiddenColumns, DEFAULT_COLUMN_WIDTH, column, columns);
export const heightOfRows = (sheet: Sheet, { row, rows }: Area): number =>
  extent(sheet.rowHeights, sheet.hiddenRows, DEFAULT_ROW_HEIGHT, row, rows);

/** Sum of sizes over lines of which only the unusual ones are listed. */
function extent(sizes: Map<number, number>, hidden: Set<number>, usual: number, first: number, count: number): number {
  const inside = (index: number) => index >= first && index < first + count;
  let total = count * usual;
  for (const [index, size] of sizes) if (inside(index)) total += size - usual;
  for (const index of hidden) if (inside(index)) total -= sizes.get(index) ?? usual;
  return total;
}

/** Rows looked at when a column is fitted to its contents; more would take long and change little. */
const SAMPLE_ROWS = 2000;

/** Width that shows a column's texts in full, estimated: Chinese characters count twice, bold a tenth more. */
export function fittingWidth(workbook: Workbook, sheet: Sheet, column: number, area: Area): number | undefined {
  let widest = 0;
  const end = Math.min(area.row + area.rows, sheet.values.length, area.row + SAMPLE_ROWS);
  for (let row = area.row; row < end; row += 1) {
    const value = valueAt(sheet, row, column);
    if (value === undefined) continue;
    const style = styleAt(workbook, sheet, row, column);
    const text = typeof value === "number" ? formatValue(value, style.numberFormat) : String(readValue(value));
    const characters = text.split("\n").reduce((most, line) => Math.max(most, displayWidth(line)), 0);
    widest = Math.max(
      widest,
      characters * ((style.fontSize ?? 11) / 11) * (style.bold ? 1.1 : 1) + (style.indent ?? 0) * 1.5,
    );
  }
  return widest === 0 ? undefined : Math.round((widest * 5.4 + 6) * 4) / 4;
}

/** Characters of a text in half-width units. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1;
  return width;
}
