import { rangeOf } from "./addresses";
import { tableRange } from "./placeTables";
import type { PlacedTable } from "./placeTables";
import { warn } from "./prepareSheets";
import type { Target } from "./prepareSheets";
import { BYTES_PER_COMMAND } from "./steps";
import type { Step } from "./steps";
import type { SurveyedSheet } from "./survey";
import { isChartOfOurs } from "./writeCharts";

/** Empties a sheet of ours in place: the sheet itself stays, so that what refers to it stays valid. Nothing to do on a new one. */
export function* clearSteps(target: Target, placed: readonly PlacedTable[]): Generator<Step> {
  const { id, found, plan } = target;
  if (!found) return;
  const kept = placed.filter(({ keptId }) => keptId !== undefined);
  const keptIds = new Set(kept.map(({ keptId }) => keptId));
  yield {
    bytes: (14 + 6 * found.tables.length + 2 * found.charts.length) * BYTES_PER_COMMAND,
    issue: ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(id);
      for (const name of found.charts.filter(isChartOfOurs)) sheet.charts.getItem(name).delete();
      for (const table of found.tables) {
        const native = sheet.tables.getItem(table.id);
        if (keptIds.has(table.id)) shrink(sheet, native, table);
        else native.delete();
      }
      clearCells(sheet);
      for (const each of kept) sheet.tables.getItem(each.keptId ?? "").resize(tableRange(sheet, each.table));
      warn(sheet, plan);
    },
  };
}

/** All rows shown, no totals row, one row of data: while its neighbours grow, it is in nobody's way. */
function shrink(
  sheet: Excel.Worksheet,
  native: Excel.Table,
  { area, hasTotals }: SurveyedSheet["tables"][number],
): void {
  native.clearFilters();
  if (hasTotals) native.showTotals = false;
  native.resize(rangeOf(sheet, { ...area, rows: 2 }));
}

function clearCells(sheet: Excel.Worksheet): void {
  sheet.freezePanes.unfreeze();
  const cells = sheet.getRange().untrack();
  cells.conditionalFormats.clearAll();
  cells.dataValidation.clear();
  cells.unmerge();
  cells.format.useStandardWidth = true;
  // Not "All": that would take the tables away as well.
  const used = sheet.getUsedRange().untrack();
  used.clear("RemoveHyperlinks");
  used.clear("Contents");
  used.clear("Formats");
  used.format.autofitRows();
}
