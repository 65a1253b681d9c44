import type { PriorityRule } from "../../engine/receivables/collectionPriority";
import type { PointsStep } from "../../engine/credit/stepPoints";
import type { Numbers } from "../../engine/columns";
import type { ParameterValues } from "../parameters";

/** What the rules of the worklist look at; columns by customer. */
export interface RuleMeasures {
  /** Part of all that is overdue; fraction. */
  readonly share: Numbers;
  readonly oldestDays: Numbers;
  readonly daysLate: Numbers;
  readonly brokenPromises: Numbers;
  /** Part of the customer's overdue amount that is disputed; fraction. */
  readonly disputedShare: Numbers;
}

export type CollectionRule = "amount" | "age" | "habit" | "promise" | "dispute";

/** What each rule has added, by its name. */
export const pointsByRule = ([amount, age, habit, promise, dispute]: readonly Float64Array[]): Record<
  CollectionRule,
  Float64Array
> => ({ amount, age, habit, promise, dispute });

/** The rules in force with their points, in the order of `pointsByRule`. */
export function collectionRules(measures: RuleMeasures, points: ParameterValues["collectionPoints"]): PriorityRule[] {
  const rule = (measure: Numbers, lines: readonly (readonly [number, number])[]): PriorityRule => ({
    measure,
    steps: stepsOf(lines),
    weight: 1,
  });
  return [
    rule(measures.share, [
      [0.01, points.share1],
      [0.05, points.share5],
      [0.1, points.share10],
    ]),
    rule(measures.oldestDays, [
      [1, points.age1],
      [31, points.age31],
      [61, points.age61],
      [91, points.age91],
    ]),
    rule(measures.daysLate, [
      [5, points.late5],
      [15, points.late15],
    ]),
    rule(measures.brokenPromises, [[1, points.promise]]),
    rule(measures.disputedShare, [[0.5, points.dispute]]),
  ];
}

const stepsOf = (lines: readonly (readonly [number, number])[]): PointsStep[] => [
  { from: -Infinity, points: 0 },
  ...lines.map(([from, points]) => ({ from, points })),
];
