import type { IRange } from "@univerjs/core";
import type { Change, Host } from "../../host/types";
import { usedArea } from "../../model/cells";
import { intersection, isUnbounded } from "../../model/area";
import type { Area, Sheet, Table } from "../../model/workbook";
import { areaValues } from "./cellData";
import { conditionalRule } from "./conditionalRule";
import type { GridCommands } from "./gridCommands";
import {
  columnData,
  freezeData,
  gridSize,
  pixels,
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  rangeOf,
  sheetData,
} from "./sheetData";
import { styleData, styleKey } from "./styleData";
import { tableTheme } from "./tableTheme";

/** Brings the grid up to what the host changed in the model. */
export interface ModelToGrid {
  apply(change: Change): void;
  /** Tables, conditional formats and the like, which the grid does not take with the workbook's cells. */
  applyAll(): void;
}

export function modelToGrid(host: Host, grid: GridCommands): ModelToGrid {
  /** What the grid was last given, by sheet and aspect, as JSON: only what differs is written again. */
  const given = new Map<string, string>();
  const differs = (sheet: Sheet, aspect: string, value: unknown): boolean => {
    const key = `${sheet.id} ${aspect}`;
    const text = JSON.stringify(value);
    if (given.get(key) === text) return false;
    given.set(key, text);
    return true;
  };
  const sheetOf = (id: string): Sheet | undefined => host.workbook.sheets.find((sheet) => sheet.id === id);

  function applySheets(): void {
    const { sheets } = host.workbook;
    for (const { id } of gridSheets(grid)) {
      if (!sheets.some((sheet) => sheet.id === id)) grid.write("sheet.mutation.remove-sheet", id, {});
    }
    sheets.forEach((sheet, index) => {
      const position = gridSheets(grid).findIndex(({ id }) => id === sheet.id);
      if (position < 0) {
        registerStyles(host, grid);
        grid.write("sheet.mutation.insert-sheet", sheet.id, { index, sheet: sheetData(sheet) });
        showSheet(sheet);
      } else if (position !== index) {
        grid.write("sheet.mutation.set-worksheet-order", sheet.id, { fromOrder: position, toOrder: index });
      }
    });
  }

  /** What a sheet needs beyond the cells it was loaded with. */
  function showSheet(sheet: Sheet): void {
    applyLayout(sheet);
    const used = usedArea(sheet);
    if (used) fitRows(host, sheet, used, grid);
  }

  function applyLayout(sheet: Sheet): void {
    const write = (id: string, params: object): void => grid.write(`sheet.mutation.${id}`, sheet.id, params);
    if (differs(sheet, "name", sheet.name)) write("set-worksheet-name", { name: sheet.name });
    if (differs(sheet, "tab", sheet.tabColor)) write("set-tab-color", { color: sheet.tabColor });
    if (differs(sheet, "hidden", sheet.visibility)) {
      write("set-worksheet-hidden", { hidden: sheet.visibility === "Visible" ? 0 : 1 });
    }
    if (differs(sheet, "gridlines", sheet.showGridlines)) {
      write("toggle-gridlines", { showGridlines: sheet.showGridlines ? 1 : 0 });
    }
    if (differs(sheet, "freeze", sheet.frozen)) write("set-frozen", { ...freezeData(sheet), resetScroll: false });
    if (differs(sheet, "columns", [...sheet.columnWidths])) writeColumnWidths(sheet, write);
    if (differs(sheet, "rows", [...sheet.rowHeights])) writeRowHeights(sheet, write);
    if (differs(sheet, "hiddenRows", [...sheet.hiddenRows])) writeHidden("row", sheet.hiddenRows, write);
    if (differs(sheet, "hiddenColumns", [...sheet.hiddenColumns])) writeHidden("col", sheet.hiddenColumns, write);
    if (differs(sheet, "merges", sheet.merges)) writeMerges(sheet, grid, write);
    if (differs(sheet, "tables", sheet.tables)) writeTables(sheet, grid, write);
    if (differs(sheet, "formats", sheet.conditionalFormats)) writeRules(sheet, given, write);
  }

  function applyCells(sheet: Sheet, area: Area): void {
    const used = isUnbounded(area) || area.rows * area.columns > 10_000 ? usedOf(sheet, grid) : area;
    const part = used && intersection(area, used);
    if (!part) return;
    growSheet(sheet, grid);
    registerStyles(host, grid);
    writeStyles(sheet, part, grid);
    grid.write("sheet.mutation.set-range-values", sheet.id, { cellValue: areaValues(sheet, part) });
    fitRows(host, sheet, part, grid);
  }

  return {
    apply({ cells, sheets, workbook }) {
      const known = new Set(gridSheets(grid).map(({ id }) => id));
      if (workbook || sheets.length > 0) applySheets();
      for (const id of sheets) {
        const sheet = sheetOf(id);
        if (sheet && known.has(id)) applyLayout(sheet);
      }
      for (const { sheetId, area } of cells) {
        const sheet = sheetOf(sheetId);
        // A sheet that the grid has just been given came with its cells.
        if (sheet && known.has(sheetId)) applyCells(sheet, area);
      }
    },
    applyAll: () => host.workbook.sheets.forEach(showSheet),
  };
}

