import { assert } from "./assert";

/** A column of numbers, one per row; NaN marks a missing value. */
export type Numbers = ArrayLike<number>;

/** A column of text: one code per row into the distinct words, `NONE` where the cell was empty. */
export interface TextColumn {
  readonly codes: Uint32Array;
  readonly words: readonly string[];
  /** Present where `words` come into being when they are first asked for: how many there are, and one by its code. */
  readonly list?: { readonly length: number; at(code: number): string };
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
  if (code === NONE) return "";
  return column.list ? column.list.at(code) : column.words[code];
}

/**
 * A column of numbers, one for each item. `Float64Array.from` gives the same, but asks an iterator for each item, which takes ten
 * times as long; a refresh makes hundreds of columns.
 *
 * @param items what the numbers are made from; length n
 * @param f     takes an item and its row
 * @returns length n
 * @example numbersFrom(Uint8Array.of(1, 2), (code) => code / 2) // [0.5, 1]
 */
export function numbersFrom<T>(items: ArrayLike<T>, f: (item: T, row: number) => number): Float64Array {
  const numbers = new Float64Array(items.length);
  for (let row = 0; row < numbers.length; row++) numbers[row] = f(items[row], row);
  return numbers;
}

/**
 * A column of codes or row numbers, one for each item; see `numbersFrom`.
 *
 * @param items what the codes are made from; length n
 * @param f     takes an item and its row
 * @returns length n
 * @example codesFrom([7, 8], (_, row) => row) // [0, 1]
 */
export function codesFrom<T>(items: ArrayLike<T>, f: (item: T, row: number) => number): Uint32Array {
  const codes = new Uint32Array(items.length);
  for (let row = 0; row < codes.length; row++) codes[row] = f(items[row], row);
  return codes;
}

/**
 * A column of small codes or of flags (0, 1), one for each item; see `numbersFrom`.
 *
 * @param items what the codes are made from; length n
 * @param f     takes an item and its row, gives 0 … 255
 * @returns length n
 * @example bytesFrom([7, NaN], (value) => (value > 0 ? 1 : 0)) // [1, 0]
 */
export function bytesFrom<T>(items: ArrayLike<T>, f: (item: T, row: number) => number): Uint8Array {
  const bytes = new Uint8Array(items.length);
  for (let row = 0; row < bytes.length; row++) bytes[row] = f(items[row], row);
  return bytes;
}

/**
 * A column of places in another table, −1 where there is none; see `numbersFrom`.
 *
 * @param items what the places are made from; length n
 * @param f     takes an item and its row
 * @returns length n
 * @example placesFrom(["b", "c"], (id) => ["a", "b"].indexOf(id)) // [1, -1]
 */
export function placesFrom<T>(items: ArrayLike<T>, f: (item: T, row: number) => number): Int32Array {
  const places = new Int32Array(items.length);
  for (let row = 0; row < places.length; row++) places[row] = f(items[row], row);
  return places;
}
