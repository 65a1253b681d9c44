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
  const row = new Array<number>(columns.length) as { -readonly [K in keyof Columns]: number };
  for (let i = 0; i < length; i++) {
    for (let k = 0; k < columns.length; k++) row[k] = columns[k][i];
    result[i] = f(...row);
  }
  return result;
}
