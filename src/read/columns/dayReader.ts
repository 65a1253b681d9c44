import type { Culture } from "../culture";
import type { Cell } from "../grid";
import { isEmptyWord } from "../parse/emptyWords";
import { isErrorValue } from "../parse/errorValues";
import { type DayReadings, dayOfNumber, parseDay } from "../parse/parseDay";
import {
  BAD,
  type CellState,
  type ColumnReader,
  FAILED,
  MISSING,
  READ,
  READ_FROM_TEXT,
  type Remark,
  type Run,
} from "./columnReader";
import { type DateOrder, dateOrder } from "./dateOrder";
import { createNumberBuffer } from "./numberBuffer";
import { firstRows } from "./firstRows";

/** A date column has few distinct texts; one with more (times of day) is read without remembering them. */
const MOST_REMEMBERED = 50_000;

/** Nearly all numbers are serials of our times, 1954 to 2119, which need no closer look. */
const FIRST_COMMON = 20_000;
const END_COMMON = 80_000;

/** Reads days. Texts whose order of day and month is open are kept as −1 − (their number) until the whole column is known. */
export function createDayReader(capacity: number, culture: Culture): ColumnReader {
  const buffer = createNumberBuffer(capacity);
  const remembered = new Map<string, number>();
  const texts: string[] = [];
  const readings: DayReadings[] = [];
  return { read, readRun, numbers: buffer, finish };

  function read(cell: Cell, at: number): CellState {
    if (typeof cell === "number") {
      const day = dayOfNumber(cell);
      buffer.set(at, day);
      return Number.isNaN(day) ? (cell === 0 ? MISSING : BAD) : READ;
    }
    buffer.set(at, NaN);
    if (cell === "" || cell === null || cell === undefined) return MISSING;
    return typeof cell === "boolean" ? BAD : readText(cell, at);
  }

  function readRun({ rows, from, to, at, masks }: Run, column: number, bit: number): number {
    const values = buffer.upTo(at + to - from);
    for (let row = from, i = 0; row < to; row++, i++) {
      const cell = rows[row][column];
      if (typeof cell === "number" && cell >= FIRST_COMMON && cell < END_COMMON) {
        values[at + i] = Math.floor(cell);
        masks[i] |= bit;
      } else if (cell === "" || cell === null || cell === undefined) values[at + i] = NaN;
      else return row;
    }
    return to;
  }

  function readText(text: string, at: number): CellState {
    const day = remembered.get(text) ?? newText(text);
    buffer.set(at, day);
    if (!Number.isNaN(day)) return READ_FROM_TEXT;
    if (isErrorValue(text)) return FAILED;
    return isEmptyWord(text) ? MISSING : BAD;
  }

  function newText(text: string): number {
    const parsed = parseDay(text);
    const day = typeof parsed === "number" ? parsed : -readings.push(parsed);
    if (typeof parsed !== "number") texts.push(text);
    if (remembered.size < MOST_REMEMBERED) remembered.set(text, day);
    return day;
  }

  function finish(rows: number) {
    const column = firstRows(buffer.values, rows);
    return { column, remarks: readings.length > 0 ? decideOpenDays(column, texts, readings, culture) : [] };
  }
}

/** Puts the decided day in the place of every open one, and says what was decided. */
function decideOpenDays(
  column: Float64Array,
  texts: readonly string[],
  readings: readonly DayReadings[],
  culture: Culture,
): Remark[] {
  const { order, isSeen } = dateOrder(texts, readings, culture);
  const remarks: Remark[] = [];
  let count = 0;
  let example = -1;
  for (let at = 0; at < column.length; at++) {
    if (!(column[at] < 0)) continue;
    const open = -column[at] - 1;
    const day = readings[open][order];
    if (Number.isNaN(day)) remarks.push(otherOrder(at, texts[open], order));
    else if (count++ === 0) example = open;
    column[at] = Number.isNaN(day) ? otherReading(readings[open]) : day;
  }
  if (count === 0) return remarks;
  const what = { value: texts[example], details: { order, count, day: readings[example][order] } };
  const isMixed = remarks.length > 0;
  const remark: Remark =
    isSeen && !isMixed
      ? { code: "dateOrderSeen", severity: "note", ...what }
      : { code: "dateOrderAssumed", severity: "assumed", ...what };
  return [remark, ...remarks];
}

const otherOrder = (at: number, value: string, order: DateOrder): Remark => ({
  code: "dateOtherOrder",
  severity: "assumed",
  at,
  value,
  details: { order },
});

function otherReading({ dmy, mdy, ymd }: DayReadings): number {
  if (!Number.isNaN(dmy)) return dmy;
  return Number.isNaN(mdy) ? ymd : mdy;
}
