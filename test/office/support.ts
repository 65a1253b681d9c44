import { excelWorkbook } from "../../src/office/excelWorkbook";
import type { Grid, Area, Cell } from "../../src/read/grid";
import type { Workbook as Port, WriteProgress, Stamp } from "../../src/refresh/workbook";
import type { SheetPlan } from "../../src/reports/sheetPlan";
import { createHost } from "../../src/sandbox/host/host";
import type { Host, Levers } from "../../src/sandbox/host/types";
import { createSheet, createWorkbook } from "../../src/sandbox/model/workbook";
import type { Sheet, Workbook } from "../../src/sandbox/model/workbook";
import { loadOfficeInVm } from "../../src/sandbox/transports/nodeVm";
import type { OfficeRuntime } from "../../src/sandbox/transports/nodeVm";

/** Excel as the tests have it: the genuine Office.js over the sandbox's host, and our way into it. */
export interface OpenExcel {
  readonly port: Port;
  readonly host: Host;
  readonly office: OfficeRuntime;
  /** What the pane is told of cell-edit mode, in order. */
  readonly cellEdits: boolean[];
}

/** `beforeRun` is called before the n-th request we make, counted from 0. */
export async function openExcel(
  workbook: Workbook,
  levers: Partial<Levers> = {},
  beforeRun: (n: number, host: Host) => void = () => {},
): Promise<OpenExcel> {
  const host = createHost(workbook, { levers });
  const office = await loadOfficeInVm(host);
  const cellEdits: boolean[] = [];
  let runs = 0;
  const run = (...args: Parameters<typeof office.Excel.run>): unknown => {
    beforeRun(runs++, host);
    return office.Excel.run(...args);
  };
  const port = excelWorkbook(
    { run: run as typeof office.Excel.run },
    (set, version) => office.Office.context.requirements.isSetSupported(set, version),
    { onCellEdit: (isWaiting) => cellEdits.push(isWaiting), patience: { attempts: 5, pauseMs: 2 } },
  );
  return { port, host, office, cellEdits };
}

/** A workbook of the user's: two sheets, one of them with a formula, a table and a look of its own. */
export function usersWorkbook(): Workbook {
  const workbook = createWorkbook();
  const [first] = workbook.sheets;
  first.name = "Customers";
  first.values = [
    ["Customer", "Revenue"],
    ["Ada & Co", 1200],
    ["Öst GmbH", 800],
  ];
  first.formulas.set(2 * 16_384 + 1, "=B2-400");
  first.columnWidths.set(0, 120);
  first.tables.push({
    id: "7",
    name: "Accounts",
    area: { row: 0, column: 0, rows: 3, columns: 2 },
    columns: ["Customer", "Revenue"],
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
    style: "TableStyleMedium2",
  });
  const second = createSheet("{00000000-0002-0000-0000-000000000000}", "Receivables");
  second.values = [["Invoice", "Amount"], ["R-1", 100], ["R-2", "n/a"]]; // prettier-ignore
  workbook.sheets.push(second);
  return workbook;
}

/** A sheet of the workbook by its name. */
export function sheetNamed({ workbook }: Host, name: string): Sheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet "${name}" among ${workbook.sheets.map((each) => each.name).join(", ")}`);
  return sheet;
}

/** All blocks of an area. */
export async function readAll(port: Port, sheet: string, area: Area): Promise<Grid[]> {
  const blocks: Grid[] = [];
  await port.read(sheet, area, (block) => void blocks.push(block));
  return blocks;
}

/** Blocks put together again, checked to follow each other without gap or overlap. */
export function joined(blocks: readonly Grid[], area: Area): Cell[][] {
  const rows: Cell[][] = [];
  for (const block of blocks) {
    if (block.row !== area.row + rows.length)
      throw new Error(`block at row ${block.row}, expected ${area.row + rows.length}`);
    for (const row of block.values) rows.push([...row]);
  }
  return rows;
}

export const stamp: Stamp = { version: "0.1.0", asOfDay: 45_657 };

export async function write(port: Port, plans: readonly SheetPlan[], signal?: AbortSignal): Promise<WriteProgress[]> {
  const progress: WriteProgress[] = [];
  await port.write(plans, stamp, (step) => progress.push(step), signal);
  return progress;
}
