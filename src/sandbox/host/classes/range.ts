import { formatReference } from "../../model/address";
import { boundingArea, intersection, isWholeColumns, isWholeRows } from "../../model/area";
import { clearContents, usedArea } from "../../model/cells";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/workbook";
import { changeCells, changeSheet } from "../book";
import { clearRange } from "../clearing";
import { heightOf, leftOf, topOf, widthOf } from "../geometry";
import { readHyperlink, writeHyperlink } from "../hyperlinks";
import { deleteCells, insertCells } from "../inserting";
import { common, onSheet, otherOnSheet, whole } from "../ranges";
import { selectArea } from "../selecting";
import {
  checkSize,
  readCategories,
  readFormulas,
  readNumberFormats,
  readTexts,
  readTypes,
  readValues,
  writeNumberFormats,
  writeValues,
} from "../rangeValues";
import {
  conditionalFormatsObject,
  dataValidationObject,
  existing,
  rangeFormatObject,
  rangeObject,
  scopedTablesObject,
  sheetById,
  worksheetObject,
} from "../objects";
import type { Area } from "../../model/workbook";
import type { Definition, HostObject } from "../definition";
import type { RangeItem } from "../objects";

export const range: Definition<RangeItem> = {
  isAlive: ({ book, sheet }) => sheetById(book, sheet.id) !== undefined,
  properties: {
    address: { get: ({ sheet, area }) => formatReference(sheet.name, area) },
    addressLocal: { get: ({ sheet, area }) => formatReference(sheet.name, area) },
    cellCount: { get: ({ area }) => (area.rows * area.columns >= 2 ** 31 ? -1 : area.rows * area.columns) },
    columnCount: { get: ({ area }) => area.columns },
    columnHidden: { get: (it) => all(it.sheet.hiddenColumns, it.area.column, it.area.columns), set: hideColumns },
    columnIndex: { get: ({ area }) => area.column },
    formulas: { get: readFormulas, set: writeValues },
    hasSpill: { get: (it) => [...it.sheet.spills.values()].some((spill) => intersection(spill, it.area)) },
    height: { get: heightOf },
    hidden: {
      get: ({ sheet, area }) =>
        all(sheet.hiddenRows, area.row, area.rows) || all(sheet.hiddenColumns, area.column, area.columns),
    },
    hyperlink: { get: readHyperlink, set: writeHyperlink },
    isEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    isEntireRow: { get: ({ area }) => isWholeRows(area) },
    left: { get: leftOf },
    numberFormat: { get: readNumberFormats, set: writeNumberFormats },
    numberFormatCategories: { get: readCategories },
    rowCount: { get: ({ area }) => area.rows },
    rowHidden: { get: (it) => all(it.sheet.hiddenRows, it.area.row, it.area.rows), set: hideRows },
    rowIndex: { get: ({ area }) => area.row },
    text: { get: readTexts },
    top: { get: topOf },
    valueTypes: { get: readTypes },
    values: { get: readValues, set: writeValues },
    width: { get: widthOf },
  },
  navigations: {
    conditionalFormats: conditionalFormatsObject,
    dataValidation: dataValidationObject,
    format: rangeFormatObject,
    worksheet: worksheetObject,
  },
  methods: {
    calculate: ({ book }) => book.calculate(),
    clear: clearRange,
    delete: deleteCells,
    getAbsoluteResizedRange: (it, rows: number, columns: number) =>
      at(it, { ...it.area, rows: whole(rows), columns: whole(columns) }),
    getBoundingRect: (it, other: unknown) => at(it, boundingArea(it.area, otherOnSheet(it, other))),
    getCell: (it, row: number, column: number) =>
      at(it, { row: it.area.row + whole(row), column: it.area.column + whole(column), rows: 1, columns: 1 }),
    getColumn: (it, column: number) => at(it, { ...it.area, column: it.area.column + whole(column), columns: 1 }),
    getColumnsAfter: (it, count?: number) => beside(it, "columns", whole(count, 1)),
    getColumnsBefore: (it, count?: number) => beside(it, "columns", -whole(count, 1)),
    getEntireColumn: (it) => at(it, { ...it.area, row: 0, rows: MAX_ROWS }),
    getEntireRow: (it) => at(it, { ...it.area, column: 0, columns: MAX_COLUMNS }),
    getIntersection: (it, other: unknown) => at(it, existing(common(it, other))),
    getIntersectionOrNullObject: (it, other: unknown) => orNull(it, common(it, other)),
    getLastCell: (it) => at(it, { ...lastColumn(lastRow(it.area)) }),
    getLastColumn: (it) => at(it, lastColumn(it.area)),
    getLastRow: (it) => at(it, lastRow(it.area)),
    getOffsetRange: (it, rows: number, columns: number) =>
      at(it, { ...it.area, row: it.area.row + whole(rows, 0), column: it.area.column + whole(columns, 0) }),
    getResizedRange: (it, rows: number, columns: number) =>
      at(it, { ...it.area, rows: it.area.rows + whole(rows, 0), columns: it.area.columns + whole(columns, 0) }),
    getRow: (it, row: number) => at(it, { ...it.area, row: it.area.row + whole(row), rows: 1 }),
    getRowsAbove: (it, count?: number) => beside(it, "rows", -whole(count, 1)),
    getRowsBelow: (it, count?: number) => beside(it, "rows", whole(count, 1)),
    getSpillParent: (it) => at(it, existing(spillParent(it))),
    getSpillParentOrNullObject: (it) => orNull(it, spillParent(it)),
    getSpillingToRange: (it) => at(it, existing(spillOf(it))),
    getSpillingToRangeOrNullObject: (it) => orNull(it, spillOf(it)),
    getTables: ({ book, sheet, area }, fullyContained?: boolean) =>
      scopedTablesObject({ book, sheet, area, fullyContained }),
    getUsedRange: (it, valuesOnly?: boolean) => at(it, usedOf(it, valuesOnly) ?? { ...it.area, rows: 1, columns: 1 }),
    getUsedRangeOrNullObject: (it, valuesOnly?: boolean) => orNull(it, usedOf(it, valuesOnly)),
    insert: (it, shift: string) => rangeObject(insertCells(it, shift)),
    merge,
    select: ({ book, sheet, area }) => selectArea(book, sheet, area),
    unmerge,
    _ValidateArraySize: checkSize,
  },
};

