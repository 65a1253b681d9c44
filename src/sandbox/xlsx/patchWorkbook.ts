import type { Workbook } from "../model/workbook";
import { escapeXml } from "./escapedText";
import { writeText } from "./openPackage";
import type { XmlElement } from "./parseXml";
import { child, numberOf } from "./parseXml";
import type { PartStore } from "./partStore";
import { patchNames } from "./patchNames";
import type { Edit } from "./patchXml";
import { applyEdits, withAttribute, withPrefix } from "./patchXml";
import type { ListedSheet, PlannedSheet, SheetPlan } from "./planSheets";
import { OFFICE_RELATIONSHIPS } from "./relationships";
import { toStrict, isStrict } from "./strictNamespaces";
import { optionEdits } from "./workbookOptions";
import type { SheetEntry, WorkbookPart } from "./workbookPart";

/** Bring the list of sheets, the first tab and the names in the workbook part up to date, and its relationships. */
export function patchWorkbook(book: WorkbookPart, workbook: Workbook, plan: SheetPlan, store: PartStore): void {
  store.removeRelationships(book.partName, new Set(plan.removed.map(({ partName }) => partName)));
  const listed = listSheets(book, plan);
  const edits = [
    ...sheetEdits(book, listed, store),
    ...viewEdits(book, workbook, listed),
    ...patchNames(book, workbook, plan, listed),
    ...optionEdits(book, workbook),
  ];
  const patched = applyEdits(book.text, edits);
  if (patched !== book.text) writeText(store.parts, book.partName, patched);
}

/** The workbook's sheets in its order; a chart or macro sheet stays behind the sheet that it followed. */
function listSheets(book: WorkbookPart, plan: SheetPlan): ListedSheet[] {
  const listed: ListedSheet[] = plan.sheets.map((planned) => ({ planned, entry: planned.entry }));
  book.sheets.forEach((entry, at) => {
    if (entry.type === "worksheet") return;
    const previous = book.sheets.slice(0, at).reverse();
    const anchor =
      previous.map((each) => listed.findIndex((item) => item.entry === each)).find((index) => index >= 0) ?? -1;
    listed.splice(anchor + 1, 0, { entry });
  });
  return listed;
}

function sheetEdits(book: WorkbookPart, listed: readonly ListedSheet[], store: PartStore): Edit[] {
  const container = child(book.root, "sheets");
  if (!container) throw new Error("The file is damaged: the workbook lists no sheets.");
  const written = listed.map(({ entry, planned }) => {
    const existing = entry && book.text.slice(entry.element.start, entry.element.end);
    if (!planned) return existing ?? "";
    return existing ? updatedEntry(existing, entry, planned) : newEntry(planned, container, book, store);
  });
  const before = container.children.map(({ start, end }) => book.text.slice(start, end));
  if (written.length === before.length && written.every((each, at) => each === before[at])) return [];
  return [{ start: container.contentStart, end: container.contentEnd, text: written.join("") }];
}

const STATES = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function updatedEntry(existing: string, entry: SheetEntry, { sheet }: PlannedSheet): string {
  const named = sheet.name === entry.name ? existing : withAttribute(existing, "name", escapeXml(sheet.name));
  return sheet.visibility === entry.visibility ? named : withAttribute(named, "state", STATES[sheet.visibility]);
}

function newEntry(
  { sheet, sheetId, partName }: PlannedSheet,
  { prefix }: XmlElement,
  book: WorkbookPart,
  store: PartStore,
): string {
  const id = store.addRelationship(book.partName, "worksheet", partName);
  const state = STATES[sheet.visibility];
  const namespace = isStrict(book.text) ? toStrict(OFFICE_RELATIONSHIPS) : OFFICE_RELATIONSHIPS;
  // Almost every workbook binds "r"; where it does not, the element does.
  const binding = book.text.includes(`xmlns:r="${namespace}"`) ? "" : ` xmlns:r="${namespace}"`;
  const xml = `<sheet name="${escapeXml(sheet.name)}" sheetId="${sheetId}"${state ? ` state="${state}"` : ""}${binding} r:id="${id}"/>`;
  return withPrefix(xml, prefix);
}

/** The sheet that is shown first stays the same sheet when others come before it. */
function viewEdits(book: WorkbookPart, workbook: Workbook, listed: readonly ListedSheet[]): Edit[] {
  const view = child(child(book.root, "bookViews"), "workbookView");
  if (!view) return [];
  const shown = book.sheets[numberOf(view, "activeTab") ?? 0];
  const at = listed.findIndex(({ entry, planned }) =>
    shown ? entry === shown : planned?.sheet.id === workbook.activeSheetId,
  );
  const tag = book.text.slice(view.start, view.contentStart);
  const active = String(Math.max(0, at));
  const moved = active === (view.attributes.activeTab ?? "0") ? tag : withAttribute(tag, "activeTab", active);
  const scrolled =
    numberOf(view, "firstSheet") && listed.length !== book.sheets.length
      ? withAttribute(moved, "firstSheet", undefined)
      : moved;
  return scrolled === tag ? [] : [{ start: view.start, end: view.contentStart, text: scrolled }];
}
