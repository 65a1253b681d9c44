import { LocaleType, type IWorkbookData } from "@univerjs/core";
import type { Workbook } from "../../model/workbook";
import { sheetData } from "./sheetData";
import { styleData, styleKey } from "./styleData";

export const GRID_UNIT = "sandbox";

/** A workbook of the model as the grid loads it. */
export function workbookData(workbook: Workbook): IWorkbookData {
  return {
    id: GRID_UNIT,
    name: workbook.name,
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    defaultStyle: { ff: "Calibri", fs: 11, ...styleData(workbook.styles[0]) },
    styles: Object.fromEntries(workbook.styles.map((style, index) => [styleKey(index), styleData(style)])),
    sheetOrder: workbook.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, sheetData(sheet)])),
  };
}
