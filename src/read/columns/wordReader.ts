import type { Cell } from "../grid";
import { isEmptyWord } from "../parse/emptyWords";
import { isErrorValue } from "../parse/errorValues";
import { BAD, type CellState, type ColumnReader, FAILED, MISSING, READ } from "./columnReader";
import { cellByCell } from "./cellByCell";
import { createNumberBuffer } from "./numberBuffer";
import { firstRows } from "./firstRows";

/**
 * Reads cells that say a number in words, such as payment terms ("Net 30") and flags ("是").
 * @param ofNumber what a number cell means, NaN when it is out of bounds
 */
export function createWordReader(
  capacity: number,
  ofNumber: (value: number) => number,
  ofText: (text: string) => number,
): ColumnReader {
  const buffer = createNumberBuffer(capacity);
  return {
    read,
    readRun: cellByCell(read),
    numbers: buffer,
    finish: (rows) => ({ column: firstRows(buffer.values, rows), remarks: [] }),
  };

  function read(cell: Cell, at: number): CellState {
    buffer.set(at, NaN);
    if (cell === "" || cell === null || cell === undefined) return MISSING;
    const value = valueOf(cell);
    buffer.set(at, value);
    if (!Number.isNaN(value)) return READ;
    if (typeof cell === "string" && isErrorValue(cell)) return FAILED;
    return typeof cell === "string" && isEmptyWord(cell) ? MISSING : BAD;
  }

  function valueOf(cell: string | number | boolean): number {
    if (typeof cell === "number") return ofNumber(cell);
    return ofText(typeof cell === "boolean" ? String(cell) : cell);
  }
}
