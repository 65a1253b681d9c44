import { updateContentTypes } from "./contentTypes";
import type { Package } from "./openPackage";
import { findPart, readText, writeText } from "./openPackage";
import { children, parseXml } from "./parseXml";
import { applyEdits, withPrefix } from "./patchXml";
import type { Relationship } from "./relationships";
import {
  readRelationships,
  relationshipXml,
  relationshipsPart,
  relationshipsXml,
  resolveTarget,
} from "./relationships";
import { toStrict } from "./strictNamespaces";

/** A package to which parts are added and from which they are taken, with their types and relationships. */
export interface PartStore {
  parts: Package;
  /** A name that no part has: "xl/tables/table#.xml" with the lowest number that is free. */
  freeName(pattern: string): string;
  /** Add or replace a part; XML is written as a transitional file has it. */
  put(name: string, content: string | Uint8Array, contentType: string): void;
  /** All relationships of a part that has none yet. */
  putRelationships(source: string, relationships: Relationship[]): void;
  /** Add one to a part that may have some; the rest stays as it is. Returns its id. */
  addRelationship(source: string, type: string, target: string): string;
  removeRelationships(source: string, targets: ReadonlySet<string>): void;
  /** Remove a part and its relationships. */
  remove(name: string): void;
  has(name: string): boolean;
  /** Bring [Content_Types].xml up to date. */
  close(): void;
}

export function createPartStore(parts: Package, strict: boolean): PartStore {
  const added = new Map<string, string>();
  const removed = new Set<string>();
  const xml = (text: string): string => (strict ? toStrict(text) : text);

  function put(name: string, content: string | Uint8Array, contentType: string): void {
    added.set(name, contentType);
    removed.delete(name);
    if (typeof content === "string") writeText(parts, name, xml(content));
    else parts.set(name, content);
  }

  function remove(name: string): void {
    const found = findPart(parts, name);
    if (found === undefined) return;
    parts.delete(found);
    added.delete(found);
    removed.add(found);
    parts.delete(findPart(parts, relationshipsPart(found)) ?? "");
  }

  function freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace("#", String(number));
      if (findPart(parts, name) === undefined) return name;
    }
  }

  function addRelationship(source: string, type: string, target: string): string {
    const part = relationshipsPart(source);
    const text = readText(parts, part) ?? relationshipsXml([]);
    const root = parseXml(text);
    const taken = new Set(root.children.map(({ attributes }) => attributes.Id));
    let number = 1;
    while (taken.has(`rId${number}`)) number++;
    const element = xml(relationshipXml({ id: `rId${number}`, type, target, external: false }));
    const edit = { start: root.contentEnd, end: root.contentEnd, text: withPrefix(element, root.prefix) };
    writeText(parts, part, applyEdits(text, [edit]));
    return `rId${number}`;
  }

  function removeRelationships(source: string, targets: ReadonlySet<string>): void {
    const part = relationshipsPart(source);
    const text = readText(parts, part);
    if (text === undefined || targets.size === 0) return;
    const gone = children(parseXml(text), "Relationship").filter(
      ({ attributes }) => attributes.TargetMode !== "External" && targets.has(resolveTarget(source, attributes.Target)),
    );
    if (gone.length > 0)
      writeText(
        parts,
        part,
        applyEdits(
          text,
          gone.map(({ start, end }) => ({ start, end, text: "" })),
        ),
      );
  }

  return {
    parts,
    has: (name) => findPart(parts, name) !== undefined,
    addRelationship,
    removeRelationships,
    freeName,
    put,
    remove,
    putRelationships(source, relationships) {
      if (relationships.length === 0) return;
      writeText(parts, relationshipsPart(source), xml(relationshipsXml(relationships)));
    },
    close: () => updateContentTypes(parts, added, removed),
  };
}

/** All parts that can be reached from `source` ("" is the package itself) by relationships. */
export function reachableParts(parts: Package, source: string): Set<string> {
  const reached = new Set<string>();
  const queue = [source];
  for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
    for (const { target, external } of readRelationships(parts, from)) {
      const name = external ? undefined : findPart(parts, target);
      if (name === undefined || reached.has(name)) continue;
      reached.add(name);
      queue.push(name);
    }
  }
  return reached;
}
