import { bytesFrom } from "../engine/columns";
import { dayOfIso, FIRST_DAY, LAST_DAY } from "../engine/dates";
import { label } from "../i18n/label";
import type { Answer, Argument, Matrix } from "./function";
import { refuse } from "./refuse";

/** What a cell turned out to be: a number; nothing; an error of the sheet; or text that is no number or date. */
export const NUMBER = 0;
export const BLANK = 1;
export const ERROR = 2;
export const TEXT = 3;

/** The cells of an argument, row by row, as numbers (NaN where a cell is none) with what each was. */
export interface Cells {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  readonly kinds: Uint8Array;
  /** As written, for messages. */
  readonly written: readonly Argument[];
}

/** An argument as amounts, counts or rates; text counts when it is a plain number ("12.5", "30 %"). */
export const numberCells = (name: string, argument: Argument | Matrix): Cells => cellsOf(name, argument, numberOf);

/** An argument as days: dates of the sheet, or text in the form YYYY-MM-DD. A 0 is an empty cell, as some hosts hand it over. */
export const dayCells = (name: string, argument: Argument | Matrix): Cells => cellsOf(name, argument, dayOfCell);

function cellsOf(name: string, argument: Argument | Matrix, read: (cell: Argument) => number | typeof blank): Cells {
  const matrix = asMatrix(argument);
  const written = matrix.flat();
  const values = new Float64Array(written.length).fill(NaN);
  const kinds = bytesFrom(written, (cell, i) => {
    if (isErrorCell(cell)) return ERROR;
    const value = isBlank(cell) ? blank : read(cell);
    if (value === blank) return BLANK;
    values[i] = value;
    return Number.isNaN(value) ? TEXT : NUMBER;
  });
  return { name, rows: matrix.length, columns: matrix[0]?.length ?? 0, values, kinds, written };
}

const blank = Symbol("blank");

export const asMatrix = (argument: Argument | Matrix): Matrix =>
  Array.isArray(argument) ? argument : [[argument as Argument]];

export const isBlank = (cell: Argument): boolean => cell === undefined || cell === null || cell === "";

/** Hosts hand errors over as objects, or as their text where the metadata does not ask for objects. */
const isErrorCell = (cell: Argument): boolean =>
  typeof cell === "object" ? cell !== null : typeof cell === "string" && /^#[A-Z/0!?_]+$/.test(cell);

function numberOf(cell: Argument): number {
  if (typeof cell === "number") return cell;
  const match = typeof cell === "string" && /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(%?)\s*$/i.exec(cell);
  return match ? Number(match[1]) / (match[2] ? 100 : 1) : NaN;
}

function dayOfCell(cell: Argument): number | typeof blank {
  if (cell === 0) return blank;
  if (typeof cell === "number") return cell >= FIRST_DAY && cell < LAST_DAY + 1 ? Math.floor(cell) : NaN;
  return typeof cell === "string" ? dayOfIso(cell) : NaN;
}

/** Refuse text where a whole answer hangs on every cell: leaving it out silently would make a wrong total. */
export function refuseText({ name, kinds, written }: Cells, needed: "number" | "day"): void {
  const at = kinds.indexOf(TEXT);
  if (at < 0) return;
  const [what, remedy, whatZh, remedyZh] =
    needed === "day"
      ? ["no date", "use a date or text like 2024-12-31", "不是日期", "请使用日期或 2024-12-31 形式的文本"]
      : ["not a number", "use numbers only", "不是数字", "请只使用数字"];
  refuse(
    label(
      `${name}, cell ${at + 1}: ‘${String(written[at])}’ is ${what}; ${remedy}.`,
      `${name} 第 ${at + 1} 个单元格：“${String(written[at])}”${whatZh}；${remedyZh}。`,
    ),
  );
}

/** Refuse ranges that do not belong together. */
export function refuseOtherShape(a: Cells, b: Cells): void {
  if (a.rows === b.rows && a.columns === b.columns) return;
  const size = ({ rows, columns }: Cells): string => `${rows} × ${columns}`;
  refuse(
    label(
      `${b.name} (${size(b)} cells) must have the same size as ${a.name} (${size(a)}).`,
      `${b.name}（${size(b)}）的大小必须与 ${a.name}（${size(a)}）相同。`,
    ),
  );
}

/** Answers in the shape of an argument. */
export function inShapeOf({ rows, columns }: Cells, answer: (cell: number) => Answer): Answer[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => answer(row * columns + column)),
  );
}

export const isNumber = (cells: Cells, i: number): boolean => cells.kinds[i] === NUMBER;
export const isEmpty = (cells: Cells, i: number): boolean => cells.kinds[i] === BLANK;
