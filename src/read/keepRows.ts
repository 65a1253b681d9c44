import type { TextColumn } from "../engine/columns";
import { takeCodes, takeNumbers } from "../engine/take";
import { usedWords } from "./columns/usedWords";
import type { ColumnsOf, InputTable, Table } from "./schema";

/** The table with only the rows whose `keep` is 1, in their order; words that no row has any more are dropped. */
export function keepRows<T extends InputTable>(table: Table<T>, keep: Uint8Array): Table<T> {
  if (!keep.includes(0)) return table;
  const rows = rowsKept(keep);
  // Fields that the sheet lacks share one column, and go on to.
  const shorter = new Map<Column, Column>();
  for (const column of new Set<Column>(Object.values(table.columns))) shorter.set(column, keptOf(column, rows));
  const columns = Object.entries<Column>(table.columns).map(([id, column]) => [id, shorter.get(column)]);
  return {
    ...table,
    rows: rows.length,
    columns: Object.fromEntries(columns) as ColumnsOf<T>,
    sheetRow: takeCodes(table.sheetRow, rows),
  };
}

type Column = Float64Array | TextColumn;

const keptOf = (column: Column, rows: Uint32Array): Column =>
  column instanceof Float64Array ? takeNumbers(column, rows) : usedWords(takeCodes(column.codes, rows), column.words);

function rowsKept(keep: Uint8Array): Uint32Array {
  const rows = new Uint32Array(keep.length);
  let kept = 0;
  for (let row = 0; row < keep.length; row++) if (keep[row] === 1) rows[kept++] = row;
  return rows.slice(0, kept);
}
