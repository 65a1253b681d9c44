import type { Workbook } from "../refresh/workbook";
import type { Connection } from "./connection";
import { culture } from "./culture";
import { userChanges } from "./events";
import { readBlocks } from "./readBlocks";
import { readSheets } from "./readSheets";
import { select } from "./select";
import { getSetting, setSetting } from "./settings";
import { survey } from "./survey";
import { writePlans } from "./writePlans";

/** Two minutes in a cell, looked at twice a second. */
const PATIENCE = { attempts: 240, pauseMs: 500 };

/**
 * The open workbook through Office.js: the add-in's only way to Excel.
 *
 * @param excel          the library's `Excel` namespace
 * @param isSetSupported `Office.context.requirements.isSetSupported`; without it only ExcelApi 1.12 is used
 * @param options        `onCellEdit` is told when Excel waits for the user to leave a cell (true) and when it goes on (false)
 */
export function excelWorkbook(
  excel: Pick<typeof Excel, "run">,
  isSetSupported: Connection["isSetSupported"] = () => false,
  options: Partial<Pick<Connection, "onCellEdit" | "patience">> = {},
): Workbook {
  const { onCellEdit = () => {}, patience = PATIENCE } = options;
  const connection: Connection = { excel, isSetSupported, onCellEdit, patience, ownSheets: new Set() };
  return {
    sheets: async () => readSheets(await survey(connection)),
    read: (sheet, area, onBlock, signal) => readBlocks(connection, sheet, area, onBlock, signal),
    write: (plans, stamp, onProgress, signal) => writePlans(connection, { plans, stamp, onProgress, signal }),
    getSetting: (key) => getSetting(connection, key),
    setSetting: (key, value) => setSetting(connection, key, value),
    onUserChange: userChanges(connection),
    select: (sheet, cell) => select(connection, sheet, cell),
    culture: () => culture(connection),
  };
}
