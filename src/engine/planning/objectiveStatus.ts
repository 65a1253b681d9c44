import { assert } from "../assert";
import { bytesFrom, type Numbers } from "../columns";
import { UNKNOWN } from "../tiering/unknown";

/** Reached; as far as the time that has gone; somewhat behind; far behind or past due. */
export const OBJECTIVE_STATES = ["met", "onTrack", "atRisk", "offTrack"] as const;

/** Columns of length n; NaN = missing. */
export interface Objectives {
  readonly baseline: Numbers;
  readonly target: Numbers;
  readonly actual: Numbers;
  readonly startDay: Numbers;
  readonly dueDay: Numbers;
  /** Above 0 where less is better; asked only where there is no baseline to tell. */
  readonly lessIsBetter: Numbers;
}

export interface ObjectiveRule {
  readonly asOfDay: number;
  /** Part of the expected progress from which an objective is on track, and from which it is only at risk. */
  readonly onTrack: number;
  readonly atRisk: number;
}

/** Columns of length n. */
export interface ObjectiveProgress {
  /** actual − target; NaN where either is missing. */
  readonly variance: Float64Array;
  /** Part of the way from baseline to target; below 0 when it went the wrong way. */
  readonly progress: Float64Array;
  /** Part of the time from start to due; 0 … 1. */
  readonly expected: Float64Array;
  /** Codes into `OBJECTIVE_STATES`; `UNKNOWN` where actual or target is missing, or nothing says when it is due. */
  readonly state: Uint8Array;
}

/**
 * How far the objectives of a plan are reached, and whether that is far enough for the time that has gone (red, amber, green).
 *
 *     progress = (actual − baseline) / (target − baseline);  expected = (asOf − start) / (due − start), 0 … 1
 *     met       actual reaches the target          atRisk   progress ≥ atRisk × expected
 *     onTrack   progress ≥ onTrack × expected      offTrack otherwise, and whenever it is past due
 *
 * Without a baseline the way begins at 0; where less is better, progress is target ÷ actual then.
 *
 * @param objectives columns of length n
 * @param rule       as-of day and the parts that count as on track and at risk
 * @returns columns of length n
 * @throws  RangeError when the lengths differ or 0 ≤ atRisk ≤ onTrack does not hold
 * @see     S042
 * @example
 * objectiveStatus(
 *   { baseline: [100, 10], target: [200, 0], actual: [150, 9], startDay: [0, 0], dueDay: [100, 100], lessIsBetter: [0, 1] },
 *   { asOfDay: 50, onTrack: 0.9, atRisk: 0.6 },
 * ).state // [1, 3]
 */
export function objectiveStatus(
  objectives: Objectives,
  { asOfDay, onTrack, atRisk }: ObjectiveRule,
): ObjectiveProgress {
  const { baseline, target, actual, startDay, dueDay, lessIsBetter } = objectives;
  const n = target.length;
  for (const { length } of [baseline, actual, startDay, dueDay, lessIsBetter])
    assert(length === n, `columns differ in length: ${n} and ${length}`);
  assert(atRisk >= 0 && atRisk <= onTrack, `atRisk must be between 0 and onTrack, not ${atRisk}`);
  const column = (of: (row: number) => number): Float64Array => Float64Array.from({ length: n }, (_, row) => of(row));
  const isLess = (row: number): boolean =>
    Number.isNaN(baseline[row]) ? lessIsBetter[row] > 0 : target[row] < baseline[row];
  const isMet = (row: number): boolean => (isLess(row) ? actual[row] <= target[row] : actual[row] >= target[row]);
  const progress = column((row) => {
    if (Number.isNaN(actual[row] + target[row])) return NaN;
    if (Number.isNaN(baseline[row]) && isLess(row)) return isMet(row) ? 1 : target[row] / actual[row];
    const from = Number.isNaN(baseline[row]) ? 0 : baseline[row];
    return target[row] === from ? Number(isMet(row)) : (actual[row] - from) / (target[row] - from);
  });
  const expected = column((row) => {
    const days = dueDay[row] - startDay[row];
    if (Number.isNaN(days)) return NaN;
    return days > 0 ? Math.min(1, Math.max(0, (asOfDay - startDay[row]) / days)) : Number(asOfDay >= dueDay[row]);
  });
  const state = bytesFrom(progress, (part, row) => {
    if (Number.isNaN(part)) return UNKNOWN;
    if (isMet(row)) return 0;
    if (asOfDay > dueDay[row]) return 3;
    if (Number.isNaN(expected[row])) return UNKNOWN;
    if (part >= onTrack * expected[row]) return 1;
    return part >= atRisk * expected[row] ? 2 : 3;
  });
  return { variance: column((row) => actual[row] - target[row]), progress, expected, state };
}
