import { type CellState, type ColumnReader, READ } from "./columns/columnReader";
import { readerOf } from "./columns/readerOf";
import type { Culture } from "./culture";
import { isRemark } from "./isRemark";
import type { IdMatch } from "./matchKey";
import type { Field, FieldKind, InputTable, Source, SourceColumn } from "./schema";
import { isTotalWord } from "./totalWords";

/** What decides how cells are read where they leave it open. */
export interface ReadContext {
  readonly culture: Culture;
  readonly idMatch: IdMatch;
}

/** A field of the schema that the source has, with the reader of its column and the state of its cell in the current row. */
export interface SourceField {
  readonly id: string;
  readonly kind: FieldKind;
  readonly source: SourceColumn;
  readonly reader: ColumnReader;
  /** Its bit in the mask of cells that were read. */
  readonly bit: number;
  state: CellState;
}

/** A group of fields of which a row needs one, as bits; groups without any column are no need. */
export interface Need {
  readonly fields: readonly SourceField[];
  readonly mask: number;
}

/** The fields of a source with fresh readers. Words that may be a total's, a header's or a remark are marked where they could pass for a name. */
export function sourceFields(schema: InputTable, source: Source, context: ReadContext): SourceField[] {
  const named = new Set(needsOf(schema).flat());
  return source.columns.map((column, i) => {
    const { kind } = schema.fields[column.field] as Field;
    const header = column.header.trim();
    const isMark = (word: string): boolean =>
      word === header || (!startsWithDigit(word) && (isTotalWord(word) || isRemark(word)));
    const reader = readerOf(kind, {
      capacity: source.area.rows,
      factor: column.factor,
      ...context,
      isMark: named.has(column.field) ? isMark : undefined,
    });
    return { id: column.field, kind, source: column, reader, bit: 1 << i, state: READ };
  });
}

/** Most ids do, and no total and no remark does. */
function startsWithDigit(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

/** The needs of a row that this source can meet. */
export function rowNeeds(schema: InputTable, fields: readonly SourceField[]): Need[] {
  return needsOf(schema)
    .map((group) => fields.filter((field) => group.includes(field.id)))
    .filter((group) => group.length > 0)
    .map((group) => ({ fields: group, mask: group.reduce((mask, field) => mask | field.bit, 0) }));
}

function needsOf(schema: InputTable): (readonly string[])[] {
  const required = Object.keys(schema.fields).filter((id) => schema.fields[id].required);
  return [...(schema.rowNeeds ?? []), ...required.map((id) => [id])];
}
