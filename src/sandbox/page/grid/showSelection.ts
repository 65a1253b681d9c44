import type { FUniver } from "@univerjs/core/lib/facade";
import { parseReference } from "../../model/address";
import { sameArea } from "../../model/area";
import type { Host } from "../../host/types";
import { cellKey } from "../../model/workbook";
import { areaOf, rangeOf } from "./sheetData";

/** Follows the host's selection in the grid (`range.select()` scrolls to the cell), and hyperlinks into the workbook. */
export function showSelection(api: FUniver, host: Host): { show(): void; stop(): void } {
  const show = (): void => {
    const book = api.getActiveWorkbook();
    const { activeSheetId, selection } = host.workbook;
    if (book && book.getActiveSheet().getSheetId() !== activeSheetId) book.setActiveSheet(activeSheetId);
    const sheet = book?.getActiveSheet();
    if (!sheet || selection.sheetId !== sheet.getSheetId()) return;
    const selected = sheet.getSelection()?.getActiveRange()?.getRange();
    if (selected && sameArea(areaOf(selected), selection)) return;
    const { startRow, startColumn, endRow, endColumn } = rangeOf(selection);
    const rows = Math.min(endRow, sheet.getMaxRows() - 1) - startRow + 1;
    const columns = Math.min(endColumn, sheet.getMaxColumns() - 1) - startColumn + 1;
    if (rows < 1 || columns < 1) return;
    sheet.getRange(startRow, startColumn, rows, columns).activate();
    const visible = sheet.getVisibleRange();
    const isSeen =
      visible &&
      startRow >= visible.startRow &&
      startRow < visible.endRow &&
      startColumn >= visible.startColumn &&
      startColumn < visible.endColumn;
    if (!isSeen) sheet.scrollToCell(Math.max(0, startRow - 3), Math.max(0, startColumn - 1));
  };
  const follow = (sheetId: string, row: number, column: number): void => {
    const link = host.workbook.sheets.find(({ id }) => id === sheetId)?.hyperlinks.get(cellKey(row, column));
    const target = link?.documentReference && parseReference(link.documentReference);
    if (!target) return;
    const sheet = host.workbook.sheets.find(({ name }) => name === target.sheetName);
    host.select(sheet?.id ?? sheetId, target.area);
  };
  const clicks = api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) =>
    follow(worksheet.getSheetId(), row, column),
  );
  show();
  return { show, stop: () => clicks.dispose() };
}
