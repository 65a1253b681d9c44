/** What a scan reports; offsets are places in the scanned text. */
export interface XmlVisitor {
  /**
   * A start tag. `name` is without prefix; its attributes are written in text[attributesStart, attributesEnd).
   * An empty element (`<c/>`) has `empty` set and gets no `close`. A number returned is where the scan goes on.
   */
  open(tag: XmlTag): number | void;
  close(name: string, start: number, end: number): void;
  /** Character data between two tags, still escaped unless `literal` (CDATA). */
  text(start: number, end: number, literal: boolean): void;
}

export interface XmlTag {
  name: string;
  start: number;
  end: number;
  attributesStart: number;
  attributesEnd: number;
  empty: boolean;
}

/**
 * Go through XML from the first tag to the last. Spreadsheet parts hold millions of tags, and changing one place of a
 * part needs to know where in the text it stands; a general parser gives neither speed nor offsets.
 */
export function scanXml(text: string, visitor: XmlVisitor, from = 0, to = text.length): void {
  let at = from;
  while (at < to) {
    const start = text.indexOf("<", at);
    if (start < 0 || start >= to) return;
    if (start > at) visitor.text(at, start, false);
    const kind = text.charCodeAt(start + 1);
    if (kind === SLASH) at = scanEndTag(text, start, visitor);
    else if (kind === QUESTION) at = after(text, "?>", start);
    else if (kind === EXCLAMATION) at = scanDeclaration(text, start, visitor);
    else at = scanStartTag(text, start, visitor);
  }
}

const SLASH = 47;
const QUESTION = 63;
const EXCLAMATION = 33;
const GREATER = 62;
const QUOTE = 34;
const APOSTROPHE = 39;
const COLON = 58;

function scanStartTag(text: string, start: number, visitor: XmlVisitor): number {
  const end = tagEnd(text, start);
  let nameStart = start + 1;
  let nameEnd = nameStart;
  for (let code = text.charCodeAt(nameEnd); isNameCode(code); code = text.charCodeAt(++nameEnd)) {
    if (code === COLON) nameStart = nameEnd + 1;
  }
  const empty = text.charCodeAt(end - 2) === SLASH;
  const attributesEnd = empty ? end - 2 : end - 1;
  const name = text.slice(nameStart, nameEnd);
  return visitor.open({ name, start, end, attributesStart: nameEnd, attributesEnd, empty }) ?? end;
}

function scanEndTag(text: string, start: number, visitor: XmlVisitor): number {
  const end = after(text, ">", start);
  const name = text.slice(start + 2, end - 1).trimEnd();
  visitor.close(name.slice(name.indexOf(":") + 1), start, end);
  return end;
}

function scanDeclaration(text: string, start: number, visitor: XmlVisitor): number {
  if (text.startsWith("<!--", start)) return after(text, "-->", start + 4);
  if (!text.startsWith("<![CDATA[", start)) return after(text, ">", start);
  const end = after(text, "]]>", start);
  visitor.text(start + 9, end - 3, true);
  return end;
}

/** Behind the tag's ">"; one inside a quoted attribute does not end it. */
function tagEnd(text: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote) quote = code === quote ? 0 : quote;
    else if (code === GREATER) return at + 1;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  throw new Error("The file is damaged: a tag does not end.");
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new Error(`The file is damaged: “${mark}” is missing.`);
  return at + mark.length;
}

const isNameCode = (code: number): boolean => code > 32 && code !== SLASH && code !== GREATER;

/** Call back with each attribute's name (without prefix) and value; namespace declarations are left out. */
export function eachAttribute(
  text: string,
  from: number,
  to: number,
  give: (name: string, value: string) => void,
): void {
  let at = from;
  for (;;) {
    const equals = text.indexOf("=", at);
    if (equals < 0 || equals >= to) return;
    let open = equals + 1;
    while (text.charCodeAt(open) <= 32) open++;
    const close = text.indexOf(text[open], open + 1);
    if (close < 0) throw new Error("The file is damaged: an attribute does not end.");
    const name = text.slice(at, equals).trim();
    if (!name.startsWith("xmlns")) give(name.slice(name.indexOf(":") + 1), decodeXml(text.slice(open + 1, close)));
    at = close + 1;
  }
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text as meant: entities resolved, line ends as "\n". */
export function decodeXml(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
}
