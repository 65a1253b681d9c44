import { assert } from "../assert";
import type { Numbers } from "../columns";
import { minimizeBfgs, type Objective } from "../stats/minimizeBfgs";
import { completeSeries, etsFilter, etsPass, type EtsRun } from "./etsFilter";
import { etsParameterCount, type EtsModel, type EtsParameters, type EtsState } from "./etsModel";
import { codecOf, type EtsCodec } from "./etsCodec";
import { etsStart } from "./etsStart";

/** A fitted model. */
export interface EtsFit extends EtsRun {
  readonly model: EtsModel;
  /** Phases of a year; 1 without season. */
  readonly period: number;
  readonly parameters: EtsParameters;
  /** State before the first value. */
  readonly start: EtsState;
  /** Variance of the innovations: errorSum / (n − estimated values); relative where the error is. */
  readonly sigma2: number;
  readonly aic: number;
  /** Akaike's criterion corrected for short series: smaller is better; Infinity where the series is too short for it. */
  readonly aicc: number;
  readonly bic: number;
}

/** Slow and quick first guesses of alpha; the likelihood of a seasonal model may have a summit at either end. */
const FIRST_ALPHAS = [0.1, 0.7];
const MOST_STEPS = 150;
/** A log-likelihood that a step changes by less than a thousandth of a unit is at its summit. */
const LEVEL_SLOPE = 1e-3;

/**
 * Fit a model of exponential smoothing: the parameters and the initial state under which the series is likeliest, within the usual
 * bounds α 0.0001 … 0.9999, β < α, γ < 1 − α, φ 0.8 … 0.98.
 *
 * @param values the series, without gaps; length n
 * @param model  kind of model
 * @param period phases of a year, such as 12; 1 without season
 * @returns the fit; undefined when the series is too short (fewer than four values, or than the estimated values and two more, or
 *          than two years of a season), or, for multiplicative models, not everywhere above 0
 * @throws  RangeError when a value is missing or the period is not a whole number above 0
 * @see     Hyndman, Koehler, Ord & Snyder (2008), chapter 5; R's `forecast::ets`, whose start values and bounds these are
 * @example etsFit([5, 5, 5, 5, 5, 5], etsModelOf("ANN"), 1).state.level // 5
 * @example etsFit([1, 2, 3], etsModelOf("ANN"), 1) // undefined
 */
export function etsFit(values: Numbers, model: EtsModel, period: number): EtsFit | undefined {
  assert(Number.isInteger(period) && period > 0, `period must be a whole number above 0, not ${period}`);
  const y = completeSeries(values);
  if (!fits(y, model, period)) return undefined;
  const codec = codecOf(model, period, y);
  const guess = etsStart(y, model, period);
  const objective = objectiveOf(y, codec, guess.season.length);
  const [best] = FIRST_ALPHAS.map((alpha) =>
    minimizeBfgs(objective, codec.encode(alpha, guess), LEVEL_SLOPE, MOST_STEPS),
  ).sort((a, b) => a.value - b.value);
  const { parameters, start } = codec.decode(best.point);
  return judged(y, model, period, parameters, start);
}

/** The fit of given parameters and start, with its criteria; for tests and for comparing with other programs. */
export function judged(
  y: Numbers,
  model: EtsModel,
  period: number,
  parameters: EtsParameters,
  start: EtsState,
): EtsFit {
  const run = etsFilter(y, model, parameters, start);
  const n = y.length;
  const estimated = etsParameterCount(model, period);
  const aic = -2 * run.logLikelihood + 2 * (estimated + 1);
  const spare = n - estimated - 2;
  return {
    ...run,
    model,
    period: model.season === "N" ? 1 : period,
    parameters,
    start,
    sigma2: run.errorSum / (n - estimated),
    aic,
    aicc: spare > 0 ? aic + (2 * (estimated + 1) * (estimated + 2)) / spare : Infinity,
    bic: aic + (estimated + 1) * (Math.log(n) - 2),
  };
}

function fits(y: Float64Array, model: EtsModel, period: number): boolean {
  if (y.length < Math.max(4, etsParameterCount(model, period) + 2)) return false;
  if (model.season !== "N" && (period < 2 || y.length < 2 * period)) return false;
  return (model.error === "A" && model.season !== "M") || y.every((value) => value > 0);
}

/** −log-likelihood; the slope by central differences, only where it is asked for (the search along a line does not). */
function objectiveOf(y: Float64Array, codec: EtsCodec, phases: number): Objective {
  const fitted = new Float64Array(y.length);
  const season = new Float64Array(phases);
  const cost = (point: Float64Array): number => {
    const { parameters, start } = codec.decode(point, season);
    // A perfect fit has no summit; a dust of error lets the search end.
    const { errorSum, logLikelihood } = etsPass(y, codec.model, parameters, start, season, fitted);
    return errorSum > 0 ? -logLikelihood : -Number.MAX_VALUE;
  };
  return (point) => ({
    value: cost(point),
    get gradient() {
      return slopes(cost, point);
    },
  });
}

function slopes(cost: (point: Float64Array) => number, point: Float64Array): Float64Array {
  const moved = point.slice();
  return point.map((coordinate, i) => {
    const step = 1e-5 * Math.max(1, Math.abs(coordinate));
    moved[i] = coordinate + step;
    const above = cost(moved);
    moved[i] = coordinate - step;
    const below = cost(moved);
    moved[i] = coordinate;
    return (above - below) / (2 * step);
  });
}
