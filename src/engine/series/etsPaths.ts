import { numbersFrom } from "../columns";
import { assert } from "../assert";
import { normalQuantile } from "../stats/normalQuantile";
import { quantile } from "../stats/quantile";
import { sfc32, type Random } from "../stats/sfc32";
import type { Bounds } from "./bounds";
import type { EtsFit } from "./etsFit";

/** Where the chance of a simulation comes from, and how often it is asked. */
export interface Chance {
  readonly seed: number;
  /** Simulated runs; a whole number above 0. */
  readonly runs: number;
}

/**
 * Simulated futures of a fitted model: each path starts from the last state and meets normal errors of the fit's own size.
 *
 * @param fit     a fitted model
 * @param horizon how many periods
 * @param chance  seed and number of paths
 * @returns for each period, its value in every path (length `runs`)
 * @throws  RangeError when the number of runs is not a whole number above 0
 * @see     Hyndman, Koehler, Ord & Snyder (2008), section 6.1 (prediction distributions by simulation)
 * @example etsPaths(etsFit([3, 5, 4, 6, 5, 7, 6, 8], etsModelOf("ANN"), 1), 2, { seed: 1, runs: 3 })[1].length // 3
 */
export function etsPaths(fit: EtsFit, horizon: number, { seed, runs }: Chance): Float64Array[] {
  assert(Number.isInteger(runs) && runs > 0, `runs must be a whole number above 0, not ${runs}`);
  const random = sfc32(seed);
  const paths = Array.from({ length: horizon }, () => new Float64Array(runs));
  for (let run = 0; run < runs; run++) walk(fit, paths, run, random);
  return paths;
}

/** Bounds that the middle part of the simulated paths keeps, period by period (quantiles of type 7). */
export function etsPathBounds(fit: EtsFit, horizon: number, level: number, chance: Chance): Bounds {
  const paths = etsPaths(fit, horizon, chance);
  const bound = (p: number): Float64Array => numbersFrom(paths, (values) => quantile(values, p));
  return { low: bound((1 - level) / 2), high: bound((1 + level) / 2) };
}

function walk(
  { model, parameters, state, sigma2 }: EtsFit,
  paths: readonly Float64Array[],
  run: number,
  random: Random,
): void {
  const { alpha, beta, gamma, phi } = parameters;
  const season = state.season.slice();
  const deviation = Math.sqrt(sigma2);
  let { level, trend } = state;
  for (let h = 0; h < paths.length; h++) {
    const j = season.length ? h % season.length : 0;
    const s = season.length ? season[j] : 0;
    const base = level + phi * trend;
    const forecast = model.season === "M" ? base * s : base + s;
    const error = deviation * normalQuantile(random() + 2 ** -33) * (model.error === "M" ? forecast : 1);
    paths[h][run] = forecast + error;
    const surprise = model.season === "M" ? error / s : error;
    level = base + alpha * surprise;
    trend = phi * trend + beta * surprise;
    if (season.length) season[j] = s + gamma * (model.season === "M" ? error / base : error);
  }
}
