import { parseReference } from "../model/address";
import { fitsSheet, intersection, isUnbounded } from "../model/area";
import { HostError, invalidArgument } from "./hostError";
import { asRange, findSheet } from "./objects";
import type { Area, Sheet } from "../model/workbook";
import type { Book } from "./book";
import type { RangeItem } from "./objects";

/** From addresses, names and indexes to ranges. */

/** A range on the same sheet; refused when it leaves the grid. */
export function onSheet(range: { book: Book; sheet: Sheet }, area: Area): RangeItem {
  if (![area.row, area.column, area.rows, area.columns].every(Number.isInteger) || !fitsSheet(area))
    throw invalidArgument();
  return { book: range.book, sheet: range.sheet, area };
}

/** "A1:B2", "Sheet2!A1", "=Sheet2!$A$1" or a defined name; `sheet` is meant where none is named. */
export function rangeAt(book: Book, sheet: Sheet, address: string): RangeItem | undefined {
  const reference = parseReference(address);
  if (reference) {
    const named = reference.sheetName === undefined ? sheet : findSheet(book, reference.sheetName);
    return named && { book, sheet: named, area: reference.area };
  }
  const name = namedFormula(book, sheet, address);
  return name === undefined || name === address ? undefined : rangeAt(book, sheet, name);
}

/** The formula of a defined name; one local to the sheet goes before the workbook's. */
function namedFormula(book: Book, sheet: Sheet, name: string): string | undefined {
  const same = book.workbook.names.filter((each) => each.name.toLowerCase() === name.toLowerCase());
  return (same.find((each) => each.sheetId === sheet.id) ?? same.find((each) => each.sheetId === undefined))?.formula;
}

/** An argument that may be a range or an address, e.g. of `tables.add`. */
export function rangeArgument(book: Book, sheet: Sheet, argument: unknown): RangeItem {
  const range = asRange(argument) ?? (typeof argument === "string" ? rangeAt(book, sheet, argument) : undefined);
  if (!range) throw invalidArgument();
  return range;
}

/** Ranges that are combined must be on one sheet. */
export function otherOnSheet(range: RangeItem, argument: unknown): Area {
  const other = rangeArgument(range.book, range.sheet, argument);
  if (other.sheet !== range.sheet) throw invalidArgument();
  return other.area;
}

export const common = (range: RangeItem, argument: unknown): Area | undefined =>
  intersection(range.area, otherOnSheet(range, argument));

/** Whether the values of a range can be read; null stands for the values of whole rows and columns, and of too many cells. */
export function isReadable({ book, area }: RangeItem): boolean {
  if (isUnbounded(area)) return false;
  if (area.rows * area.columns <= book.levers.maxCells) return true;
  if (book.levers.tooManyCells === "null") return false;
  throw rangeExceedsLimit();
}

export const rangeExceedsLimit = (): HostError =>
  new HostError("RangeExceedsLimit", "The number of cells in the range exceeds the maximum supported number.");

/** Only whole numbers count rows and columns. */
export function whole(value: unknown, missing?: number): number {
  const number = value ?? missing;
  if (typeof number !== "number" || !Number.isInteger(number)) throw invalidArgument();
  return number;
}
