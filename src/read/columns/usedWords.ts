import { NONE, type TextColumn } from "../../engine/columns";

/**
 * The column with only those words that some row has, in the order they were: rows that were left out leave no word behind. The codes
 * given become those of the column.
 */
export function usedWords(codes: Uint32Array, words: readonly string[]): TextColumn {
  const isUsed = new Uint8Array(words.length);
  let used = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row];
    if (code === NONE || isUsed[code] === 1) continue;
    isUsed[code] = 1;
    used++;
  }
  if (used === words.length) return { codes, words };
  const kept = words.filter((_, code) => isUsed[code] === 1);
  const newCode = new Uint32Array(words.length);
  let next = 0;
  for (let code = 0; code < newCode.length; code++) if (isUsed[code] === 1) newCode[code] = next++;
  for (let row = 0; row < codes.length; row++) if (codes[row] !== NONE) codes[row] = newCode[codes[row]];
  return { codes, words: kept };
}
