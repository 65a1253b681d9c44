import type { Area, Cell, Grid } from "../read/grid";
import type { Calculation, Recognition, SheetHead } from "./calculation";
import type { SheetInfo, Workbook } from "./workbook";

/** Rows in which a header may stand, and some data under it. */
const HEAD_ROWS = 40;

/** Reads the first rows of every sheet (of our Parameters and History all) and asks which sheet is which table. */
export async function lookAtSheets(
  workbook: Workbook,
  calculation: Calculation,
  choices: Readonly<Record<string, string>>,
  signal?: AbortSignal,
  overrides: Readonly<Record<string, string | number>> = {},
): Promise<{ readonly sheets: readonly SheetInfo[]; readonly recognition: Recognition }> {
  const sheets = await workbook.sheets();
  const heads: SheetHead[] = [];
  for (const sheet of sheets) {
    signal?.throwIfAborted();
    if (sheet.used && isWorthReading(sheet)) heads.push(await readHead(workbook, sheet, sheet.used, signal));
  }
  const written = sheets.flatMap(({ report }) => (report === undefined ? [] : [report]));
  const culture = await workbook.culture();
  const recognition = await calculation.recognise({ heads, culture, choices, overrides, written });
  return { sheets, recognition };
}

/** Of our own sheets only parameters and history are input. */
const isOwnInput = ({ report }: SheetInfo): boolean => report === "parameters" || report === "history";
const isWorthReading = (sheet: SheetInfo): boolean => sheet.report === undefined || isOwnInput(sheet);

async function readHead(workbook: Workbook, sheet: SheetInfo, used: Area, signal?: AbortSignal): Promise<SheetHead> {
  const rows = isOwnInput(sheet) ? used.rows : Math.min(used.rows, HEAD_ROWS);
  const tableHeads = [];
  for (const { name, area } of sheet.tables) {
    tableHeads.push({ name, head: await readWhole(workbook, sheet.name, shortened(area), signal) });
  }
  return { sheet, head: await readWhole(workbook, sheet.name, { ...used, rows }, signal), tableHeads };
}

const shortened = (area: Area): Area => ({ ...area, rows: Math.min(area.rows, HEAD_ROWS) });

/** An area as one grid. */
async function readWhole(workbook: Workbook, sheet: string, area: Area, signal?: AbortSignal): Promise<Grid> {
  const values: (readonly Cell[])[] = [];
  await workbook.read(sheet, area, (block) => void values.push(...block.values), signal);
  return { row: area.row, column: area.column, values };
}
