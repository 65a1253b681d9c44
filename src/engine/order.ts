import type { Numbers } from "./columns";

/**
 * Rows from the largest value to the smallest: ties in row order, missing values (NaN) last.
 *
 * @param values numbers, length n
 * @returns row numbers, length n
 * @example descending([10, NaN, 30, 10]) // [2, 0, 3, 1]
 */
export function descending(values: Numbers): Uint32Array {
  const rank = (row: number): number => (values[row] === values[row] ? values[row] : -Infinity);
  const rows = new Uint32Array(values.length);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  return rows.sort((a, b) => compare(rank(b), rank(a)) || compare(missing(values, a), missing(values, b)) || a - b);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function missing(values: Numbers, row: number): number {
  return values[row] === values[row] ? 0 : 1;
}
