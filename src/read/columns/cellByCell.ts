import { type CellState, MISSING, READ, type Run } from "./columnReader";
import type { Cell } from "../grid";

/** Takes in a run by asking for each cell, for kinds of columns that are seldom long. */
export const cellByCell =
  (read: (cell: Cell, at: number) => CellState) =>
  ({ rows, from, to, at, masks }: Run, column: number, bit: number): number => {
    for (let row = from; row < to; row++) {
      const state = read(rows[row][column], at + row - from);
      if (state > READ) return row;
      if (state !== MISSING) masks[row - from] |= bit;
    }
    return to;
  };
