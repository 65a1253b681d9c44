import type { TextColumn } from "../engine/columns";
import { takeCodes, takeNumbers } from "../engine/take";
import { withCodes } from "./columns/packedText";
import { usedWords } from "./columns/usedWords";
import type { ColumnsOf, InputTable, Table } from "./schema";

/**
 * The table with only the rows whose `keep` is 1, in their order; words that no row has any more are dropped. The table given is used up:
 * its columns' values move to their front, for a copy of a million rows costs more than all the checks that leave rows out.
 */
export function keepRows<T extends InputTable>(table: Table<T>, keep: Uint8Array): Table<T> {
  if (!keep.includes(0)) return table;
  const runs = runsOf(keep);
  return withColumns(table, packed(table.sheetRow, runs), (column) =>
    column instanceof Float64Array ? packed(column, runs) : usedWords(withCodes(column, packed(column.codes, runs))),
  );
}

/** A table of some rows of another, which stays as it is. */
export function copyRows<T extends InputTable>(table: Table<T>, rows: Uint32Array): Table<T> {
  return withColumns(table, takeCodes(table.sheetRow, rows), (column) =>
    column instanceof Float64Array
      ? takeNumbers(column, rows)
      : usedWords(withCodes(column, takeCodes(column.codes, rows))),
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

/** The first row of each run of rows that are kept, and the row after its last, in turn. */
function runsOf(keep: Uint8Array): number[] {
  const runs: number[] = [];
  for (let from = keep.indexOf(1); from >= 0;) {
    const to = keep.indexOf(0, from);
    runs.push(from, to < 0 ? keep.length : to);
    from = to < 0 ? to : keep.indexOf(1, to);
  }
  return runs;
}

function packed<Values extends Float64Array | Uint32Array>(values: Values, runs: readonly number[]): Values {
  let kept = 0;
  for (let i = 0; i < runs.length; i += 2) {
    values.copyWithin(kept, runs[i], runs[i + 1]);
    kept += runs[i + 1] - runs[i];
  }
  return values.subarray(0, kept) as Values;
}
