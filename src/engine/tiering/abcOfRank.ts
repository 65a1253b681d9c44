import type { Numbers } from "../columns";
import { descending } from "../order";
import { assertShares, type AbcRule } from "./abcClasses";

const SLACK = 1e-12;

/**
 * ABC class of one customer with another value among the others with theirs, in O(log n): the rule of `abcClasses` asked for one row.
 *
 * @param values value of each customer; those ≤ 0 and missing ones do not count
 * @param shareA line of class A; fraction
 * @param shareB line of class B; fraction
 * @param rule   as in `abcClasses`
 * @returns function of a row and its other value, that gives a code into `ABC_CLASSES`; equal values rank in row order
 * @throws  RangeError when the lines are no rising fractions
 * @example abcOfRank([60, 30, 10], 0.8, 0.95, "exclusive")(2, 20) // 1
 */
export function abcOfRank(
  values: Numbers,
  shareA: number,
  shareB: number,
  rule: AbcRule,
): (row: number, value: number) => number {
  assertShares(shareA, shareB);
  const order = descending(values).filter((row) => values[row] > 0);
  const carried = new Float64Array(order.length + 1);
  for (let k = 0; k < order.length; k++) carried[k + 1] = carried[k] + values[order[k]];
  return (row, value) => {
    if (!(value > 0)) return 2;
    const position = firstAfter(order, values, row, value);
    const own = values[row] > 0 ? values[row] : 0;
    const ownIsBefore = own > value;
    const before = carried[position] - (ownIsBefore ? own : 0);
    const total = carried[order.length] - own + value;
    const isWithin = (share: number): boolean =>
      rule === "exclusive" ? before < (share - SLACK) * total : before + value <= (share + SLACK) * total;
    return isWithin(shareA) ? 0 : isWithin(shareB) ? 1 : 2;
  };
}

/** Number of rows that rank before a row with this value. */
function firstAfter(order: Uint32Array, values: Numbers, row: number, value: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = order[middle];
    if (values[other] > value || (values[other] === value && other < row)) low = middle + 1;
    else high = middle;
  }
  return low;
}
