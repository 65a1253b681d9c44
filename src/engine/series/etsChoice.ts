import type { Numbers } from "../columns";
import { completeSeries } from "./etsFilter";
import { etsFit, type EtsFit } from "./etsFit";
import { ETS_MODELS, type EtsModel } from "./etsModel";

/**
 * Choose a model of exponential smoothing: fit all that the series is long enough for and take the one with the smallest AICc, which
 * weighs fit against the number of values it had to estimate.
 *
 * @param values     the series, without gaps; length n
 * @param period     phases of a year, such as 12; 1 without season
 * @param candidates models to choose from
 * @returns the best fit, the first of equal ones; undefined when the series is too short for any (fewer than five values)
 * @throws  RangeError when a value is missing or the period is not a whole number above 0
 * @see     Hyndman, Koehler, Snyder & Grose (2002), A state space framework for automatic forecasting; R's `ets`
 * @example etsChoice([7, 7, 7, 7, 7, 7], 1).model // { error: "A", trend: "N", season: "N" }
 * @example etsChoice([7, 7], 1) // undefined
 */
export function etsChoice(
  values: Numbers,
  period: number,
  candidates: readonly EtsModel[] = ETS_MODELS,
): EtsFit | undefined {
  const y = completeSeries(values);
  // Every model fits a constant perfectly; the simplest says so.
  const constant = y.every((value) => value === y[0]);
  let best: EtsFit | undefined;
  for (const model of constant ? ETS_MODELS.slice(0, 1) : candidates) {
    const fit = etsFit(y, model, period);
    if (fit && (constant || fit.aicc < (best?.aicc ?? Infinity))) best = fit;
  }
  return best;
}
