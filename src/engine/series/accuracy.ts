import { assert } from "../assert";
import { map2, type Numbers } from "../columns";
import { sum } from "../sum";

/** How good forecasts were. Errors are actual − forecast: above 0, the forecast was too low. Parts are fractions. */
export interface Accuracy {
  /** Pairs in which both are known. */
  readonly count: number;
  /** Mean error (bias): mean e. */
  readonly me: number;
  /** Mean absolute error: mean |e|. */
  readonly mae: number;
  /** Root of the mean squared error: √ mean e². */
  readonly rmse: number;
  /** Mean percentage error: mean e / y; NaN where an actual is 0. */
  readonly mpe: number;
  /** Mean absolute percentage error: mean |e / y|; NaN where an actual is 0. */
  readonly mape: number;
  /** Symmetric one: mean 2 |e| / (|y| + |ŷ|), 0 … 2; two zeros agree. */
  readonly smape: number;
  /** Weighted one: Σ |e| / Σ |y|; NaN where all actuals are 0. */
  readonly wape: number;
  /** Theil's U2: error against that of "as it was last"; below 1 is better than naive. */
  readonly theilsU: number;
}

/**
 * Accuracy of forecasts against what came.
 *
 * @param actual   what came; length n
 * @param forecast what was forecast; length n, in the order of time (Theil's U compares neighbours)
 * @returns measures over the pairs in which both are known; NaN without any
 * @throws  RangeError when the lengths differ
 * @see     S115; Hyndman & Koehler (2006), Another look at measures of forecast accuracy; R's `forecast::accuracy`
 * @example accuracy([100, 200], [110, 180]).mape // 0.1
 * @example accuracy([100, 200], [110, 180]).wape // 0.1
 * @example accuracy([100, 0], [110, 5]).mape // NaN
 */
export function accuracy(actual: Numbers, forecast: Numbers): Accuracy {
  const errors = map2(actual, forecast, (y, f) => y - f);
  const pairs = Array.from(errors.keys()).filter((t) => !Number.isNaN(errors[t]));
  const over = (f: (t: number) => number): number => (pairs.length ? sum(pairs.map(f)) / pairs.length : NaN);
  const anyZero = pairs.some((t) => actual[t] === 0);
  const absolute = (t: number): number => Math.abs(errors[t]);
  const size = over((t) => Math.abs(actual[t]));
  const mae = over(absolute);
  return {
    count: pairs.length,
    me: over((t) => errors[t]),
    mae,
    rmse: Math.sqrt(over((t) => errors[t] ** 2)),
    mpe: anyZero ? NaN : over((t) => errors[t] / actual[t]),
    mape: anyZero ? NaN : over((t) => Math.abs(errors[t] / actual[t])),
    smape: over((t) => (errors[t] === 0 ? 0 : (2 * absolute(t)) / (Math.abs(actual[t]) + Math.abs(forecast[t])))),
    wape: size > 0 ? mae / size : NaN,
    theilsU: theilsU(actual, forecast),
  };
}

/**
 * Mean absolute scaled error: how large the errors are beside those of the (seasonal) naive forecast within the training series;
 * below 1 is better than naive.
 *
 *     mase = mean |e| / mean |yₜ − yₜ₋ₘ|
 *
 * @param actual   what came; length n
 * @param forecast what was forecast; length n
 * @param training the series that the forecast was made from, without gaps
 * @param period   phases of a year, m; 1 for the naive forecast
 * @returns ratio; NaN when the training series is constant or not longer than a year, or no pair is known
 * @throws  RangeError when actual and forecast differ in length, or the period is not a whole number above 0
 * @see     Hyndman & Koehler (2006), Another look at measures of forecast accuracy
 * @example meanAbsoluteScaledError([7, 9], [6, 6], [1, 3, 5, 7], 1) // 1
 */
export function meanAbsoluteScaledError(actual: Numbers, forecast: Numbers, training: Numbers, period: number): number {
  const scale = naiveScale(training, period);
  return scale > 0 ? accuracy(actual, forecast).mae / scale : NaN;
}

/**
 * In-sample mean absolute error of the (seasonal) naive forecast: the scale of MASE.
 *
 * @param training the series; missing values (NaN) leave their pairs out
 * @param period   phases of a year; 1 for the naive forecast
 * @returns in the series' unit; NaN when it is not longer than a year
 * @throws  RangeError when the period is not a whole number above 0
 * @example naiveScale([1, 3, 5, 9], 2) // 5
 */
export function naiveScale(training: Numbers, period: number): number {
  assert(Number.isInteger(period) && period > 0, `period must be a whole number above 0, not ${period}`);
  const values = Float64Array.from(training);
  return accuracy(values.subarray(period), values.subarray(0, Math.max(0, values.length - period))).mae;
}

/** √(Σ ((ŷₜ − yₜ) / yₜ₋₁)² / Σ ((yₜ − yₜ₋₁) / yₜ₋₁)²); NaN where a value before is 0 or nothing changes. */
function theilsU(actual: Numbers, forecast: Numbers): number {
  let [missed, changed] = [0, 0];
  for (let t = 1; t < actual.length; t++) {
    const before = actual[t - 1];
    if (Number.isNaN(before + actual[t] + forecast[t])) continue;
    if (before === 0) return NaN;
    missed += ((forecast[t] - actual[t]) / before) ** 2;
    changed += ((actual[t] - before) / before) ** 2;
  }
  return changed > 0 ? Math.sqrt(missed / changed) : NaN;
}
