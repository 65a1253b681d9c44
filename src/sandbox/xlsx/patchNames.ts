import { columnName, parseArea, quoteSheetName } from "../model/address";
import type { Area, DefinedName, Sheet, Workbook } from "../model/workbook";
import { escapeXml } from "./escapedText";
import { formulaForFile, formulaFromFile } from "./functionPrefixes";
import type { XmlElement } from "./parseXml";
import { child, children, flag, numberOf } from "./parseXml";
import type { Edit } from "./patchXml";
import { placeFor, withAttribute, withPrefix } from "./patchXml";
import type { ListedSheet, SheetPlan } from "./planSheets";
import type { WorkbookPart } from "./workbookPart";
import { WORKBOOK_ORDER } from "./workbookPart";

/**
 * The defined names of the workbook. Those that are as they were keep their text, but for the number of their sheet,
 * which is its place among the tabs; names that Excel keeps for itself ("_xlnm.…") are ours on our sheets only.
 */
export function patchNames(
  book: WorkbookPart,
  workbook: Workbook,
  plan: SheetPlan,
  listed: readonly ListedSheet[],
): Edit[] {
  const container = child(book.root, "definedNames");
  const existing = children(container, "definedName");
  const wanted = new Map(workbook.names.map((name) => [nameKey(name.name, name.sheetId), name]));
  const kept = existing.flatMap((element) => keptName(element, book, plan, listed, wanted) ?? []);
  const added = [...wanted.values()].map((name) => nameXml(name, placeOf(name.sheetId, listed)));
  const titles = plan.sheets.flatMap(({ sheet, written }) =>
    written ? printTitlesXml(sheet, placeOf(sheet.id, listed)) : [],
  );
  const prefix = book.root.prefix;
  const names = [...kept, ...[...added, ...titles].map((xml) => withPrefix(xml, prefix))];
  if (container) return replaceContainer(container, existing, names, book.text);
  if (names.length === 0) return [];
  const at = placeFor(book.root, "definedNames", WORKBOOK_ORDER);
  return [{ start: at, end: at, text: `<${prefix}definedNames>${names.join("")}</${prefix}definedNames>` }];
}

function replaceContainer(container: XmlElement, existing: XmlElement[], names: string[], text: string): Edit[] {
  const before = existing.map(({ start, end }) => text.slice(start, end));
  if (names.length === before.length && names.every((each, at) => each === before[at])) return [];
  if (names.length === 0) return [{ start: container.start, end: container.end, text: "" }];
  const tag = `${container.prefix}definedNames`;
  return [{ start: container.start, end: container.end, text: `<${tag}>${names.join("")}</${tag}>` }];
}

const nameKey = (name: string, sheetId: string | undefined): string => `${name.toLowerCase()} ${sheetId ?? ""}`;

const placeOf = (sheetId: string | undefined, listed: readonly ListedSheet[]): number | undefined =>
  sheetId === undefined
    ? undefined
    : listed.findIndex(({ planned, entry }) => (planned?.sheet.id ?? entry?.id) === sheetId);

/** The text of a name that stays; undefined when it goes. Names found are taken out of `wanted`. */
function keptName(
  element: XmlElement,
  book: WorkbookPart,
  plan: SheetPlan,
  listed: readonly ListedSheet[],
  wanted: Map<string, DefinedName>,
): string | undefined {
  const { name } = element.attributes;
  const local = numberOf(element, "localSheetId");
  const entry = local === undefined ? undefined : book.sheets[local];
  const place = listed.findIndex((each) => each.entry !== undefined && each.entry === entry);
  if (local !== undefined && place < 0) return undefined;
  const written = book.text.slice(element.start, element.end);
  const moved =
    local === undefined || local === place ? written : withAttribute(written, "localSheetId", String(place));
  if (name.startsWith("_xlnm."))
    return plan.sheets.some((each) => each.written && each.entry === entry && entry) ? undefined : moved;
  const sheetId = listed[place]?.planned?.sheet.id ?? entry?.id;
  const key = nameKey(name, sheetId);
  const current = wanted.get(key);
  wanted.delete(key);
  if (!current) return undefined;
  return isSame(current, element)
    ? moved
    : withPrefix(nameXml(current, local === undefined ? undefined : place), element.prefix);
}

const isSame = (name: DefinedName, element: XmlElement): boolean =>
  name.formula === formulaFromFile(element.text) &&
  name.visible === !flag(element, "hidden") &&
  name.comment === (element.attributes.comment ?? "");

function nameXml({ name, formula, visible, comment }: DefinedName, place: number | undefined): string {
  const attributes =
    (comment ? ` comment="${escapeXml(comment)}"` : "") +
    (place === undefined ? "" : ` localSheetId="${place}"`) +
    (visible ? "" : ' hidden="1"');
  return `<definedName name="${escapeXml(name)}"${attributes}>${escapeXml(formulaForFile(formula))}</definedName>`;
}

function printTitlesXml({ name, page }: Sheet, place: number | undefined): string[] {
  const columns = areaOf(page.printTitleColumns);
  const rows = areaOf(page.printTitleRows);
  // Columns before rows, as Excel writes them.
  const titles = [
    ...(columns ? [`$${columnName(columns.column)}:$${columnName(columns.column + columns.columns - 1)}`] : []),
    ...(rows ? [`$${rows.row + 1}:$${rows.row + rows.rows}`] : []),
  ];
  if (titles.length === 0) return [];
  const reference = titles.map((title) => `${quoteSheetName(name)}!${title}`).join(",");
  return [`<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${escapeXml(reference)}</definedName>`];
}

const areaOf = (address: string | undefined): Area | undefined =>
  address === undefined ? undefined : parseArea(address);
