import { decompose } from "./decompose";
import type { EtsModel, EtsState } from "./etsModel";
import { linearTrend } from "./linearTrend";
import { sum } from "../sum";

/** Seasonal factors and levels near 0 would make a multiplicative model divide by nothing. */
const LEAST_FACTOR = 0.01;

/**
 * First guess of a model's state before the series: season by decomposition, level and trend by a line through the first
 * periods that the season is taken out of (at least ten, or two years).
 *
 * @param values the series, without gaps; length n, two years where there is a season
 * @param model  kind of model
 * @param period phases of a year
 * @returns state before the first value
 * @throws  RangeError when the series is too short for its season
 * @see     Hyndman, Koehler, Snyder & Grose (2002), A state space framework for automatic forecasting, section 4.1
 * @example etsStart(Float64Array.of(3, 5, 7, 9), etsModelOf("AAN"), 1) // { level: 1, trend: 2, season: [] }
 */
export function etsStart(values: Float64Array, model: EtsModel, period: number): EtsState {
  const season = seasonOf(values, model, period);
  const adjusted = season.length ? values.map((value, t) => without(value, season[t % period], model)) : values;
  const first = adjusted.subarray(0, Math.min(Math.max(10, 2 * period), values.length));
  if (model.trend === "N" || first.length < 2) return { level: sum(first) / first.length, trend: 0, season };
  const { intercept, slope } = linearTrend(first);
  // A relative error cannot start from a forecast of 0 or less.
  if (model.error === "M" && intercept + slope <= 0) return { level: sum(first) / first.length, trend: 0, season };
  return { level: intercept, trend: slope, season };
}

function seasonOf(values: Float64Array, { season: kind }: EtsModel, period: number): Float64Array {
  if (kind === "N") return new Float64Array(0);
  const { season } = decompose(values, period, kind);
  if (kind === "A") return season;
  const positive = season.map((factor) => Math.max(factor, LEAST_FACTOR));
  return positive.map((factor) => (factor * period) / sum(positive));
}

const without = (value: number, season: number, model: EtsModel): number =>
  model.season === "A" ? value - season : value / season;
