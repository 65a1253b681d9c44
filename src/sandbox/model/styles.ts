import { isWholeColumns, isWholeRows } from "./area";
import type { Area, Sheet, Style, Workbook } from "./workbook";

/** Cell styles are shared: a cell holds an index into `workbook.styles`. Whole columns and rows hold one for their cells without their own. */

export const styleIndexAt = (sheet: Sheet, row: number, column: number): number =>
  sheet.styles[row]?.[column] ?? sheet.rowStyles?.get(row) ?? sheet.columnStyles?.get(column) ?? 0;

export const styleAt = (workbook: Workbook, sheet: Sheet, row: number, column: number): Style =>
  workbook.styles[styleIndexAt(sheet, row, column)] ?? workbook.styles[0];

/** Changes some members of the styles of an area; a member given as undefined returns to its default. */
export function setStyle(workbook: Workbook, sheet: Sheet, area: Area, patch: Partial<Style>): void {
  restyle(workbook, sheet, area, (style) => ({ ...style, ...patch }));
}

/** Number formats cell by cell, null leaving a cell's alone; the same change of the same style is worked out once. */
export function setNumberFormats(workbook: Workbook, sheet: Sheet, area: Area, formats: (string | null)[][]): void {
  const known = new Map<string, number>();
  const next = (index: number, numberFormat: string): number => {
    const key = `${index} ${numberFormat}`;
    let result = known.get(key);
    if (result === undefined)
      known.set(key, (result = styleIndex(workbook, { ...workbook.styles[index], numberFormat })));
    return result;
  };
  formats.forEach((line, r) => {
    const styles = (sheet.styles[area.row + r] ??= []);
    line.forEach((format, c) => {
      const column = area.column + c;
      if (format !== null) styles[column] = next(styleIndexAt(sheet, area.row + r, column), format);
    });
  });
}

/** Replaces the styles of an area, cell by cell, without the cells being listed where whole columns or rows are meant. */
export function restyle(workbook: Workbook, sheet: Sheet, area: Area, change: (style: Style) => Style): void {
  const changed = new Map<number, number>();
  const next = (index: number): number => {
    let result = changed.get(index);
    if (result === undefined)
      changed.set(index, (result = styleIndex(workbook, change(workbook.styles[index] ?? workbook.styles[0]))));
    return result;
  };
  if (isWholeColumns(area)) restyleLines((sheet.columnStyles ??= new Map()), area.column, area.columns, next);
  else if (isWholeRows(area)) restyleLines((sheet.rowStyles ??= new Map()), area.row, area.rows, next);
  restyleCells(sheet, area, next);
}

function restyleLines(lines: Map<number, number>, first: number, count: number, next: (index: number) => number): void {
  for (let i = first; i < first + count; i += 1) lines.set(i, next(lines.get(i) ?? 0));
}

function restyleCells(sheet: Sheet, area: Area, next: (index: number) => number): void {
  const unbounded = isWholeColumns(area) || isWholeRows(area);
  const lastRow = unbounded ? Math.min(sheet.styles.length, area.row + area.rows) : area.row + area.rows;
  for (let row = area.row; row < lastRow; row += 1) {
    if (unbounded && !sheet.styles[row]) continue;
    const line = (sheet.styles[row] ??= []);
    const lastColumn = unbounded ? Math.min(line.length, area.column + area.columns) : area.column + area.columns;
    for (let column = area.column; column < lastColumn; column += 1) {
      if (!unbounded || line[column] !== undefined) line[column] = next(styleIndexAt(sheet, row, column));
    }
  }
}

const indexes = new WeakMap<Style[], { size: number; byKey: Map<string, number> }>();

/** Index of a style in the workbook's list, added when it is new. */
export function styleIndex(workbook: Workbook, style: Style): number {
  let known = indexes.get(workbook.styles);
  // Somebody else may have added styles meanwhile (a file being read).
  if (!known || known.size !== workbook.styles.length) {
    known = { size: workbook.styles.length, byKey: new Map() };
    workbook.styles.forEach(
      (each, index) => known!.byKey.has(styleKey(each)) || known!.byKey.set(styleKey(each), index),
    );
    indexes.set(workbook.styles, known);
  }
  const key = styleKey(style);
  const index = known.byKey.get(key);
  if (index !== undefined) return index;
  known.size = workbook.styles.push(style);
  known.byKey.set(key, known.size - 1);
  return known.size - 1;
}

/** Two styles with the same members in any order are one. */
const styleKey = (style: Style): string =>
  JSON.stringify(
    Object.entries(style)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
