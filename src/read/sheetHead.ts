import type { Area, Grid } from "./grid";

/** What is known of a sheet before its tables are read. */
export interface SheetHead {
  readonly sheet: {
    readonly name: string;
    readonly visible: boolean;
    /** Set when the sheet is one of our own results. */
    readonly report?: string;
    readonly used?: Area;
    /** Excel tables on it, header row included. */
    readonly tables: readonly ExcelTable[];
  };
  /** The first rows of the used range. */
  readonly head: Grid;
  /** First rows of every Excel table. */
  readonly tableHeads: readonly { readonly name: string; readonly head: Grid }[];
}

interface ExcelTable {
  readonly name: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

/** A place where a table may be: an Excel table or a sheet's used range. */
export interface Region {
  readonly sheet: string;
  readonly visible: boolean;
  readonly excelTable?: string;
  readonly head: Grid;
  /** Header row included, totals row not. */
  readonly area: Area;
  /** Tab order. */
  readonly order: number;
}

/** The places of all sheets that are not ours; Excel tables first within a sheet. */
export function regionsOf(heads: readonly SheetHead[]): Region[] {
  return heads.flatMap(({ sheet, head, tableHeads }, order) => {
    if (sheet.report !== undefined || !sheet.used) return [];
    const place = { sheet: sheet.name, visible: sheet.visible, order };
    const tables = sheet.tables.flatMap(({ name, area, hasHeaders, hasTotals }) => {
      const own = tableHeads.find((tableHead) => tableHead.name === name);
      if (!hasHeaders || !own) return [];
      const rows = area.rows - (hasTotals ? 1 : 0);
      return [{ ...place, excelTable: name, head: withinRows(own.head, area.row + rows), area: { ...area, rows } }];
    });
    return [...tables, { ...place, head, area: sheet.used }];
  });
}

const withinRows = (head: Grid, end: number): Grid => ({
  ...head,
  values: head.values.slice(0, Math.max(0, end - head.row)),
});
