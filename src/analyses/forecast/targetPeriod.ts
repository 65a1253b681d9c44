import { FIRST_DAY, monthOf } from "../../engine/dates";
import { foldWidth } from "../../read/foldWidth";
import { fiscalYearStart, monthOfFiscalYear, type FiscalYear } from "./fiscalYear";

/** First and last month of a target, as `monthOf` counts. */
export interface TargetPeriod {
  readonly from: number;
  readonly to: number;
}

const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const numerals = "一二三四五六七八九十";

/**
 * The months that a row of the targets sheet is for: "2026", "2026 Q1", "2026-03", "2026年3月", "Mar 2026", "2026上半年" in one cell, or year with
 * quarter or month in cells of their own. Undefined where no year can be seen. Years and quarters are those of the financial year; a month
 * beside a year is the month in that financial year, a month written with its year in one cell is the calendar's.
 */
export function targetPeriod(
  period: string,
  year: string,
  quarter: string,
  month: string,
  fiscal: FiscalYear = CALENDAR,
): TargetPeriod | undefined {
  for (const cell of [month, period]) {
    const whole = dateSerial(cell);
    if (whole !== undefined) return { from: whole, to: whole };
  }
  const words = [period, year, quarter, month].map(plain);
  const found = yearOf(words[0]) ?? yearOf(words[1]) ?? yearOf(words[3]) ?? yearOf(words[2]);
  if (found === undefined) return undefined;
  const start = fiscalYearStart(found, fiscal);
  const m = monthIn(words[3], true) ?? monthIn(words[0], false);
  if (m !== undefined) {
    if (m < 1 || m > 12) return undefined;
    const dated = yearOf(monthIn(words[3], true) === undefined ? words[0] : words[3]);
    const at = dated === undefined ? monthOfFiscalYear(m, start) : dated * 12 + m - 1;
    return { from: at, to: at };
  }
  const q = quarterIn(words[2], true) ?? quarterIn(words[0], false) ?? quarterIn(words[1], false);
  if (q !== undefined) return q >= 1 && q <= 4 ? { from: start + 3 * q - 3, to: start + 3 * q - 1 } : undefined;
  const half = halfIn(words[0]) ?? halfIn(words[2]);
  if (half !== undefined) return { from: start + 6 * half, to: start + 6 * half + 5 };
  return { from: start, to: start + 11 };
}

const CALENDAR: FiscalYear = { fiscalFirstMonth: 1, fiscalYearNamed: "end" };

const plain = (text: string): string => foldWidth(text).toLowerCase().replace(/\s+/g, " ").trim();

/** A date cell stands for its month; 2026 itself is a year, not a day of 1905. */
function dateSerial(cell: string): number | undefined {
  const serial = /^\d{5}(?:\.\d+)?$/.test(cell.trim()) ? Number(cell) : NaN;
  return serial >= 20_000 + FIRST_DAY && serial < 80_000 ? monthOf(Math.floor(serial)) : undefined;
}

function yearOf(text: string): number | undefined {
  const match = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(text) ?? /^((?:19|20)\d{2})(?:0[1-9]|1[0-2])$/.exec(text);
  if (match) return Number(match[1]);
  const short = /^fy ?'?(\d{2})(?:\D|$)/.exec(text);
  return short ? 2000 + Number(short[1]) : undefined;
}

/** @param alone the cell is the month's own, so that a bare number is one */
function monthIn(text: string, alone: boolean): number | undefined {
  const named = names.findIndex((name) => new RegExp(`(^|[^a-z])${name}[a-z]*([^a-z]|$)`).test(text));
  if (named >= 0) return named + 1;
  const match =
    /(?:^|\D)(\d{1,2}) ?月/.exec(text) ??
    /(?:19|20)\d{2} ?[-/.年] ?(\d{1,2})(?!\d| ?季|q)/.exec(text) ??
    /^(?:19|20)\d{2}(0[1-9]|1[0-2])$/.exec(text) ??
    (alone ? /^m? ?(\d{1,2})$/.exec(text) : null);
  if (match) return Number(match[1]);
  const word = /(十?[一二三四五六七八九十]) ?月/.exec(text)?.[1];
  if (!word) return undefined;
  return word.length === 2 ? 11 + numerals.indexOf(word[1]) : 1 + numerals.indexOf(word);
}

function quarterIn(text: string, alone: boolean): number | undefined {
  const match = /q ?([1-4])/.exec(text) ?? /([1-4]) ?(?:q|季)/.exec(text) ?? (alone ? /^([1-4])$/.exec(text) : null);
  if (match) return Number(match[1]);
  const word = /([一二三四]) ?季/.exec(text)?.[1];
  return word ? 1 + numerals.indexOf(word) : undefined;
}

function halfIn(text: string): number | undefined {
  if (/h ?1|上半年/.test(text)) return 0;
  return /h ?2|下半年/.test(text) ? 1 : undefined;
}
