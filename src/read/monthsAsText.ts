import { addMonths, dateOf, isoOf } from "../engine/dates";
import type { Cell } from "./grid";

/** Fewer may be the dates of a row of data. */
const LEAST = 3;

/** Days of our times, 1954 to 2119; other numbers are amounts. */
const isFirstOfMonth = (cell: Cell): cell is number =>
  typeof cell === "number" && Number.isInteger(cell) && cell > 20_000 && cell < 80_000 && dateOf(cell).day === 1;

/**
 * A row in which headers that are true dates are texts, "2026-01": in Excel `Jan 26` becomes the first of January as it is typed. Only
 * months that follow each other are headers.
 */
export function monthsAsText(row: readonly Cell[]): readonly Cell[] {
  const days = row.filter(isFirstOfMonth);
  const follow = days.every((day, i) => i === 0 || day === addMonths(days[i - 1], 1));
  if (days.length < LEAST || !follow) return row;
  return row.map((cell) => (isFirstOfMonth(cell) ? isoOf(cell).slice(0, 7) : cell));
}
