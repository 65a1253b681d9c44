import { assert } from "./assert";

/** A column of numbers, one per row; NaN marks a missing value. */
export type Numbers = ArrayLike<number>;

/** A column of text: one code per row into the distinct words, `NONE` where the cell was empty. */
export interface TextColumn {
  readonly codes: Uint32Array;
  readonly words: readonly string[];
}

/** The code of a missing text. */
export const NONE = 0xffff_ffff;

/** Combine two columns row by row. @throws RangeError when the lengths differ */
export function map2(a: Numbers, b: Numbers, f: (a: number, b: number) => number): Float64Array {
  assert(a.length === b.length, `columns differ in length: ${a.length} and ${b.length}`);
  const result = new Float64Array(a.length);
  for (let i = 0; i < result.length; i++) result[i] = f(a[i], b[i]);
  return result;
}

/** The word of a row, or "" where it is missing. */
export function wordAt(column: TextColumn, row: number): string {
  const code = column.codes[row];
  return code === NONE ? "" : column.words[code];
}
