import type { TextColumn } from "../engine/columns";
import { usedWords } from "./columns/usedWords";
import type { ColumnsOf, InputTable, Table } from "./schema";

/** The table with only the rows whose `keep` is 1, in their order; words that no row has any more are dropped. */
export function keepRows<T extends InputTable>(table: Table<T>, keep: Uint8Array): Table<T> {
  if (!keep.includes(0)) return table;
  const rows = keep.reduce((sum, kept) => sum + kept, 0);
  const shorter = (column: Float64Array | TextColumn): Float64Array | TextColumn =>
    column instanceof Float64Array
      ? column.filter((_, row) => keep[row] === 1)
      : usedWords(
          column.codes.filter((_, row) => keep[row] === 1),
          column.words,
        );
  const columns = Object.entries(table.columns).map(([id, column]) => [id, shorter(column)]);
  return {
    ...table,
    rows,
    columns: Object.fromEntries(columns) as ColumnsOf<T>,
    sheetRow: table.sheetRow.filter((_, row) => keep[row] === 1),
  };
}
