import { numberFormatSections } from "./numberFormat";
import { dateParts } from "./serialDate";
import { isCellError } from "./workbook";
import type { Section, Token } from "./numberFormat";
import type { DateParts } from "./serialDate";
import type { Value } from "./workbook";

export interface FormatOptions {
  date1904?: boolean;
  /** e.g. "zh-CN"; decides the names of months and weekdays. */
  locale?: string;
}

/**
 * What a cell shows: the value under its number format, as Excel draws it in a
 * column wide enough. Dates outside the calendar show as "#####".
 *
 *     formatValue(1234.5, "#,##0.00")  // "1,234.50"
 *     formatValue(45_292, "yyyy-mm-dd")  // "2024-01-01"
 */
export function formatValue(value: Value, format: string, options: FormatOptions = {}): string {
  if (value === undefined) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return formatText(value, format);
  if (format === "General" || format === "") return formatGeneral(value);
  const { section, size } = chooseSection(value, numberFormatSections(format));
  if (section.kind === "date") return formatDate(size, section, options);
  return section.tokens.length === 0 ? "" : formatNumber(size, section);
}

/** The colour a format asks for, e.g. "red" for -1 under `0;[Red]-0`. */
export function formatColor(value: Value, format: string): string | undefined {
  if (typeof value !== "number" || !format.includes("[")) return undefined;
  return chooseSection(value, numberFormatSections(format)).section.color;
}

/** A number without a format: at most eleven characters, scientific outside their reach. */
export function formatGeneral(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e11) return String(value === 0 ? 0 : value);
  const exact = Number(size.toPrecision(15));
  const decimals = Math.max(0, 10 - String(Math.floor(size)).length);
  const fixed = Number(exact.toFixed(decimals));
  if (size >= 1e11 || (size < 1e-4 && fixed !== exact)) return scientific(value);
  return `${value < 0 && fixed !== 0 ? "-" : ""}${trimZeros(fixed.toFixed(decimals))}`;
}

const trimZeros = (digits: string): string => (digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits);

