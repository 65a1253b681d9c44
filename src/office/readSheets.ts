import type { SheetInfo } from "../refresh/workbook";
import type { Survey } from "./survey";

/** What the rest of the add-in may know of the workbook's sheets. */
export function readSheets({ sheets }: Survey): SheetInfo[] {
  return sheets.map(({ name, isVisible, mark, used, tables }) => ({
    name,
    visible: isVisible,
    report: mark?.report,
    incomplete: mark?.isIncomplete,
    language: mark?.language,
    used,
    tables: tables.map(({ name, area, hasHeaders, hasTotals }) => ({ name, area, hasHeaders, hasTotals })),
  }));
}
