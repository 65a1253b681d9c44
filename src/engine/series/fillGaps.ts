import { assert } from "../assert";
import type { Numbers } from "../columns";

/** A series made whole. */
export interface FilledSeries {
  /** From the first known value to the last, gaps filled; empty when too much is missing. */
  readonly values: Float64Array;
  /** Place of its first value in the series given. */
  readonly from: number;
  /** How many values were filled in. */
  readonly filled: number;
}

/**
 * Fill the gaps of a series along the straight line between their neighbours, as smoothing needs every period; unknown periods before
 * the first and after the last known one are cut off.
 *
 * @param values the series; missing values are NaN
 * @param most   largest part that may be filled, such as 0.3 (Excel's limit for FORECAST.ETS); fraction
 * @returns the whole series; empty when more than `most` of it is missing, or all
 * @throws  RangeError when `most` is not between 0 and 1
 * @see     Microsoft, FORECAST.ETS, data completion: missing points are the average of their neighbours, up to 30 %
 * @example fillGaps([NaN, 2, NaN, 4, 5, NaN], 0.3) // { values: [2, 3, 4, 5], from: 1, filled: 1 }
 * @example fillGaps([2, NaN, NaN, 5], 0.3).values // []
 */
export function fillGaps(values: Numbers, most: number): FilledSeries {
  assert(most >= 0 && most <= 1, `most must be between 0 and 1, not ${most}`);
  const column = Float64Array.from(values);
  const known = Array.from(column.keys()).filter((t) => !Number.isNaN(column[t]));
  const from = known[0] ?? 0;
  const series = column.slice(from, (known.at(-1) ?? -1) + 1);
  const filled = series.length - known.length;
  if (filled > most * series.length) return { values: new Float64Array(0), from, filled: 0 };
  for (let k = 1; k < known.length; k++) {
    const [left, right] = [known[k - 1] - from, known[k] - from];
    for (let t = left + 1; t < right; t++)
      series[t] = series[left] + ((series[right] - series[left]) * (t - left)) / (right - left);
  }
  return { values: series, from, filled };
}
