import { sum } from "../sum";
import type { EtsModel, EtsParameters, EtsState } from "./etsModel";

/** Translates a model's parameters and start into the coordinates of a search without bounds, and back. */
export interface EtsCodec {
  readonly model: EtsModel;
  encode(alpha: number, start: EtsState): Float64Array;
  /** `season` is filled and becomes the start's; a search that decodes thousands of points can give the same one each time. */
  decode(point: Float64Array, season?: Float64Array): { readonly parameters: EtsParameters; readonly start: EtsState };
}

const LEAST = 1e-4;
const MOST = 0.9999;
const PHI = [0.8, 0.98] as const;
/** First guesses, as parts of the way between the bounds. */
const FIRST = { beta: 0.1, gamma: 0.05, phi: 0.9 };

/**
 * Coordinates of a search for a model: bounded parameters as angles, whose sine swings between the bounds (so that a bound can be
 * reached), states in units of the series' own size, of the season all but the first, whose value follows from the sum.
 *
 * @example codecOf(etsModelOf("ANN"), 1, [4, 4]).decode(codecOf(etsModelOf("ANN"), 1, [4, 4]).encode(0.3, { level: 5, trend: 0, season: [] })).start.level // 5
 */
export function codecOf(model: EtsModel, period: number, y: Float64Array): EtsCodec {
  const unit = sizeOf(y);
  const seasonUnit = model.season === "M" ? 1 : unit;
  const seasonSum = model.season === "M" ? period : 0;
  return {
    model,
    encode(alpha, start) {
      const point = [angle(alpha, LEAST, MOST)];
      if (model.trend !== "N") point.push(angleOfPart(FIRST.beta));
      if (model.season !== "N") point.push(angleOfPart(FIRST.gamma));
      if (model.trend === "Ad") point.push(angleOfPart(FIRST.phi));
      point.push(start.level / unit);
      if (model.trend !== "N") point.push(start.trend / unit);
      for (let j = 1; j < start.season.length; j++) point.push(start.season[j] / seasonUnit);
      return Float64Array.from(point);
    },
    decode(point, season = new Float64Array(model.season === "N" ? 0 : period)) {
      let i = 0;
      const alpha = between(point[i++], LEAST, MOST);
      const beta = model.trend === "N" ? 0 : between(point[i++], Math.min(LEAST, alpha), alpha);
      const gamma = model.season === "N" ? 0 : between(point[i++], Math.min(LEAST, 1 - alpha), 1 - alpha);
      const phi = model.trend === "Ad" ? between(point[i++], PHI[0], PHI[1]) : 1;
      const level = point[i++] * unit;
      const trend = model.trend === "N" ? 0 : point[i++] * unit;
      if (season.length) season[0] = 0;
      for (let j = 1; j < season.length; j++) season[j] = point[i++] * seasonUnit;
      if (season.length) season[0] = seasonSum - sum(season);
      return { parameters: { alpha, beta, gamma, phi }, start: { level, trend, season } };
    },
  };
}

function sizeOf(y: Float64Array): number {
  const size = sum(y.map(Math.abs)) / y.length;
  return size > 0 ? size : 1;
}

const between = (at: number, low: number, high: number): number => low + ((high - low) * (1 + Math.sin(at))) / 2;
const angleOfPart = (part: number): number => Math.asin(2 * part - 1);
const angle = (value: number, low: number, high: number): number => angleOfPart((value - low) / (high - low));
