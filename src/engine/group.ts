import { assert } from "./assert";

/** Rows sorted by group: `rows[start[g] … start[g + 1])` are group g's, in their first order. */
export interface Groups {
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
}

/**
 * Group rows by a dense key (counting sort): which rows belong to each group, in O(rows + groups).
 *
 * @param keys   group of each row, whole numbers 0 … groups − 1; length n
 * @param groups number of groups
 * @returns the rows sorted by group, stable
 * @throws  RangeError when a key is not a group
 * @see     Knuth, The Art of Computer Programming 3, 5.2 (distribution counting)
 * @example groupRows([1, 0, 1], 2) // { start: [0, 1, 3], rows: [1, 0, 2] }
 */
export function groupRows(keys: ArrayLike<number>, groups: number): Groups {
  const start = new Uint32Array(groups + 1);
  for (let row = 0; row < keys.length; row++) {
    // The sentence is only built when it is needed: in a loop over a million rows it would cost more than the work.
    if (!(keys[row] < groups)) assert(false, `row ${row} names group ${keys[row]}, but there are ${groups}`);
    start[keys[row] + 1]++;
  }
  for (let group = 0; group < groups; group++) start[group + 1] += start[group];
  const next = start.slice(0, groups);
  const rows = new Uint32Array(keys.length);
  for (let row = 0; row < keys.length; row++) rows[next[keys[row]]++] = row;
  return { start, rows };
}

/**
 * All rows as one group, for what is told of a whole book as it is told of a customer.
 *
 * @example oneGroup(3) // { start: [0, 3], rows: [0, 1, 2] }
 */
export const oneGroup = (rows: number): Groups => ({
  start: Uint32Array.of(0, rows),
  rows: Uint32Array.from({ length: rows }, (_, row) => row),
});

/**
 * The groups with only those rows that are kept, in the order they had.
 *
 * @param groups all rows by group
 * @param keep   whether a row stays
 * @returns start and rows of those that stay
 * @example keptGroups(groupRows([1, 0, 1], 2), (row) => row > 0) // { start: [0, 1, 2], rows: [1, 2] }
 */
export function keptGroups(groups: Groups, keep: (row: number) => boolean): Groups {
  // In the order of the rows first: what rows look like is fetched fastest in that order.
  const stays = new Uint8Array(groups.rows.length);
  let kept = 0;
  for (let row = 0; row < stays.length; row++) if (keep(row)) kept += stays[row] = 1;
  const start = new Uint32Array(groups.start.length);
  const rows = new Uint32Array(kept);
  let next = 0;
  for (let group = 0; group + 1 < start.length; group++) {
    for (let i = groups.start[group]; i < groups.start[group + 1]; i++) {
      if (stays[groups.rows[i]] === 1) rows[next++] = groups.rows[i];
    }
    start[group + 1] = next;
  }
  return { start, rows };
}

/**
 * How many rows each group has.
 *
 * @param keys   group of each row; what is no group, such as the code of the unknown, is not counted
 * @param groups number of groups
 * @returns length `groups`
 * @example countByGroup([1, 0, 1, 255], 3) // [1, 2, 0]
 */
export function countByGroup(keys: ArrayLike<number>, groups: number): Uint32Array {
  const counts = new Uint32Array(groups);
  for (let row = 0; row < keys.length; row++) if (keys[row] < groups) counts[keys[row]]++;
  return counts;
}
