import type { Host } from "../host/types";
import { parseArea } from "../model/address";
import { valueAt } from "../model/cells";
import type { Sheet, Value, Workbook } from "../model/workbook";
import type { Session } from "./session";

/**
 * `window.sandbox`: what a test or a curious user does from the console.
 *
 *     await sandbox.openBytes(new Uint8Array(file), "book.xlsx")
 *     sandbox.setCell("Sheet1", "B2", "=SUM(A1:A9)")   // as if typed
 *     sandbox.getValue("Sheet1", "B2")                 // 45, or { error: "#N/A" }
 */
export interface SandboxApi {
  readonly workbook: Workbook;
  readonly host: Host;
  /** Name of the sheet in front. */
  readonly activeSheet: string;
  /** Replaces the workbook by an .xlsx file; resolves when grid and pane have it. */
  openBytes(bytes: Uint8Array, name?: string): Promise<void>;
  /** Enters something in a cell as a user does; "" empties it. */
  setCell(sheet: string, address: string, entry: string | number | boolean): void;
  /** The cell's value; undefined where it is empty. */
  getValue(sheet: string, address: string): Value;
}

declare global {
  interface Window {
    sandbox?: SandboxApi;
  }
}

export function createSandboxApi(session: Session, openBytes: SandboxApi["openBytes"]): SandboxApi {
  const { host, workbook } = session;
  return {
    workbook,
    host,
    get activeSheet() {
      return workbook.sheets.find(({ id }) => id === workbook.activeSheetId)?.name ?? "";
    },
    openBytes,
    setCell(sheet, address, entry) {
      const { row, column } = cellAt(address);
      host.edit(sheetNamed(workbook, sheet).id, row, column, entry);
    },
    getValue(sheet, address) {
      const { row, column } = cellAt(address);
      return valueAt(sheetNamed(workbook, sheet), row, column);
    },
  };
}

function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`There is no sheet "${name}".`);
  return sheet;
}

function cellAt(address: string): { row: number; column: number } {
  const area = parseArea(address);
  if (!area) throw new Error(`"${address}" is no cell.`);
  return area;
}
