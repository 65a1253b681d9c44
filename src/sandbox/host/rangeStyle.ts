import { isWholeColumns, isWholeRows } from "../model/area";
import { setStyle, styleAt } from "../model/styles";
import { changeCells } from "./book";
import type { Area, Style } from "../model/workbook";
import type { RangeItem } from "./objects";

/** A member of the styles of a range: its value where all cells agree, else null. */
export function readStyle<T>({ book, sheet, area }: RangeItem, member: (style: Style) => T): T | null {
  const seen = sample(area, sheet.styles.length);
  const first = member(styleAt(book.workbook, sheet, area.row, area.column));
  for (let row = seen.row; row < seen.row + seen.rows; row += 1) {
    for (let column = seen.column; column < seen.column + seen.columns; column += 1) {
      if (member(styleAt(book.workbook, sheet, row, column)) !== first) return null;
    }
  }
  return first;
}

/** Below the last row with styles of its own, and in whole rows, one line speaks for the rest. */
function sample(area: Area, styledRows: number): Area {
  const rows = isWholeColumns(area) ? Math.min(area.rows, styledRows + 1) : area.rows;
  return { ...area, rows, columns: isWholeRows(area) ? Math.min(area.columns, 256) : area.columns };
}

export function writeStyle({ book, sheet, area }: RangeItem, patch: Partial<Style>): void {
  changeCells(book, sheet, area, "formats");
  setStyle(book.workbook, sheet, area, patch);
}
