import { foldWidth } from "./foldWidth";

/** Whether 0017850 and 17850 are the same id. */
export type IdMatch = "exact" | "ignoreZeros";

/**
 * What two spellings of one id or name have in common; words with equal match keys are the same.
 * Spaces at the ends, repeated inner spaces, case and character width do not count; 17850, "17850" and "17850.0" are one id,
 * "0017850" is another unless zeros are ignored. Join tables on it, show the word as it was written.
 */
export function matchKey(cell: string | number, idMatch: IdMatch = "exact"): string | number {
  if (typeof cell === "number") return Number.isInteger(cell) ? cell : String(cell);
  const text = inOneSpelling(cell);
  const first = text.charCodeAt(0);
  if (first < 0x30 || first > 0x39) return text;
  return numericKey(idMatch === "ignoreZeros" ? text.replace(/^0+(?=.)/, "") : text);
}

/** Fifteen digits are what a number holds exactly; longer ids stay text. Mostly there are digits only, which need no expression. */
function numericKey(text: string): string | number {
  let number = 0;
  let i = 0;
  for (; i < text.length && i < 15 && text.charCodeAt(0) !== 0x30; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (!(digit >= 0 && digit <= 9)) break;
    number = number * 10 + digit;
  }
  if (i > 0 && i === text.length) return number;
  return /^(?:0|[1-9]\d{0,14})(?:\.0+)?$/.test(text) ? Number(text) : text;
}

/**
 * The same as `foldWidth(text).trim().replace(/\s+/g, " ").toUpperCase()`, which a million cells cannot afford: one loop finds
 * that most document numbers are their own spelling, and that most names only lack the capitals.
 */
function inOneSpelling(text: string): string {
  let isCapital = true;
  let last = SPACE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < SPACE || code > 0x7e || (code === SPACE && last === SPACE)) return respelt(text);
    if (code >= 0x61 && code <= 0x7a) isCapital = false;
    last = code;
  }
  if (last === SPACE) return respelt(text);
  return isCapital ? text : text.toUpperCase();
}

const SPACE = 0x20;
const respelt = (text: string): string => foldWidth(text).trim().replace(/\s+/g, " ").toUpperCase();
