import { NONE, type TextColumn } from "../../engine/columns";
import type { CustomerLedger } from "../../ledger/ledger";
import type { Table } from "../../read/schema";
import type { customers as customersTable } from "../../read/tables/customers";

type Columns = Table<typeof customersTable>["columns"];
type FieldOf<V> = { [F in keyof Columns]: Columns[F] extends V ? F : never }[keyof Columns];
export type NumberField = FieldOf<Float64Array>;
export type TextField = FieldOf<TextColumn>;

/** A number that the customers sheet gives, for every customer; NaN where it says nothing. */
export function numbersOf({ table, tableRow }: CustomerLedger, field: NumberField): Float64Array {
  const taken = new Float64Array(tableRow.length).fill(NaN);
  const column = table?.columns[field];
  if (column) for (let row = 0; row < taken.length; row++) if (tableRow[row] >= 0) taken[row] = column[tableRow[row]];
  return taken;
}

/** A text that the customers sheet gives, for every customer; missing where it says nothing. */
export function textsOf({ table, tableRow }: CustomerLedger, field: TextField): TextColumn {
  const { codes, words } = table?.columns[field] ?? { codes: new Uint32Array(0), words: [] };
  const taken = new Uint32Array(tableRow.length).fill(NONE);
  for (let row = 0; row < taken.length; row++) if (tableRow[row] >= 0) taken[row] = codes[tableRow[row]];
  return { codes: taken, words };
}

/** Whether the customers sheet has a column at all. */
export const hasField = ({ table }: CustomerLedger, field: NumberField | TextField): boolean =>
  table?.present.has(field) ?? false;
