import { assert } from "../assert";

/** What a total may turn out to be: values rising, and the chance of each; Σ chances = 1. */
export interface Outcomes {
  readonly values: Float64Array;
  readonly chances: Float64Array;
  /** Distance of the values where they stand on a grid; 0 where they are exact. */
  readonly step: number;
  /** Number of simulated runs behind the chances; 0 where they are computed. */
  readonly runs: number;
}

/** Sums of the same amounts in another order differ by less than this part of the largest. */
export const SAME = 1e-12;

/**
 * Quantile of the outcomes: the total that a given part of the chances stays at or below. P10 is thus the cautious figure, P90 the
 * hopeful one.
 *
 * Computed outcomes give the smallest total with P(total ≤ x) ≥ p, which always can occur; simulated ones the quantile of the runs,
 * type 7 (as PERCENTILE.INC).
 *
 * @param outcomes what the total may be
 * @param p        part below; fraction
 * @returns money; NaN when there is no outcome
 * @throws  RangeError when p is not between 0 and 1
 * @example outcomeQuantile(exactOutcomes([3800, 22500], [0.9, 0.2]), 0.5) // 3800
 * @example outcomeQuantile(exactOutcomes([3800, 22500], [0.9, 0.2]), 0.9) // 26300
 */
export function outcomeQuantile({ values, chances, runs }: Outcomes, p: number): number {
  assert(p >= 0 && p <= 1, `p must be between 0 and 1, not ${p}`);
  if (!values.length) return NaN;
  if (runs === 0) return values[firstAbove(chances, p - SAME)];
  const position = (runs - 1) * p;
  const rank = Math.floor(position);
  const low = values[firstAbove(chances, (rank + 0.5) / runs)];
  const high = values[firstAbove(chances, Math.min(rank + 1.5, runs - 0.5) / runs)];
  return low + (position - rank) * (high - low);
}

/** The first outcome at which the chances so far exceed a part. */
function firstAbove(chances: Float64Array, part: number): number {
  let total = 0;
  for (let i = 0; i < chances.length; i++) {
    total += chances[i];
    if (total > part && chances[i] > 0) return i;
  }
  return chances.length - 1;
}

/**
 * The chance that the total reaches a target.
 *
 *     P(target) = P(total ≥ target)
 *
 * @param outcomes what the total may be
 * @param target   money, what is already completed taken off
 * @returns probability; NaN when the target is missing or there is no outcome
 * @example chanceOfAtLeast(exactOutcomes([3800, 22500], [0.9, 0.2]), 7920) // 0.2
 */
export function chanceOfAtLeast({ values, chances }: Outcomes, target: number): number {
  if (Number.isNaN(target) || !values.length) return NaN;
  const from = target - SAME * Math.max(Math.abs(target), Math.abs(values[values.length - 1]));
  let total = 0;
  for (let i = values.length - 1; i >= 0 && values[i] >= from; i--) total += chances[i];
  return Math.min(1, total);
}

/**
 * Mean and variance of the outcomes.
 *
 *     mean = Σ pₖ xₖ;  variance = Σ pₖ (xₖ − mean)²
 *
 * @param outcomes what the total may be
 * @returns money and money²; NaN when there is no outcome
 * @example momentsOf(exactOutcomes([3800, 22500], [0.9, 0.2])).mean // 7920
 */
export function momentsOf({ values, chances }: Outcomes): { readonly mean: number; readonly variance: number } {
  if (!values.length) return { mean: NaN, variance: NaN };
  let mean = 0;
  for (let i = 0; i < values.length; i++) mean += chances[i] * values[i];
  let variance = 0;
  for (let i = 0; i < values.length; i++) variance += chances[i] * (values[i] - mean) ** 2;
  return { mean, variance };
}
