import { assert } from "./assert";
import type { Numbers } from "./columns";

/**
 * Compensated sum (Neumaier): the total of a column, right to the last cent even over millions of rows, where a plain
 * loop loses a little in every addition. What each addition loses is found as Knuth does it (TwoSum), without asking which of
 * the two numbers is the larger: over many small sums the processor cannot foresee the answer.
 *
 * @param values numbers, length n; missing ones (NaN) are left out
 * @returns the total; 0 for an empty column
 * @see     A. Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54
 * @example sum([1, 1e100, 1, -1e100]) // 2
 * @example sum([0.1, NaN, 0.2]) // 0.3
 */
export function sum(values: Numbers): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value !== value) continue;
    const next = total + value;
    const added = next - total;
    lost += total - (next - added) + (value - added);
    total = next;
  }
  return total + lost;
}

/**
 * Compensated sum of the values above 0, as shares are counted of.
 *
 * @param values numbers, length n; missing ones (NaN) are left out
 * @returns the total; 0 when no value is above 0
 * @example sumOfGains([3, -1, NaN, 4]) // 7
 */
export function sumOfGains(values: Numbers): number {
  const gains = new Float64Array(values.length);
  for (let i = 0; i < gains.length; i++) if (values[i] > 0) gains[i] = values[i];
  return sum(gains);
}

/**
 * Compensated sums by group, in one pass.
 *
 * @param keys   group of each value; length n
 * @param groups number of groups
 * @param values numbers, length n; missing ones (NaN) are left out
 * @returns the total of each group; 0 for a group without values
 * @throws  RangeError when the lengths differ
 * @example sumByGroup([0, 1, 0], 3, [1, 2, NaN]) // [1, 2, 0]
 */
export function sumByGroup(keys: ArrayLike<number>, groups: number, values: Numbers): Float64Array {
  assert(keys.length === values.length, `columns differ in length: ${keys.length} and ${values.length}`);
  const sums = groupSums(groups);
  for (let i = 0; i < values.length; i++) sums.add(keys[i], values[i]);
  return sums.totals();
}

/** Many compensated sums that grow side by side. */
export interface GroupSums {
  /** Add a value to a group's sum; NaN adds nothing. */
  add(group: number, value: number): void;
  /** The totals of all groups, or of every `step`-th from `first` on, for passes whose groups have several sums each. */
  totals(first?: number, step?: number): Float64Array;
  total(group: number): number;
  /** All sums are 0 again: a pass over sorted rows takes the same few sums for each customer, and they stay at hand. */
  clear(): void;
}

/**
 * Start compensated sums for a number of groups, all 0; for passes that sum several things at once.
 *
 * @example [1, 1e100, 1, -1e100].reduce((sums, value) => (sums.add(1, value), sums), groupSums(2)).totals() // [0, 2]
 */
export function groupSums(groups: number): GroupSums {
  // Total and what it lost side by side: over many groups, fetching memory takes longer than adding.
  const sums = new Float64Array(2 * groups);
  return { add, totals, total, clear };

  function add(group: number, value: number): void {
    if (value !== value) return;
    const total = sums[2 * group];
    const next = total + value;
    const added = next - total;
    sums[2 * group + 1] += total - (next - added) + (value - added);
    sums[2 * group] = next;
  }

  function totals(first = 0, step = 1): Float64Array {
    const result = new Float64Array(Math.ceil(Math.max(groups - first, 0) / step));
    for (let i = 0, at = 2 * first; i < result.length; i++, at += 2 * step) result[i] = sums[at] + sums[at + 1];
    return result;
  }

  function total(group: number): number {
    return sums[2 * group] + sums[2 * group + 1];
  }

  function clear(): void {
    sums.fill(0);
  }
}
