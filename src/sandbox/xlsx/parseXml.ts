import { decodeXml, eachAttribute, scanXml } from "./scanXml";

/** An element with its place in the text, so that a part can be changed there and stay verbatim everywhere else. */
export interface XmlElement {
  /** Name and attribute names without prefix: producers choose prefixes freely. */
  name: string;
  prefix: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The element's own character data. */
  text: string;
  start: number;
  end: number;
  /** Where the start tag ends; `contentStart === contentEnd === end` for an empty element such as `<a/>`. */
  contentStart: number;
  contentEnd: number;
}

/** The root element of an XML text. Elements called `skip` are not looked into (their content can be scanned apart). */
export function parseXml(text: string, skip?: string): XmlElement {
  const document = emptyElement();
  const open: XmlElement[] = [document];
  scanXml(text, {
    open(tag) {
      const prefixEnd = tag.attributesStart - tag.name.length - 1;
      const element: XmlElement = {
        ...emptyElement(),
        name: tag.name,
        prefix: prefixEnd > tag.start ? text.slice(tag.start + 1, prefixEnd + 1) : "",
        attributes: readAttributes(text, tag.attributesStart, tag.attributesEnd),
        start: tag.start,
        end: tag.end,
        contentStart: tag.end,
        contentEnd: tag.end,
      };
      open[open.length - 1].children.push(element);
      if (tag.empty) return;
      open.push(element);
      return tag.name === skip ? endTagStart(text, element) : undefined;
    },
    close(_name, start, end) {
      const element = open.pop();
      if (element) Object.assign(element, { contentEnd: start, end });
    },
    text(start, end, literal) {
      const raw = text.slice(start, end);
      open[open.length - 1].text += literal ? raw : decodeXml(raw);
    },
  });
  if (document.children.length === 0) throw new Error("The file is damaged: an XML part is empty.");
  return document.children[0];
}

function endTagStart(text: string, { prefix, name, contentStart }: XmlElement): number {
  const at = text.indexOf(`</${prefix}${name}`, contentStart);
  if (at < 0) throw new Error(`The file is damaged: <${name}> does not end.`);
  return at;
}

const emptyElement = (): XmlElement => ({
  name: "",
  prefix: "",
  attributes: {},
  children: [],
  text: "",
  start: 0,
  end: 0,
  contentStart: 0,
  contentEnd: 0,
});

function readAttributes(text: string, from: number, to: number): Record<string, string> {
  const attributes: Record<string, string> = {};
  eachAttribute(text, from, to, (name, value) => (attributes[name] = value));
  return attributes;
}

/** The first child of that name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((each) => each.name === name);

/** All children of that name. */
export const children = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((each) => each.name === name) ?? [];

/** All elements of that name at any depth, in document order. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.flatMap((each) => (each.name === name ? [each] : descendants(each, name))) ?? [];
}

/** An attribute that says yes or no; `otherwise` when it is missing. */
export function flag(element: XmlElement | undefined, attribute: string, otherwise = false): boolean {
  const value = element?.attributes[attribute];
  return value === undefined ? otherwise : value === "1" || value === "true";
}

/** A number attribute, undefined when it is missing or not a number. */
export function numberOf(element: XmlElement | undefined, attribute: string): number | undefined {
  const value = element?.attributes[attribute];
  return value === undefined || value.trim() === "" || Number.isNaN(Number(value)) ? undefined : Number(value);
}
