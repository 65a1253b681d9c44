import { assert } from "../assert";
import type { Numbers } from "../columns";
import { minimizeBfgs } from "../stats/minimizeBfgs";
import { decompose } from "./decompose";
import { etsForecast } from "./etsForecast";
import { completeSeries } from "./etsFilter";
import { etsModelOf, type EtsState } from "./etsModel";
import { linearTrend } from "./linearTrend";

/** Smoothing parameters of Holt and Winters; fractions. */
export interface HoltWintersParameters {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

/** A series smoothed by Holt and Winters. */
export interface HoltWintersFit {
  readonly parameters: HoltWintersParameters;
  /** One-step forecasts; NaN for the first year, which the start values are taken from; length n. */
  readonly fitted: Float64Array;
  /** State after the last value. */
  readonly state: EtsState;
  /** Sum of the squared one-step errors from the second year on. */
  readonly sse: number;
}

/** First guesses and bounds of R's `HoltWinters`. */
const FIRST = [0.3, 0.1, 0.1];
const LEVEL_SLOPE = 1e-9;
const MOST_STEPS = 500;

/**
 * Seasonal smoothing of Holt and Winters with given parameters.
 *
 *     l ← α (y − s) + (1 − α)(l + b);  b ← β Δl + (1 − β) b;  s ← γ (y − l) + (1 − γ) s   (season "M": y / s, y / l)
 *
 * Level and trend start from a line through the first two years' moving average, the season from their decomposition.
 *
 * @param values     the series, without gaps; at least two years
 * @param period     phases of a year, such as 12; 2 or more
 * @param season     "A" where the season adds, "M" where it multiplies
 * @param parameters smoothing parameters, 0 … 1
 * @returns fitted values, state and error
 * @throws  RangeError when a value is missing or the series is shorter than two years
 * @see     Winters (1960), Forecasting sales by exponentially weighted moving averages; start values as R's `HoltWinters`
 * @example holtWintersFilter([1, 3, 2, 4, 3, 5], 2, "A", { alpha: 0.5, beta: 0.5, gamma: 0.5 }).fitted.length // 6
 */
export function holtWintersFilter(
  values: Numbers,
  period: number,
  season: "A" | "M",
  parameters: HoltWintersParameters,
): HoltWintersFit {
  const y = completeSeries(values);
  return pass(y, startOf(y, period, season), season, parameters);
}

/**
 * Seasonal smoothing of Holt and Winters with the parameters that make the squared one-step errors smallest.
 *
 * @param values the series, without gaps; at least two years
 * @param period phases of a year, such as 12; 2 or more
 * @param season "A" where the season adds, "M" where it multiplies
 * @returns parameters, fitted values, state and error
 * @throws  RangeError when a value is missing or the series is shorter than two years
 * @see     R's `HoltWinters`: AirPassengers has the squared error 21860.18462 (additive), 16570.77787 (multiplicative)
 * @example holtWinters([1, 3, 2, 4, 3, 5, 4, 6], 2, "A").sse // ≈ 0.2500
 */
export function holtWinters(values: Numbers, period: number, season: "A" | "M"): HoltWintersFit {
  const y = completeSeries(values);
  const start = startOf(y, period, season);
  const scale = y.reduce((total, value) => total + value * value, 0) || 1;
  const cost = (point: Float64Array): number => pass(y, start, season, decoded(point)).sse / scale;
  const objective = (point: Float64Array): { value: number; gradient: Float64Array } => ({
    value: cost(point),
    get gradient() {
      return slopes(cost, point);
    },
  });
  const { point } = minimizeBfgs(objective, FIRST.map(angle), LEVEL_SLOPE, MOST_STEPS);
  return pass(y, start, season, decoded(point));
}

/**
 * Forecasts of Holt and Winters.
 *
 * @param fit     a smoothed series
 * @param season  its kind of season
 * @param horizon how many periods
 * @returns length `horizon`
 * @example holtWintersForecast(holtWinters([1, 3, 2, 4, 3, 5, 4, 6], 2, "A"), "A", 2) // ≈ [5.00, 7.00]
 */
export function holtWintersForecast(fit: HoltWintersFit, season: "A" | "M", horizon: number): Float64Array {
  const parameters = { ...fit.parameters, phi: 1 };
  return etsForecast(etsModelOf(season === "A" ? "AAA" : "MAM"), parameters, fit.state, horizon);
}

function startOf(y: Float64Array, period: number, season: "A" | "M"): EtsState {
  assert(y.length >= 2 * period, `the series must span two years (${2 * period} values), not ${y.length}`);
  const parts = decompose(y.subarray(0, 2 * period), period, season);
  const { intercept, slope } = linearTrend(parts.trend.filter((value) => !Number.isNaN(value)));
  return { level: intercept, trend: slope, season: parts.season };
}

function pass(y: Float64Array, start: EtsState, kind: "A" | "M", parameters: HoltWintersParameters): HoltWintersFit {
  const { alpha, beta, gamma } = parameters;
  const season = start.season.slice();
  const period = season.length;
  const fitted = new Float64Array(y.length).fill(NaN);
  let { level, trend } = start;
  let sse = 0;
  for (let t = period; t < y.length; t++) {
    const s = season[t % period];
    const base = level + trend;
    fitted[t] = kind === "A" ? base + s : base * s;
    sse += (y[t] - fitted[t]) ** 2;
    const next = alpha * (kind === "A" ? y[t] - s : y[t] / s) + (1 - alpha) * base;
    trend = beta * (next - level) + (1 - beta) * trend;
    level = next;
    season[t % period] = gamma * (kind === "A" ? y[t] - level : y[t] / level) + (1 - gamma) * s;
  }
  return {
    parameters,
    fitted,
    state: { level, trend, season: season.map((_, j) => season[(y.length + j) % period]) },
    sse,
  };
}

/** The sine of an angle reaches the bounds 0 and 1, where the best parameters often lie. */
const angle = (part: number): number => Math.asin(2 * part - 1);
function decoded(point: Float64Array): HoltWintersParameters {
  const [alpha, beta, gamma] = point.map((at) => (1 + Math.sin(at)) / 2);
  return { alpha, beta, gamma };
}

function slopes(cost: (point: Float64Array) => number, point: Float64Array): Float64Array {
  return point.map((_, i) => {
    const moved = (by: number): number => cost(point.map((at, j) => (i === j ? at + by : at)));
    return (moved(1e-6) - moved(-1e-6)) / 2e-6;
  });
}
