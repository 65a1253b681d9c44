import { serialOf } from "./serialDate";
import type { Value } from "./workbook";

/** What Excel makes of a text put into a cell: a formula, or a value with the number format the entry implies. */
export type Entry = { formula: string } | { value: Value; numberFormat?: string };

const ERRORS = new Set(
  "#N/A #VALUE! #REF! #DIV/0! #NUM! #NAME? #NULL! #SPILL! #CALC! #GETTING_DATA #BUSY! #CONNECT! #BLOCKED! #FIELD! #UNKNOWN!".split(
    " ",
  ),
);
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * Reads a text as Excel in en-US reads what is typed or written: "12" is a
 * number, "50%" is 0.5, "1/2/2024" the second of January, "TRUE" a boolean,
 * "=A1" a formula, "'12" the text 12. `year` completes dates without one.
 */
export function parseEntry(text: string, { date1904 = false, year = new Date().getFullYear() } = {}): Entry {
  if (text === "") return { value: undefined };
  const first = text[0];
  if (first === "'") return { value: text.slice(1) };
  if (first === "=" && text.length > 1) return { formula: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (first === "#") return { value: ERRORS.has(upper) ? { error: upper } : text };
  // Most texts are names: without a digit nothing below can apply.
  if (!/\d/.test(trimmed) || trimmed.length > 40) return { value: text };
  return parseNumber(trimmed) ?? parseTime(trimmed) ?? parseDateTime(trimmed, date1904, year) ?? { value: text };
}

const NUMBER = /^(\()?([+-]?)(\$?)(?=[\d.])((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(e[+-]?\d+)?(%?)(\))?$/i;

function parseNumber(text: string): Entry | undefined {
  const match = NUMBER.exec(text.replace(/^([+-])?\s*\$\s*/, "$1$$").replace(/\s+%$/, "%"));
  if (!match || match[4] === ".") return undefined;
  const [, open, sign, currency, digits, exponent, percent, close] = match;
  if ((open === undefined) !== (close === undefined) || (open && sign)) return undefined;
  const size = Number(digits.replaceAll(",", "") + (exponent ?? "")) / (percent ? 100 : 1);
  if (!Number.isFinite(size)) return undefined;
  const value = sign === "-" || open ? -size : size;
  const decimals = digits.includes(".");
  if (percent) return { value, numberFormat: decimals ? "0.00%" : "0%" };
  if (currency) return { value, numberFormat: decimals ? "$#,##0.00" : "$#,##0" };
  if (exponent) return { value, numberFormat: "0.00E+00" };
  if (digits.includes(",")) return { value, numberFormat: decimals ? "#,##0.00" : "#,##0" };
  return { value };
}

function parseTime(text: string): Entry | undefined {
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d(?:\.\d+)?))?(?:\s*([ap])m?)?$/i.exec(text);
  if (!match) return undefined;
  const [, hours, minutes, seconds, half] = match;
  if (half && (Number(hours) > 12 || Number(hours) === 0)) return undefined;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hours);
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  const pattern = seconds === undefined ? "h:mm" : "h:mm:ss";
  return { value, numberFormat: hour >= 24 ? "[h]:mm:ss" : half ? `${pattern} AM/PM` : pattern };
}

function parseDateTime(text: string, date1904: boolean, year: number): Entry | undefined {
  const date = parseDate(text, date1904, year);
  if (date) return date;
  const match = /^(.*\d)[ T](\d{1,2}:\d{2}.*)$/.exec(text);
  const day = match ? parseDate(match[1], date1904, year) : undefined;
  const time = match ? parseTime(match[2]) : undefined;
  if (!day || !time || !("value" in time) || Number(time.value) >= 1) return undefined;
  return { value: Number(day.value) + Number(time.value), numberFormat: "m/d/yyyy h:mm" };
}

type DatedEntry = { value: number; numberFormat: string };

function parseDate(text: string, date1904: boolean, year: number): DatedEntry | undefined {
  const entry = (y: number, month: number, day: number, numberFormat: string): DatedEntry | undefined => {
    const serial = serialOf(y, month, day, date1904);
    return serial === undefined ? undefined : { value: serial, numberFormat };
  };
  let match = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (match) return entry(Number(match[1]), Number(match[3]), Number(match[4]), "m/d/yyyy");
  match = /^(\d{1,2})([-/])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (match) return entry(fullYear(match[4]), Number(match[1]), Number(match[3]), "m/d/yyyy");
  match = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (match) return entry(year, Number(match[1]), Number(match[2]), "d-mmm");
  match = /^(\d{1,2})[-/ ]([a-z]{3,9})(?:[-/ ](\d{2}|\d{4}))?$/i.exec(text);
  if (match && monthOf(match[2])) {
    return entry(
      match[3] ? fullYear(match[3]) : year,
      monthOf(match[2]),
      Number(match[1]),
      match[3] ? "d-mmm-yy" : "d-mmm",
    );
  }
  match = /^([a-z]{3,9})[-/ ](\d{1,2})(?:, ?(\d{4}))?$/i.exec(text);
  if (match && monthOf(match[1])) {
    return entry(
      match[3] ? Number(match[3]) : year,
      monthOf(match[1]),
      Number(match[2]),
      match[3] ? "d-mmm-yy" : "d-mmm",
    );
  }
  match = /^([a-z]{3,9})[-/ ](\d{4})$/i.exec(text);
  if (match && monthOf(match[1])) return entry(Number(match[2]), monthOf(match[1]), 1, "mmm-yy");
  return undefined;
}

/** Two-digit years from 00 to 29 are 2000 to 2029, the others 1930 to 1999. */
const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

/** 1 to 12, or 0 when the word is no English month or its beginning of three letters. */
function monthOf(word: string): number {
  const lower = word.toLowerCase();
  const index = MONTHS.indexOf(lower.slice(0, 3));
  const full = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ];
  return index >= 0 && (lower.length === 3 || full[index] === lower || lower === "sept") ? index + 1 : 0;
}
