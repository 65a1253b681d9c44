/** The first rows of a column; the column itself when it has no more, since a copy of a million rows is not free. */
export const firstRows = <Column extends Float64Array | Uint32Array>(column: Column, rows: number): Column =>
  column.length === rows ? column : (column.slice(0, rows) as Column);
