/** Excel number formats such as `#,##0.00;[Red]-#,##0.00`, read into sections of tokens. */

export interface Section {
  tokens: Token[];
  kind: "number" | "date" | "text" | "general";
  /** `[Red]` as it stands there, lower case. */
  color?: string;
  condition?: { operator: string; bound: number };
  /** Digits after the decimal point. */
  decimals: number;
  grouped: boolean;
  /** 100 for `%`, 1/1000 for each trailing comma. */
  scale: number;
  /** Whether a sub-second part (`ss.00`) or AM/PM stands in a date section. */
  fraction: number;
  halfDay: boolean;
}

export type Token =
  | { kind: "literal"; text: string }
  | { kind: "digit"; text: string }
  | { kind: "point" }
  | { kind: "exponent"; text: string }
  | { kind: "date"; text: string }
  | { kind: "elapsed"; text: string }
  | { kind: "halfDay"; text: string }
  | { kind: "general" }
  | { kind: "text" };

const compiled = new Map<string, Section[]>();

/** The sections of a format; each format is read once. */
export function numberFormatSections(format: string): Section[] {
  let sections = compiled.get(format);
  if (!sections) compiled.set(format, (sections = splitSections(format).map(readSection)));
  return sections;
}

export type NumberFormatCategory =
  | "General" | "Number" | "Currency" | "Accounting" | "Date" | "Time"
  | "Percentage" | "Fraction" | "Scientific" | "Text" | "Special" | "Custom"; // prettier-ignore

/** Excel.NumberFormatCategory of a format. */
export function numberFormatCategory(format: string): NumberFormatCategory {
  const [first] = numberFormatSections(format);
  const bare = format.replace(/"[^"]*"|\\./g, "");
  if (/^general$/i.test(format) || format === "") return "General";
  if (format === "@") return "Text";
  if (first.kind === "date") return /[yd]/i.test(bare.replace(/\[[^\]]*\]/g, "")) ? "Date" : "Time";
  if (/%/.test(bare)) return "Percentage";
  if (/E[+-]/i.test(bare)) return "Scientific";
  if (/[?#0]\/[?#0\d]/.test(bare)) return "Fraction";
  if (/[$€£¥₹₩]/.test(bare)) return /_\(|\* /.test(format) ? "Accounting" : "Currency";
  if (/"[^"]+"/.test(format)) return "Custom";
  return /^[#0,.;()\-_ ]*(\[red\][#0,.()\-_ ]*)?$/i.test(bare) ? "Number" : "Custom";
}

function splitSections(format: string): string[] {
  const parts = [""];
  for (const [piece] of format.matchAll(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|[^]/g)) {
    if (piece === ";") parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

const PIECE =
  /"([^"]*)"?|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(general)|(am\/pm|a\/p|上午\/下午)|(E[+-]0+)|(y+|m+|d+|h+|s+)|([0#?])|([^])/gi;

function readSection(text: string): Section {
  const section: Section = {
    tokens: [],
    kind: "number",
    decimals: 0,
    grouped: false,
    scale: 1,
    fraction: 0,
    halfDay: false,
  };
  for (const match of text.matchAll(PIECE)) readPiece(section, match);
  section.kind = kindOf(section.tokens);
  if (section.kind === "date") section.fraction = secondsFraction(section.tokens);
  return readGrouping(section);
}

function readPiece(section: Section, match: RegExpMatchArray): void {
  const [, quoted, escaped, space, fill, bracket, general, halfDay, exponent, date, digit, other] = match;
  const { tokens } = section;
  const literal = quoted ?? escaped ?? (space === undefined ? undefined : " ") ?? (fill === undefined ? undefined : "");
  if (literal !== undefined) tokens.push({ kind: "literal", text: literal });
  else if (bracket !== undefined) readBracket(section, bracket);
  else if (general) tokens.push({ kind: "general" });
  else if (halfDay) {
    tokens.push({ kind: "halfDay", text: halfDay });
    section.halfDay = true;
  } else if (exponent) tokens.push({ kind: "exponent", text: exponent });
  else if (date) tokens.push({ kind: "date", text: date.toLowerCase() });
  else if (digit) tokens.push({ kind: "digit", text: digit });
  else if (other === ".") tokens.push({ kind: "point" });
  else if (other === "@") tokens.push({ kind: "text" });
  else {
    if (other === "%") section.scale *= 100;
    tokens.push({ kind: "literal", text: other });
  }
}

function readBracket(section: Section, bracket: string): void {
  const condition = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/.exec(bracket);
  if (condition) section.condition = { operator: condition[1], bound: Number(condition[2]) };
  else if (/^(h+|m+|s+)$/i.test(bracket)) section.tokens.push({ kind: "elapsed", text: bracket.toLowerCase() });
  else if (bracket.startsWith("$")) section.tokens.push({ kind: "literal", text: bracket.slice(1).split("-")[0] });
  else section.color = bracket.toLowerCase();
}

function kindOf(tokens: Token[]): Section["kind"] {
  if (tokens.some((token) => token.kind === "date" || token.kind === "elapsed")) return "date";
  if (tokens.some((token) => token.kind === "general")) return "general";
  if (tokens.some((token) => token.kind === "text")) return "text";
  return "number";
}

function secondsFraction(tokens: Token[]): number {
  const seconds = tokens.findIndex((token) => token.kind === "date" && token.text.startsWith("s"));
  if (seconds < 0 || tokens[seconds + 1]?.kind !== "point") return 0;
  return tokens.slice(seconds + 2).filter((token) => token.kind === "digit").length;
}

/** Commas among digits group thousands; commas after the last digit before the point divide by 1000 each. */
function readGrouping(section: Section): Section {
  if (section.kind !== "number") return section;
  const { tokens } = section;
  const point = tokens.findIndex((token) => token.kind === "point");
  const wholeEnd = point < 0 ? tokens.length : point;
  const isDigit = (token: Token) => token.kind === "digit";
  const lastWhole = tokens.slice(0, wholeEnd).findLastIndex(isDigit);
  const firstDigit = tokens.findIndex(isDigit);
  const lastDigit = tokens.findLastIndex(isDigit);
  section.decimals = point < 0 ? 0 : tokens.slice(point).filter(isDigit).length;
  section.tokens = tokens.filter((token, index) => {
    if (token.kind !== "literal" || token.text !== ",") return true;
    if (index > firstDigit && index < lastWhole) section.grouped = true;
    else if (index === lastWhole + 1 || index === lastDigit + 1 || isComma(tokens[index - 1])) section.scale /= 1000;
    else return true;
    return false;
  });
  return section;
}

const isComma = (token: Token | undefined): boolean => token?.kind === "literal" && token.text === ",";
