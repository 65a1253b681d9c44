import type { TextColumn } from "../engine/columns";
import { takeCodes, takeNumbers } from "../engine/take";
import { usedWords } from "./columns/usedWords";
import type { ColumnsOf, InputTable, Table } from "./schema";

/**
 * The table with only the rows whose `keep` is 1, in their order; words that no row has any more are dropped. The table given is used up:
 * its columns' values move to their front, for a copy of a million rows costs more than all the checks that leave rows out.
 */
export function keepRows<T extends InputTable>(table: Table<T>, keep: Uint8Array): Table<T> {
  if (!keep.includes(0)) return table;
  const sheetRow = packed(table.sheetRow, keep);
  return withColumns(table, sheetRow, (column) =>
    column instanceof Float64Array ? packed(column, keep) : usedWords(packed(column.codes, keep), column.words),
  );
}

/** A table of some rows of another, which stays as it is. */
export function copyRows<T extends InputTable>(table: Table<T>, rows: Uint32Array): Table<T> {
  return withColumns(table, takeCodes(table.sheetRow, rows), (column) =>
    column instanceof Float64Array ? takeNumbers(column, rows) : usedWords(takeCodes(column.codes, rows), column.words),
  );
}

type Column = Float64Array | TextColumn;

function withColumns<T extends InputTable>(
  table: Table<T>,
  sheetRow: Uint32Array,
  shorter: (column: Column) => Column,
): Table<T> {
  // Fields that the sheet lacks share one column, and go on to.
  const made = new Map<Column, Column>();
  for (const column of new Set<Column>(Object.values(table.columns))) made.set(column, shorter(column));
  const columns = Object.entries<Column>(table.columns).map(([id, column]) => [id, made.get(column)]);
  return { ...table, rows: sheetRow.length, columns: Object.fromEntries(columns) as ColumnsOf<T>, sheetRow };
}

function packed<Values extends Float64Array | Uint32Array>(values: Values, keep: Uint8Array): Values {
  let kept = keep.indexOf(0);
  for (let row = kept; row < keep.length; row++) if (keep[row] === 1) values[kept++] = values[row];
  return values.subarray(0, kept) as Values;
}