type Write = (id: string, params: object) => void;

/** Sheets of the grid in their order. */
const gridSheets = (grid: GridCommands): { id: string }[] =>
  grid
    .workbook()
    .getSheetOrders()
    .map((id) => ({ id }));

/** What is used in the model or was used in the grid: cells that were emptied must be emptied there too. */
function usedOf(sheet: Sheet, grid: GridCommands): Area | undefined {
  const model = usedArea(sheet);
  const shown = grid.workbook().getSheetBySheetId(sheet.id)?.getCellMatrix().getDataRange();
  const rows = Math.max(model ? model.row + model.rows : 0, (shown?.endRow ?? -1) + 1);
  const columns = Math.max(model ? model.column + model.columns : 0, (shown?.endColumn ?? -1) + 1);
  return rows > 0 && columns > 0 ? { row: 0, column: 0, rows, columns } : undefined;
}

function growSheet(sheet: Sheet, grid: GridCommands): void {
  const shown = grid.workbook().getSheetBySheetId(sheet.id);
  const { rowCount, columnCount } = gridSize(sheet);
  if (!shown) return;
  if (shown.getRowCount() < rowCount) grid.write("sheet.mutation.set-worksheet-row-count", sheet.id, { rowCount });
  if (shown.getColumnCount() < columnCount) {
    grid.write("sheet.mutation.set-worksheet-column-count", sheet.id, { columnCount });
  }
}

/** The host adds styles as it formats; the grid's registry follows. */
function registerStyles(host: Host, grid: GridCommands): void {
  const registry = grid.workbook().getStyles();
  for (let index = host.workbook.styles.length - 1; index >= 0 && !registry.get(styleKey(index)); index -= 1) {
    registry.addCustomStyle(styleKey(index), styleData(host.workbook.styles[index]));
  }
}

/** Styles go straight into the grid's cells: its mutation would merge and compare each with the cell's old one. */
function writeStyles(sheet: Sheet, area: Area, grid: GridCommands): void {
  const matrix = grid.workbook().getSheetBySheetId(sheet.id)?.getCellMatrix();
  if (!matrix) return;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const index = sheet.styles[row]?.[column] ?? 0;
      const cell = matrix.getValue(row, column);
      if (index !== 0) matrix.setValue(row, column, { ...cell, s: styleKey(index) });
      else if (cell?.s !== undefined) matrix.setValue(row, column, { ...cell, s: undefined });
    }
  }
}

/**
 * Rows without a height of their own grow with their text; the grid measures
 * them when it is idle. Only those are named whose text can need more than a
 * line: measuring each cell of a large sheet takes seconds.
 */
function fitRows(host: Host, sheet: Sheet, area: Area, grid: GridCommands): void {
  const tall = host.workbook.styles.map(({ wrap, fontSize = 11 }) => wrap === true || fontSize > 11);
  const ranges: IRange[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const mayGrow =
      sheet.styles[row]?.some((index) => tall[index]) ||
      sheet.values[row]?.some((value) => typeof value === "string" && value.includes("\n"));
    if (mayGrow && !sheet.rowHeights.has(row)) ranges.push({ ...rangeOf(area), startRow: row, endRow: row });
  }
  if (ranges.length === 0) return;
  grid.write("sheet.operation.mark-dirty-row-auto-height", sheet.id, { ranges, id: crypto.randomUUID() });
}

