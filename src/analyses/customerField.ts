import { codesFrom, NONE, numbersFrom, type TextColumn } from "../engine/columns";
import type { CustomerLedger } from "../ledger/ledger";
import type { customers } from "../read/tables/customers";

type Fields = (typeof customers)["fields"];
type NumberField = { [F in keyof Fields]: Fields[F]["kind"] extends "key" | "text" ? never : F }[keyof Fields];
type TextField = Exclude<keyof Fields, NumberField>;

/** What the customers sheet says of each customer; NaN where it says nothing. */
export function numberField({ table, tableRow }: CustomerLedger, field: NumberField): Float64Array {
  const column = table?.columns[field];
  return numbersFrom(tableRow, (row) => (column && row >= 0 ? column[row] : NaN));
}

/** The same for words. */
export function textField({ table, tableRow }: CustomerLedger, field: TextField): TextColumn {
  const column = table?.columns[field];
  return {
    codes: codesFrom(tableRow, (row) => (column && row >= 0 ? column.codes[row] : NONE)),
    words: column?.words ?? [],
  };
}

/** Whether the sheet has the column with a value in any row. */
export const hasField = ({ table }: CustomerLedger, field: keyof Fields): boolean =>
  table !== undefined && table.present.has(field);
