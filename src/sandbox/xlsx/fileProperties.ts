import { CONTENT_TYPES } from "./contentTypes";
import { escapeXml } from "./escapedText";
import type { Package } from "./openPackage";
import { readText, writeText } from "./openPackage";
import { child, parseXml } from "./parseXml";
import type { PartStore } from "./partStore";
import type { Edit } from "./patchXml";
import { applyEdits } from "./patchXml";
import { readRelationships } from "./relationships";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
const EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

interface PropertyPart {
  relationship: string;
  name: string;
  contentType: string;
  blank: string;
  /** Office's names of the properties by element, and the element's namespace. */
  elements: readonly (readonly [property: string, element: string, namespace: string])[];
}

/** The two parts in which a file says what it is about. */
const PARTS: readonly PropertyPart[] = [
  {
    relationship: "core-properties",
    name: "docProps/core.xml",
    contentType: CONTENT_TYPES.coreProperties,
    blank: `${DECLARATION}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DUBLIN_CORE}"></cp:coreProperties>`,
    elements: [
      ["title", "title", DUBLIN_CORE],
      ["subject", "subject", DUBLIN_CORE],
      ["author", "creator", DUBLIN_CORE],
      ["keywords", "keywords", CORE],
      ["comments", "description", DUBLIN_CORE],
      ["category", "category", CORE],
    ],
  },
  {
    relationship: "extended-properties",
    name: "docProps/app.xml",
    contentType: CONTENT_TYPES.extendedProperties,
    blank: `${DECLARATION}<Properties xmlns="${EXTENDED}"></Properties>`,
    elements: [
      ["manager", "Manager", EXTENDED],
      ["company", "Company", EXTENDED],
    ],
  },
];

/** Author, title and the like of a file; only those that it has. */
export function readFileProperties(parts: Package): Map<string, string> {
  const found = PARTS.flatMap(({ relationship, elements }) => {
    const text = readText(parts, partOf(parts, relationship));
    const root = text === undefined ? undefined : parseXml(text);
    return elements.map(([property, element]): [string, string] => [property, child(root, element)?.text ?? ""]);
  });
  return new Map(found.filter(([, text]) => text !== ""));
}

/** Write those that changed, each in its place; the rest of the parts stays verbatim. */
export function writeFileProperties(properties: ReadonlyMap<string, string> = new Map(), store: PartStore): void {
  const before = readFileProperties(store.parts);
  for (const part of PARTS) {
    const changed = part.elements.filter(
      ([property]) => (properties.get(property) ?? "") !== (before.get(property) ?? ""),
    );
    if (changed.length === 0) continue;
    const found = partOf(store.parts, part.relationship);
    const text = readText(store.parts, found) ?? part.blank;
    const edits = changed.flatMap(([property, element, namespace]) =>
      propertyEdit(text, element, namespace, properties.get(property) ?? ""),
    );
    writeProperties(part, found, applyEdits(text, edits), store);
  }
}

function writeProperties(part: PropertyPart, found: string | undefined, text: string, store: PartStore): void {
  if (found !== undefined && store.has(found)) return writeText(store.parts, found, text);
  store.put(found ?? part.name, text, part.contentType);
  if (found === undefined) store.addRelationship("", part.relationship, part.name);
}

const partOf = (parts: Package, relationship: string): string | undefined =>
  readRelationships(parts, "").find(({ type }) => type === relationship)?.target;

function propertyEdit(text: string, name: string, namespace: string, value: string): Edit {
  const root = parseXml(text);
  const existing = child(root, name);
  if (existing && existing.contentStart < existing.end) {
    return { start: existing.contentStart, end: existing.contentEnd, text: escapeXml(value) };
  }
  const { start, end } = existing ?? { start: root.contentEnd, end: root.contentEnd };
  return { start, end, text: `<p:${name} xmlns:p="${namespace}">${escapeXml(value)}</p:${name}>` };
}
