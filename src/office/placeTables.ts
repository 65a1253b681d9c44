import type { PlanTable } from "../reports/sheetPlan";
import { rangeOf } from "./addresses";
import type { Target } from "./prepareSheets";
import type { Survey, SurveyedSheet } from "./survey";

/** A planned table with its name in this workbook and, where it can stay, the table it takes over. */
export interface PlacedTable {
  readonly table: PlanTable;
  readonly name: string;
  /** Id of the table that is kept and resized, so that the user's formulas which name it live on. */
  readonly keptId?: string;
}

/** Where each planned table goes and what it is called: names are unique in the workbook, ours give way to the user's. */
export function placeTables(survey: Survey, targets: readonly Target[], canResize: boolean): PlacedTable[][] {
  const ours = new Set(targets.flatMap(({ found }) => found?.tables.map(({ name }) => name.toLowerCase()) ?? []));
  const taken = new Set([...survey.names].filter((name) => !ours.has(name)));
  return targets.map(({ plan, found }) =>
    plan.tables.map((table) => {
      const existing = found?.tables.find(({ name }) => isNameOf(name, table));
      const name = freeName(existing?.name ?? table.name, taken);
      taken.add(name.toLowerCase());
      return { table, name, keptId: canResize && existing && canKeep(existing, table) ? existing.id : undefined };
    }),
  );
}

/** "KAM_Customers" and, where that was taken, "KAM_Customers_2". */
function isNameOf(name: string, table: PlanTable): boolean {
  const base = table.name.toLowerCase();
  const rest = name.toLowerCase().slice(base.length);
  return name.toLowerCase().startsWith(base) && /^(_\d+)?$/.test(rest);
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let i = 1; ; i++) {
    const name = i === 1 ? wanted : `${wanted}_${i}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Excel resizes a table only under the same header row; with other columns its references would silently mean others. */
function canKeep({ area, hasHeaders }: SurveyedSheet["tables"][number], table: PlanTable): boolean {
  return hasHeaders && area.row === table.row && area.column === table.column && area.columns === table.columns.length;
}

/** Data rows on the sheet: a table of Excel's has at least one, empty if need be. */
export const bodyRows = ({ rows }: PlanTable): number => Math.max(1, rows);

/** Header row and data rows, without totals. */
export function tableRange(sheet: Excel.Worksheet, table: PlanTable): Excel.Range {
  const { row, column, columns } = table;
  return rangeOf(sheet, { row, column, rows: 1 + bodyRows(table), columns: columns.length });
}
