import { dayOf } from "../../engine/dates";
import { foldWidth } from "../foldWidth";

/** What a text such as 03/04/05 means in each order of day, month and year; NaN where it is no day in that order. */
export interface DayReadings {
  readonly dmy: number;
  readonly mdy: number;
  readonly ymd: number;
}

/** A century later nobody invoices; systems write 9999-12-31 for "never". */
const LAST_PLAUSIBLE_DAY = dayOf(2199, 12, 31);
/** Day 60 is a 29 February that never was, and Excel's days before it are off by one. */
const FIRST_PLAUSIBLE_DAY = 61;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const TIME = /[T\s]\s*(?:上午|下午|[ap]m)?\s*\d{1,2}[:时時]\d{1,2}.*$/i;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+|\s*\(?(?:星期|周|週)[一二三四五六日天]\)?$/gi;

/**
 * Excel day number of a number in a date column: a serial, whose time of day is cut off, or YYYYMMDD.
 * @returns NaN for what can be neither: a year alone, days before March 1900 or after 2199.
 */
export function dayOfNumber(value: number): number {
  if (value >= 19_000_101 && value <= 21_991_231) return dayOfDigits(value);
  // A year alone would otherwise be a day in 1905.
  if (Number.isInteger(value) && value >= 1900 && value <= 2100) return NaN;
  return value >= FIRST_PLAUSIBLE_DAY && value < LAST_PLAUSIBLE_DAY + 1 ? Math.floor(value) : NaN;
}

/**
 * Excel day number of a date written as text; a month alone counts as its first day.
 * Understands the forms listed in the tests, in any character width.
 * @returns the day, NaN when the text is no date, or the readings when its order of day and month is open
 * @example parseDay("2017年4月27日") // 42852
 */
export function parseDay(written: string): number | DayReadings {
  const text = foldWidth(written).trim().replace(WEEKDAY, "").replace(TIME, "").trim();
  if (/^\d+(?:\.\d+)?$/.test(text)) return dayOfDigitText(text);
  const parts = text
    .replace(/\s*[年月]\s*|[-/.,\s]+/g, "-")
    .replace(/[日号號]/g, "")
    .replace(/^(?:民國|民国)-?|-+$/g, "")
    .split("-");
  const hasMonthName = parts.some((part) => /^[a-z]/i.test(part));
  if (hasMonthName) return plausible(dayOfNamedMonth(parts));
  return parts.every((part) => /^\d{1,4}$/.test(part)) ? dayOfParts(parts) : NaN;
}

function dayOfDigitText(text: string): number {
  const isTimestamp = /^(?:19|2[01])\d{12}$/.test(text);
  if (isTimestamp) return dayOfNumber(Number(text.slice(0, 8)));
  return text.length >= 5 ? dayOfNumber(Number(text)) : NaN;
}

const dayOfDigits = (value: number): number =>
  dayOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, Math.floor(value) % 100);

function dayOfParts(parts: readonly string[]): number | DayReadings {
  const [a, b, c = 1] = parts.map(Number);
  const [first, , last] = parts;
  if (parts.length < 2 || parts.length > 3) return NaN;
  if (first.length === 4) return plausible(dayOf(a, b, c));
  if (parts.length === 2) return last === undefined && parts[1].length === 4 ? plausible(dayOf(b, a, 1)) : NaN;
  // Three digits are a year of the Republic of China, as Taiwanese systems write it.
  if (first.length === 3) return plausible(dayOf(a + 1911, b, c));
  return last.length === 4 || last.length === 2 ? readings(a, b, c, last.length === 2 && first.length === 2) : NaN;
}

function readings(a: number, b: number, c: number, yearMayLead: boolean): number | DayReadings {
  const year = fullYear(c);
  const dmy = plausible(dayOf(year, b, a));
  const mdy = plausible(dayOf(year, a, b));
  const ymd = yearMayLead ? plausible(dayOf(fullYear(a), b, c)) : NaN;
  const known = [dmy, mdy, ymd].filter((day) => !Number.isNaN(day));
  if (known.length === 0) return NaN;
  const isOneDay = dmy === mdy && !yearMayLead;
  return isOneDay ? dmy : { dmy, mdy, ymd };
}

function dayOfNamedMonth(parts: readonly string[]): number {
  const at = parts.findIndex((part) => /^[a-z]/i.test(part));
  const month = MONTHS.indexOf(parts[at].slice(0, 3).toLowerCase()) + 1;
  const numbers = parts.filter((_, i) => i !== at).map((part) => (/^\d{1,4}$/.test(part) ? part : "x"));
  if (numbers.length === 1) return numbers[0].length >= 2 ? dayOf(fullYear(Number(numbers[0])), month, 1) : NaN;
  if (numbers.length !== 2) return NaN;
  const [day, year] = numbers[0].length === 4 ? [numbers[1], numbers[0]] : numbers;
  return dayOf(fullYear(Number(year)), month, Number(day));
}

/** Two digits are 1950 … 2049, as Windows reads them. */
const fullYear = (year: number): number => (year >= 100 ? year : year + (year < 50 ? 2000 : 1900));

const plausible = (day: number): number => (day >= FIRST_PLAUSIBLE_DAY && day <= LAST_PLAUSIBLE_DAY ? day : NaN);
