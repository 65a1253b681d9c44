import { contains, isWholeColumns, isWholeRows } from "./area";
import { clearContents } from "./cells";
import { MAX_COLUMNS } from "./workbook";
import type { Area, Sheet } from "./workbook";

/**
 * Inserting and deleting cells: everything right of an area or below it moves.
 * Formulas move with their cells; the references inside them stay as written,
 * for the sandbox's model holds formulas as text.
 */

export type Axis = "down" | "right";

/** Moves the cells from `area` on by the area's size, which leaves it empty. */
export function insertArea(sheet: Sheet, area: Area, axis: Axis): void {
  for (const grid of [sheet.values, sheet.styles] as unknown[][][]) spliceGrid(grid, area, axis, true);
  moveAll(sheet, area, axis, 1);
}

/** Removes the cells of `area`; those behind it close up. */
export function deleteArea(sheet: Sheet, area: Area, axis: Axis): void {
  clearContents(sheet, area);
  for (const grid of [sheet.values, sheet.styles] as unknown[][][]) spliceGrid(grid, area, axis, false);
  moveAll(sheet, area, axis, -1);
}

function spliceGrid(grid: unknown[][], area: Area, axis: Axis, insert: boolean): void {
  if (axis === "right") {
    for (let row = area.row; row < Math.min(grid.length, area.row + area.rows); row += 1) {
      if (grid[row] && grid[row].length > area.column)
        grid[row].splice(area.column, insert ? 0 : area.columns, ...blanks(insert ? area.columns : 0));
    }
  } else if (isWholeRows(area)) {
    if (grid.length > area.row)
      grid.splice(area.row, insert ? 0 : area.rows, ...blanks(insert ? area.rows : 0).map(() => []));
  } else moveColumns(grid, area, insert);
}

const blanks = (count: number): undefined[] => new Array<undefined>(count).fill(undefined);

function moveColumns(grid: unknown[][], area: Area, insert: boolean): void {
  const length = grid.length + (insert ? area.rows : 0);
  const order = Array.from({ length: Math.max(0, length - area.row) }, (_, i) => area.row + i);
  for (const row of insert ? order.reverse() : order) {
    const from = insert ? row - area.rows : row + area.rows;
    const source = from >= area.row ? grid[from] : undefined;
    if (!source && !grid[row]) continue;
    const line = (grid[row] ??= []);
    for (let column = area.column; column < area.column + area.columns; column += 1) line[column] = source?.[column];
  }
}

function moveAll(sheet: Sheet, area: Area, axis: Axis, sign: 1 | -1): void {
  sheet.formulas = moveKeys(sheet.formulas, area, axis, sign);
  sheet.hyperlinks = moveKeys(sheet.hyperlinks, area, axis, sign);
  sheet.spills = moveKeys(sheet.spills, area, axis, sign);
  for (const [key, spill] of sheet.spills)
    sheet.spills.set(key, { ...spill, row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS });
  const move = (each: Area) => moveArea(each, area, axis, sign);
  const moveAreas = (areas: Area[]) => areas.flatMap((each) => move(each) ?? []);
  sheet.merges = moveAreas(sheet.merges);
  for (const format of sheet.conditionalFormats) format.areas = moveAreas(format.areas);
  for (const validation of sheet.validations) validation.areas = moveAreas(validation.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  sheet.validations = sheet.validations.filter((validation) => validation.areas.length > 0);
  sheet.tables = sheet.tables.flatMap((table) => {
    const moved = move(table.area);
    return moved ? [Object.assign(table, { area: moved })] : [];
  });
  moveLines(sheet, area, axis, sign);
}

function moveKeys<T>(cells: Map<number, T>, area: Area, axis: Axis, sign: 1 | -1): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [key, value] of cells) {
    const cell = { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, rows: 1, columns: 1 };
    const next = moveArea(cell, area, axis, sign);
    if (next) moved.set(next.row * MAX_COLUMNS + next.column, value);
  }
  return moved;
}

/** Where a rectangle ends up: behind the area it moves, around it it grows or shrinks, inside a deleted area it is gone. */
function moveArea(each: Area, area: Area, axis: Axis, sign: 1 | -1): Area | undefined {
  const [start, size, across, width] =
    axis === "down" ? (["row", "rows", "column", "columns"] as const) : (["column", "columns", "row", "rows"] as const);
  const inside = each[across] >= area[across] && each[across] + each[width] <= area[across] + area[width];
  if (!inside || each[start] + each[size] <= area[start]) return each;
  if (sign > 0) {
    return each[start] >= area[start]
      ? { ...each, [start]: each[start] + area[size] }
      : { ...each, [size]: each[size] + area[size] };
  }
  if (contains(area, each)) return undefined;
  const end = area[start] + area[size];
  const cut = Math.max(0, Math.min(end, each[start] + each[size]) - Math.max(area[start], each[start]));
  const first = each[start] >= end ? each[start] - area[size] : Math.min(each[start], area[start]);
  return { ...each, [start]: first, [size]: each[size] - cut };
}

/** Whole rows and columns take their sizes, styles and hiddenness along. */
function moveLines(sheet: Sheet, area: Area, axis: Axis, sign: 1 | -1): void {
  const first = axis === "down" ? area.row : area.column;
  const count = axis === "down" ? area.rows : area.columns;
  const shift = (index: number) =>
    index < first ? index : sign < 0 && index < first + count ? undefined : index + sign * count;
  const moveMap = (map: Map<number, number>) =>
    new Map(
      [...map].flatMap(([index, value]) => (shift(index) === undefined ? [] : [[shift(index)!, value] as const])),
    );
  const moveSet = (set: Set<number>) => new Set([...set].flatMap((index) => shift(index) ?? []));
  if (axis === "down" && isWholeRows(area)) {
    sheet.rowHeights = moveMap(sheet.rowHeights);
    sheet.hiddenRows = moveSet(sheet.hiddenRows);
    if (sheet.rowStyles) sheet.rowStyles = moveMap(sheet.rowStyles);
  }
  if (axis === "right" && isWholeColumns(area)) {
    sheet.columnWidths = moveMap(sheet.columnWidths);
    sheet.hiddenColumns = moveSet(sheet.hiddenColumns);
    if (sheet.columnStyles) sheet.columnStyles = moveMap(sheet.columnStyles);
  }
}
