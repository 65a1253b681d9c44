import { boundingArea, isBelow, sameArea } from "../model/area";
import { accessDenied } from "./hostError";
import type { Area, Sheet, Workbook } from "../model/workbook";
import type { HostObject } from "./definition";
import type { EventLog } from "./events";
import type { Change, Levers } from "./types";

/** The workbook with what the host keeps beside it; every host object holds it. */
export interface Book {
  workbook: Workbook;
  levers: Levers;
  events: EventLog;
  /** What changed since the last batch or edit. */
  change: Change;
  /** "ThisLocalAddin" while a batch runs, "Unknown" for what the user does. */
  triggerSource: "ThisLocalAddin" | "Unknown";
  /** Objects the client holds by reference id. */
  references: Map<string, HostObject>;
  calculate: () => void;
  nextId: () => number;
}

export const noChange = (): Change => ({ cells: [], sheets: [], workbook: false });
export const isChanged = ({ cells, sheets, workbook }: Change): boolean =>
  cells.length > 0 || sheets.length > 0 || workbook;

/** To be called before cells are changed: refuses where Excel would, and notes what changes. `what` decides the event. */
export function changeCells(book: Book, sheet: Sheet, area: Area, what: "contents" | "formats" = "contents"): void {
  refuseReadOnly(book);
  if (sheet.protected) throw accessDenied("The sheet is protected.");
  noteCells(book.change, sheet.id, area);
  if (what === "contents") book.events.cellsChanged(sheet, area);
}

/** To be called before a sheet's layout is changed: widths, tables, charts, conditional formats, freeze panes… */
export function changeSheet(book: Book, sheet: Sheet, { evenProtected = false } = {}): void {
  refuseReadOnly(book);
  if (sheet.protected && !evenProtected) throw accessDenied("The sheet is protected.");
  if (!book.change.sheets.includes(sheet.id)) book.change.sheets.push(sheet.id);
}

/** To be called before the sheet list, names, settings or properties are changed. */
export function changeWorkbook(book: Book): void {
  refuseReadOnly(book);
  book.change.workbook = true;
}

/** Sheets cannot be added, removed, renamed or moved where the structure is protected. */
export function changeStructure(book: Book): void {
  if (book.workbook.protectedStructure) throw accessDenied("The workbook is protected.");
  changeWorkbook(book);
}

function refuseReadOnly(book: Book): void {
  if (book.levers.readOnly) throw accessDenied("The workbook is read-only.");
}

/** Bulk writes arrive in chunks of rows; chunks below one another become one area again. */
export function noteCells(change: Change, sheetId: string, area: Area): void {
  const last = change.cells.at(-1);
  if (last && last.sheetId === sheetId && isBelow(last.area, area)) last.area = boundingArea(last.area, area);
  else if (!last || last.sheetId !== sheetId || !sameArea(last.area, area))
    change.cells.push({ sheetId, area: { ...area } });
}
