import type { ICellData, IRange, Nullable } from "@univerjs/core";
import type { Host } from "../../host/types";
import { boundingArea } from "../../model/area";
import { setSpill } from "../../model/cells";
import { styleIndex as indexOfStyle } from "../../model/styles";
import { cellKey, type Area, type Sheet, type Value } from "../../model/workbook";
import { cellPlace, entryOf, valueOf, type CellMatrix } from "./cellData";
import type { GridCommand, GridCommands } from "./gridCommands";
import { areaOf } from "./sheetData";
import { styleIndex, styleOf } from "./styleData";
import { GRID_UNIT } from "./workbookData";

/** What the user or the grid's formulas put into cells, taken into the model. */

export function takeCells(host: Host, sheet: Sheet, grid: GridCommands, command: GridCommand): void {
  const cells = cellsOf(command.params.cellValue as CellMatrix);
  if (command.options.applyFormulaCalculationResult) return takeResults(host, sheet, cells);
  const matrix = grid.workbook().getSheetBySheetId(sheet.id)?.getCellMatrix();
  for (const { row, column } of cells) {
    const cell = matrix?.getValue(row, column);
    if (!sameContent(sheet, row, column, cell)) host.edit(sheet.id, row, column, entryOf(cell) ?? "");
    takeStyle(host, sheet, row, column, cell, grid);
  }
}

export function takeNumberFormats(host: Host, sheet: Sheet, grid: GridCommands, { params }: GridCommand): void {
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

export const cellsOf = (matrix: CellMatrix | undefined): PlacedCell[] =>
  Object.entries(matrix ?? {}).flatMap(([row, cells]) =>
    Object.entries(cells ?? {}).map(([column, cell]) => ({ row: Number(row), column: Number(column), cell })),
  );

export const boundsOf = (cells: PlacedCell[]): Area =>
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
export function takeSpills(host: Host, { params }: GridCommand): void {
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
