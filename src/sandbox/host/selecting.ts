import { formatArea } from "../model/address";
import { DOCUMENT_SELECTION_CHANGED, EVENT_CATEGORY, EVENT_TYPES } from "./events";
import { invalidArgument } from "./hostError";
import type { Area, Sheet } from "../model/workbook";
import type { Book } from "./book";

/** The active sheet and the selection. Looking around changes nothing, so it is allowed in read-only and protected workbooks. */

export function activateSheet(book: Book, sheet: Sheet): void {
  const { workbook, events } = book;
  if (sheet.visibility !== "Visible") throw invalidArgument("A hidden sheet cannot be activated.");
  if (workbook.activeSheetId === sheet.id) return;
  const before = workbook.activeSheetId;
  book.change.workbook = true;
  workbook.activeSheetId = sheet.id;
  workbook.selection = { sheetId: sheet.id, row: 0, column: 0, rows: 1, columns: 1 };
  events.add(EVENT_TYPES.Deactivated, before, { worksheetId: before });
  events.add(EVENT_TYPES.Activated, sheet.id, { worksheetId: sheet.id });
}

export function selectArea(book: Book, sheet: Sheet, area: Area): void {
  activateSheet(book, sheet);
  book.change.workbook = true;
  book.workbook.selection = { sheetId: sheet.id, ...area };
  // `workbook.onSelectionChanged` is Office's old document event: unregistered here, and without arguments.
  book.events.send(EVENT_CATEGORY, DOCUMENT_SELECTION_CHANGED, "", "{}");
  book.events.add(EVENT_TYPES.SelectionChanged, sheet.id, { worksheetId: sheet.id, address: formatArea(area) });
}
