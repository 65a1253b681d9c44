import { parseArea } from "../model/address";
import type { Sheet } from "../model/workbook";
import { escapeCellText, unescapeCellText } from "./escapedText";
import type { Package } from "./openPackage";
import { readText, writeText } from "./openPackage";
import { child, children, numberOf, parseXml } from "./parseXml";
import type { Edit } from "./patchXml";
import { applyEdits, withAttribute } from "./patchXml";
import { readRelationships } from "./relationships";

/** Give the columns of a sheet's tables the names that its header cells show now: Excel repairs files where they differ. */
export function patchTableHeaders(sheet: Sheet, partName: string, parts: Package): void {
  for (const { type, target } of readRelationships(parts, partName)) {
    const text = type === "table" ? readText(parts, target) : undefined;
    if (text === undefined) continue;
    const edits = headerEdits(text, sheet);
    if (edits.length > 0) writeText(parts, target, applyEdits(text, edits));
  }
}

function headerEdits(text: string, sheet: Sheet): Edit[] {
  const root = parseXml(text);
  const area = parseArea(root.attributes.ref ?? "");
  if (!area || (numberOf(root, "headerRowCount") ?? 1) === 0) return [];
  return children(child(root, "tableColumns"), "tableColumn").flatMap(
    ({ attributes, start, contentStart }, at): Edit[] => {
      const header = sheet.values[area.row]?.[area.column + at];
      const before = unescapeCellText(attributes.name);
      if (typeof header !== "string" || header === "" || isSameHeader(header, before)) return [];
      const name = escapeCellText(header).replaceAll("&#10;", "_x000a_");
      return [{ start, end: contentStart, text: withAttribute(text.slice(start, contentStart), "name", name) }];
    },
  );
}

/** Line ends are stored in more than one way. */
const isSameHeader = (a: string, b: string): boolean => a.replace(/\s/g, " ") === b.replace(/\s/g, " ");
