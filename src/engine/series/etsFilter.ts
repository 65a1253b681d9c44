import { assert } from "../assert";
import type { Numbers } from "../columns";
import type { EtsModel, EtsParameters, EtsState } from "./etsModel";

/** What a model makes of a series. */
export interface EtsRun {
  /** One-step forecasts; length n. */
  readonly fitted: Float64Array;
  /** Innovations: y − fitted, divided by fitted where the error is multiplicative; length n. */
  readonly errors: Float64Array;
  /** The state after the last value. */
  readonly state: EtsState;
  /** Σ innovation². */
  readonly errorSum: number;
  /** Logarithm of the likelihood without constants, as R's `ets` states it. */
  readonly logLikelihood: number;
}

/** Below this a forecast counts as 0 and is kept from dividing. */
const ZERO = 1e-10;

/**
 * Run a series through a model of exponential smoothing: forecast each value from those before it, learn from the error.
 *
 *     q = l + φ b;  ŷ = q + s (or q s);  l ← q + α (y − s − q);  b ← φ b + β (y − s − q);  s ← s + γ (y − q − s)
 *     (s multiplicative: y / s for y − s, y / q for y − q);  logLikelihood = −n/2 ln Σ e² [− Σ ln |ŷ| for relative errors]
 *
 * @param values     the series, without gaps; length n
 * @param model      kind of model
 * @param parameters smoothing parameters
 * @param start      state before the first value
 * @returns fitted values, innovations, the last state and the likelihood (Infinity for a perfect fit)
 * @throws  RangeError when a value is missing
 * @see     Hyndman, Koehler, Ord & Snyder (2008), Forecasting with Exponential Smoothing, table 2.1
 * @example
 * etsFilter([10, 12], etsModelOf("ANN"), { alpha: 0.5, beta: 0, gamma: 0, phi: 1 }, { level: 10, trend: 0, season: [] }).fitted // [10, 10]
 * etsFilter([10, 12], etsModelOf("ANN"), { alpha: 0.5, beta: 0, gamma: 0, phi: 1 }, { level: 10, trend: 0, season: [] }).state.level // 11
 */
export function etsFilter(values: Numbers, model: EtsModel, parameters: EtsParameters, start: EtsState): EtsRun {
  const y = completeSeries(values);
  const fitted = new Float64Array(y.length);
  const season = Float64Array.from(start.season);
  const run = etsPass(y, model, parameters, start, season, fitted);
  const errors = y.map((value, t) => (model.error === "M" ? (value - fitted[t]) / away(fitted[t]) : value - fitted[t]));
  const state = { level: run.level, trend: run.trend, season: rotated(season, y.length) };
  return { fitted, errors, state, errorSum: run.errorSum, logLikelihood: run.logLikelihood };
}

/** The column of a series that has no gaps. @throws RangeError when a value is missing */
export function completeSeries(values: Numbers): Float64Array {
  const y = values instanceof Float64Array ? values : Float64Array.from(values);
  const gap = y.findIndex((value) => !Number.isFinite(value));
  assert(gap < 0, `the series must have no gaps, but value ${gap + 1} is missing`);
  return y;
}

/**
 * The filter's loop, apart for the optimiser, which runs it some thousand times: `season` is changed in place, `fitted` is filled.
 * The likelihood is −Infinity where a relative error meets a forecast that is not above 0.
 */
export function etsPass(
  y: Float64Array,
  model: EtsModel,
  { alpha, beta, gamma, phi }: EtsParameters,
  start: EtsState,
  season: Float64Array,
  fitted: Float64Array,
): { level: number; trend: number; errorSum: number; logLikelihood: number } {
  const relative = model.error === "M";
  const additiveSeason = model.season === "A";
  const ratioSeason = model.season === "M";
  const period = Math.max(1, season.length);
  let { level, trend } = start;
  let errorSum = 0;
  let logSum = 0;
  let inside = true;
  for (let t = 0, j = 0; t < y.length; t++, j = j + 1 === period ? 0 : j + 1) {
    const base = level + phi * trend;
    const s = additiveSeason || ratioSeason ? season[j] : 0;
    const forecast = ratioSeason ? base * s : base + s;
    const error = relative ? (y[t] - forecast) / away(forecast) : y[t] - forecast;
    fitted[t] = forecast;
    errorSum += error * error;
    if (relative) {
      logSum += Math.log(Math.abs(forecast));
      inside &&= forecast > 0 && base > 0;
    }
    const surprise = (ratioSeason ? y[t] / away(s) : y[t] - s) - base;
    level = base + alpha * surprise;
    trend = phi * trend + beta * surprise;
    if (ratioSeason) season[j] = s + gamma * (y[t] / away(base) - s);
    else if (additiveSeason) season[j] = s + gamma * (y[t] - base - s);
  }
  const logLikelihood = inside ? -0.5 * y.length * Math.log(errorSum) - logSum : -Infinity;
  return { level, trend, errorSum, logLikelihood };
}

const away = (value: number): number => (Math.abs(value) < ZERO ? ZERO : value);

/** The season that comes next first. */
function rotated(season: Float64Array, steps: number): Float64Array {
  return season.map((_, j) => season[(steps + j) % season.length]);
}
