import type { Numbers } from "./columns";

/**
 * Rows from the largest value to the smallest: ties in row order, missing values (NaN) last.
 *
 * @param values numbers, length n
 * @returns row numbers, length n
 * @example descending([10, NaN, 30, 10]) // [2, 0, 3, 1]
 */
export function descending(values: Numbers): Uint32Array {
  const column = Float64Array.from(values);
  const rows = Uint32Array.from(column, (_, row) => row);
  const known = rows.filter((row) => column[row] === column[row]);
  const missing = rows.filter((row) => column[row] !== column[row]);
  // Infinity − Infinity is NaN, which is no difference either.
  known.sort((a, b) => column[b] - column[a] || a - b);
  rows.set(known);
  rows.set(missing, known.length);
  return rows;
}
