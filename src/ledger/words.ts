import { bytesFrom, NONE, type TextColumn } from "../engine/columns";
import { foldWidth } from "../read/foldWidth";

/** What two spellings of a status, type or stage have in common: width, case, dashes, underscores and spaces do not count. */
export const plainWord = (word: string): string =>
  foldWidth(word)
    .toLowerCase()
    .replace(/[\s_\-–.]+/g, " ")
    .trim();

/** A meaning for every word of a column, as small codes by row; `other` for empty cells and words without meaning. */
export function meanings(column: TextColumn, lists: readonly ReadonlySet<string>[], other: number): Uint8Array {
  const byWord = bytesFrom(column.words, (word) => {
    const found = lists.findIndex((list) => list.has(plainWord(word)));
    return found < 0 ? other : found;
  });
  const { codes } = column;
  const meaning = new Uint8Array(codes.length).fill(other);
  if (column.words.length === 0) return meaning;
  for (let row = 0; row < codes.length; row++) meaning[row] = codes[row] === NONE ? other : byWord[codes[row]];
  return meaning;
}

/** Words as people write them, separated by "|", ready to look up. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split("|").map(plainWord));
