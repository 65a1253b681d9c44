import { assert } from "../assert";
import { bytesFrom, codesFrom, type Numbers } from "../columns";
import { cutOf, isHigh, type CutRule } from "./cut";
import type { RfmScores } from "./rfmScores";
import { UNKNOWN } from "./unknown";

/** From … to, both included. */
export type ScoreRange = readonly [from: number, to: number];

/** The scores that make a segment. Several rules may lead to the same segment. */
export interface RfmSegmentRule {
  readonly segment: string;
  readonly recency: ScoreRange;
  readonly frequency: ScoreRange;
  readonly monetary: ScoreRange;
}

/**
 * Segments for scores 1 … 5: the usual grid of recency × frequency, divided by money where that decides what to do. Every one of the
 * 125 codes is in exactly one rule, so that their order does not matter.
 */
export const RFM_SEGMENT_RULES: readonly RfmSegmentRule[] = [
  { segment: "champions", recency: [4, 5], frequency: [4, 5], monetary: [4, 5] },
  { segment: "loyal", recency: [4, 5], frequency: [4, 5], monetary: [1, 3] },
  { segment: "loyal", recency: [3, 3], frequency: [4, 5], monetary: [1, 5] },
  { segment: "potentialLoyalist", recency: [4, 5], frequency: [2, 3], monetary: [1, 5] },
  { segment: "newCustomer", recency: [5, 5], frequency: [1, 1], monetary: [1, 5] },
  { segment: "promising", recency: [4, 4], frequency: [1, 1], monetary: [1, 5] },
  { segment: "needsAttention", recency: [3, 3], frequency: [3, 3], monetary: [1, 5] },
  { segment: "aboutToSleep", recency: [3, 3], frequency: [1, 2], monetary: [1, 5] },
  { segment: "cannotLose", recency: [1, 2], frequency: [4, 5], monetary: [4, 5] },
  { segment: "atRisk", recency: [1, 2], frequency: [4, 5], monetary: [1, 3] },
  { segment: "atRisk", recency: [1, 2], frequency: [3, 3], monetary: [1, 5] },
  { segment: "hibernating", recency: [1, 2], frequency: [1, 2], monetary: [3, 5] },
  { segment: "lost", recency: [1, 2], frequency: [1, 2], monetary: [1, 2] },
];

/**
 * Segment of each customer by its RFM scores: the first rule that holds.
 *
 * @param scores scores of n customers
 * @param rules  segment rules, in order
 * @returns number of the rule, length n; `UNKNOWN` without scores or where no rule holds (see `lintRfmRules`)
 * @throws  RangeError when there are 255 rules or more
 * @see     S015; rules of this kind: R package `rfm`, R/rfm-segment.R
 * @example rfmSegments({ recency: [5, 1], frequency: [5, 1], monetary: [5, 1] }, RFM_SEGMENT_RULES) // [0, 12]
 */
export function rfmSegments(scores: RfmScores, rules: readonly RfmSegmentRule[]): Uint8Array {
  assert(rules.length < UNKNOWN, `there can be 254 rules, not ${rules.length}`);
  const ruleOf = bytesFrom(Array<void>(1_000), (_, code) => {
    const [recency, frequency, monetary] = [Math.floor(code / 100), Math.floor(code / 10) % 10, code % 10];
    const rule = rules.findIndex((candidate) => holds(candidate, recency, frequency, monetary));
    return rule < 0 ? UNKNOWN : rule;
  });
  const { recency, frequency, monetary } = scores;
  return bytesFrom(recency, (score, row) => ruleOf[100 * score + 10 * frequency[row] + monetary[row]]);
}

/** What is wrong with segment rules: a code that no rule or several rules hold, a rule that never wins. */
export type RfmRuleFinding =
  | { readonly kind: "gap"; readonly code: number }
  | { readonly kind: "overlap"; readonly code: number; readonly rules: readonly number[] }
  | { readonly kind: "unreachable"; readonly rule: number };

