import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";

/**
 * Points that each indicator would need, all others staying as they are, to lift a score by so much: the distance to the next grade
 * in the terms of what would change it. `valueForPoints` turns them into days, ratios or years.
 *
 *     needed = points + gap × Σ weights known / weight
 *
 * @param points  points of one customer's indicators, 0–100, length n; NaN = missing
 * @param weights weight of each indicator, not below 0
 * @param gap     points missing in the score; from `pointsToNextGrade`
 * @returns points, length n; NaN where the indicator cannot do it alone (more than 100), is missing or weighs nothing
 * @throws  RangeError when the lengths differ
 * @see     S090, inverted
 * @example gradeLevers([40, 80, NaN], [0.5, 0.3, 0.2], 10) // [56, NaN, NaN]
 */
export function gradeLevers(points: Numbers, weights: Numbers, gap: number): Float64Array {
  assert(points.length === weights.length, `columns differ in length: ${points.length} and ${weights.length}`);
  let known = 0;
  for (let i = 0; i < points.length; i++) if (!Number.isNaN(points[i])) known += weights[i];
  return numbersFrom(points, (now, i) => {
    const needed = now + (gap * known) / weights[i];
    return needed <= 100 + 1e-9 ? Math.min(needed, 100) : NaN;
  });
}
