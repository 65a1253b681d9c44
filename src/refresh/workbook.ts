import type { Language } from "../i18n/language";
import type { Area, Grid } from "../read/grid";
import type { SheetPlan } from "../reports/sheetPlan";

/** The open workbook, as the add-in sees it: the only way to Excel. Speaks plain data; errors are `WorkbookError`. */
export interface Workbook {
  /** All sheets in tab order with what is on them. */
  sheets(): Promise<readonly SheetInfo[]>;
  /** The cells of an area, in blocks from top to bottom; each block is small enough for the host. */
  read(sheet: string, area: Area, onBlock: (block: Grid) => Promise<void> | void, signal?: AbortSignal): Promise<void>;
  /**
   * Write result sheets: all are marked incomplete first, then written in order, then marked complete.
   * A sheet of the name that is not ours is never touched: `SheetNotOurs` names it.
   */
  write(
    plans: readonly SheetPlan[],
    stamp: Stamp,
    onProgress: (progress: WriteProgress) => void,
    signal?: AbortSignal,
  ): Promise<void>;
  /** A small JSON value kept in the workbook, or undefined. */
  getSetting(key: string): Promise<unknown>;
  setSetting(key: string, value: unknown): Promise<void>;
  /** Calls back when the user changes cells of sheets that are not ours; returns how to stop. */
  onUserChange(
    listener: (change: { readonly sheet: string; readonly address: string }) => void,
  ): Promise<() => Promise<void>>;
  /** Shows a cell to the user. */
  select(sheet: string, cell: string): Promise<void>;
  /** How the workbook writes numbers and dates. */
  culture(): Promise<Culture>;
}

export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  /** Report id when the sheet is one of ours. */
  readonly report?: string;
  /** Ours, but a refresh broke off while writing it. */
  readonly incomplete?: boolean;
  /** Language the sheet of ours was written in. */
  readonly language?: Language;
  /** Undefined when the sheet is empty. */
  readonly used?: Area;
  /** Excel tables on it, header row included. */
  readonly tables: readonly {
    readonly name: string;
    readonly area: Area;
    readonly hasHeaders: boolean;
    readonly hasTotals: boolean;
  }[];
}

/** What is stamped into every result sheet, readable without the add-in's code. */
export interface Stamp {
  readonly version: string;
  readonly asOfDay: number;
}

export interface WriteProgress {
  readonly sheet: string;
  readonly rowsDone: number;
  readonly rowsTotal: number;
}

export interface Culture {
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  /** Order of day, month and year in short dates. */
  readonly dateOrder: "dmy" | "mdy" | "ymd";
}

/** Everything that can go wrong between us and the host, by cause. */
export type WorkbookErrorCode =
  | "cellEditMode"
  | "sheetNotOurs"
  | "sheetProtected"
  | "workbookProtected"
  | "readOnly"
  | "tooLarge"
  | "sheetMissing"
  | "otherWorkbookActive"
  | "hostTooOld"
  | "hostRestartNeeded"
  | "memory"
  | "nameTaken"
  | "unexpected";

/** A host error in the add-in's words; `details` fill the message, `cause` keeps the original. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly details: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = "WorkbookError";
  }
}
