import { assert } from "../assert";
import { normalQuantile } from "../stats/normalQuantile";
import type { Bounds } from "./bounds";
import type { EtsFit } from "./etsFit";
import type { EtsModel, EtsParameters, EtsState } from "./etsModel";
import { etsPathBounds, type Chance } from "./etsPaths";

/**
 * Point forecasts: the values to come if no error disturbs them.
 *
 *     ŷ(h) = l + (φ + … + φʰ) b, plus or times the season of that phase
 *
 * @param model      kind of model
 * @param parameters smoothing parameters
 * @param state      state after the last value, such as a fit's `state`
 * @param horizon    how many periods, a whole number of 0 or above
 * @returns length `horizon`
 * @throws  RangeError when the horizon is not a whole number of 0 or above
 * @see     Hyndman, Koehler, Ord & Snyder (2008), table 2.1
 * @example
 * etsForecast(etsModelOf("AAN"), { alpha: 0.5, beta: 0.1, gamma: 0, phi: 1 }, { level: 10, trend: 2, season: [] }, 3) // [12, 14, 16]
 * etsForecast(etsModelOf("ANM".replace("A", "M")), { alpha: 0.5, beta: 0, gamma: 0, phi: 1 }, { level: 10, trend: 0, season: [0.5, 1.5] }, 3) // [5, 15, 5]
 */
export function etsForecast(model: EtsModel, { phi }: EtsParameters, state: EtsState, horizon: number): Float64Array {
  assert(Number.isInteger(horizon) && horizon >= 0, `horizon must be a whole number of 0 or above, not ${horizon}`);
  const { level, trend, season } = state;
  let damped = 0;
  return Float64Array.from({ length: horizon }, (_, h) => {
    damped += phi ** (h + 1);
    const base = level + damped * trend;
    if (model.season === "N") return base;
    const phase = season[h % season.length];
    return model.season === "A" ? base + phase : base * phase;
  });
}

/**
 * Prediction intervals: exact for models with additive error and season (normal errors), from simulated paths for the others, whose
 * values to come follow no simple distribution.
 *
 *     ŷ(h) ± z √(σ² (1 + Σ_{j < h} cⱼ²));  cⱼ = α + β (φ + … + φʲ) + γ [j a multiple of the period]
 *
 * @param fit     a fitted model
 * @param horizon how many periods
 * @param level   chance that a value lies inside, such as 0.95; fraction
 * @param chance  seed and number of the simulated paths
 * @returns bounds of each period
 * @throws  RangeError when the level is not between 0 and 1
 * @see     Hyndman, Koehler, Ord & Snyder (2008), chapter 6, class 1; their intervals leave the estimation of the parameters aside
 * @example etsInterval(etsFit([3, 5, 4, 6, 5, 7, 6, 8], etsModelOf("ANN"), 1), 2, 0.95, { seed: 1, runs: 1 }).low.length // 2
 */
export function etsInterval(fit: EtsFit, horizon: number, level: number, chance: Chance): Bounds {
  assert(level > 0 && level < 1, `level must be between 0 and 1, not ${level}`);
  if (fit.model.error === "M") return etsPathBounds(fit, horizon, level, chance);
  const points = etsForecast(fit.model, fit.parameters, fit.state, horizon);
  const z = normalQuantile((1 + level) / 2);
  const half = etsVariances(fit, horizon).map((variance) => z * Math.sqrt(variance));
  return { low: points.map((point, h) => point - half[h]), high: points.map((point, h) => point + half[h]) };
}

/**
 * Variance of the forecast error of a model with additive error and season, one number a period ahead.
 *
 * @param fit     a fitted model with additive error
 * @param horizon how many periods
 * @returns squared units of the series, length `horizon`
 * @throws  RangeError when the error is multiplicative
 * @example etsVariances({ model: etsModelOf("ANN"), parameters: { alpha: 0.5, beta: 0, gamma: 0, phi: 1 }, sigma2: 4, period: 1 }, 3) // [4, 5, 6]
 */
export function etsVariances(
  { model, parameters, sigma2, period }: Pick<EtsFit, "model" | "parameters" | "sigma2" | "period">,
  horizon: number,
): Float64Array {
  assert(model.error === "A", "the variance is exact only where the error is additive");
  const { alpha, beta, gamma, phi } = parameters;
  let damped = 0;
  let spread = 1;
  return Float64Array.from({ length: horizon }, (_, h) => {
    if (h > 0) {
      damped += phi ** h;
      spread += (alpha + beta * damped + (model.season !== "N" && h % period === 0 ? gamma : 0)) ** 2;
    }
    return sigma2 * spread;
  });
}
