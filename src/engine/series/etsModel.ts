import { assert } from "../assert";

/**
 * A model of exponential smoothing: how the error acts (additive, multiplicative), whether there is a trend (none, additive, damped),
 * and a season (none, additive, multiplicative). "AAA" is the model behind Excel's FORECAST.ETS.
 */
export interface EtsModel {
  readonly error: "A" | "M";
  readonly trend: "N" | "A" | "Ad";
  readonly season: "N" | "A" | "M";
}

/** Smoothing parameters in state-space form; `beta` and `gamma` are 0 without trend and season, `phi` is 1 undamped. */
export interface EtsParameters {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

/** What the model knows at one moment; `season[0]` is the season of the next period, `season` is empty without one. */
export interface EtsState {
  readonly level: number;
  readonly trend: number;
  readonly season: Float64Array;
}

/**
 * The models that R's `ets` considers: multiplicative trends and additive errors beside multiplicative seasons are left out, as they
 * are numerically unstable.
 */
export const ETS_MODELS: readonly EtsModel[] = (["A", "M"] as const).flatMap((error) =>
  (["N", "A", "M"] as const).flatMap((season) =>
    error === "A" && season === "M" ? [] : (["N", "A", "Ad"] as const).map((trend) => ({ error, trend, season })),
  ),
);

/** The short name of a model. @example etsName({ error: "M", trend: "Ad", season: "M" }) // "MAdM" */
export const etsName = ({ error, trend, season }: EtsModel): string => error + trend + season;

/**
 * The model of a short name.
 *
 * @throws RangeError when there is no such model
 * @example etsModelOf("AAdN") // { error: "A", trend: "Ad", season: "N" }
 * @example etsModelOf("AAM") // throws RangeError
 */
export function etsModelOf(name: string): EtsModel {
  const model = ETS_MODELS.find((candidate) => etsName(candidate) === name);
  assert(model !== undefined, `${name} is none of the models ${ETS_MODELS.map(etsName).join(", ")}`);
  return model;
}

/**
 * Number of values that are estimated: smoothing parameters and initial states, of the seasonal ones all but one, as they have a
 * fixed sum.
 *
 * @example etsParameterCount(etsModelOf("AAA"), 12) // 16
 * @example etsParameterCount(etsModelOf("ANN"), 1) // 2
 */
export function etsParameterCount({ trend, season }: EtsModel, period: number): number {
  const ofTrend = { N: 0, A: 2, Ad: 3 }[trend];
  return 2 + ofTrend + (season === "N" ? 0 : period);
}
