import { NONE, type TextColumn } from "../../engine/columns";
import { wordCount } from "./packedText";

/** A column with so many times as many words as rows is what was left out of a table; most of its words are not made. */
const MANY = 8;

/**
 * The column with only those words that some row has, in the order they were: rows that were left out leave no word behind. The codes
 * of the column given may become those of the one returned.
 */
export function usedWords(column: TextColumn): TextColumn {
  const words = wordCount(column);
  return words > MANY * column.codes.length ? fewWords(column) : mostWords(column, words);
}

function fewWords(column: TextColumn): TextColumn {
  const used = [...new Set(column.codes)].filter((code) => code !== NONE).sort((a, b) => a - b);
  const newCode = new Map(used.map((code, i) => [code, i]));
  return {
    codes: column.codes.map((code) => newCode.get(code) ?? NONE),
    words: used.map((code) => (column.list ? column.list.at(code) : column.words[code])),
  };
}

function mostWords(column: TextColumn, count: number): TextColumn {
  const { codes } = column;
  const isUsed = new Uint8Array(count);
  let used = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row];
    if (code === NONE || isUsed[code] === 1) continue;
    isUsed[code] = 1;
    used++;
  }
  if (used === count) return column;
  const words = column.words.filter((_, code) => isUsed[code] === 1);
  const newCode = new Uint32Array(count);
  let next = 0;
  for (let code = 0; code < count; code++) if (isUsed[code] === 1) newCode[code] = next++;
  for (let row = 0; row < codes.length; row++) if (codes[row] !== NONE) codes[row] = newCode[codes[row]];
  return { codes, words };
}
