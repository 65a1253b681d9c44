import type { InputTable, Table } from "./schema";
import { tableColumns } from "./tableColumns";

/** A table that the workbook does not have: every column, no row and no place. */
export function emptyTable<T extends InputTable>(schema: T): Table<T> {
  return {
    schema,
    rows: 0,
    columns: tableColumns(schema, 0, () => undefined),
    present: new Set(),
    sheetRow: new Uint32Array(0),
    source: {
      table: schema.id,
      sheet: "",
      area: { row: 0, column: 0, rows: 0, columns: 0 },
      headerRow: 0,
      columns: [],
      unused: [],
    },
  };
}