function writeColumnWidths(sheet: Sheet, write: Write): void {
  const last = Math.max(-1, ...sheet.columnWidths.keys());
  if (last < 0) return;
  const widths = Array.from({ length: last + 1 }, (_, column) => columnData(sheet)[column]?.w ?? DEFAULT_WIDTH);
  write("set-worksheet-col-width", { ranges: [columnsRange(0, last)], colWidth: { ...widths } });
}

function writeRowHeights(sheet: Sheet, write: Write): void {
  const ranges = [...sheet.rowHeights.keys()].map((row) => rowsRange(row, row));
  const rowHeight = Object.fromEntries([...sheet.rowHeights].map(([row, height]) => [row, pixels(height)]));
  if (ranges.length > 0) write("set-worksheet-row-height", { ranges, rowHeight });
  // A height that was set is kept; the others follow their text.
  if (ranges.length > 0) write("set-worksheet-row-is-auto-height", { ranges, autoHeightInfo: 0 });
}

function writeHidden(kind: "row" | "col", hidden: Set<number>, write: Write): void {
  const rangeAt = kind === "row" ? rowsRange : columnsRange;
  const last = kind === "row" ? DEFAULT_HEIGHT * 50 - 1 : 39;
  write(`set-${kind}-visible`, { ranges: [rangeAt(0, last)] });
  const ranges = [...hidden].map((index) => rangeAt(index, index));
  if (ranges.length > 0) write(`set-${kind}-hidden`, { ranges });
}

const columnsRange = (startColumn: number, endColumn: number): IRange => ({
  startRow: 0,
  endRow: 0,
  startColumn,
  endColumn,
});
const rowsRange = (startRow: number, endRow: number): IRange => ({ startRow, endRow, startColumn: 0, endColumn: 0 });

function writeMerges(sheet: Sheet, grid: GridCommands, write: Write): void {
  const shown = grid.workbook().getSheetBySheetId(sheet.id)?.getMergeData() ?? [];
  if (shown.length > 0) write("remove-worksheet-merge", { ranges: [...shown] });
  if (sheet.merges.length > 0) write("add-worksheet-merge", { ranges: sheet.merges.map(rangeOf) });
}

function writeTables(sheet: Sheet, grid: GridCommands, write: Write): void {
  for (const id of tablesOf.get(grid)?.get(sheet.id) ?? []) write("delete-table", { tableId: id });
  const shown = sheet.tables.filter((table) => table.showHeaders && table.area.rows > 1);
  for (const table of shown) {
    const theme = tableTheme(table);
    write("register-worksheet-range-theme-style", { themeName: theme.name, rangeThemeStyleJson: theme });
    write("add-table", tableParams(table, theme.name));
  }
  const ids = tablesOf.get(grid) ?? new Map<string, string[]>();
  tablesOf.set(
    grid,
    ids.set(
      sheet.id,
      shown.map(({ id }) => id),
    ),
  );
}

/** Tables that the grid shows, by sheet. */
const tablesOf = new WeakMap<GridCommands, Map<string, string[]>>();

function tableParams(table: Table, tableStyleId: string): object {
  const { area, columns, name, id } = table;
  const body = table.showTotals ? { ...area, rows: area.rows - 1 } : area;
  return { tableId: id, name, range: rangeOf(body), header: columns, options: { tableStyleId, showHeader: true } };
}

function writeRules(sheet: Sheet, given: Map<string, string>, write: Write): void {
  const key = `${sheet.id} rules`;
  for (const cfId of JSON.parse(given.get(key) ?? "[]") as string[]) write("delete-conditional-rule", { cfId });
  const formats = [...sheet.conditionalFormats].sort((a, b) => b.priority - a.priority);
  const rules = formats.flatMap((format) => conditionalRule(format) ?? []);
  // The grid puts each new rule before the others.
  for (const rule of rules) write("add-conditional-rule", { rule });
  given.set(key, JSON.stringify(rules.map(({ cfId }) => cfId)));
}
