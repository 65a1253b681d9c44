import type { TextColumn } from "../../engine/columns";
import type { Cell } from "../grid";
import type { Severity } from "../issue";
import type { NumberBuffer } from "./numberBuffer";

/** What became of a cell. From `BAD` on it holds something that is not the field's kind. */
export const MISSING = 0;
export const READ = 1;
/** A number or day that was written as text. */
export const READ_FROM_TEXT = 2;
/** A word that may be no name at all: a total's or a header's. */
export const MARKED = 3;
export const BAD = 4;
/** An Excel error, such as #N/A. */
export const FAILED = 5;
export type CellState = 0 | 1 | 2 | 3 | 4 | 5;

/** Rows that are taken in column by column: `rows[from … to)` become the columns' rows from `at` on. */
export interface Run {
  readonly rows: readonly (readonly Cell[])[];
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** For each row of the run, the bits of the columns in which it holds something. */
  readonly masks: Int32Array;
}

/** Builds one checked column. A row that is left out is overwritten: the next cell comes with the same `at`. */
export interface ColumnReader {
  /** Take the cell in as the column's row `at`. */
  read(cell: Cell, at: number): CellState;
  /**
   * The same as `read` for a column's cells from the run's first row on, as long as they are empty or just what they should be: most
   * cells are, and a loop over one kind of cell costs a fraction of asking each column for each cell. Sets `bit` in the mask of
   * each row that holds something.
   * @returns the first row that must be `read` by itself, `run.to` where there is none; what was taken in from there on is overwritten
   */
  readRun(run: Run, column: number, bit: number): number;
  /** The numbers taken in, before anything is decided by the whole column; none for text columns. */
  readonly numbers?: NumberBuffer;
  /** The first `rows` rows, with what was decided by the whole column. */
  finish(rows: number): FinishedColumn;
}

export interface FinishedColumn {
  readonly column: Float64Array | TextColumn;
  readonly remarks: readonly Remark[];
}

/** Something to say about a column, or about its row `at`. */
export interface Remark {
  readonly code: string;
  readonly severity: Severity;
  readonly at?: number;
  readonly value?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}
