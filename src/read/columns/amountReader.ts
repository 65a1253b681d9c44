import type { Culture } from "../culture";
import type { Cell } from "../grid";
import { isEmptyWord } from "../parse/emptyWords";
import { isErrorValue } from "../parse/errorValues";
import { parseAmount } from "../parse/parseAmount";
import {
  BAD,
  type CellState,
  type ColumnReader,
  FAILED,
  MISSING,
  READ,
  READ_FROM_TEXT,
  type Remark,
  type Run,
} from "./columnReader";
import { createNumberBuffer } from "./numberBuffer";
import { firstRows } from "./firstRows";

/** Text such as 1,234 or 1.234, which the whole column decides. */
interface OpenCell {
  readonly at: number;
  readonly sign: "." | ",";
  readonly text: string;
}

/** Reads amounts and plain numbers; `factor` comes from the unit in the header. */
export function createAmountReader(capacity: number, factor: number, culture: Culture): ColumnReader {
  const buffer = createNumberBuffer(capacity);
  const open: OpenCell[] = [];
  const seen = { ".": 0, ",": 0 };
  let lastOpen = -1;
  return { read, readRun, numbers: buffer, finish };

  function read(cell: Cell, at: number): CellState {
    if (at === lastOpen) forgetOpen();
    if (typeof cell === "number") {
      buffer.set(at, cell * factor);
      return READ;
    }
    buffer.set(at, NaN);
    if (cell === "" || cell === null || cell === undefined) return MISSING;
    return typeof cell === "boolean" ? BAD : readText(cell, at);
  }

  function readRun({ rows, from, to, at, masks }: Run, column: number, bit: number): number {
    if (at === lastOpen) forgetOpen();
    const values = buffer.upTo(at + to - from);
    for (let row = from, i = 0; row < to; row++, i++) {
      const cell = rows[row][column];
      if (typeof cell === "number") {
        values[at + i] = cell * factor;
        masks[i] |= bit;
      } else if (cell === "" || cell === null || cell === undefined) values[at + i] = NaN;
      else return row;
    }
    return to;
  }

  /** The row of the last open cell was left out: the cell does not take part. */
  function forgetOpen(): void {
    open.pop();
    lastOpen = open.length > 0 ? open[open.length - 1].at : -1;
  }

  function readText(text: string, at: number): CellState {
    if (isErrorValue(text)) return FAILED;
    if (isEmptyWord(text)) return MISSING;
    const amount = parseAmount(text);
    if (Number.isNaN(amount.value) || amount.percent) return BAD;
    if (amount.decimal) seen[amount.decimal]++;
    if (amount.open) {
      open.push({ at, sign: amount.open, text });
      lastOpen = at;
    }
    buffer.set(at, amount.value * factor);
    return READ_FROM_TEXT;
  }

  function finish(rows: number) {
    if (lastOpen >= rows) forgetOpen();
    const isClear = seen["."] > 0 !== seen[","] > 0;
    const decimal = isClear ? (seen["."] > 0 ? "." : ",") : culture.decimalSeparator;
    const column = firstRows(buffer.values, rows);
    for (const { at, sign } of open) if (sign === decimal) column[at] /= 1000;
    return { column, remarks: isClear ? [] : remarksOn(open, column) };
  }
}

function remarksOn(open: readonly OpenCell[], column: Float64Array): Remark[] {
  if (open.length === 0) return [];
  const [{ text, at }] = open;
  return [
    {
      code: "decimalAssumed",
      severity: "assumed",
      at,
      value: text,
      details: { count: open.length, reading: column[at] },
    },
  ];
}
