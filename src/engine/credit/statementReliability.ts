import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";

/** How statements were made, most reliable first. */
export const STATEMENT_LEVELS = ["audited", "reviewed", "compiled", "unchecked"] as const;

/**
 * Weight of ratios by how far the statement behind them can be relied on: an audited balance sheet counts in full, a compiled one less.
 *
 *     weight used = weight × reliability of the statement
 *
 * @param weight      weight of an indicator taken from statements, not below 0
 * @param level       index into `reliability` (as `STATEMENT_LEVELS`), length n; any other number = not known, which counts as the last
 * @param reliability part of the weight that each level keeps; fractions, not rising
 * @returns weight for each customer, length n
 * @throws  RangeError when the parts rise or do not lie between 0 and 1
 * @see     S098
 * @example reliableWeights(0.4, [0, 2, 255], [1, 0.8, 0.6, 0.3]) // [0.4, 0.24, 0.12]
 */
export function reliableWeights(weight: number, level: ArrayLike<number>, reliability: Numbers): Float64Array {
  assert(reliability.length > 0, "there must be at least one level");
  for (let i = 0; i < reliability.length; i++) {
    const limit = i ? reliability[i - 1] : 1;
    assert(reliability[i] >= 0 && reliability[i] <= limit, "reliability must fall from 1 towards 0");
  }
  const last = reliability.length - 1;
  return numbersFrom(level, (each) => weight * reliability[each >= 0 && each <= last ? each : last]);
}
