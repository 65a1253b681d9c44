import { NONE, type TextColumn } from "../../src/engine/columns";
import { dayOfIso } from "../../src/engine/dates";
import type { ColumnsOf, InputTable, Table } from "../../src/read/schema";

/** A row as a test writes it: text, numbers, ISO dates for days; what is left out is missing. */
export type Row = Readonly<Record<string, string | number | undefined>>;

/** A table as reading a sheet would give it, made from rows; the headers are in sheet row 0. */
export function tableOf<T extends InputTable>(schema: T, rows: readonly Row[]): Table<T> {
  const fields = Object.entries(schema.fields);
  const present = new Set(fields.map(([id]) => id).filter((id) => rows.some((row) => row[id] !== undefined)));
  const columns = fields.map(([id, field]) => {
    const isText = field.kind === "key" || field.kind === "text";
    return [id, isText ? textColumn(rows.map((row) => row[id])) : numberColumn(rows.map((row) => row[id]))] as const;
  });
  return {
    schema,
    rows: rows.length,
    columns: Object.fromEntries(columns) as ColumnsOf<T>,
    present,
    sheetRow: Uint32Array.from(rows, (_, row) => row + 1),
    source: {
      table: schema.id,
      sheet: schema.label["en-US"],
      area: { row: 1, column: 0, rows: rows.length, columns: present.size },
      headerRow: 0,
      columns: [...present].map((field, column) => ({
        field,
        header: schema.fields[field].headers[0],
        column,
        factor: 1,
      })),
      unused: [],
    },
  };
}

export function textColumn(cells: readonly (string | number | undefined)[]): TextColumn {
  const words: string[] = [];
  const codes = new Map<string, number>();
  return {
    words,
    codes: Uint32Array.from(cells, (cell) => {
      if (cell === undefined || cell === "") return NONE;
      const word = String(cell);
      if (!codes.has(word)) codes.set(word, words.push(word) - 1);
      return codes.get(word)!;
    }),
  };
}

const numberColumn = (cells: readonly (string | number | undefined)[]): Float64Array =>
  Float64Array.from(cells, (cell) => (typeof cell === "number" ? cell : cell === undefined ? NaN : dayOfIso(cell)));
