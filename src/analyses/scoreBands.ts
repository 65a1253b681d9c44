import type { RfmSegmentRule, ScoreRange } from "../engine/tiering/rfmSegments";
import { foldWidth } from "../read/foldWidth";

type Box = Omit<RfmSegmentRule, "segment">;

/** A segment that holds no scores at all. */
const NONE = "-";

/**
 * Bands of scores as a user writes them, e.g. "R4-5 F4-5 M1-3; R3 F4-5": a letter with a score or a range for each of recency,
 * frequency and money, one that is not named may be anything; further combinations after a semicolon; "-" holds nothing.
 *
 * @returns the same in one spelling; undefined where it cannot be read or a score is outside `min` … `max`
 */
export function parseScoreBands(written: string, min: number, max: number): string | undefined {
  const text = foldWidth(written).trim().toUpperCase();
  if (/^(-|–|—|NONE|无|無)$/.test(text)) return NONE;
  const boxes = text
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => boxText(part, min, max));
  return boxes.length > 0 && boxes.every((box) => box !== undefined) ? boxes.join("; ") : undefined;
}

/** The segment rules that bands by segment describe, in their order. */
export const rulesOfBands = (bands: Readonly<Record<string, string>>, min: number, max: number): RfmSegmentRule[] =>
  Object.entries(bands).flatMap(([segment, text]) =>
    text === NONE ? [] : text.split("; ").map((box) => ({ segment, ...boxOf(box, min, max) })),
  );

const LETTERS = ["R", "F", "M"] as const;

/** "R4-5 F4-5": each letter at most once, each range rising and within the bounds. */
function boxText(part: string, min: number, max: number): string | undefined {
  const ranges = new Map<string, string>();
  const rest = part.replace(/([RFM])\s*(\d+)(?:\s*[-–—~至到]\s*(\d+))?[\s,，、]*/gu, (_, letter, from, to = from) => {
    const [low, high] = [Number(from), Number(to)];
    const isGood = low >= min && high <= max && low <= high && !ranges.has(letter as string);
    if (!isGood) return "?";
    ranges.set(letter as string, low === high ? String(low) : `${low}-${high}`);
    return "";
  });
  if (rest !== "" || ranges.size === 0) return undefined;
  return LETTERS.filter((letter) => ranges.has(letter))
    .map((letter) => letter + ranges.get(letter))
    .join(" ");
}

function boxOf(text: string, min: number, max: number): Box {
  const rangeOf = (letter: string): ScoreRange => {
    const [, from, to = from] = new RegExp(`${letter}(\\d+)(?:-(\\d+))?`).exec(text) ?? [];
    return from === undefined ? [min, max] : [Number(from), Number(to)];
  };
  return { recency: rangeOf("R"), frequency: rangeOf("F"), monetary: rangeOf("M") };
}
