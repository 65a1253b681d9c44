import type { TextColumn } from "../../engine/columns";
import type { Table } from "../../read/schema";
import type { customers as customersTable } from "../../read/tables/customers";
import { numberField, textField } from "../customerField";

export { hasField } from "../customerField";

type Columns = Table<typeof customersTable>["columns"];
type FieldOf<V> = { [F in keyof Columns]: Columns[F] extends V ? F : never }[keyof Columns];
export type NumberField = FieldOf<Float64Array>;
export type TextField = FieldOf<TextColumn>;

/** A number that the customers sheet gives, or the assessments, for every customer; NaN where they say nothing. */
export const numbersOf = numberField;

/** A text that the customers sheet gives, or the assessments, for every customer; missing where they say nothing. */
export const textsOf = textField;
