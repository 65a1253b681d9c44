import { NONE, type TextColumn } from "./columns";

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
 * Some rows of a column of text, in the order given. The words are shared, or, where they come into being when they are asked for, those
 * of the rows are made and no others.
 *
 * @param column text, length n
 * @param rows   row numbers below n
 * @returns length of `rows`
 * @example takeText({ codes: Uint32Array.of(1, 0), words: ["a", "b"] }, Uint32Array.of(1)) // { codes: [0], words: ["a", "b"] }
 */
export function takeText(column: TextColumn, rows: Uint32Array): TextColumn {
  const codes = takeCodes(column.codes, rows);
  const { list } = column;
  if (!list) return { codes, words: column.words };
  // New code + 1 by the code before; 0 where it has none yet.
  const codeOf = new Uint32Array(list.length);
  const words: string[] = [];
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i];
    if (code === NONE) continue;
    if (codeOf[code] === 0) codeOf[code] = words.push(list.at(code));
    codes[i] = codeOf[code] - 1;
  }
  return { codes, words };
}
