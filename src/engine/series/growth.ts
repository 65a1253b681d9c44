import { assert } from "../assert";
import type { Numbers } from "../columns";

/**
 * Growth against an earlier period: month over month with lag 1, year over year with lag 12.
 *
 *     growthₜ = yₜ / yₜ₋ₗ − 1
 *
 * @param values the series; length n
 * @param lag    periods back, a whole number above 0
 * @returns fractions, length n; NaN where there is no earlier value above 0
 * @throws  RangeError when the lag is not a whole number above 0
 * @see     S122 (环比, 同比)
 * @example growth([100, 110, 99], 1) // [NaN, 0.1, -0.1]
 */
export function growth(values: Numbers, lag: number): Float64Array {
  assert(Number.isInteger(lag) && lag > 0, `lag must be a whole number above 0, not ${lag}`);
  return Float64Array.from({ length: values.length }, (_, t) =>
    t >= lag && values[t - lag] > 0 ? values[t] / values[t - lag] - 1 : NaN,
  );
}
