import { dayOfIso } from "../../src/engine/dates";
import type { Cell } from "../../src/read/grid";
import { createSheet, createWorkbook, type Workbook } from "../../src/sandbox/model/workbook";
import { readXlsx } from "../../src/sandbox/xlsx/readXlsx";
import { writeXlsx } from "../../src/sandbox/xlsx/writeXlsx";
import type { Sheets } from "./books";

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Sheets as an .xlsx file, as Excel makes one of a CSV file: 2017-03-01 becomes a date, everything else stays what it is. */
export function xlsxOf(sheets: Sheets): Promise<Uint8Array> {
  const workbook = createWorkbook("book.xlsx");
  const date = workbook.styles.push({ numberFormat: "yyyy-mm-dd" }) - 1;
  const isDay = (cell: Cell): cell is string => typeof cell === "string" && ISO_DAY.test(cell);
  workbook.sheets = Object.entries(sheets).map(([name, rows], i) => ({
    ...createSheet(`{00000000-0001-0000-000${i}-000000000000}`, name),
    values: rows.map((row) => row.map((cell) => (isDay(cell) ? dayOfIso(cell) : (cell ?? undefined)))),
    styles: rows.map((row) => row.map((cell) => (isDay(cell) ? date : 0))),
  }));
  workbook.activeSheetId = workbook.sheets[0].id;
  workbook.selection = { ...workbook.selection, sheetId: workbook.activeSheetId };
  return writeXlsx(workbook);
}

/** What a program reads from the file that is written of a workbook. */
export const reopened = async (workbook: Workbook): Promise<Workbook> => readXlsx(await writeXlsx(workbook));
