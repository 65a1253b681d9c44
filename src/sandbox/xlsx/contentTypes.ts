import type { Package } from "./openPackage";
import { readText, writeText } from "./openPackage";
import { children, parseXml } from "./parseXml";
import type { Edit } from "./patchXml";
import { applyEdits } from "./patchXml";
import { escapeXml } from "./escapedText";

const PART = "[Content_Types].xml";

/** What each kind of part that we write is called in [Content_Types].xml. */
export const CONTENT_TYPES = {
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  table: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  customProperty: "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  customProperties: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  coreProperties: "application/vnd.openxmlformats-package.core-properties+xml",
  extendedProperties: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  sheetMetadata: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml",
  xml: "application/xml",
} as const;

/** Declare the types of new parts and forget parts that are gone; nothing else of the part changes. */
export function updateContentTypes(
  parts: Package,
  added: ReadonlyMap<string, string>,
  removed: ReadonlySet<string>,
): void {
  const text = readText(parts, PART);
  if (text === undefined) throw new Error("The file is damaged: [Content_Types].xml is missing.");
  const root = parseXml(text);
  const same = (name: string): string => name.replace(/^\//, "").toLowerCase();
  const gone = new Set([...removed, ...added.keys()].map(same));
  const wanted = new Map(added);
  const edits = children(root, "Override").flatMap(({ attributes, start, end }): Edit[] => {
    const name = same(attributes.PartName ?? "");
    if (!gone.has(name)) return [];
    const kept = [...wanted].find(([part, type]) => same(part) === name && type === attributes.ContentType);
    if (kept) wanted.delete(kept[0]);
    return kept ? [] : [{ start, end, text: "" }];
  });
  const overrides = [...wanted].map(
    ([name, type]) => `<${root.prefix}Override PartName="/${escapeXml(name)}" ContentType="${type}"/>`,
  );
  edits.push({ start: root.contentEnd, end: root.contentEnd, text: overrides.join("") });
  const updated = applyEdits(text, edits);
  if (updated !== text) writeText(parts, PART, updated);
}
