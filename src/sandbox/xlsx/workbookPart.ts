import type { Sheet } from "../model/workbook";
import type { Package } from "./openPackage";
import { findPart, readText } from "./openPackage";
import type { XmlElement } from "./parseXml";
import { child, children, parseXml } from "./parseXml";
import type { Relationship } from "./relationships";
import { readRelationships } from "./relationships";

/** The part that lists the sheets, and what it is related to. */
export interface WorkbookPart {
  partName: string;
  text: string;
  root: XmlElement;
  related: Relationship[];
  sheets: SheetEntry[];
}

/** A sheet as the workbook lists it, in tab order. */
export interface SheetEntry {
  id: string;
  name: string;
  sheetId: number;
  visibility: Sheet["visibility"];
  partName: string;
  /** "worksheet", "chartsheet", "dialogsheet"… */
  type: string;
  element: XmlElement;
}

/** The order of a workbook's children that the schema prescribes. */
export const WORKBOOK_ORDER: readonly string[] = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr " +
  "oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** @throws Error when the package holds no workbook */
export function readWorkbookPart(parts: Package): WorkbookPart {
  const main = readRelationships(parts, "").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const partName = findPart(parts, main);
  const text = readText(parts, partName);
  if (partName === undefined || text === undefined) throw new Error("This file holds no workbook.");
  const root = parseXml(text);
  if (root.name !== "workbook") throw new Error("This file is no .xlsx workbook.");
  const related = readRelationships(parts, partName);
  const sheets = children(child(root, "sheets"), "sheet").map((element) => readEntry(element, related));
  return { partName, text, root, related, sheets };
}

const VISIBILITY: Record<string, Sheet["visibility"]> = { hidden: "Hidden", veryHidden: "VeryHidden" };

function readEntry(element: XmlElement, related: Relationship[]): SheetEntry {
  const { name, sheetId, state, id } = element.attributes;
  const relationship = related.find((each) => each.id === id);
  return {
    id: worksheetId(Number(sheetId)),
    name,
    sheetId: Number(sheetId),
    visibility: VISIBILITY[state ?? ""] ?? "Visible",
    partName: relationship?.target ?? "",
    type: relationship?.type ?? "worksheet",
    element,
  };
}

/** The id under which Office knows a sheet of the file, made of the file's own number. */
export const worksheetId = (sheetId: number): string =>
  `{00000000-${sheetId.toString(16).toUpperCase().padStart(4, "0")}-0000-0000-000000000000}`;
