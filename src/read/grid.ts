/** A cell as Excel hands it over: "" or null when empty, an error as its text ("#N/A"), a date as its serial number. */
export type Cell = string | number | boolean | null;

/** A block of cells with the place of its first cell; rows and columns count from 0. */
export interface Grid {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Cell[])[];
}

/** A rectangle on a sheet; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
