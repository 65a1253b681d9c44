import { NONE } from "../../engine/columns";
import type { Cell } from "../grid";
import { matchKey, type IdMatch } from "../matchKey";
import { isEmptyWord } from "../parse/emptyWords";
import { isErrorValue } from "../parse/errorValues";
import { createCodeTable } from "./codeTable";
import { type CellState, type ColumnReader, FAILED, MARKED, MISSING, READ, type Run } from "./columnReader";
import { isSameText } from "./foldedText";
import { packedText } from "./packedText";
import { usedWords } from "./usedWords";
import { createWordList } from "./wordList";
import { firstRows } from "./firstRows";

const ERROR = 0xffff_fffe;

/**
 * Reads ids and names into a dictionary-coded column. Cells with the same match key get one code; the first spelling is shown.
 * @param isMark tells words that may be a total's or a header's; asked once per distinct word
 */
export function createTextReader(capacity: number, idMatch: IdMatch, isMark?: (word: string) => boolean): ColumnReader {
  // Cells as written and match keys share one table: a match key is its own match key, so they cannot collide.
  const words = createWordList(capacity);
  const codeOf = createCodeTable(words, capacity);
  const marked = new Set<number>();
  let codes = new Uint32Array(Math.max(capacity, 16));
  return {
    read,
    readRun,
    finish: (rows) => ({ column: usedWords(packedText(firstRows(codes, rows), words)), remarks: [] }),
  };

  function read(cell: Cell, at: number): CellState {
    if (at >= codes.length) codes = grown(codes);
    if (cell === "" || cell === null || cell === undefined) {
      codes[at] = NONE;
      return MISSING;
    }
    const written = typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
    const code = codeOf.get(written) ?? newCode(written);
    codes[at] = code;
    if (code >= ERROR) return code === NONE ? MISSING : FAILED;
    return marked.size > 0 && marked.has(code) ? MARKED : READ;
  }

  function readRun({ rows, from, to, at, masks }: Run, column: number, bit: number): number {
    while (at + to - from > codes.length) codes = grown(codes);
    for (let row = from; row < to; row++) {
      const cell = rows[row][column];
      const next = typeof cell === "string" ? codeOf.addNext(cell) : -1;
      if (next >= 0) {
        if (isMark?.(cell as string)) {
          marked.add(next);
          return row;
        }
        codes[at + row - from] = next;
        masks[row - from] |= bit;
        continue;
      }
      // As the number of a customer that had other rows before, which is most of what columns of ids hold.
      const known = typeof cell === "number" ? codeOf.get(cell) : undefined;
      if (known !== undefined && known < ERROR && marked.size === 0) {
        codes[at + row - from] = known;
        masks[row - from] |= bit;
        continue;
      }
      const state = read(cell, at + row - from);
      if (state > READ) return row;
      if (state !== MISSING) masks[row - from] |= bit;
    }
    return to;
  }

  function newCode(written: string | number): number {
    if (typeof written === "string" && isErrorValue(written)) return remember(written, ERROR);
    if (typeof written === "string" && isEmptyWord(written)) return remember(written, NONE);
    const key = matchKey(written, idMatch);
    // Most ids are their own match key: the table has just been asked for it.
    if (isOneKey(written, key)) return remember(written, newWord(String(written)));
    return remember(written, codeOf.get(key) ?? remember(key, newWord(wordOf(written, key))));
  }

  function remember(key: string | number, code: number): number {
    codeOf.add(key, code);
    return code;
  }

  function wordOf(written: string | number, key: string | number): string {
    if (typeof written === "number") return String(written);
    return typeof key === "number" && idMatch === "exact" ? String(key) : tidy(written);
  }

  function newWord(word: string): number {
    const code = words.push(word);
    if (isMark?.(word)) marked.add(code);
    return code;
  }
}

const isOneKey = (a: string | number, b: string | number): boolean =>
  a === b || (typeof a === "string" && typeof b === "string" && isSameText(a, b));

const tidy = (text: string): string => (/^\s|\s$|\s\s/.test(text) ? text.trim().replace(/\s+/g, " ") : text);

function grown(codes: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(codes.length * 2);
  larger.set(codes);
  return larger;
}
