import { assert } from "../assert";
import { NONE } from "../columns";

/**
 * Rows that repeat an earlier one in all the columns given: the same customer and invoice number twice, or the same customer, day and
 * amount under two numbers.
 *
 * @param columns codes or numbers, each of length n; a missing value (`NONE`, NaN) repeats nothing
 * @returns for each row the first row that it repeats, `NONE` where it repeats none
 * @throws  RangeError when the lengths differ
 * @see     product-definitions (c) 11
 * @example repeatedRows([[1, 2, 1, 1], [7, 7, 7, 8]]) // [NONE, NONE, 0, NONE]
 */
export function repeatedRows(columns: readonly ArrayLike<number>[]): Uint32Array {
  const n = columns.length ? columns[0].length : 0;
  for (const column of columns) assert(column.length === n, `columns differ in length: ${n} and ${column.length}`);
  let groups: Float64Array = new Float64Array(n);
  for (const column of columns) groups = refine(groups, column);
  return firstOfGroup(groups);
}

/** Number the pairs of group so far and value by first appearance; rows with a missing value leave all groups. */
function refine(groups: Float64Array, column: ArrayLike<number>): Float64Array {
  const seen = new Map<number, Map<number, number>>();
  let next = 0;
  return groups.map((group, row) => {
    const value = column[row];
    if (group !== group || value !== value || value === NONE) return NaN;
    let members = seen.get(group);
    if (!members) seen.set(group, (members = new Map()));
    const known = members.get(value);
    if (known !== undefined) return known;
    members.set(value, next);
    return next++;
  });
}

function firstOfGroup(groups: Float64Array): Uint32Array {
  const first = new Map<number, number>();
  return Uint32Array.from(groups, (group, row) => {
    if (group !== group) return NONE;
    const earlier = first.get(group);
    if (earlier === undefined) first.set(group, row);
    return earlier ?? NONE;
  });
}
