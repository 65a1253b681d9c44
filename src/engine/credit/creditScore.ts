import { assert } from "../assert";
import type { Numbers } from "../columns";
import { weightedScore, type WeightedScore } from "../tiering/weightedScore";

/**
 * Credit score: the weighted mean of the points of a customer's indicators (the five Cs, ratios, payment behaviour), refused where too
 * little is known to judge.
 *
 *     Y = Σ aᵢ xᵢ / Σ aᵢ over the indicators known
 *
 * The weight of a missing indicator goes to the others in proportion; where the known ones weigh less than the minimum share there is
 * no score. A minimum share of 1 refuses every gap.
 *
 * @param points       points of n customers, one column an indicator; 0–100, NaN = missing
 * @param weights      weight of each indicator, not below 0; they need not add up to 1
 * @param minimumShare least share of the weights that must be known; fraction
 * @returns contributions (they add up to the score), score 0–100 and the share of weights missing; the score is NaN and the
 *          contributions are 0 where too little is known
 * @throws  RangeError when lengths differ, a weight is below 0, or points lie outside 0–100
 * @see     S088, S090
 * @example creditScore([[80, 90], [60, NaN]], [0.75, 0.25], 0.5).score // [75, 90]
 * @example creditScore([[80, 90], [60, NaN]], [0.75, 0.25], 1).score // [75, NaN]
 */
export function creditScore(points: readonly Numbers[], weights: Numbers, minimumShare: number): WeightedScore {
  assert(minimumShare >= 0 && minimumShare <= 1, `minimumShare must be between 0 and 1, not ${minimumShare}`);
  for (const column of points) assertPoints(column);
  const result = weightedScore(points, weights);
  for (let row = 0; row < result.score.length; row++) {
    // Shares are sums of binary fractions: 1 − 0.3 − 0.2 must still be a half.
    if (1 - result.missingWeight[row] >= minimumShare - 1e-12) continue;
    result.score[row] = NaN;
    for (const column of result.contributions) column[row] = 0;
  }
  return result;
}

function assertPoints(points: Numbers): void {
  for (let row = 0; row < points.length; row++) {
    const known = points[row];
    if (known < 0 || known > 100) assert(false, `points must be between 0 and 100, not ${known}`);
  }
}
