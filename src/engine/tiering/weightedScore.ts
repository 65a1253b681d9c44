import { assert } from "../assert";
import type { Numbers } from "../columns";

/** A score and what made it: columns of length n. */
export interface WeightedScore {
  /** What each criterion adds to the score; 0 where its points are missing. The contributions of a row add up to its score. */
  readonly contributions: readonly Float64Array[];
  /** NaN where no criterion has points. */
  readonly score: Float64Array;
  /** Share of the weights whose points are missing; fraction. */
  readonly missingWeight: Float64Array;
}

/**
 * Weighted score over the criteria that are known.
 *
 *     contribution = weight × points / Σ weights known;  score = Σ contributions
 *
 * @param points  points of n customers, one column a criterion; NaN = missing
 * @param weights weight of each criterion, not negative; they need not add up to 1
 * @returns contributions, score and the weight that is missing
 * @throws  RangeError when lengths differ or a weight is negative or missing
 * @see     S007, S013, S026, S056
 * @example weightedScore([[1, 1], [0, NaN]], [3, 1]).score // [0.75, 1]
 */
export function weightedScore(points: readonly Numbers[], weights: Numbers): WeightedScore {
  assert(points.length === weights.length, `there are ${points.length} criteria, but ${weights.length} weights`);
  for (const weight of Array.from(weights)) assert(weight >= 0, `weights must not be below 0, but one is ${weight}`);
  const n = points.length ? points[0].length : 0;
  for (const column of points) assert(column.length === n, `columns differ in length: ${n} and ${column.length}`);
  const contributions = points.map(() => new Float64Array(n));
  const score = new Float64Array(n).fill(NaN);
  const missingWeight = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    let [all, known] = [0, 0];
    for (let i = 0; i < points.length; i++) {
      all += weights[i];
      if (!Number.isNaN(points[i][row])) known += weights[i];
    }
    missingWeight[row] = all > 0 ? (all - known) / all : 0;
    if (!(known > 0)) continue;
    score[row] = 0;
    for (let i = 0; i < points.length; i++) {
      if (Number.isNaN(points[i][row])) continue;
      contributions[i][row] = (weights[i] * points[i][row]) / known;
      score[row] += contributions[i][row];
    }
  }
  return { contributions, score, missingWeight };
}
