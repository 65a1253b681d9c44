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
  const text = isPlain(cell) ? cell : foldWidth(cell).trim().replace(/\s+/g, " ").toUpperCase();
  const first = text.charCodeAt(0);
  if (first < 0x30 || first > 0x39) return text;
  return numericKey(idMatch === "ignoreZeros" ? text.replace(/^0+(?=.)/, "") : text);
}

/** Fifteen digits are what a number holds exactly; longer ids stay text. */
function numericKey(text: string): string | number {
  return /^(?:0|[1-9]\d{0,14})(?:\.0+)?$/.test(text) ? Number(text) : text;
}

/** Capitals, digits and `-./_` only: already its own match key. Most document numbers are, so they cost one short loop. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const plain = (code >= 0x2d && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
    if (!plain) return false;
  }
  return true;
}
