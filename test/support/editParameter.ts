import type { Cell } from "../../src/read/grid";
import type { MemoryWorkbook } from "./memoryWorkbook";

/** The cell of the Parameters sheet in which the user edits a parameter. */
export function parameterCellOf(workbook: MemoryWorkbook, id: string): { sheet: string; row: number; column: number } {
  const plan = workbook.plans.get("parameters")!;
  const [table] = plan.tables;
  const ids = table.columns.find((column) => column.id === "parameter.id")!.values as {
    words: string[];
    codes: Uint32Array;
  };
  const row = Array.from(ids.codes).findIndex((code) => ids.words[code] === id);
  if (row < 0) throw new Error(`the Parameters sheet has no ${id}`);
  const column = table.columns.findIndex((each) => each.id === "parameter.value");
  return { sheet: plan.name, row: table.row + 1 + row, column: table.column + column };
}

/** Writes values on the Parameters sheet, as the user would before the next refresh. */
export function editParameters(workbook: MemoryWorkbook, values: Readonly<Record<string, Cell>>): void {
  for (const [id, value] of Object.entries(values)) {
    const { sheet, row, column } = parameterCellOf(workbook, id);
    workbook.edit(sheet, row, column, value);
  }
}
