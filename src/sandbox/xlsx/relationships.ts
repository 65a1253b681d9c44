import { escapeXml } from "./escapedText";
import type { Package } from "./openPackage";
import { readText } from "./openPackage";
import { children, parseXml } from "./parseXml";

export interface Relationship {
  id: string;
  /** The type's last word, e.g. "worksheet": transitional and strict files differ only before it. */
  type: string;
  /** The full name of the part, or the address as written when external. */
  target: string;
  external: boolean;
}

/** The relationships of a part; of the whole package for "". Empty when it has none. */
export function readRelationships(parts: Package, source: string): Relationship[] {
  const text = readText(parts, relationshipsPart(source));
  if (text === undefined) return [];
  return children(parseXml(text), "Relationship").map(({ attributes }) => {
    const external = attributes.TargetMode === "External";
    const type = attributes.Type ?? "";
    return {
      id: attributes.Id,
      type: type.slice(type.lastIndexOf("/") + 1),
      target: external ? attributes.Target : resolveTarget(source, attributes.Target),
      external,
    };
  });
}

/** The part that holds the relationships of `source`: "xl/workbook.xml" has "xl/_rels/workbook.xml.rels". */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The name of the part that a target, relative to its source or absolute, means. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll("\\", "/").split("#")[0];
  const steps = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The target that leads from `source` to the part `name`. Absolute targets are legal and need no counting of folders. */
const absoluteTarget = (name: string): string => `/${name}`;

export const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Types that the packaging standard itself names begin otherwise than Office's. */
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships/metadata";

/** One `<Relationship>` element. */
export function relationshipXml({ id, type, target, external }: Relationship): string {
  const vocabulary = type === "core-properties" ? PACKAGE_RELATIONSHIPS : OFFICE_RELATIONSHIPS;
  const where = external ? `"${escapeXml(target)}" TargetMode="External"` : `"${escapeXml(absoluteTarget(target))}"`;
  return `<Relationship Id="${id}" Type="${vocabulary}/${type}" Target=${where}/>`;
}

/** A whole relationships part. */
export function relationshipsXml(relationships: Relationship[]): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    relationships.map(relationshipXml).join("") +
    "</Relationships>"
  );
}
