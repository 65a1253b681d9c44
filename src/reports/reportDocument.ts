import { UNKNOWN, type ColumnKind } from "../analyses/analysis";
import { NONE } from "../engine/columns";
import { isoOf } from "../engine/dates";
import type { FrameColumn } from "./frame";
import type { Layout } from "./layout";
import { isClasses, isNumbers, isText } from "./values";

/** A report's figures by stable ids, the same in every language; what is missing is null. */
export interface ReportDocument {
  readonly tables: Readonly<Record<string, { readonly columns: Readonly<Record<string, readonly unknown[]>> }>>;
  readonly kpis: Readonly<Record<string, number | string | null>>;
}

export function reportDocument({ tables, kpis }: Layout): ReportDocument {
  return {
    tables: Object.fromEntries(
      tables.map(({ table, frame, rows, known }) => [
        table.id,
        { columns: Object.fromEntries(known.map(({ ref }) => [ref, plainColumn(frame.columns.get(ref)!, rows)])) },
      ]),
    ),
    kpis: Object.fromEntries(kpis.map(([ref, { value, kind }]) => [ref, plainNumber(value, kind)])),
  };
}

function plainColumn({ kind, values, cells }: FrameColumn, rows: Uint32Array): unknown[] {
  if (cells) return Array.from(rows, (row) => cells[row]);
  if (isNumbers(values)) return Array.from(rows, (row) => plainNumber(values[row], kind));
  if (isText(values))
    return Array.from(rows, (row) => (values.codes[row] === NONE ? null : values.words[values.codes[row]]));
  if (isClasses(values))
    return Array.from(rows, (row) => (values.codes[row] === UNKNOWN ? null : values.classes[values.codes[row]].id));
  return Array.from(rows, (row) => values[row]["en-US"]);
}

/** Days as ISO dates, other numbers as they are. */
function plainNumber(value: number, kind: ColumnKind): number | string | null {
  if (!Number.isFinite(value)) return null;
  if (kind === "day") return isoOf(value);
  return kind === "month" ? isoOf(value).slice(0, 7) : value;
}