function scientific(value: number): string {
  const [digits, exponent] = value.toExponential(5).split("e");
  return `${trimZeros(digits)}E${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
}

function formatText(text: string, format: string): string {
  const sections = numberFormatSections(format);
  const section = sections.length > 3 ? sections[3] : sections.at(-1)!;
  if (section.kind !== "text") return text;
  return section.tokens.map((token) => (token.kind === "text" ? text : "text" in token ? token.text : "")).join("");
}

/** Positive; negative; zero; text. With conditions, the first that holds. A section of its own shows no minus sign. */
function chooseSection(value: number, sections: Section[]): { section: Section; size: number } {
  const numeric = sections.slice(0, 3).filter((section, index) => section.kind !== "text" || index === 0);
  if (numeric.some((section) => section.condition)) {
    const section = numeric.find((candidate) => holds(value, candidate.condition)) ?? numeric.at(-1)!;
    return { section, size: section === numeric[0] || !section.condition ? value : Math.abs(value) };
  }
  if (value < 0 && numeric.length > 1) return { section: numeric[1], size: -value };
  if (value === 0 && numeric.length > 2) return { section: numeric[2], size: 0 };
  return { section: numeric[0], size: value };
}

function holds(value: number, condition: Section["condition"]): boolean {
  if (!condition) return true;
  const { operator, bound } = condition;
  if (operator === "<") return value < bound;
  if (operator === "<=") return value <= bound;
  if (operator === ">") return value > bound;
  if (operator === ">=") return value >= bound;
  return operator === "=" ? value === bound : value !== bound;
}

function formatNumber(value: number, section: Section): string {
  if (section.kind !== "number") return section.tokens.map((token) => generalToken(token, value)).join("");
  const exponentToken = section.tokens.find((token) => token.kind === "exponent");
  const exponent = exponentToken && value !== 0 ? Math.floor(Math.log10(Math.abs(value))) : 0;
  const scaled = Math.abs(value) * section.scale * 10 ** -exponent;
  const digits = roundTo(scaled, section.decimals);
  const [whole, fraction = ""] = digits.split(".");
  const sign = value < 0 && /[1-9]/.test(digits) ? "-" : "";
  return sign + layOut(section, whole === "0" ? "" : whole, fraction, exponent);
}

function generalToken(token: Token, value: number): string {
  if (token.kind === "general" || token.kind === "text") return formatGeneral(value);
  return "text" in token ? token.text : "";
}

/** Rounds half away from zero in decimal, as Excel does: 1.005 to two places is 1.01. */
function roundTo(size: number, decimals: number): string {
  const exact = Number(size.toPrecision(15));
  if (exact >= 1e15) return exact.toFixed(decimals);
  const shifted = Math.round(Number(`${exact}e${decimals}`));
  return Number.isFinite(shifted) && shifted < 2 ** 53
    ? Number(`${shifted}e-${decimals}`).toFixed(decimals)
    : exact.toFixed(decimals);
}

/** Puts the digits into their places: whole digits from the right, decimals from the left. */
function layOut(section: Section, whole: string, fraction: string, exponent: number): string {
  const point = section.tokens.findIndex((token) => token.kind === "point");
  const places = wholeDigits(section, whole, point < 0 ? section.tokens.length : point);
  let decimal = 0;
  let text = "";
  section.tokens.forEach((token, index) => {
    if (token.kind === "digit") text += places.get(index) ?? decimalDigit(token.text, fraction, decimal++);
    else if (token.kind === "point") text += ".";
    else if (token.kind === "exponent") text += exponentText(token.text, exponent);
    else if ("text" in token) text += token.text;
  });
  return text;
}

function decimalDigit(place: string, fraction: string, index: number): string {
  const isTrailingZero = /^0*$/.test(fraction.slice(index));
  if (place === "0" || !isTrailingZero) return fraction[index] ?? "0";
  return place === "?" ? " " : "";
}

function exponentText(token: string, exponent: number): string {
  const sign = exponent < 0 ? "-" : token[1] === "+" ? "+" : "";
  return `E${sign}${String(Math.abs(exponent)).padStart(token.length - 2, "0")}`;
}

function wholeDigits(section: Section, whole: string, end: number): Map<number, string> {
  const places = section.tokens.flatMap((token, index) => (index < end && token.kind === "digit" ? [index] : []));
  const texts = new Map<number, string>();
  let rest = whole;
  let count = 0;
  for (let i = places.length - 1; i >= 0; i -= 1) {
    const place = section.tokens[places[i]] as { text: string };
    let taken = i === 0 ? rest : rest.slice(-1);
    rest = rest.slice(0, rest.length - taken.length);
    if (taken === "") taken = place.text === "0" ? "0" : place.text === "?" ? " " : "";
    texts.set(places[i], section.grouped ? grouped(taken, count) : taken);
    count += taken.trim().length;
  }
  return texts;
}

/** Thousands separators for digits that stand before `count` others. */
function grouped(digits: string, count: number): string {
  let text = "";
  for (let i = digits.length - 1, position = count; i >= 0; i -= 1, position += 1) {
    text = digits[i] + (position > 0 && position % 3 === 0 && /\d/.test(digits[i]) ? "," : "") + text;
  }
  return text;
}

function formatDate(value: number, section: Section, options: FormatOptions): string {
  const unit = 86_400 * 10 ** section.fraction;
  const showsSeconds = section.tokens.some(
    (token) => "text" in token && token.kind !== "literal" && token.text.startsWith("s"),
  );
  // Seconds shown are rounded; hours and minutes alone are cut off.
  const serial = showsSeconds ? Math.round(value * unit) / unit : value;
  const parts = dateParts(serial, options.date1904);
  if (!parts) return "#####";
  let text = "";
  let skip = 0;
  section.tokens.forEach((token, index) => {
    if (token.kind === "date") text += datePart(token.text, parts, section, index, options.locale ?? "en-US");
    else if (token.kind === "elapsed") text += elapsed(token.text, serial);
    else if (token.kind === "halfDay") text += halfDayText(token.text, parts.hours);
    else if (token.kind === "point") skip = text.endsWith(".") ? 0 : section.fraction;
    else if (token.kind === "literal") text += token.text;
    if (token.kind === "point") text += section.fraction > 0 ? fractionText(parts.milliseconds, section.fraction) : ".";
    if (token.kind === "digit" && skip === 0) text += token.text;
  });
  return text;
}

const fractionText = (milliseconds: number, digits: number): string =>
  `.${String(milliseconds).padStart(3, "0").padEnd(digits, "0").slice(0, digits)}`;

function elapsed(token: string, serial: number): string {
  const seconds = Math.floor(serial * 86_400 + 1e-6);
  const count = token[0] === "h" ? Math.floor(seconds / 3600) : token[0] === "m" ? Math.floor(seconds / 60) : seconds;
  return String(count).padStart(token.length, "0");
}

function halfDayText(token: string, hours: number): string {
  const [morning, afternoon] = token.split("/");
  return hours < 12 ? morning : afternoon;
}

function datePart(token: string, parts: DateParts, section: Section, index: number, locale: string): string {
  const pad = (value: number) => String(value).padStart(Math.min(token.length, 2), "0");
  switch (token[0]) {
    case "y":
      return token.length > 2 ? String(parts.year) : String(parts.year % 100).padStart(2, "0");
    case "m":
      if (isMinute(section.tokens, index)) return pad(parts.minutes);
      return token.length < 3 ? pad(parts.month) : monthName(parts, token.length, locale);
    case "d":
      return token.length < 3 ? pad(parts.day) : weekdayName(parts, token.length, locale);
    case "h":
      return pad(section.halfDay ? parts.hours % 12 || 12 : parts.hours);
    default:
      return pad(parts.seconds);
  }
}

/** "m" is minutes right after hours or right before seconds. */
function isMinute(tokens: Token[], index: number): boolean {
  const isTime = (token: Token | undefined, letter: string) =>
    token !== undefined && (token.kind === "date" || token.kind === "elapsed") && token.text.startsWith(letter);
  const dated = (token: Token) => token.kind === "date" || token.kind === "elapsed";
  return isTime(tokens.slice(0, index).findLast(dated), "h") || isTime(tokens.slice(index + 1).find(dated), "s");
}

function monthName(parts: DateParts, length: number, locale: string): string {
  const name = nameFormat(locale, { month: length === 3 ? "short" : "long" }).format(
    Date.UTC(2024, parts.month - 1, 1),
  );
  return length === 5 ? name[0] : name;
}

/** 2023-01-01 was a Sunday. */
const weekdayName = (parts: DateParts, length: number, locale: string): string =>
  nameFormat(locale, { weekday: length === 3 ? "short" : "long" }).format(Date.UTC(2023, 0, 1 + parts.weekday));

const nameFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes far longer than using it, and columns of dates use one many times. */
function nameFormat(locale: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(style)}`;
  let format = nameFormats.get(key);
  if (!format) nameFormats.set(key, (format = new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" })));
  return format;
}
