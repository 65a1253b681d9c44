import type { Cell } from "../grid";
import { isEmptyWord } from "../parse/emptyWords";
import { isErrorValue } from "../parse/errorValues";
import { parseAmount } from "../parse/parseAmount";
import { BAD, type CellState, type ColumnReader, FAILED, MISSING, READ, type Remark } from "./columnReader";
import { cellByCell } from "./cellByCell";
import { createNumberBuffer } from "./numberBuffer";
import { firstRows } from "./firstRows";

/** Reads rates as fractions. Whether 65 means 65 % is decided by the whole column; cells written with % are clear. */
export function createRateReader(capacity: number): ColumnReader {
  const buffer = createNumberBuffer(capacity);
  const written: boolean[] = [];
  return { read, readRun: cellByCell(read), numbers: buffer, finish };

  function read(cell: Cell, at: number): CellState {
    written[at] = false;
    if (typeof cell === "number") {
      buffer.set(at, cell);
      return READ;
    }
    buffer.set(at, NaN);
    if (cell === "" || cell === null || cell === undefined) return MISSING;
    if (typeof cell === "boolean") return BAD;
    if (isErrorValue(cell)) return FAILED;
    return isEmptyWord(cell) ? MISSING : readText(cell, at);
  }

  function readText(text: string, at: number): CellState {
    const { value, open, percent } = parseAmount(text);
    // No rate is in the thousands, so 1,234 has a decimal comma.
    buffer.set(at, open ? value / 1000 : value);
    written[at] = percent;
    return Number.isNaN(value) ? BAD : READ;
  }

  function finish(rows: number) {
    const column = firstRows(buffer.values, rows);
    const plain = (at: number): boolean => !written[at] && column[at] !== 0;
    let above = 0;
    let below = 0;
    for (let at = 0; at < rows; at++) {
      if (plain(at) && Math.abs(column[at]) > 1) above++;
      else if (plain(at) && Math.abs(column[at]) < 1) below++;
    }
    if (above === 0) return { column, remarks: [] };
    const isPercent = above >= below;
    return { column, remarks: [toFractions(column, (at) => plain(at) && (isPercent || Math.abs(column[at]) > 1))] };
  }
}

function toFractions(column: Float64Array, isPercent: (at: number) => boolean): Remark {
  let first = -1;
  let count = 0;
  for (let at = 0; at < column.length; at++) {
    if (!isPercent(at)) continue;
    if (count++ === 0) first = at;
    column[at] /= 100;
  }
  const value = String(Math.round(column[first] * 1e6) / 1e4);
  return { code: "percentAssumed", severity: "assumed", at: first, value, details: { count } };
}
