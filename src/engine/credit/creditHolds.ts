import { assert } from "../assert";
import type { Numbers } from "../columns";
import { UNKNOWN } from "../tiering/unknown";

/** One condition of a hold: a measure that has gone above a threshold. */
export interface HoldCondition {
  /** Index of the measure: days overdue, part of the limit used, days since the limit expired… */
  readonly measure: number;
  /** Grace included: the condition holds from above this; not below 0. */
  readonly above: number;
}

/** A rule: it holds the customer's orders when all its conditions hold ("overdue amount above 1,000 and 80 % of the limit used"). */
export type HoldRule = readonly HoldCondition[];

/** Which customers are on hold, why, and how far the others are from it. */
export interface CreditHolds {
  /** First rule that fires, length n; `UNKNOWN` where none does. */
  readonly fires: Uint8Array;
  /** The rule nearest to firing among those that do not, length n; `UNKNOWN` where none is left. */
  readonly next: Uint8Array;
  /** The measure of that rule that is farthest from its threshold, length n; `UNKNOWN` without a next rule. */
  readonly nextMeasure: Uint8Array;
  /** How much that measure may still grow; in its own unit, length n; NaN without a next rule. */
  readonly distance: Float64Array;
}

/**
 * Holds on orders: which rule fires for a customer, and how far the next one is.
 *
 *     a rule fires when measure > threshold for each of its conditions
 *     nearness of a condition = measure / threshold, between 0 and 1; of a rule = its least near condition
 *
 * @param measures columns of length n; a missing measure fires nothing and is far from firing
 * @param rules    in order of precedence
 * @returns columns of length n
 * @throws  RangeError when the lengths differ, a rule names no measure or has no condition, or a threshold is below 0
 * @see     product-definitions B-7; Dynamics 365 Finance, credit management blocking rules
 * @example creditHolds([[45, 10], [0.5, 0.9]], [[{ measure: 0, above: 30 }], [{ measure: 1, above: 1 }]]) // { fires: [0, 255], next: [1, 1], nextMeasure: [1, 1], distance: [0.5, 0.1] }
 */
export function creditHolds(measures: readonly Numbers[], rules: readonly HoldRule[]): CreditHolds {
  const n = measures.length ? measures[0].length : 0;
  assertRules(measures, rules, n);
  const holds: CreditHolds = {
    fires: new Uint8Array(n).fill(UNKNOWN),
    next: new Uint8Array(n).fill(UNKNOWN),
    nextMeasure: new Uint8Array(n).fill(UNKNOWN),
    distance: new Float64Array(n).fill(NaN),
  };
  for (let row = 0; row < n; row++) judge(row, measures, rules, holds);
  return holds;
}

function judge(row: number, measures: readonly Numbers[], rules: readonly HoldRule[], holds: CreditHolds): void {
  let nearest = -1;
  rules.forEach((rule, index) => {
    const { condition, nearness } = farthestCondition(rule, measures, row);
    if (nearness > 1) {
      if (holds.fires[row] === UNKNOWN) holds.fires[row] = index;
    } else if (nearness > nearest) {
      nearest = nearness;
      holds.next[row] = index;
      holds.nextMeasure[row] = condition.measure;
      holds.distance[row] = condition.above - measures[condition.measure][row];
    }
  });
}

/** The condition that keeps a rule from firing: the one whose measure has come the smallest part of its way. */
function farthestCondition(
  rule: HoldRule,
  measures: readonly Numbers[],
  row: number,
): { readonly condition: HoldCondition; readonly nearness: number } {
  let [condition, nearness] = [rule[0], Infinity];
  for (const each of rule) {
    const near = nearnessOf(measures[each.measure][row], each.above);
    if (near < nearness) [condition, nearness] = [each, near];
  }
  return { condition, nearness };
}

/** Above 1 exactly where the condition holds; a threshold of 0 is reached by nothing but 0. */
function nearnessOf(measure: number, above: number): number {
  if (measure > above) return Number.MAX_VALUE;
  if (above === 0) return measure === 0 ? 1 : 0;
  return measure > 0 ? measure / above : 0;
}

function assertRules(measures: readonly Numbers[], rules: readonly HoldRule[], n: number): void {
  for (const column of measures) assert(column.length === n, `columns differ in length: ${n} and ${column.length}`);
  for (const rule of rules) {
    assert(rule.length > 0, "a rule has no condition");
    for (const { measure, above } of rule) {
      assert(measure in measures, `there is no measure ${measure}`);
      assert(above >= 0, `a threshold must not be below 0, but one is ${above}`);
    }
  }
}
