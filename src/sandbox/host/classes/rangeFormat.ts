import { columnWidth, DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, fittingWidth, rowHeight } from "../../model/geometry";
import { usedPart } from "../../model/cells";
import { changeSheet } from "../book";
import { invalidArgument } from "../hostError";
import { rangeBordersObject, rangeFillObject, rangeFontObject } from "../objects";
import { readStyle, writeStyle } from "../rangeStyle";
import type { Style } from "../../model/workbook";
import type { Definition } from "../definition";
import type { RangeItem } from "../objects";

export const rangeFormat: Definition<RangeItem> = {
  properties: {
    columnWidth: {
      get: (it) => alike(it.area.columns, (c) => columnWidth(it.sheet, it.area.column + c)),
      set: setColumnWidth,
    },
    horizontalAlignment: {
      get: (it) => readStyle(it, (style) => style.horizontal ?? "General"),
      set: (it, horizontal: NonNullable<Style["horizontal"]>) => writeStyle(it, { horizontal }),
    },
    indentLevel: {
      get: (it) => readStyle(it, (style) => style.indent ?? 0),
      set: (it, indent: number) => writeStyle(it, { indent }),
    },
    rowHeight: { get: (it) => alike(it.area.rows, (r) => rowHeight(it.sheet, it.area.row + r)), set: setRowHeight },
    useStandardHeight: {
      get: ({ sheet, area }) => alike(area.rows, (r) => rowHeight(sheet, area.row + r)) === DEFAULT_ROW_HEIGHT,
      set: (it, use: boolean) => use && setRowHeight(it, DEFAULT_ROW_HEIGHT),
    },
    useStandardWidth: {
      get: ({ sheet, area }) =>
        alike(area.columns, (c) => columnWidth(sheet, area.column + c)) === DEFAULT_COLUMN_WIDTH,
      set: (it, use: boolean) => use && resetColumnWidth(it),
    },
    verticalAlignment: {
      get: (it) => readStyle(it, (style) => style.vertical ?? "Bottom"),
      set: (it, vertical: NonNullable<Style["vertical"]>) => writeStyle(it, { vertical }),
    },
    wrapText: {
      get: (it) => readStyle(it, (style) => style.wrap ?? false),
      set: (it, wrap: boolean) => writeStyle(it, { wrap }),
    },
  },
  navigations: { borders: rangeBordersObject, fill: rangeFillObject, font: rangeFontObject },
  methods: {
    adjustIndent: (it, amount: number) =>
      writeStyle(it, { indent: Math.max(0, (readStyle(it, (style) => style.indent ?? 0) ?? 0) + amount) }),
    autofitColumns: fitColumns,
    autofitRows: fitRows,
  },
};

/** One size for all lines, or null where they differ. */
function alike(count: number, size: (index: number) => number): number | null {
  const first = size(0);
  for (let i = 1; i < count; i += 1) if (size(i) !== first) return null;
  return first;
}

function setColumnWidth({ book, sheet, area }: RangeItem, width: number): void {
  if (typeof width !== "number" || width < 0) throw invalidArgument();
  changeSheet(book, sheet);
  for (let column = area.column; column < area.column + area.columns; column += 1)
    sheet.columnWidths.set(column, width);
}

/** Columns of the standard width have none of their own. */
function resetColumnWidth({ book, sheet, area }: RangeItem): void {
  changeSheet(book, sheet);
  for (const column of sheet.columnWidths.keys())
    if (column >= area.column && column < area.column + area.columns) sheet.columnWidths.delete(column);
}

function setRowHeight({ book, sheet, area }: RangeItem, height: number): void {
  if (typeof height !== "number" || height < 0 || height > 409.5) throw invalidArgument();
  changeSheet(book, sheet);
  for (let row = area.row; row < area.row + area.rows; row += 1) sheet.rowHeights.set(row, height);
}

function fitColumns({ book, sheet, area }: RangeItem): void {
  changeSheet(book, sheet);
  const part = usedPart(sheet, area);
  if (!part) return;
  for (let column = part.column; column < part.column + part.columns; column += 1) {
    const width = fittingWidth(book.workbook, sheet, column, part);
    if (width !== undefined) sheet.columnWidths.set(column, width);
  }
}

/** Rows return to the height that Excel gives them by itself. */
function fitRows({ book, sheet, area }: RangeItem): void {
  changeSheet(book, sheet);
  for (const row of [...sheet.rowHeights.keys()]) {
    if (row >= area.row && row < area.row + area.rows) sheet.rowHeights.delete(row);
  }
}
