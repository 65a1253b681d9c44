import type { Workbook } from "../model/workbook";
import type { PartStore } from "./partStore";
import type { StyleSheet } from "./styleSheet";
import type { TableNames } from "./tableNames";

/** What the sheets of one file share while they are written. */
export interface WriteContext {
  workbook: Workbook;
  store: PartStore;
  styles: StyleSheet;
  tables: TableNames;
  dynamicArray?: number;
  /** The folder of the workbook part, e.g. "xl/". */
  folder: string;
}
