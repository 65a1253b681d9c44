import type { Sheet, Workbook } from "../model/workbook";
import { blankStyles } from "./blankPackage";
import { dropFromCalculationChain } from "./calculationChain";
import { CONTENT_TYPES } from "./contentTypes";
import { writeCustomProperties } from "./customProperties";
import { dynamicArrayMark } from "./dynamicArrays";
import { writeFileProperties } from "./fileProperties";
import type { Package } from "./openPackage";
import { closePackage, findPart, openPackage, readText, writeText } from "./openPackage";
import { numberOf, parseXml } from "./parseXml";
import type { PartStore } from "./partStore";
import { createPartStore, reachableParts } from "./partStore";
import type { SheetPlan } from "./planSheets";
import { planSheets } from "./planSheets";
import { patchCells } from "./patchCells";
import { patchWorkbook } from "./patchWorkbook";
import { readSharedStrings } from "./readSharedStrings";
import type { SheetContext } from "./readSheet";
import { readSheet } from "./readSheet";
import { readStyles } from "./readStyles";
import { readRelationships, relationshipsPart } from "./relationships";
import { writeSettings } from "./settingsPart";
import { isStrict } from "./strictNamespaces";
import { openStyleSheet } from "./styleSheet";
import { createTableNames } from "./tableNames";
import type { WorkbookPart } from "./workbookPart";
import { readWorkbookPart } from "./workbookPart";
import type { WriteContext } from "./writeContext";
import { writeSheet } from "./writeSheet";

export interface GraftOptions {
  /** Ids of the user's own sheets in which cells were edited; only those cells change in the file. */
  editedSheets?: ReadonlySet<string>;
}

/** The sheets that an add-in marked as its own, with a worksheet custom property "kam…". */
export const isMarked = (sheet: Sheet): boolean => [...sheet.customProperties.keys()].some((key) => /^kam/i.test(key));

/**
 * A copy of the file that the workbook was read from, with the add-in's sheets added or, where an earlier run left
 * them, replaced in place. Every part of the package that does not list sheets, styles or names stays byte for byte:
 * the user's sheets, pivots, shapes, macros, slicers.
 *
 * @param isOurs which sheets are the add-in's; sheets that the file has not yet are written in any case
 * @throws Error when the workbook was read from no file
 */
export async function graftSheets(
  workbook: Workbook,
  isOurs: (sheet: Sheet) => boolean = isMarked,
  options: GraftOptions = {},
): Promise<Uint8Array> {
  if (!workbook.source) throw new Error("This workbook was read from no file; write it as a new one.");
  return closePackage(graftInto(openPackage(workbook.source), workbook, isOurs, options));
}

/** The same on an open package, which is used up. */
export function graftInto(
  parts: Package,
  workbook: Workbook,
  isOurs: (sheet: Sheet) => boolean,
  { editedSheets = new Set() }: GraftOptions,
): Package {
  const order = [...parts.keys()];
  const book = readWorkbookPart(parts);
  const store = createPartStore(parts, isStrict(book.text));
  const plan = planSheets(book, workbook, isOurs, store);
  removeStaleParts(plan, store);
  const stylesPart = findStyles(book, store);
  const styles = openStyleSheet(readText(parts, stylesPart) ?? blankStyles(), themeOf(parts, book), workbook.styles);
  const context: WriteContext = {
    workbook,
    store,
    styles,
    tables: tableNames(parts, workbook, plan),
    dynamicArray: plan.sheets.some(({ sheet, written }) => written && sheet.spills.size > 0)
      ? dynamicArrayMark(book, store)
      : undefined,
    folder: book.partName.slice(0, book.partName.lastIndexOf("/") + 1),
  };
  const readOriginal = originalReader(parts, book, workbook);
  for (const { sheet, partName, written } of plan.sheets) {
    if (written) writeSheet(sheet, partName, sheet.id === plan.selectedId, context);
    else if (editedSheets.has(sheet.id)) patchCells(sheet, readOriginal(partName), partName, context);
  }
  const changedStyles = styles.text();
  if (changedStyles !== readText(parts, stylesPart)) writeText(parts, stylesPart, changedStyles);
  patchWorkbook(book, workbook, plan, store);
  dropFromCalculationChain(book, plan, editedSheets, store);
  writeSettings(workbook.settings, book, store);
  writeCustomProperties(workbook.customProperties, store);
  writeFileProperties(workbook.documentProperties, store);
  store.close();
  return inOrder(parts, order);
}

/** Parts in the file's order, new ones last, so that a file grafted twice is the file grafted once. */
function inOrder(parts: Package, order: readonly string[]): Package {
  const first = order.filter((name) => parts.has(name)).map((name) => [name, parts.get(name)] as [string, Uint8Array]);
  return new Map([...first, ...parts]);
}

/** Tables, drawings, charts that belonged to nothing but sheets that are replaced or gone. */
function removeStaleParts(plan: SheetPlan, store: PartStore): void {
  const { parts } = store;
  const replaced = plan.sheets.filter(({ written, entry }) => written && entry).map(({ partName }) => partName);
  const removed = plan.removed.map(({ partName }) => partName);
  const before = [...replaced, ...removed].flatMap((partName) => [...reachableParts(parts, partName)]);
  for (const partName of [...replaced, ...removed]) parts.delete(findPart(parts, relationshipsPart(partName)) ?? "");
  for (const partName of removed) store.remove(partName);
  const after = reachableParts(parts, "");
  for (const partName of new Set(before)) if (!after.has(partName)) store.remove(partName);
}

/** The styles part; made where the file has none. */
function findStyles(book: WorkbookPart, store: PartStore): string {
  const related = book.related.find(({ type }) => type === "styles")?.target;
  if (related !== undefined && store.has(related)) return related;
  const name = related ?? store.freeName(`${book.partName.slice(0, book.partName.lastIndexOf("/") + 1)}styles#.xml`);
  store.put(name, blankStyles(), CONTENT_TYPES.styles);
  if (related === undefined) store.addRelationship(book.partName, "styles", name);
  return name;
}

/** Reads sheets as the file has them, the shared strings no earlier than needed and once. */
function originalReader(parts: Package, book: WorkbookPart, { date1904 }: Workbook): (partName: string) => Sheet {
  let context: SheetContext | undefined;
  return (partName) => {
    const strings = readText(parts, book.related.find(({ type }) => type === "sharedStrings")?.target);
    context ??= {
      parts,
      strings: strings === undefined ? [] : readSharedStrings(strings),
      styles: readStyles(undefined, undefined),
      date1904,
    };
    return readSheet("", "", partName, context);
  };
}

const themeOf = (parts: Package, { related }: WorkbookPart): string | undefined =>
  readText(parts, related.find(({ type }) => type === "theme")?.target);

/** The tables of sheets that stay as they are keep their names and numbers; so do defined names. */
function tableNames(parts: Package, workbook: Workbook, plan: SheetPlan): ReturnType<typeof createTableNames> {
  const kept = plan.sheets
    .filter(({ written }) => !written)
    .flatMap(({ partName }) => readRelationships(parts, partName));
  const tables = kept
    .filter(({ type }) => type === "table")
    .flatMap(({ target }) => {
      const text = readText(parts, target);
      return text === undefined ? [] : parseXml(text);
    });
  return createTableNames(
    tables.map((table) => numberOf(table, "id") ?? 0),
    [
      ...tables.map(({ attributes }) => attributes.displayName ?? attributes.name),
      ...workbook.names.map(({ name }) => name),
    ],
  );
}
