import { assert } from "../assert";
import type { Numbers } from "../columns";
import { sum } from "../sum";

/**
 * Season weights from history: what share of a year each of its periods usually brings, each whole year counting alike,
 * so that growth does not pass for season.
 *
 *     wⱼ = mean over years of (valueⱼ / Σ year)
 *
 * @param values  values of periods that follow each other, the first being period 0 of a year; length n; a missing value
 *                (NaN) leaves its year out
 * @param periods periods in a year, such as 12 or 4; above 0
 * @returns fractions, length `periods`, Σ = 1; below 0 only where the history is; equal shares when no whole year has a
 *          total above 0
 * @throws  RangeError when `periods` is not a whole number above 0
 * @see     S116 (季节权重取自历史); simple average of ratios to the year
 * @example seasonWeights([10, 30, 40, 60], 2) // [0.325, 0.675]
 */
export function seasonWeights(values: Numbers, periods: number): Float64Array {
  assert(Number.isInteger(periods) && periods > 0, `periods must be a whole number above 0, not ${periods}`);
  const years = wholeYears(values, periods);
  if (!years.length) return new Float64Array(periods).fill(1 / periods);
  return Float64Array.from({ length: periods }, (_, j) => sum(years.map((year) => year[j] / sum(year))) / years.length);
}

function wholeYears(values: Numbers, periods: number): Float64Array[] {
  const column = Float64Array.from(values);
  const count = Math.floor(column.length / periods);
  return Array.from({ length: count }, (_, year) => column.subarray(year * periods, (year + 1) * periods)).filter(
    (year) => !year.some(Number.isNaN) && sum(year) > 0,
  );
}
