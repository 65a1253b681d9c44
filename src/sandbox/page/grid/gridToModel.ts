import type { ICellData, IRange, Nullable } from "@univerjs/core";
import type { Host } from "../../host/types";
import { styleIndex as indexOfStyle } from "../../model/styles";
import { setSpill } from "../../model/cells";
import { boundingArea } from "../../model/area";
import { cellKey, createSheet, type Area, type Sheet, type Value } from "../../model/workbook";
import { cellPlace, entryOf, valueOf, type CellMatrix } from "./cellData";
import type { GridCommand, GridCommands } from "./gridCommands";
import { areaOf, points } from "./sheetData";
import { styleIndex, styleOf } from "./styleData";
import { GRID_UNIT } from "./workbookData";

export interface GridToModelOptions {
  /** Runs what brings the grid's news to the host. */
  tell<T>(act: () => T): T;
  /** Excel would refuse the user's edit; the model is as it was, and the grid must be put back. */
  onRefused(sheet: Sheet, area: Area, message: string): void;
}

/** Brings what the user does in the grid, and what its formulas compute, into the model. Returns the way to stop. */
export function gridToModel(host: Host, grid: GridCommands, options: GridToModelOptions): () => void {
  const sheetOf = (id: string): Sheet | undefined => host.workbook.sheets.find((sheet) => sheet.id === id);
  const take = (command: GridCommand): void => {
    const sheet = sheetOf(command.sheetId);
    if (command.id === "sheet.mutation.insert-sheet") return addSheet(host, command);
    if (command.id === "formula.mutation.set-array-formula-data") return takeSpills(host, command);
    if (!sheet) return;
    const handler = HANDLERS[command.id];
    if (handler) handler(host, sheet, command);
    else if (command.id === "sheet.mutation.set-range-values") takeCells(host, sheet, grid, command);
    else if (NUMBER_FORMATS.includes(command.id)) takeNumberFormats(host, sheet, grid, command);
  };
  return grid.watch((command) => {
    try {
      options.tell(() => take(command));
    } catch (refusal) {
      const sheet = sheetOf(command.sheetId);
      const cells = cellsOf(command.params.cellValue as CellMatrix | undefined);
      if (!sheet || cells.length === 0) throw refusal;
      options.onRefused(sheet, boundsOf(cells), refusal instanceof Error ? refusal.message : String(refusal));
    }
  });
}

/** The grid sets a date's or percentage's format in a step of its own. */
const NUMBER_FORMATS = ["sheet.mutation.set.numfmt", "sheet.mutation.remove.numfmt"];

type Handler = (host: Host, sheet: Sheet, command: GridCommand) => void;

const HANDLERS: Record<string, Handler> = {
  "sheet.operation.set-selections": (host, sheet, { params }) => {
    const selections = params.selections as { range: IRange }[];
    const range = selections.at(-1)?.range;
    // The grid moves the selection along while the mouse is down; 2 is "moved to the end".
    if (range && params.type !== 0 && params.type !== 1) host.select(sheet.id, areaOf(withinSheet(range)));
  },
  "sheet.operation.set-worksheet-active": (host, sheet) => {
    if (host.workbook.activeSheetId === sheet.id) return;
    const { sheetId, ...area } = host.workbook.selection;
    host.select(sheet.id, sheetId === sheet.id ? area : { row: 0, column: 0, rows: 1, columns: 1 });
  },
  "sheet.mutation.set-worksheet-name": (host, sheet, { params }) => {
    sheet.name = String(params.name);
    host.touch({ cells: [], sheets: [sheet.id], workbook: true });
  },
  "sheet.mutation.remove-sheet": (host, sheet) => {
    host.workbook.sheets.splice(host.workbook.sheets.indexOf(sheet), 1);
    host.touch({ cells: [], sheets: [], workbook: true });
  },
  "sheet.mutation.set-worksheet-order": (host, sheet, { params }) => {
    const { sheets } = host.workbook;
    sheets.splice(sheets.indexOf(sheet), 1);
    sheets.splice(Number(params.toOrder), 0, sheet);
    host.touch({ cells: [], sheets: [], workbook: true });
  },
  "sheet.mutation.set-worksheet-hidden": (host, sheet, { params }) => {
    sheet.visibility = params.hidden ? "Hidden" : "Visible";
    host.touch({ cells: [], sheets: [sheet.id], workbook: true });
  },
  "sheet.mutation.set-worksheet-col-width": (host, sheet, { params }) => {
    const width = params.colWidth as number | Record<number, number>;
    for (const { startColumn, endColumn } of params.ranges as IRange[]) {
      for (let column = startColumn; column <= endColumn; column += 1) {
        sheet.columnWidths.set(column, points(typeof width === "number" ? width : width[column]));
      }
    }
    host.touch({ cells: [], sheets: [sheet.id], workbook: false });
  },
  "sheet.mutation.set-frozen": (host, sheet, { params }) => {
    sheet.frozen = { rows: Number(params.ySplit), columns: Number(params.xSplit) };
    host.touch({ cells: [], sheets: [sheet.id], workbook: false });
  },
};

/** A click on a row's or column's head leaves the other ends open. */
function withinSheet(range: IRange): IRange {
  const { startRow, endRow, startColumn, endColumn } = range;
  return {
    startRow: startRow || 0,
    startColumn: startColumn || 0,
    endRow: Number.isNaN(endRow) ? 0 : endRow,
    endColumn: Number.isNaN(endColumn) ? 0 : endColumn,
  };
}