const at = (it: RangeItem, area: Area): HostObject => rangeObject(onSheet(it, area));
const orNull = (it: RangeItem, area: Area | undefined): HostObject | null => (area ? at(it, area) : null);

const lastRow = (area: Area): Area => ({ ...area, row: area.row + area.rows - 1, rows: 1 });
const lastColumn = (area: Area): Area => ({ ...area, column: area.column + area.columns - 1, columns: 1 });

/** Rows or columns right after the range, or before it when `count` is negative. */
function beside(it: RangeItem, axis: "rows" | "columns", count: number): HostObject {
  const start = axis === "rows" ? "row" : "column";
  const first = count > 0 ? it.area[start] + it.area[axis] : it.area[start] + count;
  return at(it, { ...it.area, [start]: first, [axis]: Math.abs(count) });
}

const usedOf = ({ sheet, area }: RangeItem, valuesOnly = false): Area | undefined =>
  usedArea(sheet, { formats: !valuesOnly, within: area });

const spillOf = ({ sheet, area }: RangeItem): Area | undefined =>
  sheet.spills.get(area.row * MAX_COLUMNS + area.column);

function spillParent({ sheet, area }: RangeItem): Area | undefined {
  const spill = [...sheet.spills.values()].find((each) => intersection(each, { ...area, rows: 1, columns: 1 }));
  return spill && { ...spill, rows: 1, columns: 1 };
}

/** True or false when all or none is hidden, else null. */
function all(hidden: Set<number>, first: number, count: number): boolean | null {
  let n = 0;
  for (const index of hidden) if (index >= first && index < first + count) n += 1;
  return n === 0 ? false : n === count ? true : null;
}

function hideRows({ book, sheet, area }: RangeItem, hidden: boolean): void {
  changeSheet(book, sheet);
  hide(sheet.hiddenRows, area.row, area.rows, hidden);
}

function hideColumns({ book, sheet, area }: RangeItem, hidden: boolean): void {
  changeSheet(book, sheet);
  hide(sheet.hiddenColumns, area.column, area.columns, hidden);
}

function hide(set: Set<number>, first: number, count: number, hidden: boolean): void {
  for (let index = first; index < first + count; index += 1) {
    if (hidden) set.add(index);
    else set.delete(index);
  }
}

/** Merges the range, or each of its rows; only the first cell keeps its contents. */
function merge(it: RangeItem, across = false): void {
  const { book, sheet, area } = it;
  unmerge(it);
  changeCells(book, sheet, area);
  const parts = across
    ? Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 }))
    : [area];
  for (const part of parts) {
    if (part.rows * part.columns === 1) continue;
    clearContents(sheet, { ...part, column: part.column + 1, columns: part.columns - 1, rows: 1 });
    if (part.rows > 1) clearContents(sheet, { ...part, row: part.row + 1, rows: part.rows - 1 });
    sheet.merges.push(part);
  }
}

function unmerge({ book, sheet, area }: RangeItem): void {
  changeSheet(book, sheet);
  sheet.merges = sheet.merges.filter((each) => !intersection(each, area));
}
