import { readValue, setValue, valueAt } from "../model/cells";
import { setStyle } from "../model/styles";
import { cellKey } from "../model/workbook";
import { changeCells, changeSheet } from "./book";
import type { Hyperlink } from "../model/workbook";
import type { RangeItem } from "./objects";

/** `range.hyperlink` of the first cell; null where there is none. */
export function readHyperlink({ sheet, area }: RangeItem): Hyperlink | null {
  const link = sheet.hyperlinks.get(cellKey(area.row, area.column));
  return link ? { textToDisplay: String(readValue(valueAt(sheet, area.row, area.column))), ...link } : null;
}

/** Links every cell of the range; Excel shows a link blue and underlined, with its text in the cell. */
export function writeHyperlink({ book, sheet, area }: RangeItem, link: Hyperlink): void {
  changeSheet(book, sheet);
  changeCells(book, sheet, area, link.textToDisplay === undefined ? "formats" : "contents");
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      sheet.hyperlinks.set(cellKey(row, column), { ...link });
      if (link.textToDisplay !== undefined) setValue(sheet, row, column, link.textToDisplay);
    }
  }
  setStyle(book.workbook, sheet, area, { color: "#0563C1", underline: true });
}
