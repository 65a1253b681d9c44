import type { TextColumn } from "../../engine/columns";
import type { Cell } from "../grid";
import type { Severity } from "../issue";

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

/** Builds one checked column. A row that is left out is overwritten: the next cell comes with the same `at`. */
export interface ColumnReader {
  /** Take the cell in as the column's row `at`. */
  read(cell: Cell, at: number): CellState;
  /** The number taken in at `at`, before anything is decided by the whole column; NaN for text columns. */
  numberAt(at: number): number;
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
