import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { cellKey, isCellError, type Area, type Sheet, type Value } from "../../model/workbook";
import { styleKey } from "./styleData";

/** Cells between the sandbox's model and the grid. */

/** The grid's matrix: rows by number, cells by column. */
export type CellMatrix = Record<number, Record<number, ICellData>>;

/** A cell of the model for the grid; undefined where there is neither value nor format. */
export function cellData(sheet: Sheet, row: number, column: number): ICellData | undefined {
  const formula = sheet.formulas.get(cellKey(row, column));
  const style = sheet.styles[row]?.[column] ?? 0;
  const value = valueData(sheet.values[row]?.[column]);
  if (formula === undefined && style === 0 && value.v === null) return undefined;
  return {
    ...(value.v === null ? undefined : value),
    ...(formula === undefined ? undefined : { f: formula }),
    ...(style === 0 ? undefined : { s: styleKey(style) }),
  };
}

/** All cells of a sheet that hold something. Cells that a formula spills into are left to the grid. */
export function cellMatrix(sheet: Sheet): CellMatrix {
  const matrix: CellMatrix = {};
  const spilled = spilledCells(sheet);
  const rows = Math.max(sheet.values.length, sheet.styles.length);
  for (let row = 0; row < rows; row += 1) {
    const columns = Math.max(sheet.values[row]?.length ?? 0, sheet.styles[row]?.length ?? 0);
    for (let column = 0; column < columns; column += 1) {
      const cell = cellData(sheet, row, column);
      if (cell && !spilled.has(cellKey(row, column))) (matrix[row] ??= {})[column] = cell;
    }
  }
  for (const [key, formula] of sheet.formulas) {
    const { row, column } = cellPlace(key);
    (matrix[row] ??= {})[column] ??= { f: formula };
  }
  return matrix;
}

/** The values and formulas of an area, with every cell named so that emptied ones are emptied in the grid too. */
export function areaValues(sheet: Sheet, area: Area): CellMatrix {
  const matrix: CellMatrix = {};
  const spilled = spilledCells(sheet);
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const cells: Record<number, ICellData> = (matrix[row] = {});
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const key = cellKey(row, column);
      if (spilled.has(key)) continue;
      cells[column] = { ...valueData(sheet.values[row]?.[column]), f: sheet.formulas.get(key) ?? null, p: null };
    }
  }
  return matrix;
}

function valueData(value: Value): Pick<ICellData, "v" | "t"> & { v: ICellData["v"] } {
  if (value === undefined || value === "") return { v: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: isCellError(value) ? value.error : value, t: CellValueType.STRING };
}

/** What the model holds for a cell of the grid. */
export function valueOf(cell: Nullable<ICellData>): Value {
  const value = cell?.v ?? cell?.p?.body?.dataStream?.replace(/\r?\n$/, "");
  if (value === undefined || value === "") return undefined;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1" || value === "TRUE";
  if (typeof value === "string" && cell?.t !== CellValueType.FORCE_STRING && ERROR.test(value)) return { error: value };
  return value;
}

/** What the user must have typed to make the grid's cell: `Host.edit` reads it as Excel reads an entry. */
export function entryOf(cell: Nullable<ICellData>): Value {
  if (cell?.f) return cell.f;
  const value = valueOf(cell);
  // The grid has decided already that this is a text; without the apostrophe it would be read again.
  return typeof value === "string" ? `'${value}` : value;
}

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;

/** Keys of all cells that hold a spilled value, which is the formula's and not theirs. */
function spilledCells(sheet: Sheet): Set<number> {
  const keys = new Set<number>();
  for (const [anchor, area] of sheet.spills) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const key = cellKey(row, column);
        if (key !== anchor) keys.add(key);
      }
    }
  }
  return keys;
}

/** The inverse of `cellKey`. */
export function cellPlace(key: number): { row: number; column: number } {
  const columns = cellKey(1, 0);
  return { row: Math.floor(key / columns), column: key % columns };
}
