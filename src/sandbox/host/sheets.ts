import { renameSheet as renameInModel } from "../model/renameSheet";
import { createSheet } from "../model/workbook";
import { changeStructure } from "./book";
import { EVENT_TYPES } from "./events";
import { HostError, invalidArgument, itemAlreadyExists } from "./hostError";
import { activateSheet } from "./selecting";
import type { Sheet } from "../model/workbook";
import type { Book } from "./book";

/** The list of sheets: adding, removing, naming, moving and hiding. */

export function addSheet(book: Book, name: string | undefined): Sheet {
  const { sheets } = book.workbook;
  const title = name === undefined || name === "" ? freeName(book) : checkedName(book, name);
  changeStructure(book);
  const sheet = createSheet(freeId(book), title);
  sheets.push(sheet);
  book.events.add(EVENT_TYPES.Added, sheet.id, { worksheetId: sheet.id, source: "Local" });
  return sheet;
}

export function deleteSheet(book: Book, sheet: Sheet): void {
  const { workbook } = book;
  refuseLastVisible(book, sheet);
  changeStructure(book);
  const index = workbook.sheets.indexOf(sheet);
  if (workbook.activeSheetId === sheet.id) activateSheet(book, neighbour(book, index));
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.names = workbook.names.filter((name) => name.sheetId !== sheet.id);
  book.events.add(EVENT_TYPES.Deleted, sheet.id, { worksheetId: sheet.id, source: "Local" });
}

export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  const before = sheet.name;
  const title = checkedName(book, name, sheet);
  changeStructure(book);
  renameInModel(book.workbook, sheet, title);
  book.events.add(EVENT_TYPES.NameChanged, sheet.id, {
    worksheetId: sheet.id,
    nameBefore: before,
    nameAfter: title,
    source: "Local",
  });
}

export function moveSheet(book: Book, sheet: Sheet, position: number): void {
  const { sheets } = book.workbook;
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length) throw invalidArgument();
  changeStructure(book);
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
}

export function setVisibility(book: Book, sheet: Sheet, visibility: Sheet["visibility"]): void {
  if (visibility !== "Visible") refuseLastVisible(book, sheet);
  changeStructure(book);
  if (visibility !== "Visible" && book.workbook.activeSheetId === sheet.id) {
    activateSheet(book, neighbour(book, book.workbook.sheets.indexOf(sheet)));
  }
  sheet.visibility = visibility;
}

export const visibleSheets = (book: Book, visibleOnly = false): Sheet[] =>
  visibleOnly ? book.workbook.sheets.filter((sheet) => sheet.visibility === "Visible") : book.workbook.sheets;

/** Sheet names have 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end, and differ in more than case. */
function checkedName(book: Book, name: string, own?: Sheet): string {
  if (typeof name !== "string" || name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name))
    throw invalidArgument();
  const taken = book.workbook.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw itemAlreadyExists("A resource with the same name or identifier already exists.");
  return name;
}

function freeName(book: Book): string {
  const taken = new Set(book.workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let n = 1; ; n += 1) if (!taken.has(`sheet${n}`)) return `Sheet${n}`;
}

function freeId(book: Book): string {
  const taken = new Set(book.workbook.sheets.map((sheet) => sheet.id));
  for (;;) {
    const id = `{00000000-0001-0000-${String(book.nextId()).padStart(4, "0")}-000000000000}`;
    if (!taken.has(id)) return id;
  }
}

function refuseLastVisible(book: Book, sheet: Sheet): void {
  if (visibleSheets(book, true).every((each) => each === sheet)) {
    throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }
}

/** The visible sheet that is shown when the one at `index` goes: the next, else the last before. */
function neighbour(book: Book, index: number): Sheet {
  const isVisible = (sheet: Sheet) => sheet.visibility === "Visible";
  const { sheets } = book.workbook;
  return sheets.slice(index + 1).find(isVisible) ?? sheets.slice(0, index).findLast(isVisible)!;
}
