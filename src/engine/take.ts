import type { TextColumn } from "./columns";

/**
 * Some rows of a column of numbers, in the order given.
 *
 * @param column numbers, length n
 * @param rows   row numbers below n
 * @returns length of `rows`
 * @example takeNumbers(Float64Array.of(7, 8, 9), Uint32Array.of(2, 0)) // [9, 7]
 */
export function takeNumbers(column: Float64Array, rows: Uint32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) taken[i] = column[rows[i]];
  return taken;
}

/**
 * Some rows of a column of codes, in the order given.
 *
 * @param column codes, length n
 * @param rows   row numbers below n
 * @returns length of `rows`
 * @example takeCodes(Uint32Array.of(7, 8, 9), Uint32Array.of(2, 0)) // [9, 7]
 */
export function takeCodes(column: Uint32Array, rows: Uint32Array): Uint32Array {
  const taken = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) taken[i] = column[rows[i]];
  return taken;
}

/**
 * Some rows of a column of text, in the order given; the words are shared.
 *
 * @param column text, length n
 * @param rows   row numbers below n
 * @returns length of `rows`
 * @example takeText({ codes: Uint32Array.of(1, 0), words: ["a", "b"] }, Uint32Array.of(1)) // { codes: [0], words: ["a", "b"] }
 */
export const takeText = ({ codes, words }: TextColumn, rows: Uint32Array): TextColumn => ({
  codes: takeCodes(codes, rows),
  words,
});
