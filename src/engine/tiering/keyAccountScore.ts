import { assert } from "../assert";
import { bytesFrom, type Numbers, numbersFrom } from "../columns";
import { UNKNOWN } from "./unknown";
import { weightedScore, type WeightedScore } from "./weightedScore";

/** A criterion: met when the value reaches the threshold, or, for "atMost", stays within it. */
export interface Criterion {
  /** Raw value of each customer; length n. */
  readonly values: Numbers;
  readonly threshold: number;
  readonly direction: "atLeast" | "atMost";
  readonly weight: number;
}

/** The score of a key account with all that made it: columns of length n. */
export interface KeyAccountScore extends WeightedScore {
  /** 1 = met, 0 = not met, NaN = missing; one column a criterion. */
  readonly points: readonly Float64Array[];
  /** Number of criteria met. */
  readonly met: Uint8Array;
  /** 1 = key account, 0 = not, `UNKNOWN` where what is missing could decide it. */
  readonly isKey: Uint8Array;
}

/**
 * Key-account score: which customers fulfil the definition of a key account, by criteria such as frequency, volume, profit rate,
 * loyalty and contribution (S007) or the six traits (S008).
 *
 *     score = Σ weight × met / Σ weight;  key account: score ≥ leastScore
 *
 * @param criteria   raw values, thresholds and weights
 * @param leastScore score that makes a key account; fraction, 1 = all criteria
 * @returns points, contributions, score and verdict; the score of a row counts the criteria that are known
 * @throws  RangeError when lengths differ, a weight is negative or the least score is no fraction
 * @see     S007, S008
 * @example keyAccountScore([{ values: [9, 1], threshold: 5, direction: "atLeast", weight: 1 }], 1).isKey // [1, 0]
 */
export function keyAccountScore(criteria: readonly Criterion[], leastScore: number): KeyAccountScore {
  assert(leastScore >= 0 && leastScore <= 1, `leastScore must be between 0 and 1, not ${leastScore}`);
  const points = criteria.map(criterionPoints);
  const weights = criteria.map(({ weight }) => weight);
  const scored = weightedScore(points, weights);
  const met = bytesFrom(scored.score, (_, row) => points.filter((column) => column[row] === 1).length);
  const isKey = bytesFrom(scored.score, (score, row) => verdict(score, scored.missingWeight[row], leastScore));
  return { ...scored, points, met, isKey };
}

/**
 * Points of a criterion.
 *
 * @param criterion raw values and threshold
 * @returns 1 = met, 0 = not met, NaN = missing value or threshold; length n
 * @example criterionPoints({ values: [5, 4, NaN], threshold: 5, direction: "atLeast", weight: 1 }) // [1, 0, NaN]
 */
export function criterionPoints({ values, threshold, direction }: Criterion): Float64Array {
  return numbersFrom(values, (value) => {
    if (Number.isNaN(value + threshold)) return NaN;
    return (direction === "atLeast" ? value >= threshold : value <= threshold) ? 1 : 0;
  });
}

/** Would the verdict be the same whether the missing criteria were all met or none? */
function verdict(score: number, missing: number, least: number): number {
  const known = Number.isNaN(score) ? 0 : score * (1 - missing);
  if (known >= least - 1e-12 && (missing < 1 || least === 0)) return 1;
  return known + missing < least - 1e-12 ? 0 : UNKNOWN;
}
