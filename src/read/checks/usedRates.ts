import type { InputTable, Table } from "../schema";

/** Name of the column that tells by which rate the amounts of a row were converted; no field of any sheet. */
export const USED_RATE = "usedRate";

/** The rate by which each row's amounts were converted, 1 where they were not; undefined where the table has no foreign money. */
export const usedRates = ({ columns }: Pick<Table<InputTable>, "columns">): Float64Array | undefined =>
  (columns as Readonly<Record<string, unknown>>)[USED_RATE] as Float64Array | undefined;
