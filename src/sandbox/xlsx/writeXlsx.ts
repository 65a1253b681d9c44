import type { Sheet, Workbook } from "../model/workbook";
import { blankPackage } from "./blankPackage";
import type { GraftOptions } from "./graftSheets";
import { graftSheets, graftInto, isMarked } from "./graftSheets";
import { closePackage } from "./openPackage";

/**
 * The workbook as an .xlsx file. One that was read from a file is that file with the add-in's sheets in it
 * (`graftSheets`); any other is written whole. The same workbook gives the same bytes.
 */
export async function writeXlsx(
  workbook: Workbook,
  isOurs: (sheet: Sheet) => boolean = isMarked,
  options: GraftOptions = {},
): Promise<Uint8Array> {
  if (workbook.source) return graftSheets(workbook, isOurs, options);
  return closePackage(graftInto(blankPackage(workbook), workbook, () => true, {}));
}