/**
 * Check that segment rules give every code exactly one segment.
 *
 * @param rules segment rules, in order
 * @param bins  number of scores
 * @returns findings, none for a partition; codes rising, then rules
 * @example lintRfmRules(RFM_SEGMENT_RULES, 5) // []
 */
export function lintRfmRules(rules: readonly RfmSegmentRule[], bins: number): RfmRuleFinding[] {
  const findings: RfmRuleFinding[] = [];
  const winners = new Set<number>();
  const scores = Array.from({ length: bins }, (_, i) => i + 1);
  for (const r of scores)
    for (const f of scores)
      for (const m of scores) {
        const code = 100 * r + 10 * f + m;
        const holding = rules.flatMap((rule, i) => (holds(rule, r, f, m) ? [i] : []));
        if (!holding.length) findings.push({ kind: "gap", code });
        else winners.add(holding[0]);
        if (holding.length > 1) findings.push({ kind: "overlap", code, rules: holding });
      }
  rules.forEach((_, rule) => {
    if (!winners.has(rule)) findings.push({ kind: "unreachable", rule });
  });
  return findings;
}

/** Codes of the eight segments: important (money high) before general, each by recency and frequency high/high, high/low, low/high, low/low. */
export const RFM_EIGHT_SEGMENTS = [
  "importantValue",
  "importantDevelop",
  "importantKeep",
  "importantWinBack",
  "generalValue",
  "generalDevelop",
  "generalKeep",
  "generalWinBack",
] as const;

/** Where recency, frequency and money begin to be high: days at most, purchases and money at least. */
export interface RfmLines {
  readonly recencyDays: number;
  readonly frequency: number;
  readonly monetary: number;
}

/**
 * The eight segments 2 × 2 × 2 (重要价值, 重要发展, 重要保持, 重要挽留, 一般价值 …): each of recency, frequency and money is high or low.
 * High is at the line or better; customers all alike are all high.
 *
 * @param recencyDays days since the last purchase: fewer are better; length n
 * @param frequency   number of purchases; length n
 * @param monetary    money; length n
 * @param lines       line between high and low: the mean or the median of the known values, or lines of one's own
 * @returns codes into `RFM_EIGHT_SEGMENTS`, length n; `UNKNOWN` where a value is missing
 * @throws  RangeError when the lengths differ
 * @see     S015
 * @example rfmEightSegments([1, 9], [5, 1], [90, 10], "mean") // [0, 7]
 * @example rfmEightSegments([1, 9], [5, 1], [90, 10], { recencyDays: 30, frequency: 2, monetary: 50 }) // [0, 5]
 */
export function rfmEightSegments(
  recencyDays: Numbers,
  frequency: Numbers,
  monetary: Numbers,
  lines: CutRule | RfmLines,
): Uint8Array {
  const n = recencyDays.length;
  assert(n === frequency.length, `columns differ in length: ${n} and ${frequency.length}`);
  assert(n === monetary.length, `columns differ in length: ${n} and ${monetary.length}`);
  const rows = codesFrom(recencyDays, (_, row) => row);
  const isKnown = (row: number): boolean => !Number.isNaN(recencyDays[row] + frequency[row] + monetary[row]);
  const cut = (values: Numbers, own: keyof RfmLines): number =>
    typeof lines === "object"
      ? lines[own]
      : cutOf(
          Array.from(rows.filter(isKnown), (row) => values[row]),
          lines,
        );
  const days = cut(recencyDays, "recencyDays");
  const [orders, money] = [cut(frequency, "frequency"), cut(monetary, "monetary")];
  return bytesFrom(rows, (row) => {
    if (!isKnown(row)) return UNKNOWN;
    const high = [isHigh(monetary[row], money), isHigh(-recencyDays[row], -days), isHigh(frequency[row], orders)];
    return high.reduce((code, is) => code * 2 + (is ? 0 : 1), 0);
  });
}

const holds = (rule: RfmSegmentRule, recency: number, frequency: number, monetary: number): boolean =>
  within(recency, rule.recency) && within(frequency, rule.frequency) && within(monetary, rule.monetary);

const within = (score: number, [from, to]: ScoreRange): boolean => score >= from && score <= to;
