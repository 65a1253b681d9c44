import { NONE } from "../../src/engine/columns";
import type { Area, Cell, Grid } from "../../src/read/grid";
import type { SheetInfo, Workbook } from "../../src/refresh/workbook";
import { formulaInRow } from "../../src/reports/liveFormula";
import type { PlanCell, PlanColumn, SheetPlan } from "../../src/reports/sheetPlan";

/** Rows a block holds: few, so that tests cross the borders between blocks. */
const BLOCK_ROWS = 3;

export interface MemoryWorkbook extends Workbook {
  /** What was written, in order; a later plan of a report takes an earlier one's place. */
  readonly plans: Map<string, SheetPlan>;
  /** Everything that was asked, in order: "read Invoices", "write KAM Dashboard". */
  readonly log: string[];
  readonly settings: Map<string, unknown>;
  /** Changes a cell as the user would. */
  edit(sheet: string, row: number, column: number, value: Cell): void;
  cell(sheet: string, row: number, column: number): Cell;
}

/** The port over plain cells, for tests that need no Excel: the user's sheets by name, our sheets as they were planned. */
export function memoryWorkbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): MemoryWorkbook {
  const cells = new Map(Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => [...row])]));
  const plans = new Map<string, SheetPlan>();
  const settings = new Map<string, unknown>();
  const log: string[] = [];
  const rowsOf = (sheet: string): Cell[][] => cells.get(sheet) ?? [];
  return {
    plans,
    log,
    settings,
    edit(sheet, row, column, value) {
      const rows = rowsOf(sheet);
      while (rows.length <= row) rows.push([]);
      rows[row][column] = value;
    },
    cell: (sheet, row, column) => rowsOf(sheet)[row]?.[column] ?? "",
    sheets: async () => [...cells].map(([name, rows]) => infoOf(name, rows, [...plans.values()])),
    async read(sheet, area, onBlock, signal) {
      log.push(`read ${sheet}`);
      for (let done = 0; done < area.rows; done += BLOCK_ROWS) {
        signal?.throwIfAborted();
        const rows = Math.min(BLOCK_ROWS, area.rows - done);
        await onBlock(gridOf(rowsOf(sheet), { ...area, row: area.row + done, rows }));
      }
    },
    async write(written, _stamp, onProgress, signal) {
      for (const plan of written) {
        signal?.throwIfAborted();
        log.push(`write ${plan.name}`);
        for (const [name, old] of plans) if (old.report === plan.report) cells.delete(plans.get(name)!.name);
        plans.set(plan.report, plan);
        cells.set(plan.name, cellsOf(plan));
        onProgress({ sheet: plan.name, rowsDone: 1, rowsTotal: 1 });
      }
    },
    getSetting: async (key) => structuredClone(settings.get(key)),
    setSetting: async (key, value) => void settings.set(key, structuredClone(value)),
    onUserChange: async () => async () => {},
    select: async () => {},
    culture: async () => ({ decimalSeparator: ".", groupSeparator: ",", dateOrder: "mdy" }),
  };
}

function infoOf(name: string, rows: readonly (readonly Cell[])[], plans: readonly SheetPlan[]): SheetInfo {
  const plan = plans.find((each) => each.name === name);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const used = columns === 0 ? undefined : { row: 0, column: 0, rows: rows.length, columns };
  return { name, visible: true, report: plan?.report, language: plan?.language, used, tables: [] };
}

function gridOf(rows: readonly (readonly Cell[])[], { row, column, rows: count, columns }: Area): Grid {
  const values = Array.from({ length: count }, (_, i) =>
    Array.from({ length: columns }, (_, j) => rows[row + i]?.[column + j] ?? ""),
  );
  return { row, column, values };
}

/** A plan as the cells it becomes. */
export function cellsOf({ texts, tables }: SheetPlan): Cell[][] {
  const cells: Cell[][] = [];
  const put = (row: number, column: number, value: PlanCell): void => {
    while (cells.length <= row) cells.push([]);
    while (cells[row].length < column) cells[row].push("");
    cells[row][column] = value ?? "";
  };
  for (const { row, column, values } of texts) {
    values.forEach((line, i) => line.forEach((value, j) => put(row + i, column + j, value)));
  }
  for (const { row, column, rows, columns } of tables) {
    columns.forEach((each, j) => {
      put(row, column + j, each.header);
      for (let i = 0; i < rows; i++) put(row + 1 + i, column + j, valueAt(each, i));
    });
  }
  return cells;
}

/** A table's cell, or its formula: missing numbers and words are nothing. */
export function valueAt({ values, formula }: Pick<PlanColumn, "values" | "formula">, row: number): PlanCell {
  if (formula) return formulaInRow(formula, row);
  if (values instanceof Float64Array) return Number.isNaN(values[row]) ? null : values[row];
  if (!("codes" in values)) return values[row];
  return values.codes[row] === NONE ? null : values.words[values.codes[row]];
}
