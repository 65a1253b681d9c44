import type { PlanChart, PlanColumn, PlanTable, SheetPlan } from "../../src/reports/sheetPlan";

/** A plan with nothing in it but a title. */
export function planOf(report: string, name: string, parts: Partial<SheetPlan> = {}): SheetPlan {
  return {
    report,
    name,
    language: "en-US",
    texts: [{ row: 0, column: 0, values: [[`Title of ${name}`]], role: "title" }],
    tables: [],
    charts: [],
    widths: [],
    freeze: { rows: 0, columns: 0 },
    gridlines: true,
    page: {},
    inputs: [],
    ...parts,
  };
}

export function numberColumn(id: string, values: readonly number[], parts: Partial<PlanColumn> = {}): PlanColumn {
  return { id, header: id, values: Float64Array.from(values), numberFormat: "#,##0", align: "right", ...parts };
}

export function textColumn(id: string, words: readonly string[], parts: Partial<PlanColumn> = {}): PlanColumn {
  const codes = Uint32Array.from(words, (_, i) => i);
  return { id, header: id, values: { codes, words }, numberFormat: "General", align: "left", ...parts };
}

export function tableOf(name: string, columns: readonly PlanColumn[], parts: Partial<PlanTable> = {}): PlanTable {
  const [{ values }] = columns;
  const rows = "codes" in values ? values.codes.length : values.length;
  return { id: name.toLowerCase(), name, row: 4, column: 0, rows, columns, totals: false, filter: true, ...parts };
}

export function chartOf(id: string, parts: Partial<PlanChart> = {}): PlanChart {
  return {
    id,
    title: `Chart ${id}`,
    altText: "",
    kind: "column",
    categories: { row: 5, column: 0, rows: 3, columns: 1 },
    series: [{ name: "Revenue", values: { row: 5, column: 1, rows: 3, columns: 1 }, meaning: "actual" }],
    valueFormat: "#,##0",
    place: { row: 1, column: 5, rows: 10, columns: 4 },
    ...parts,
  };
}
