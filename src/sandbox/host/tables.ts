import { intersection } from "../model/area";
import { readValue, setValue, valueAt } from "../model/cells";
import type { Area, Sheet, Table } from "../model/workbook";
import type { RangeItem } from "./objects";

/** What tables and cells owe each other. */

/** The header row, or undefined where it is hidden. */
export const headerArea = ({ area, showHeaders }: Table): Area | undefined =>
  showHeaders ? { ...area, rows: 1 } : undefined;

export const totalsArea = ({ area, showTotals }: Table): Area | undefined =>
  showTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined;

export function bodyArea(table: Table): Area {
  const { area, showHeaders, showTotals } = table;
  const above = showHeaders ? 1 : 0;
  return { ...area, row: area.row + above, rows: area.rows - above - (showTotals ? 1 : 0) };
}

/** A write into a table's header row renames its columns. */
export function columnTitlesChanged({ sheet, area }: RangeItem): void {
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
