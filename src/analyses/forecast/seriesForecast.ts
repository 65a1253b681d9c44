import { numbersFrom } from "../../engine/columns";
import { meanAbsoluteScaledError } from "../../engine/series/accuracy";
import { etsChoice } from "../../engine/series/etsChoice";
import { etsFit, type EtsFit } from "../../engine/series/etsFit";
import { etsForecast, etsInterval } from "../../engine/series/etsForecast";
import { ETS_MODELS, etsName, type EtsModel } from "../../engine/series/etsModel";
import { seasonalNaiveForecast } from "../../engine/series/naive";
import { normalQuantile } from "../../engine/stats/normalQuantile";
import type { Bounds } from "../../engine/series/bounds";
import { quantile } from "../../engine/stats/quantile";
import { etsPaths } from "../../engine/series/etsPaths";

/** What a series is long enough for. */
export type SeriesGate = "nothing" | "naive" | "plain" | "seasonal";

/** A series carried forward, beside the forecast that learns nothing. */
export interface SeriesForecast {
  readonly gate: SeriesGate;
  /** Short name of the model ("MAdM"); "" where there is only the naive forecast. */
  readonly model: string;
  /** Of the model, or of the naive forecast where there is no model; length h. */
  readonly points: Float64Array;
  readonly bounds80: Bounds;
  readonly bounds95: Bounds;
  /** (Seasonal) naive; length h. */
  readonly naive: Float64Array;
  /** Months that were held back to compare. */
  readonly held: number;
  /** Mean absolute scaled error over the months held back; NaN where it cannot be told. */
  readonly mase: number;
  readonly naiveMase: number;
}

const YEAR = 12;
const RUNS = 2000;
/** Trends, damped or not, and seasons, additive or multiplicative; errors as the season. */
const CANDIDATES: readonly EtsModel[] = ETS_MODELS.filter(({ error, season }) =>
  season === "M" ? error === "M" : error === "A",
);

/**
 * Carry a monthly series forward by exponential smoothing, its kind chosen by AICc, beside the seasonal naive forecast; both are
 * measured over the last months, held back.
 *
 * @param values      complete months, without gaps
 * @param horizon     months ahead
 * @param leastMonths months below which only the naive forecast is shown
 * @param seed        for bounds that are simulated
 */
export function seriesForecast(
  values: Float64Array,
  horizon: number,
  leastMonths: number,
  seed: number,
): SeriesForecast {
  const n = values.length;
  const period = n >= 2 * YEAR ? YEAR : 1;
  const naive = naiveOf(values, horizon);
  const fit = n >= leastMonths ? etsChoice(values, period, CANDIDATES) : undefined;
  const held = heldBack(n);
  const compared = compare(values, held, fit?.model);
  const common = { naive: naive.points, held, ...compared };
  if (!fit) {
    const around = (level: number): Bounds => {
      const half = naive.deviations.map((deviation) => normalQuantile((1 + level) / 2) * deviation);
      return { low: naive.points.map((p, h) => p - half[h]), high: naive.points.map((p, h) => p + half[h]) };
    };
    const gate = n > 0 ? "naive" : "nothing";
    return { ...common, gate, model: "", points: naive.points, bounds80: around(0.8), bounds95: around(0.95) };
  }
  return {
    ...common,
    gate: period > 1 ? "seasonal" : "plain",
    model: etsName(fit.model),
    points: etsForecast(fit.model, fit.parameters, fit.state, horizon),
    ...boundsOf(fit, horizon, seed),
  };
}

/** A year where the season can be told, else the last value; a year is longer than what is known when n ≤ 12. */
const naiveOf = (values: Float64Array, horizon: number) =>
  seasonalNaiveForecast(values, values.length > YEAR ? YEAR : 1, horizon);

/** Months held back: a year where three are known, fewer where fewer are. */
function heldBack(n: number): number {
  if (n >= 3 * YEAR) return YEAR;
  return n >= 2 * YEAR ? Math.max(3, n - 2 * YEAR) : Math.floor(n / 4);
}

function compare(
  values: Float64Array,
  held: number,
  model: EtsModel | undefined,
): { readonly mase: number; readonly naiveMase: number } {
  const training = values.subarray(0, values.length - held);
  const actual = values.subarray(values.length - held);
  if (held === 0) return { mase: NaN, naiveMase: NaN };
  const scale = training.length > YEAR ? YEAR : 1;
  const error = (points: Float64Array): number => meanAbsoluteScaledError(actual, points, training, scale);
  const naiveMase = error(naiveOf(training, held).points);
  if (!model) return { mase: NaN, naiveMase };
  // A training series too short for the season is judged by the same model without it.
  const fit = fitOf(training, model) ?? fitOf(training, { ...model, error: "A", season: "N" });
  return { mase: fit ? error(etsForecast(fit.model, fit.parameters, fit.state, held)) : NaN, naiveMase };
}

const fitOf = (values: Float64Array, model: EtsModel): EtsFit | undefined =>
  etsFit(values, model, model.season === "N" ? 1 : YEAR);

/** Both bounds from one set of paths where they have to be simulated. */
function boundsOf(fit: EtsFit, horizon: number, seed: number): Pick<SeriesForecast, "bounds80" | "bounds95"> {
  const chance = { seed, runs: RUNS };
  if (fit.model.error === "A")
    return { bounds80: etsInterval(fit, horizon, 0.8, chance), bounds95: etsInterval(fit, horizon, 0.95, chance) };
  const paths = etsPaths(fit, horizon, chance);
  const bounds = (level: number): Bounds => ({
    low: numbersFrom(paths, (path) => quantile(path, (1 - level) / 2)),
    high: numbersFrom(paths, (path) => quantile(path, (1 + level) / 2)),
  });
  return { bounds80: bounds(0.8), bounds95: bounds(0.95) };
}
