import { assert } from "../assert";
import { abcOfRank } from "./abcOfRank";
import type { AbcRule } from "./abcClasses";
import { bytesFrom, type Numbers } from "../columns";
import { UNKNOWN } from "./unknown";

/**
 * Transition matrix: how many customers went from each class to each.
 *
 * @param before  class then; 0 … classes − 1, length n, `UNKNOWN` where there was none
 * @param after   class now; length n, `UNKNOWN` where there is none
 * @param classes number of classes
 * @returns counts: one row a class then, one column a class now, the last of both for "none"; all add up to n
 * @throws  RangeError when the lengths differ or a code is no class
 * @see     S036
 * @example transitionMatrix([0, 0, 1, 255], [0, 1, 1, 0], 2) // [[1, 1, 0], [0, 1, 0], [1, 0, 0]]
 */
export function transitionMatrix(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  classes: number,
): readonly Float64Array[] {
  assert(before.length === after.length, `columns differ in length: ${before.length} and ${after.length}`);
  const matrix = Array.from({ length: classes + 1 }, () => new Float64Array(classes + 1));
  const placeOf = (code: number, row: number): number => {
    if (code === UNKNOWN) return classes;
    if (!(code >= 0 && code < classes)) assert(false, `row ${row} names class ${code}, but there are ${classes}`);
    return code;
  };
  for (let row = 0; row < before.length; row++) matrix[placeOf(before[row], row)][placeOf(after[row], row)]++;
  return matrix;
}

/** Steps up (above 0) or down (below 0) by cause; columns of length n that add up to the move. */
export interface MoveCauses {
  readonly own: Int8Array;
  readonly others: Int8Array;
  readonly rule: Int8Array;
}

/**
 * Why customers changed class: the steps that their own value made, then those that the values of all others made, then those that the
 * changed rule made.
 *
 * @param before  class then; 0 = best, length n
 * @param ownOnly class by the own value of now among the others' values of then, by the rule of then (`abcClassesOfOwnChange`)
 * @param sameRule class by all values of now, by the rule of then
 * @param after   class now
 * @returns steps by cause; all 0 where any of the four is `UNKNOWN`: a customer that comes or goes does not move
 * @throws  RangeError when the lengths differ
 * @see     S036
 * @example moveCauses([2], [1], [1], [0]) // { own: [1], others: [0], rule: [1] }
 */
export function moveCauses(
  before: ArrayLike<number>,
  ownOnly: ArrayLike<number>,
  sameRule: ArrayLike<number>,
  after: ArrayLike<number>,
): MoveCauses {
  const n = before.length;
  for (const { length } of [ownOnly, sameRule, after])
    assert(length === n, `columns differ in length: ${n} and ${length}`);
  const isKnown = (row: number): boolean => [before, ownOnly, sameRule, after].every((codes) => codes[row] !== UNKNOWN);
  const steps = (from: ArrayLike<number>, to: ArrayLike<number>): Int8Array =>
    Int8Array.from(from, (code, row) => (isKnown(row) ? code - to[row] : 0));
  return { own: steps(before, ownOnly), others: steps(ownOnly, sameRule), rule: steps(sameRule, after) };
}

/**
 * ABC class that each customer would have if only its own value had changed.
 *
 * @param before value of each customer then; length n
 * @param now    value now; length n
 * @param shareA line of class A; fraction
 * @param shareB line of class B; fraction
 * @param rule   as in `abcClasses`
 * @returns codes into `ABC_CLASSES`, length n; `UNKNOWN` where the value of now is missing; equal values rank in row order
 * @throws  RangeError when the lengths differ or the lines are no rising fractions
 * @see     S036
 * @example abcClassesOfOwnChange([60, 30, 10], [60, 30, 90], 0.8, 0.95, "exclusive") // [0, 0, 0]
 */
export function abcClassesOfOwnChange(
  before: Numbers,
  now: Numbers,
  shareA: number,
  shareB: number,
  rule: AbcRule,
): Uint8Array {
  assert(before.length === now.length, `columns differ in length: ${before.length} and ${now.length}`);
  const classOf = abcOfRank(before, shareA, shareB, rule);
  return bytesFrom(now, (value, row) => (Number.isNaN(value) ? UNKNOWN : classOf(row, value)));
}
