import type { Numbers } from "../columns";

/** A straight line through a series. */
export interface LinearTrend {
  /** Value of the line one period before the first. */
  readonly intercept: number;
  /** Change a period. */
  readonly slope: number;
}

/**
 * Linear trend of a series by least squares (as SLOPE and INTERCEPT over 1 … n).
 *
 *     slope = Σ (t − t̄)(y − ȳ) / Σ (t − t̄)²,  t = 1 … n
 *
 * @param values the series; length n, missing ones (NaN) are left out
 * @returns intercept (at t = 0) and slope a period; NaN with no value, slope NaN with fewer than two
 * @see     S122
 * @example linearTrend([3, 5, 7]) // { intercept: 1, slope: 2 }
 */
export function linearTrend(values: Numbers): LinearTrend {
  let n = 0;
  let [meanT, meanY] = [0, 0];
  let [spread, common] = [0, 0];
  for (let t = 0; t < values.length; t++) {
    if (Number.isNaN(values[t])) continue;
    n++;
    const fromMean = t + 1 - meanT;
    meanT += fromMean / n;
    meanY += (values[t] - meanY) / n;
    spread += fromMean * (t + 1 - meanT);
    common += fromMean * (values[t] - meanY);
  }
  const slope = n > 1 ? common / spread : NaN;
  return { intercept: n > 0 ? meanY - slope * meanT : NaN, slope };
}
