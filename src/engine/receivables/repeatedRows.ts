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
  const numberOf = createPairNumbers(groups.length);
  const refined = new Float64Array(groups.length);
  for (let row = 0; row < refined.length; row++) {
    const group = groups[row];
    const value = column[row];
    refined[row] = group !== group || value !== value || value === NONE ? NaN : numberOf(group, value);
  }
  return refined;
}

/** Numbers pairs from 0 on as they come, by open addressing: a map in a map would be an object for nearly every row. */
function createPairNumbers(most: number): (group: number, value: number) => number {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(most + 1) + 1));
  const [groups, values] = [new Float64Array(most), new Float64Array(most)];
  const value64 = new Float64Array(1);
  const halves = new Uint32Array(value64.buffer);
  let count = 0;
  return (group, value) => {
    // Adding 0 makes −0 the same as 0.
    value64[0] = value + 0;
    let hash = Math.imul(halves[0] ^ Math.imul(halves[1], 0x85ebca6b) ^ Math.imul(group, 0x9e3779b1), 0xc2b2ae35);
    hash ^= hash >>> 15;
    let slot = hash & (slots.length - 1);
    for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
      const pair = slots[slot] - 1;
      if (groups[pair] === group && values[pair] === value) return pair;
    }
    groups[count] = group;
    values[count] = value;
    slots[slot] = ++count;
    return count - 1;
  };
}

function firstOfGroup(groups: Float64Array): Uint32Array {
  // Groups are numbered below the number of rows.
  const first = new Uint32Array(groups.length).fill(NONE);
  const earlier = new Uint32Array(groups.length).fill(NONE);
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row];
    if (group !== group) continue;
    if (first[group] === NONE) first[group] = row;
    else earlier[row] = first[group];
  }
  return earlier;
}
