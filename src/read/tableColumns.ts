import { NONE, type TextColumn } from "../engine/columns";
import type { ColumnsOf, Field, InputTable } from "./schema";

/** Every field of the schema; those that the source lacks share one column of missing values a kind. */
export function tableColumns<T extends InputTable>(
  schema: T,
  rows: number,
  found: (id: string) => Float64Array | TextColumn | undefined,
): ColumnsOf<T> {
  let noNumbers: Float64Array | undefined;
  let noTexts: TextColumn | undefined;
  const missing = ({ kind }: Field): Float64Array | TextColumn =>
    kind === "key" || kind === "text"
      ? (noTexts ??= { codes: new Uint32Array(rows).fill(NONE), words: [] })
      : (noNumbers ??= new Float64Array(rows).fill(NaN));
  const columns = Object.entries(schema.fields).map(([id, field]) => [id, found(id) ?? missing(field)]);
  return Object.fromEntries(columns) as ColumnsOf<T>;
}
