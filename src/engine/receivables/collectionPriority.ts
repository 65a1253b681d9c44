import { assert } from "../assert";
import type { Numbers } from "../columns";
import { stepPoints, type PointsStep } from "../credit/stepPoints";

/** One rule of the worklist: what a measure is worth. The points of a rule are at most 100; its weight says how much they count. */
export interface PriorityRule {
  readonly measure: Numbers;
  readonly steps: readonly PointsStep[];
  /** Below 0 for a rule that speaks against a call. */
  readonly weight: number;
}

/** Priorities of n customers. */
export interface CollectionPriority {
  /** What each rule adds; one column a rule, each of length n; 0 where its measure is missing. */
  readonly contributions: readonly Float64Array[];
  /** Σ contributions, length n. */
  readonly score: Float64Array;
}

/**
 * Priority of customers on the collections worklist: points by rules that can be edited, with what each has added.
 *
 *     score = Σ weight × points(measure)
 *
 * @param rules at least one; measures of length n
 * @returns contributions and score
 * @throws  RangeError when lengths differ or a table of points is not sound
 * @see     product-definitions B-15; SAP collections management (a strategy is a set of rules, each with a valuation)
 * @example collectionPriority([{ measure: [45, 5], steps: [{ from: -Infinity, points: 0 }, { from: 31, points: 100 }], weight: 0.5 }]).score // [50, 0]
 */
export function collectionPriority(rules: readonly PriorityRule[]): CollectionPriority {
  assert(rules.length > 0, "there must be at least one rule");
  const n = rules[0].measure.length;
  const contributions = rules.map(({ measure, steps, weight }) => {
    assert(measure.length === n, `measures differ in length: ${n} and ${measure.length}`);
    return stepPoints(measure, steps).map((points) => (Number.isNaN(points) ? 0 : weight * points));
  });
  const score = new Float64Array(n);
  for (const column of contributions) for (let row = 0; row < n; row++) score[row] += column[row];
  return { contributions, score };
}
