import type { PlacedTable } from "./placeTables";
import { warn } from "./prepareSheets";
import type { Target } from "./prepareSheets";
import { BYTES_PER_COMMAND } from "./steps";
import type { Step } from "./steps";
import { isChartOfOurs } from "./writeCharts";

/** Empties a sheet of ours in place: the sheet itself stays, so that what refers to it stays valid. Nothing to do on a new one. */
export function* clearSteps(target: Target, placed: readonly PlacedTable[]): Generator<Step> {
  const { id, found, plan } = target;
  if (!found) return;
  const kept = new Set(placed.map(({ keptId }) => keptId));
  yield {
    bytes: (14 + 3 * found.tables.length + 2 * found.charts.length) * BYTES_PER_COMMAND,
    issue: ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(id);
      for (const name of found.charts.filter(isChartOfOurs)) sheet.charts.getItem(name).delete();
      for (const table of found.tables) {
        if (kept.has(table.id)) emptyTable(sheet.tables.getItem(table.id), table.hasTotals);
        else sheet.tables.getItem(table.id).delete();
      }
      clearCells(sheet);
      warn(sheet, plan);
    },
  };
}

/** Shows all its rows again and gives up its totals row, which would be in the way of resizing. */
function emptyTable(table: Excel.Table, hasTotals: boolean): void {
  table.clearFilters();
  if (hasTotals) table.showTotals = false;
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
}
