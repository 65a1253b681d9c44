import type { Cell } from "./grid";
import { isEmptyWord } from "./parse/emptyWords";
import { isErrorValue } from "./parse/errorValues";
import { parseAmount } from "./parse/parseAmount";
import { dayOfNumber, parseDay } from "./parse/parseDay";
import { parseFlag } from "./parse/parseFlag";
import { parseTermDays } from "./parse/parseTermDays";
import type { FieldKind } from "./schema";

/** How well the cells under a header fit a kind of field. */
export interface Fit {
  /** Cells looked at; blanks and errors say nothing. */
  readonly cells: number;
  /** Share of them that fit, 0 … 1; 0 when there are none. */
  readonly share: number;
}

/** Look at the first cells under a header. */
export function looksLike(kind: FieldKind, cells: readonly Cell[]): Fit {
  const told = cells.filter(tells);
  const fitting = told.filter((cell) => fits[kind](cell)).length;
  return { cells: told.length, share: told.length === 0 ? 0 : fitting / told.length };
}

type Told = string | number | boolean;
const tells = (cell: Cell): cell is Told =>
  cell !== null && !(typeof cell === "string" && (isEmptyWord(cell) || isErrorValue(cell)));

const fits: Readonly<Record<FieldKind, (cell: Told) => boolean>> = {
  key: isIdLike,
  text: (cell) => !isIdLike(cell),
  money: isAmount,
  number: isAmount,
  rate: (cell) => (typeof cell === "number" ? Math.abs(cell) <= 100 : isRate(String(cell))),
  day: (cell) => (typeof cell === "number" ? !Number.isNaN(dayOfNumber(cell)) : isDay(String(cell))),
  days: (cell) => (typeof cell === "number" ? cell >= 0 && cell <= 3650 : !Number.isNaN(parseTermDays(String(cell)))),
  flag: (cell) => typeof cell === "boolean" || !Number.isNaN(parseFlag(String(cell))),
};

/** A number, or one word with a digit: C001, 0379-NEVHP, 曾惠-14485. */
function isIdLike(cell: Told): boolean {
  return typeof cell === "number" || (typeof cell === "string" && /^\S*\d\S*$/.test(cell.trim()));
}

function isAmount(cell: Told): boolean {
  return typeof cell === "number" || (typeof cell === "string" && !Number.isNaN(parseAmount(cell).value));
}

const isRate = (text: string): boolean => Math.abs(parseAmount(text).value) <= 100;

function isDay(text: string): boolean {
  const day = parseDay(text);
  return typeof day !== "number" || !Number.isNaN(day);
}
