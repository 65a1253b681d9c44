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

/** A text that the whole column decides (1,234 or 1.234), or whose own unit counts instead of the column's. */
interface TextCell {
  readonly at: number;
  readonly text: string;
  /** The sign that may separate groups or decimals; "" where that is clear. */
  readonly open: "." | "," | "";
  readonly unit: boolean;
}

/** Reads amounts and plain numbers; `factor` comes from the unit of the column, a unit in the cell itself comes first. */
export function createAmountReader(capacity: number, factor: number, culture: Culture): ColumnReader {
  const buffer = createNumberBuffer(capacity);
  const told: TextCell[] = [];
  const seen = { ".": 0, ",": 0 };
  let lastTold = -1;
  return { read, readRun, numbers: buffer, finish };

  function read(cell: Cell, at: number): CellState {
    if (at === lastTold) forgetTold();
    if (typeof cell === "number") {
      buffer.set(at, cell * factor);
      return READ;
    }
    buffer.set(at, NaN);
    if (cell === "" || cell === null || cell === undefined) return MISSING;
    return typeof cell === "boolean" ? BAD : readText(cell, at);
  }

  function readRun({ rows, from, to, at, masks }: Run, column: number, bit: number): number {
    if (at === lastTold) forgetTold();
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

  /** The row of the last such cell was left out: the cell does not take part. */
  function forgetTold(): void {
    told.pop();
    lastTold = told.length > 0 ? told[told.length - 1].at : -1;
  }

  function readText(text: string, at: number): CellState {
    if (isErrorValue(text)) return FAILED;
    if (isEmptyWord(text)) return MISSING;
    const amount = parseAmount(text);
    if (Number.isNaN(amount.value) || amount.percent) return BAD;
    if (amount.decimal) seen[amount.decimal]++;
    const unit = amount.unit && factor !== 1;
    if (amount.open || unit) {
      told.push({ at, text, open: amount.open, unit });
      lastTold = at;
    }
    buffer.set(at, amount.value * (unit ? 1 : factor));
    return READ_FROM_TEXT;
  }

  function finish(rows: number) {
    if (lastTold >= rows) forgetTold();
    const isClear = seen["."] > 0 !== seen[","] > 0;
    const decimal = isClear ? (seen["."] > 0 ? "." : ",") : culture.decimalSeparator;
    const column = firstRows(buffer.values, rows);
    const open = told.filter((cell) => cell.open !== "");
    for (const cell of open) if (cell.open === decimal) column[cell.at] /= 1000;
    const withUnit = told.filter(({ unit }) => unit);
    return {
      column,
      remarks: [
        ...(isClear ? [] : remarksOn("decimalAssumed", open, column)),
        ...remarksOn("ownUnit", withUnit, column),
      ],
    };
  }
}

function remarksOn(code: string, cells: readonly TextCell[], column: Float64Array): Remark[] {
  if (cells.length === 0) return [];
  const [{ text, at }] = cells;
  return [{ code, severity: "assumed", at, value: text, details: { count: cells.length, reading: column[at] } }];
}
