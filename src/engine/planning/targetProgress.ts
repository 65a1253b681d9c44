import { assert } from "../assert";
import type { Numbers } from "../columns";
import { sum } from "../sum";
import { sharesOf } from "./largestRemainder";

/** How far a target is reached and what the rest of the time has to bring. */
export interface TargetProgress {
  /** actual ÷ target; fraction. */
  readonly attainment: number;
  /** Share of the period's plan that should be there by now; fraction. */
  readonly elapsed: number;
  /** attainment ÷ elapsed: 1 = on plan. */
  readonly pace: number;
  /** Where the period ends when it goes on like this; money. */
  readonly runRate: number;
  /** target − actual, 0 when reached; money. */
  readonly gap: number;
  /** What each period still to come has to bring, on average; money a period. */
  readonly requiredPace: number;
}

/**
 * Attainment: how much of a target is reached.
 *
 *     attainment = actual / target
 *
 * @param actual money
 * @param target money
 * @returns fraction; NaN when the target is not above 0 or either is missing
 * @see     S117
 * @example attainment(90, 120) // 0.75
 * @example attainment(90, 0) // NaN
 */
export function attainment(actual: number, target: number): number {
  return target > 0 ? actual / target : NaN;
}

/**
 * Linear run-rate: where the period ends if the days to come bring what the days so far brought.
 *
 *     runRate = actual / elapsed × length
 *
 * @param actual  money so far
 * @param elapsed periods (days, months) gone; may be a fraction
 * @param length  periods in all, in the same unit; above 0
 * @returns money; NaN before anything has elapsed
 * @throws  RangeError when 0 ≤ elapsed ≤ length and length > 0 do not hold
 * @see     S117
 * @example linearRunRate(300, 3, 12) // 1200
 */
export function linearRunRate(actual: number, elapsed: number, length: number): number {
  assert(length > 0, `length must be above 0, not ${length}`);
  assert(elapsed >= 0 && elapsed <= length, `elapsed must be between 0 and ${length}, not ${elapsed}`);
  return elapsed > 0 ? (actual / elapsed) * length : NaN;
}

/**
 * Progress towards a target with a season: what is reached, what should be by now, where the run-rate ends, and what
 * each period still to come must bring.
 *
 *     elapsed = Σ_{j < done} wⱼ / Σ w;  runRate = actual / elapsed;  requiredPace = gap / periods left
 *
 * Equal weights make it the linear run-rate. A period half gone counts with half its weight.
 *
 * @param actual money so far
 * @param target money
 * @param season weight of each period, such as last year's share; length p; missing ones count as 0, all 0 are equal
 * @param done   periods gone, 0 … p; may be a fraction
 * @returns NaN where a figure does not exist: attainment without a target, run-rate before anything has elapsed,
 *          required pace when no period is left and the target is missed
 * @throws  RangeError when `done` is not between 0 and p, or a weight is below 0
 * @see     S117: 达成率, 线性 / 季节性推算
 * @example targetProgress(30, 100, [1, 1, 2], 2) // { attainment: 0.3, elapsed: 0.5, pace: 0.6, runRate: 60, gap: 70, requiredPace: 70 }
 */
export function targetProgress(actual: number, target: number, season: Numbers, done: number): TargetProgress {
  assert(done >= 0 && done <= season.length, `done must be between 0 and ${season.length}, not ${done}`);
  const elapsed = elapsedShare(season, done);
  const reached = attainment(actual, target);
  const gap = Number.isNaN(target - actual) ? NaN : Math.max(0, target - actual);
  return {
    attainment: reached,
    elapsed,
    pace: elapsed > 0 ? reached / elapsed : NaN,
    runRate: elapsed > 0 ? actual / elapsed : NaN,
    gap,
    requiredPace: requiredPace(gap, season.length - done),
  };
}

/**
 * Required pace: what each period still to come has to bring to close a gap.
 *
 * @param gap  money still missing, 0 or above
 * @param left periods left; may be a fraction
 * @returns money a period; 0 for no gap, NaN for a gap with no period left
 * @see     S117
 * @example requiredPace(70, 2) // 35
 * @example requiredPace(70, 0) // NaN
 */
export function requiredPace(gap: number, left: number): number {
  if (gap <= 0) return 0;
  return left > 0 ? gap / left : NaN;
}

/**
 * Share of a season's weight that lies in the periods gone.
 *
 * @param season weight of each period, length p
 * @param done   periods gone, 0 … p; may be a fraction
 * @returns fraction
 * @example elapsedShare([1, 1, 2], 2.5) // 0.75
 */
export function elapsedShare(season: Numbers, done: number): number {
  const shares = sharesOf(season);
  const whole = Math.floor(done);
  const part = whole < shares.length ? shares[whole] * (done - whole) : 0;
  return sum(shares.subarray(0, whole)) + part;
}
