import type { TextColumn } from "../../engine/columns";
import type { WordList } from "./wordList";

type Words = Pick<WordList, "length" | "at" | "toArray">;

/**
 * A column whose words are made when they are first asked for; see `createWordList`. A copy of it, as another thread gets, has the words
 * themselves.
 */
export function packedText(codes: Uint32Array, list: Words): TextColumn {
  const column = {
    codes,
    get words() {
      return list.toArray();
    },
  };
  // What is not enumerable is not copied: functions cannot be.
  return Object.defineProperty(column, "list", { value: list });
}

/** A column with the same words and other codes. */
export const withCodes = (column: TextColumn, codes: Uint32Array): TextColumn =>
  column.list ? packedText(codes, column.list as Words) : { codes, words: column.words };

/** How many words a column has; asking does not make them. */
export const wordCount = (column: TextColumn): number => (column.list ?? column.words).length;
