import { NONE, type TextColumn } from "../../engine/columns";

/** The column with only those words that some row has, in the order they were: rows that were left out leave no word behind. */
export function usedWords(codes: Uint32Array, words: readonly string[]): TextColumn {
  const newCode = new Int32Array(words.length);
  for (let row = 0; row < codes.length; row++) if (codes[row] !== NONE) newCode[codes[row]] = 1;
  const kept = words.filter((_, code) => newCode[code] === 1);
  if (kept.length === words.length) return { codes, words };
  let next = 0;
  for (let code = 0; code < newCode.length; code++) if (newCode[code] === 1) newCode[code] = next++;
  return { codes: codes.map((code) => (code === NONE ? NONE : newCode[code])), words: kept };
}
