import type { XmlElement } from "./parseXml";
import { child } from "./parseXml";

/** Replace text[start, end). */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with all edits made, verbatim everywhere else. Edits must not overlap; at one place they keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** XML of ours in the prefix of the part it goes into. Text and attributes are escaped, so "<" begins tags only. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}

/**
 * Append elements to the container called `name` inside `root`; the container is made where the schema's `order` of
 * siblings wants it, and its `count` is kept right.
 */
export function appendTo(
  text: string,
  root: XmlElement,
  name: string,
  order: readonly string[],
  items: readonly string[],
): Edit[] {
  if (items.length === 0) return [];
  const added = withPrefix(items.join(""), root.prefix);
  const container = child(root, name);
  if (!container) {
    const at = placeFor(root, name, order);
    const tag = root.prefix + name;
    return [{ start: at, end: at, text: `<${tag} count="${items.length}">${added}</${tag}>` }];
  }
  const startTag = withAttribute(
    text.slice(container.start, container.contentStart),
    "count",
    String(container.children.length + items.length),
  );
  if (container.contentStart !== container.end) {
    return [
      { start: container.start, end: container.contentStart, text: startTag },
      { start: container.contentEnd, end: container.contentEnd, text: added },
    ];
  }
  const opened = startTag.replace(/\s*\/>$/, ">");
  return [{ start: container.start, end: container.end, text: `${opened}${added}</${container.prefix}${name}>` }];
}

/** Where a child called `name` belongs: behind the last of those that the schema puts before it. */
export function placeFor(root: XmlElement, name: string, order: readonly string[]): number {
  const before = new Set(order.slice(0, order.indexOf(name)));
  return root.children.reduce((at, each) => (before.has(each.name) ? each.end : at), root.contentStart);
}

/** An element's text with one attribute of its start tag set, added, or (undefined) taken away. */
export function withAttribute(element: string, name: string, value: string | undefined): string {
  const attribute = new RegExp(`(\\s)${name}\\s*=\\s*("[^"]*"|'[^']*')`);
  if (value === undefined) return element.replace(attribute, "");
  if (attribute.test(element))
    return element.replace(attribute, (_whole, space: string) => `${space}${name}="${value}"`);
  return element.replace(/^<[^\s/>]+/, (tag) => `${tag} ${name}="${value}"`);
}
