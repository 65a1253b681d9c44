/**
 * How much an issue matters: `stops` nothing can be computed; `leftOut` a row (or cell) does not count; `assumed` it counts under an
 * assumption that is stated; `note` worth knowing.
 */
export type Severity = "stops" | "leftOut" | "assumed" | "note";

/** Something the user should know about the input: where, what, and (by its code, see messages.ts) what to do. */
export interface Issue {
  /** Names the message, e.g. "notANumber". */
  readonly code: string;
  readonly severity: Severity;
  /** Id of the input table, when it concerns one. */
  readonly table?: string;
  readonly sheet?: string;
  /** Sheet row and column, counted from 0. */
  readonly row?: number;
  readonly column?: number;
  /** The column's header as written. */
  readonly header?: string;
  /** The cell's content as text. */
  readonly value?: string;
  /** Further words and numbers that the message fills in. */
  readonly details?: Readonly<Record<string, string | number>>;
}
