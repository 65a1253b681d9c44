import { assert } from "../assert";
import type { Numbers } from "../columns";
import { sum } from "../sum";

/** A forecast that learns nothing: the benchmark that every other one has to beat. */
export interface NaiveForecast {
  /** Length h. */
  readonly points: Float64Array;
  /** Standard deviation of each point's error; NaN where the series is too short to tell. */
  readonly deviations: Float64Array;
  /** One-step forecasts of the series itself; NaN at its start; length n. */
  readonly fitted: Float64Array;
}

/**
 * Naive forecast: everything stays as it was last.
 *
 *     ŷ(h) = yₙ;  deviation(h) = √(h mean(e²))
 *
 * @param values  the series; length n, missing values (NaN) are passed over
 * @param horizon how many periods
 * @returns NaN points without any value
 * @throws  RangeError when the horizon is not a whole number of 0 or above
 * @see     Hyndman & Athanasopoulos (2018), Forecasting: Principles and Practice, 3.1 and 5.5
 * @example naiveForecast([4, 6, 5], 2).points // [5, 5]
 */
export function naiveForecast(values: Numbers, horizon: number): NaiveForecast {
  return seasonalNaiveForecast(values, 1, horizon);
}

/**
 * Seasonal naive forecast: every period is as it was a year before.
 *
 *     ŷ(h) = yₙ₊ₕ₋ₘₖ, k = ⌈h / m⌉;  deviation(h) = √(k mean(e²))
 *
 * @param values  the series; length n, a missing value (NaN) is looked for a year earlier
 * @param period  phases of a year, m; 1 for the naive forecast
 * @param horizon how many periods
 * @returns NaN points where no year has a value for the phase
 * @throws  RangeError when the horizon is not a whole number of 0 or above, or the period not one above 0
 * @see     Hyndman & Athanasopoulos (2018), 3.1 and 5.5; R's `snaive`
 * @example seasonalNaiveForecast([1, 2, 3, 5], 2, 3).points // [3, 5, 3]
 */
export function seasonalNaiveForecast(values: Numbers, period: number, horizon: number): NaiveForecast {
  assertHorizon(horizon);
  assert(Number.isInteger(period) && period > 0, `period must be a whole number above 0, not ${period}`);
  const n = values.length;
  const points = Float64Array.from({ length: horizon }, (_, h) => lastKnown(values, n - period + (h % period), period));
  const fitted = Float64Array.from({ length: n }, (_, t) => (t < period ? NaN : values[t - period]));
  const spread = rootMeanSquare(fitted.map((fit, t) => values[t] - fit));
  const deviations = points.map((_, h) => spread * Math.sqrt(Math.floor(h / period) + 1));
  return { points, deviations, fitted };
}

/**
 * Drift forecast: the series goes on along the line from its first value to its last.
 *
 *     ŷ(h) = yₙ + h (yₙ − y₁) / (n − 1);  deviation(h) = σ √(h + h² / (n − 1))
 *
 * @param values  the series, without gaps; length n
 * @param horizon how many periods
 * @returns NaN points for fewer than two values
 * @throws  RangeError when the horizon is not a whole number of 0 or above
 * @see     Hyndman & Athanasopoulos (2018), 3.1 and 5.5; R's `rwf(drift = TRUE)`
 * @example driftForecast([4, 6, 5, 10], 2).points // [12, 14]
 */
export function driftForecast(values: Numbers, horizon: number): NaiveForecast {
  assertHorizon(horizon);
  const n = values.length;
  const drift = n > 1 ? (values[n - 1] - values[0]) / (n - 1) : NaN;
  const points = Float64Array.from({ length: horizon }, (_, h) => values[n - 1] + (h + 1) * drift);
  const fitted = Float64Array.from({ length: n }, (_, t) => (t < 1 ? NaN : values[t - 1] + drift));
  const errors = fitted.map((fit, t) => values[t] - fit);
  // One degree of freedom went into the drift.
  const sigma = n > 2 ? rootMeanSquare(errors) * Math.sqrt((n - 1) / (n - 2)) : NaN;
  const deviations = points.map((_, h) => sigma * Math.sqrt(h + 1 + (h + 1) ** 2 / (n - 1)));
  return { points, deviations, fitted };
}

function lastKnown(values: Numbers, from: number, step: number): number {
  let t = from;
  while (t >= 0 && Number.isNaN(values[t])) t -= step;
  return t >= 0 ? values[t] : NaN;
}

function rootMeanSquare(errors: Float64Array): number {
  const known = errors.filter((error) => !Number.isNaN(error));
  return known.length ? Math.sqrt(sum(known.map((error) => error * error)) / known.length) : NaN;
}

function assertHorizon(horizon: number): void {
  assert(Number.isInteger(horizon) && horizon >= 0, `horizon must be a whole number of 0 or above, not ${horizon}`);
}
