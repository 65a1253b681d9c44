import { NONE } from "../../engine/columns";
import type { Cell } from "../grid";
import { matchKey, type IdMatch } from "../matchKey";
import { isEmptyWord } from "../parse/emptyWords";
import { isErrorValue } from "../parse/errorValues";
import { type CellState, type ColumnReader, FAILED, MARKED, MISSING, READ } from "./columnReader";
import { usedWords } from "./usedWords";

const ERROR = 0xffff_fffe;

/**
 * Reads ids and names into a dictionary-coded column. Cells with the same match key get one code; the first spelling is shown.
 * @param isMark tells words that may be a total's or a header's; asked once per distinct word
 */
export function createTextReader(capacity: number, idMatch: IdMatch, isMark?: (word: string) => boolean): ColumnReader {
  // Cells as written and match keys share one map: a match key is its own match key, so they cannot collide.
  const codeOf = new Map<string | number, number>();
  const words: string[] = [];
  const marked = new Set<number>();
  let codes = new Uint32Array(Math.max(capacity, 16));
  return {
    read,
    numberAt: () => NaN,
    finish: (rows) => ({ column: usedWords(codes.slice(0, rows), words), remarks: [] }),
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

  function newCode(written: string | number): number {
    const code =
      typeof written === "string" ? codeOfText(written) : codeOfKey(matchKey(written, idMatch), String(written));
    codeOf.set(written, code);
    return code;
  }

  function codeOfText(text: string): number {
    if (isErrorValue(text)) return ERROR;
    if (isEmptyWord(text)) return NONE;
    const key = matchKey(text, idMatch);
    return codeOfKey(key, typeof key === "number" && idMatch === "exact" ? String(key) : tidy(text));
  }

  function codeOfKey(key: string | number, word: string): number {
    const known = codeOf.get(key);
    if (known !== undefined) return known;
    const code = words.push(word) - 1;
    if (isMark?.(word)) marked.add(code);
    codeOf.set(key, code);
    return code;
  }
}

const tidy = (text: string): string => text.trim().replace(/\s+/g, " ");

function grown(codes: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(codes.length * 2);
  larger.set(codes);
  return larger;
}