function addSheet(host: Host, { params }: GridCommand): void {
  const { id, name } = params.sheet as { id: string; name: string };
  if (host.workbook.sheets.some((sheet) => sheet.id === id)) return;
  host.workbook.sheets.splice(Number(params.index), 0, createSheet(id, name));
  host.touch({ cells: [], sheets: [id], workbook: true });
}

function takeCells(host: Host, sheet: Sheet, grid: GridCommands, command: GridCommand): void {
  const cells = cellsOf(command.params.cellValue as CellMatrix);
  if (command.options.applyFormulaCalculationResult) return takeResults(host, sheet, cells);
  const matrix = grid.workbook().getSheetBySheetId(sheet.id)?.getCellMatrix();
  for (const { row, column } of cells) {
    const cell = matrix?.getValue(row, column);
    if (!sameContent(sheet, row, column, cell)) host.edit(sheet.id, row, column, entryOf(cell) ?? "");
    takeStyle(host, sheet, row, column, cell, grid);
  }
}

function takeNumberFormats(host: Host, sheet: Sheet, grid: GridCommands, { params }: GridCommand): void {
  const values = Object.values((params.values ?? {}) as Record<string, { ranges: IRange[] }>);
  const ranges = [...((params.ranges ?? []) as IRange[]), ...values.flatMap((value) => value.ranges)];
  const matrix = grid.workbook().getSheetBySheetId(sheet.id)?.getCellMatrix();
  for (const { startRow, endRow, startColumn, endColumn } of ranges) {
    for (let row = startRow; row <= endRow; row += 1) {
      for (let column = startColumn; column <= endColumn; column += 1) {
        takeStyle(host, sheet, row, column, matrix?.getValue(row, column), grid);
      }
    }
  }
}

interface PlacedCell {
  row: number;
  column: number;
  cell: Nullable<ICellData>;
}

const cellsOf = (matrix: CellMatrix | undefined): PlacedCell[] =>
  Object.entries(matrix ?? {}).flatMap(([row, cells]) =>
    Object.entries(cells ?? {}).map(([column, cell]) => ({ row: Number(row), column: Number(column), cell })),
  );

const boundsOf = (cells: PlacedCell[]): Area =>
  cells.map(({ row, column }): Area => ({ row, column, rows: 1, columns: 1 })).reduce(boundingArea);

/** Whether the model already holds what the grid shows, as after a mere change of format. */
function sameContent(sheet: Sheet, row: number, column: number, cell: Nullable<ICellData>): boolean {
  const formula = sheet.formulas.get(cellKey(row, column));
  if (cell?.f || formula) return cell?.f === formula;
  return sameValue(sheet.values[row]?.[column], valueOf(cell));
}

const sameValue = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);

function takeStyle(
  host: Host,
  sheet: Sheet,
  row: number,
  column: number,
  cell: Nullable<ICellData>,
  grid: GridCommands,
): void {
  const own = sheet.styles[row]?.[column] ?? 0;
  const index =
    styleIndex(cell?.s) ?? indexOfStyle(host.workbook, styleOf(grid.workbook().getStyles().getStyleByCell(cell)));
  if (index === own) return;
  (sheet.styles[row] ??= [])[column] = index;
  host.touch({
    cells: [{ sheetId: sheet.id, area: { row, column, rows: 1, columns: 1 } }],
    sheets: [],
    workbook: false,
  });
}

/** Values that the grid computed for formulas. */
function takeResults(host: Host, sheet: Sheet, cells: PlacedCell[]): void {
  const changed = cells.filter(({ row, column, cell }) => {
    const value = valueOf(cell);
    if (!sheet.formulas.has(cellKey(row, column)) || sameValue(sheet.values[row]?.[column], value)) return false;
    (sheet.values[row] ??= [])[column] = value;
    return true;
  });
  if (changed.length === 0) return;
  host.touch({ cells: [{ sheetId: sheet.id, area: boundsOf(changed) }], sheets: [], workbook: false });
}

/** Results that spill: by anchor the range, and by cell the values. */
function takeSpills(host: Host, { params }: GridCommand): void {
  const ranges = (params.arrayFormulaRange as SpillRanges | undefined)?.[GRID_UNIT] ?? {};
  const values = (params.arrayFormulaCellData as SpillValues | undefined)?.[GRID_UNIT] ?? {};
  for (const sheet of host.workbook.sheets)
    takeSheetSpills(host, sheet, ranges[sheet.id] ?? {}, values[sheet.id] ?? {});
}

type SpillRanges = Record<string, Record<string, Record<number, Record<number, IRange>>>>;
type SpillValues = Record<string, Record<string, CellMatrix>>;

function takeSheetSpills(host: Host, sheet: Sheet, ranges: SpillRanges[string][string], values: CellMatrix): void {
  const anchors = Object.entries(ranges).flatMap(([row, columns]) =>
    Object.entries(columns).map(([column, range]) => ({
      row: Number(row),
      column: Number(column),
      area: areaOf(range),
    })),
  );
  const kept = new Set(anchors.map(({ row, column }) => cellKey(row, column)));
  const touched: Area[] = [];
  for (const [key, area] of [...sheet.spills]) {
    if (kept.has(key)) continue;
    const { row, column } = cellPlace(key);
    setSpill(sheet, row, column, [[sheet.values[row]?.[column]]]);
    touched.push(area);
  }
  for (const { row, column, area } of anchors) {
    const rows = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => valueOf(values[row + r]?.[column + c])),
    );
    setSpill(sheet, row, column, rows);
    touched.push(area);
  }
  if (touched.length === 0) return;
  const cells = touched.map((area) => ({ sheetId: sheet.id, area }));
  host.touch({ cells, sheets: [], workbook: false });
}
