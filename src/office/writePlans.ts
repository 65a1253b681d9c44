import type { SheetPlan } from "../reports/sheetPlan";
import { WorkbookError } from "../refresh/workbook";
import type { Stamp, WriteProgress } from "../refresh/workbook";
import { rangeOf } from "./addresses";
import { clearSteps } from "./clearSheet";
import type { Connection } from "./connection";
import { isPassing } from "./errors";
import { layOutPage } from "./pageLayout";
import { bodyRows, placeTables } from "./placeTables";
import type { PlacedTable } from "./placeTables";
import { prepareSheets } from "./prepareSheets";
import type { Target } from "./prepareSheets";
import { run } from "./run";
import { markComplete } from "./sheetMark";
import { sendSteps } from "./steps";
import type { Step } from "./steps";
import { survey } from "./survey";
import { chartSteps } from "./writeCharts";
import { layoutSteps } from "./writeLayout";
import { tableSteps } from "./writeTable";
import { firstText, textSteps, writeText } from "./writeTexts";

/** Rows of an Excel sheet. */
const MAX_ROWS = 1_048_576;

export interface Writing {
  readonly plans: readonly SheetPlan[];
  readonly stamp: Stamp;
  readonly onProgress: (progress: WriteProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Writes result sheets: looks at the workbook (two requests), makes and marks the sheets (one), writes them (one, and more
 * where there is much), marks them complete (one), sets their pages up (one). Whatever breaks off in between leaves the
 * user's sheets as they were and ours marked as incomplete; the next refresh writes them anew.
 */
export async function writePlans(connection: Connection, writing: Writing): Promise<void> {
  for (const plan of writing.plans) refuseTooLong(plan);
  try {
    await writeOnce(connection, writing);
  } catch (error) {
    // Part of a request may have been carried out: the safe second try is a whole new one.
    if (!isPassing(error)) throw error;
    await writeOnce(connection, writing);
  }
}

function refuseTooLong({ name, tables }: SheetPlan): void {
  const fits = tables.every((table) => table.row + 2 + bodyRows(table) <= MAX_ROWS);
  if (!fits) throw new WorkbookError("tooLarge", { sheet: name });
}

async function writeOnce(connection: Connection, { plans, stamp, onProgress, signal }: Writing): Promise<void> {
  if (plans.length === 0) return;
  const before = await survey(connection, { signal });
  const targets = await prepareSheets(connection, before, plans, signal);
  const placed = placeTables(before, targets, connection.isSetSupported("ExcelApi", "1.13"));
  await sendSteps(connection, allSteps(targets, placed), progressOf(plans, onProgress), signal);
  await finish(connection, targets, stamp, signal);
  await layOutPages(connection, targets, signal);
}

/** All sheets in one stream: small ones share a request, so that many sheets cost few round trips. */
function* allSteps(targets: readonly Target[], placed: readonly (readonly PlacedTable[])[]): Generator<Step> {
  for (const [i, target] of targets.entries()) {
    for (const step of sheetSteps(target, placed[i])) yield { ...step, sheet: target.plan.name };
  }
}

/** Tells of every request which sheet it got to, and how far. */
function progressOf(
  plans: readonly SheetPlan[],
  onProgress: (progress: WriteProgress) => void,
): (sent: readonly Step[]) => void {
  const rowsDone = new Map<string, number>();
  const totals = new Map(plans.map(({ name, tables }) => [name, tables.reduce((sum, { rows }) => sum + rows, 0)]));
  return (sent) => {
    for (const { sheet = "", rows = 0 } of sent) rowsDone.set(sheet, (rowsDone.get(sheet) ?? 0) + rows);
    const sheet = sent.at(-1)?.sheet ?? "";
    onProgress({ sheet, rowsDone: rowsDone.get(sheet) ?? 0, rowsTotal: totals.get(sheet) ?? 0 });
  };
}

/** Charts after the cells they show and the widths that place them, frozen panes after the rows they freeze. */
function* sheetSteps(target: Target, placed: readonly PlacedTable[]): Generator<Step> {
  yield* clearSteps(target, placed);
  yield* textSteps(target);
  for (const table of placed) yield* tableSteps(target, table);
  yield* layoutSteps(target);
  yield* chartSteps(target);
}

/** The title takes the warning's place and the mark says "complete", on all sheets in one request. */
async function finish(
  connection: Connection,
  targets: readonly Target[],
  stamp: Stamp,
  signal?: AbortSignal,
): Promise<void> {
  await run(
    connection,
    ({ workbook }) => {
      for (const target of targets) {
        const sheet = workbook.worksheets.getItem(target.id);
        writeFirstCell(sheet, target);
        markComplete(sheet, stamp);
      }
    },
    { signal, repeatable: true },
  );
}

function writeFirstCell(sheet: Excel.Worksheet, target: Target): void {
  if (target.plan.tables.some(({ row, column }) => row === 0 && column === 0)) return;
  const cell = rangeOf(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
  cell.clear("Formats");
  const text = firstText(target.plan);
  if (text) writeText(sheet, target, text);
  else cell.clear("Contents");
}

/** Excel refuses page set-up where there is no printer; the sheets are complete without it. */
async function layOutPages(connection: Connection, targets: readonly Target[], signal?: AbortSignal): Promise<void> {
  try {
    await run(
      connection,
      ({ workbook }) => {
        for (const { id, plan } of targets) layOutPage(workbook.worksheets.getItem(id), plan);
      },
      { signal, repeatable: true },
    );
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
  }
}
