import { assert } from "../assert";
import type { Numbers } from "../columns";
import { sum } from "../sum";

/** A series taken apart. */
export interface Decomposition {
  /** Centred moving average over one year; NaN for half a year at either end. */
  readonly trend: Float64Array;
  /** Season of each phase, the first being that of the first value; Σ = 0 (additive) or mean 1 (multiplicative). */
  readonly season: Float64Array;
}

/**
 * Classical seasonal decomposition by moving averages: a trend, and what each phase of the year adds to it or multiplies it by.
 *
 * @param values the series, without gaps; length n, at least two years
 * @param period phases of a year, such as 12; 2 or more
 * @param kind   "A" where the season adds, "M" where it multiplies
 * @returns trend (length n) and season (length `period`)
 * @throws  RangeError when the series is shorter than two years
 * @see     R's `decompose`; Kendall & Stuart (1983), The Advanced Theory of Statistics 3, 410–414
 * @example decompose([1, 3, 2, 4, 3, 5], 2, "A").season // [-0.75, 0.75]
 */
export function decompose(values: Numbers, period: number, kind: "A" | "M"): Decomposition {
  assert(period >= 2, `period must be 2 or more, not ${period}`);
  assert(values.length >= 2 * period, `the series must span two years (${2 * period} values), not ${values.length}`);
  const trend = centredAverage(values, period);
  const off = trend.map((level, t) => (kind === "A" ? values[t] - level : values[t] / level));
  const figure = Float64Array.from({ length: period }, (_, phase) =>
    mean(off.filter((value, t) => t % period === phase && Number.isFinite(value))),
  );
  const centre = mean(figure);
  return { trend, season: figure.map((value) => (kind === "A" ? value - centre : value / centre)) };
}

/** An even number of phases has no middle one: the two ends count half. */
function centredAverage(values: Numbers, period: number): Float64Array {
  const half = Math.floor(period / 2);
  const ends = period % 2 === 0 ? 0.5 : 1;
  return Float64Array.from({ length: values.length }, (_, t) => {
    if (t < half || t >= values.length - half) return NaN;
    let total = ends * (values[t - half] + values[t + half]);
    for (let i = t - half + 1; i < t + half; i++) total += values[i];
    return total / period;
  });
}

const mean = (values: Float64Array): number => sum(values) / values.length;
