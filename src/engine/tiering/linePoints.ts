import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";

/**
 * Points on a straight line: none at `zero`, all at `full`, in proportion between; `full` may lie below `zero` where less is better.
 *
 *     points = 100 × (value − zero) / (full − zero), between 0 and 100
 *
 * Where both are the same, the value must reach the line.
 *
 * @param values numbers, length n
 * @param zero   value that is worth nothing
 * @param full   value that is worth 100
 * @returns points, 0–100, length n; NaN where the value is missing
 * @throws  RangeError when a line is missing
 * @see     S026, S019, S028
 * @example linePoints([0.05, 0.2, 0.5, NaN], 0, 0.4) // [12.5, 50, 100, NaN]
 * @example linePoints([0.05, 0.2, 0.5], 0.3, 0) // [83.33333333333333, 33.33333333333333, 0]
 */
export function linePoints(values: Numbers, zero: number, full: number): Float64Array {
  assert(!Number.isNaN(zero + full), `zero and full must be numbers, not ${zero} and ${full}`);
  return numbersFrom(values, (value) => {
    if (Number.isNaN(value)) return NaN;
    if (zero === full) return value >= full ? 100 : 0;
    return 100 * Math.min(1, Math.max(0, (value - zero) / (full - zero)));
  });
}
