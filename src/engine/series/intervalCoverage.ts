import { assert } from "../assert";
import type { Numbers } from "../columns";
import { wilsonInterval, type Interval } from "../stats/wilsonInterval";
import { sum } from "../sum";

/** Whether prediction intervals kept what they promised. */
export interface IntervalCoverage {
  readonly count: number;
  /** How many of the values lay inside. */
  readonly inside: number;
  /** Part of the values that lay inside; fraction. */
  readonly coverage: number;
  /** Where the true coverage may lie, given how few values there are (Wilson, 95 %). */
  readonly interval: Interval;
  readonly meanWidth: number;
  /** Winkler's interval score: width plus 2/(1 − level) times the distance of what lay outside; smaller is better. */
  readonly score: number;
}

/**
 * Coverage of prediction intervals: how many values lay inside, and what the intervals cost in width.
 *
 * @param actual what came; length n
 * @param low    lower bounds; length n
 * @param high   upper bounds; length n
 * @param level  chance that was promised, such as 0.8; fraction
 * @returns over the rows in which all three are known; NaN without any
 * @throws  RangeError when the lengths differ or the level is not between 0 and 1
 * @see     Gneiting & Raftery (2007), Strictly proper scoring rules, section 6.2; Winkler (1972)
 * @example intervalCoverage([5, 12], [4, 8], [6, 10], 0.8).coverage // 0.5
 * @example intervalCoverage([5, 12], [4, 8], [6, 10], 0.8).score // 12
 */
export function intervalCoverage(actual: Numbers, low: Numbers, high: Numbers, level: number): IntervalCoverage {
  assert(actual.length === low.length && low.length === high.length, "actual, low and high differ in length");
  assert(level > 0 && level < 1, `level must be between 0 and 1, not ${level}`);
  const rows = Array.from({ length: actual.length }, (_, i) => i).filter(
    (i) => !Number.isNaN(actual[i] + high[i] - low[i]),
  );
  const outside = (i: number): number => Math.max(0, low[i] - actual[i], actual[i] - high[i]);
  const inside = rows.filter((i) => outside(i) === 0).length;
  const over = (f: (i: number) => number): number => (rows.length ? sum(rows.map(f)) / rows.length : NaN);
  return {
    count: rows.length,
    inside,
    coverage: rows.length ? inside / rows.length : NaN,
    interval: wilsonInterval(inside, rows.length, 0.95),
    meanWidth: over((i) => high[i] - low[i]),
    score: over((i) => high[i] - low[i] + (2 / (1 - level)) * outside(i)),
  };
}
