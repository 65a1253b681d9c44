import { assert } from "./assert";
import type { Numbers } from "./columns";

/**
 * Combine several columns row by row.
 *
 * @param columns at least one column, all of length n
 * @param f       takes one number of each column
 * @returns length n
 * @throws  RangeError when the lengths differ
 * @example mapRows([[1, 2], [10, 20], [100, NaN]], (a, b, c) => a + b + c) // [111, NaN]
 */
export function mapRows<Columns extends readonly [Numbers, ...Numbers[]]>(
  columns: Columns,
  f: (...row: { [K in keyof Columns]: number }) => number,
): Float64Array {
  const [{ length }] = columns;
  for (const column of columns) {
    assert(column.length === length, `columns differ in length: ${length} and ${column.length}`);
  }
  const result = new Float64Array(length);
  const [a, b, c, d, e] = columns;
  // The loop at the end does the same; handing over a list of arguments for each row takes several times as long.
  const call = f as (...row: readonly number[]) => number;
  if (columns.length === 2) for (let i = 0; i < length; i++) result[i] = call(a[i], b[i]);
  else if (columns.length === 3) for (let i = 0; i < length; i++) result[i] = call(a[i], b[i], c[i]);
  else if (columns.length === 4) for (let i = 0; i < length; i++) result[i] = call(a[i], b[i], c[i], d[i]);
  else if (columns.length === 5) for (let i = 0; i < length; i++) result[i] = call(a[i], b[i], c[i], d[i], e[i]);
  else for (let i = 0; i < length; i++) result[i] = call(...columns.map((column) => column[i]));
  return result;
}
