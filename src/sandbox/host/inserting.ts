import { deleteArea, insertArea } from "../model/shift";
import { MAX_COLUMNS, MAX_ROWS } from "../model/workbook";
import { changeCells, changeSheet } from "./book";
import { invalidArgument } from "./hostError";
import type { RangeItem } from "./objects";

/** `range.insert("Down" | "Right")`; answers the range of the new, empty cells. */
export function insertCells(range: RangeItem, shift: string): RangeItem {
  const { book, sheet, area } = range;
  if (shift !== "Down" && shift !== "Right") throw invalidArgument();
  change(range);
  book.events.cellsChanged(
    sheet,
    area,
    eventName(range, "Inserted"),
    shift === "Down" ? "ShiftCellDown" : "ShiftCellRight",
  );
  insertArea(sheet, area, shift === "Down" ? "down" : "right");
  return range;
}

/** `range.delete("Up" | "Left")`. */
export function deleteCells(range: RangeItem, shift: string): void {
  const { book, sheet, area } = range;
  if (shift !== "Up" && shift !== "Left") throw invalidArgument();
  change(range);
  book.events.cellsChanged(sheet, area, eventName(range, "Deleted"), shift === "Up" ? "ShiftCellUp" : "ShiftCellLeft");
  deleteArea(sheet, area, shift === "Up" ? "down" : "right");
}

function change({ book, sheet, area }: RangeItem): void {
  changeSheet(book, sheet);
  // Everything below and to the right may look different now; the event of its own tells the add-in what happened.
  changeCells(book, sheet, { ...area, rows: MAX_ROWS - area.row, columns: MAX_COLUMNS - area.column }, "formats");
}

function eventName({ area }: RangeItem, done: "Inserted" | "Deleted"): string {
  if (area.columns === MAX_COLUMNS) return `Row${done}`;
  return area.rows === MAX_ROWS ? `Column${done}` : `Cell${done}`;
}
