import { BooleanNumber, type IFreeze, type IRange, type IWorksheetData } from "@univerjs/core";
import type { Area, Sheet } from "../../model/workbook";
import { cellMatrix } from "./cellData";
import { styleKey } from "./styleData";

/** A sheet of the model as the grid loads it. */
export function sheetData(sheet: Sheet): IWorksheetData {
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: freezeData(sheet),
    mergeData: sheet.merges.map(rangeOf),
    cellData: cellMatrix(sheet),
    rowData: rowData(sheet),
    columnData: columnData(sheet),
    rowHeader: { width: ROW_HEADS, hidden: BooleanNumber.FALSE },
    columnHeader: { height: COLUMN_HEADS, hidden: BooleanNumber.FALSE },
    rightToLeft: BooleanNumber.FALSE,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: DEFAULT_WIDTH,
    defaultRowHeight: DEFAULT_HEIGHT,
    ...gridSize(sheet),
  };
}

/** Excel's standard column and row in pixels. */
export const DEFAULT_WIDTH = 64;
export const DEFAULT_HEIGHT = 20;

/** Width of the row numbers and height of the column letters, pixels. */
export const ROW_HEADS = 46;
export const COLUMN_HEADS = 20;

export const pixels = (points: number): number => Math.round((points * 96) / 72);
export const points = (pixels: number): number => (pixels * 72) / 96;

export const rangeOf = (area: Area): IRange => ({
  startRow: area.row,
  endRow: area.row + area.rows - 1,
  startColumn: area.column,
  endColumn: area.column + area.columns - 1,
});

export const areaOf = (range: IRange): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

/** Rows and columns the grid shows: what is used and room below and beside it. */
export function gridSize(sheet: Sheet): { rowCount: number; columnCount: number } {
  const rows = Math.max(
    sheet.values.length,
    sheet.styles.length,
    ...sheet.tables.map(({ area }) => area.row + area.rows),
  );
  let columns = 0;
  for (const row of sheet.values) if (row) columns = Math.max(columns, row.length);
  for (const row of sheet.styles) if (row) columns = Math.max(columns, row.length);
  return { rowCount: Math.max(1000, rows + 200), columnCount: Math.max(40, columns + 10) };
}

export function freezeData({ frozen: { rows, columns } }: Sheet): IFreeze {
  // -1 means "not frozen" for the first scrolling row and column.
  return { ySplit: rows, xSplit: columns, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

export function rowData(sheet: Sheet): IWorksheetData["rowData"] {
  const rows: IWorksheetData["rowData"] = {};
  for (const [row, height] of sheet.rowHeights) rows[row] = { h: pixels(height), ia: BooleanNumber.FALSE };
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  for (const [row, style] of sheet.rowStyles ?? []) rows[row] = { ...rows[row], s: styleKey(style) };
  return rows;
}

export function columnData(sheet: Sheet): IWorksheetData["columnData"] {
  const columns: IWorksheetData["columnData"] = {};
  for (const [column, width] of sheet.columnWidths) columns[column] = { w: pixels(width) };
  for (const column of sheet.hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  for (const [column, style] of sheet.columnStyles ?? []) columns[column] = { ...columns[column], s: styleKey(style) };
  return columns;
}
