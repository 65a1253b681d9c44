import type { Sheet, Workbook } from "../model/workbook";
import type { PartStore } from "./partStore";
import { child, numberOf } from "./parseXml";
import type { SheetEntry, WorkbookPart } from "./workbookPart";
import { worksheetId } from "./workbookPart";

/** What becomes of each sheet when a workbook is written into a file. */
export interface SheetPlan {
  /** The workbook's sheets in tab order. */
  sheets: PlannedSheet[];
  /** Sheets of the file that the workbook no longer has. */
  removed: SheetEntry[];
  /** The written sheet that is shown first, if one is. */
  selectedId?: string;
}

export interface PlannedSheet {
  sheet: Sheet;
  /** The sheet as the file lists it; undefined when it is new. */
  entry?: SheetEntry;
  sheetId: number;
  partName: string;
  /** Its part is written anew; otherwise it stays as it is. */
  written: boolean;
}

/** A sheet as the workbook will list it; sheets that are no worksheets (charts, macros) have an entry only. */
export interface ListedSheet {
  entry?: SheetEntry;
  planned?: PlannedSheet;
}

export function planSheets(
  book: WorkbookPart,
  workbook: Workbook,
  isOurs: (sheet: Sheet) => boolean,
  store: PartStore,
): SheetPlan {
  const worksheets = book.sheets.filter(({ type }) => type === "worksheet");
  const entries = matchSheets(workbook.sheets, worksheets);
  const takenIds = new Set(book.sheets.map(({ sheetId }) => sheetId));
  const takenParts = new Set<string>();
  const sheets = workbook.sheets.map((sheet): PlannedSheet => {
    const entry = entries.get(sheet);
    if (entry) return { sheet, entry, sheetId: entry.sheetId, partName: entry.partName, written: isOurs(sheet) };
    return {
      sheet,
      sheetId: takeSheetId(sheet, takenIds),
      partName: takePartName(book, store, takenParts),
      written: true,
    };
  });
  const matched = new Set(entries.values());
  const plan = { sheets, removed: worksheets.filter((entry) => !matched.has(entry)) };
  return { ...plan, selectedId: selectedSheet(book, workbook, plan) };
}

/** Sheets are the file's by their id; or by name, when ids were given anew since. */
function matchSheets(sheets: readonly Sheet[], worksheets: readonly SheetEntry[]): Map<Sheet, SheetEntry> {
  const byId = sheets.flatMap((sheet): [Sheet, SheetEntry][] => {
    const entry = worksheets.find(({ id }) => id === sheet.id);
    return entry ? [[sheet, entry]] : [];
  });
  const matches = new Map(byId);
  const taken = new Set(matches.values());
  for (const sheet of sheets) {
    const entry = worksheets.find((each) => each.name.toLowerCase() === sheet.name.toLowerCase() && !taken.has(each));
    if (matches.has(sheet) || !entry) continue;
    matches.set(sheet, entry);
    taken.add(entry);
  }
  return matches;
}

const MAX_SHEET_ID = 65_534;

/** The number that the sheet's id names, where the file has it free, so that the id stays the same when read again. */
function takeSheetId(sheet: Sheet, taken: Set<number>): number {
  const wanted = parseInt(sheet.id.slice(10, 14), 16);
  const usable = wanted > 0 && wanted <= MAX_SHEET_ID && worksheetId(wanted) === sheet.id && !taken.has(wanted);
  const sheetId = usable ? wanted : Math.max(0, ...taken) + 1;
  taken.add(sheetId);
  return sheetId;
}

function takePartName(book: WorkbookPart, store: PartStore, taken: Set<string>): string {
  const folder = book.partName.slice(0, book.partName.lastIndexOf("/") + 1);
  for (let number = taken.size + 1; ; number++) {
    const name = `${folder}worksheets/sheet${number}.xml`;
    if (taken.has(name) || store.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/**
 * A file shows the tab first that it showed when it was saved. That sheet says so in its own part, which must not
 * change unless it is written anew; two sheets that say so would be edited together.
 */
function selectedSheet(book: WorkbookPart, workbook: Workbook, { sheets, removed }: SheetPlan): string | undefined {
  const shown = book.sheets[numberOf(child(child(book.root, "bookViews"), "workbookView"), "activeTab") ?? 0];
  if (shown && !removed.includes(shown))
    return sheets.find(({ entry }) => entry === shown && shown !== undefined)?.sheet.id;
  return (sheets.find(({ sheet }) => sheet.id === workbook.activeSheetId) ?? sheets[0])?.sheet.id;
}
