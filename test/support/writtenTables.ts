import type { Workbook } from "../../src/sandbox/model/workbook";

type Written = string | number | boolean | null;

/** A table of a result sheet as it stands in its cells: columns under their headers, the total row left out. */
export interface WrittenTable {
  readonly rows: number;
  readonly headers: readonly string[];
  /** Cells under a header; null where a cell is empty. */
  column(header: string): readonly Written[];
  /** The cells of each row under some headers, by the text under the first of them. */
  by(key: string, ...headers: readonly string[]): ReadonlyMap<string, readonly Written[]>;
  /** The cell of the total row under a header. */
  total(header: string): Written;
}

/** Finds an Excel table by its name on whichever sheet it stands. */
export function writtenTable({ sheets }: Workbook, name: string): WrittenTable {
  for (const { tables, values } of sheets) {
    const table = tables.find((each) => each.name === name);
    if (!table) continue;
    const { row, column: left, rows: height } = table.area;
    const rows = height - 1 - (table.showTotals ? 1 : 0);
    const at = (header: string): number => {
      const index = table.columns.indexOf(header);
      if (index < 0) throw new Error(`${name} has no column ${header}, but ${table.columns.join(", ")}`);
      return left + index;
    };
    const cell = (r: number, c: number): Written => (values[r]?.[c] as Written | undefined) ?? null;
    const column = (header: string): Written[] => Array.from({ length: rows }, (_, i) => cell(row + 1 + i, at(header)));
    return {
      rows,
      headers: table.columns,
      column,
      by(key, ...headers) {
        const columns = headers.map(column);
        return new Map(column(key).map((word, i) => [String(word), columns.map((each) => each[i])]));
      },
      total: (header) => (table.showTotals ? cell(row + height - 1, at(header)) : null),
    };
  }
  throw new Error(`no sheet has the table ${name}`);
}

/** The figure that stands under a label of a sheet's strip of key figures. */
export function writtenKpi({ sheets }: Workbook, sheet: string, label: string): Written {
  const { values } = sheets.find(({ name }) => name === sheet)!;
  for (let row = 0; row < 12; row++) {
    const column = values[row]?.indexOf(label) ?? -1;
    if (column >= 0) return (values[row + 1]?.[column] as Written | undefined) ?? null;
  }
  throw new Error(`${sheet} has no key figure ${label}`);
}
