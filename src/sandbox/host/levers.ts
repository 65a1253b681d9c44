import type { Levers } from "./types";

const MEGABYTES = 1024 * 1024;

/**
 * Excel on the web as the pinned client library knows it. Its runtime ends at
 * ExcelApi 1.15, so no host of it should claim more; RichApiRuntime is left
 * out, so that the library itself makes up `retrieve` and `update`.
 */
export const defaultLevers = (): Levers => ({
  maxRequestBytes: 5 * MEGABYTES,
  maxResponseBytes: 5 * MEGABYTES,
  maxCells: 5_000_000,
  tooManyCells: "null",
  cellEditMode: false,
  readOnly: false,
  delayMs: 0,
  requirementSets: {
    ExcelApi: "1.15",
    ExcelApiOnline: "1.1",
    SharedRuntime: "1.1",
    CustomFunctionsRuntime: "1.4",
    CustomFunctions: "1.9",
    AddinCommands: "1.3",
    DialogApi: "1.2",
    KeyboardShortcuts: "1.1",
    RibbonApi: "1.2",
    Settings: "1.1",
  },
  locale: "en-US",
});
