import { assert } from "../assert";
import type { Numbers } from "../columns";

/** A credit score whose weights differ from row to row; columns of length n. */
export interface ReliableScore {
  /** What each indicator adds to the score; NaN where its points are missing or there is no score. They add up to the score. */
  readonly contributions: readonly Float64Array[];
  /** 0–100; NaN where too little is known. */
  readonly score: Float64Array;
  /** Part of the weights, before any is lowered, whose points are known; fraction. */
  readonly knownShare: Float64Array;
  /** Σ of the weights that count; what the contributions are divided by. NaN where too little is known. */
  readonly usedWeight: Float64Array;
}

/**
 * Credit score with weights lowered by how far each figure can be relied on: the ratios of an unaudited statement say less than those
 * of an audited one, so they count for less, and the other indicators for more.
 *
 *     Y = Σ aᵢ rᵢ xᵢ / Σ aᵢ rᵢ over the indicators known;  known share = Σ aᵢ known / Σ aᵢ
 *
 * @param points       points of n customers, one column an indicator; 0–100, NaN = missing
 * @param weights      weight of each indicator, not below 0
 * @param reliability  one column an indicator, each of length n: part of the weight that is kept; undefined keeps all
 * @param minimumShare least share of the weights that must be known; fraction
 * @returns columns of length n
 * @throws  RangeError when lengths differ or a weight is below 0
 * @see     S090, S098
 * @example reliableScore([[80], [20]], [0.5, 0.5], [undefined, [0.5]], 0.5).score // [60]
 * @example reliableScore([[80], [NaN]], [0.5, 0.5], [undefined, undefined], 0.6).score // [NaN]
 */
export function reliableScore(
  points: readonly Numbers[],
  weights: Numbers,
  reliability: readonly (Numbers | undefined)[],
  minimumShare: number,
): ReliableScore {
  assert(points.length === weights.length, `there are ${points.length} indicators, but ${weights.length} weights`);
  assert(points.length === reliability.length, "indicators and reliability differ in number");
  for (const weight of Array.from(weights)) assert(weight >= 0, `weights must not be below 0, but one is ${weight}`);
  const n = points.length ? points[0].length : 0;
  for (const column of points) assert(column.length === n, `columns differ in length: ${n} and ${column.length}`);
  const all = Array.from(weights).reduce((total, weight) => total + weight, 0);
  // Without credit files or statements most indicators are missing everywhere: they share one column, and no row asks for them.
  const missing = new Float64Array(n).fill(NaN);
  const known = points.map((_, i) => i).filter((i) => hasValue(points[i]));
  const result = {
    contributions: points.map((_, i) => (known.includes(i) ? new Float64Array(n).fill(NaN) : missing)),
    score: new Float64Array(n).fill(NaN),
    knownShare: new Float64Array(n),
    usedWeight: new Float64Array(n).fill(NaN),
  };
  const keptOf = (i: number, row: number): number => weights[i] * (reliability[i]?.[row] ?? 1);
  for (let row = 0; row < n; row++) {
    let [told, used] = [0, 0];
    for (const i of known) {
      if (Number.isNaN(points[i][row])) continue;
      told += weights[i];
      used += keptOf(i, row);
    }
    result.knownShare[row] = all > 0 ? told / all : 0;
    // Shares are sums of binary fractions: 1 − 0.3 − 0.2 must still be a half.
    if (result.knownShare[row] < minimumShare - 1e-9) continue;
    result.usedWeight[row] = used;
    if (!(used > 0)) continue;
    result.score[row] = 0;
    for (const i of known) {
      if (Number.isNaN(points[i][row])) continue;
      result.contributions[i][row] = (keptOf(i, row) * points[i][row]) / used;
      result.score[row] += result.contributions[i][row];
    }
  }
  return result;
}

function hasValue(column: Numbers): boolean {
  for (let row = 0; row < column.length; row++) if (!Number.isNaN(column[row])) return true;
  return false;
}
