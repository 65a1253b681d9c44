import { UNKNOWN, type ResultValues } from "../analyses/analysis";
import { codesFrom, NONE, numbersFrom, type TextColumn, wordAt } from "../engine/columns";
import { descending } from "../engine/order";
import type { Language } from "../i18n/language";
import type { Frame } from "./frame";
import type { ColumnRef, Sort } from "./report";
import { isClasses, isNumbers, textValues } from "./values";

export interface Arrangement {
  readonly sort?: Sort;
  readonly where?: readonly ColumnRef[];
  readonly top?: number;
}

/** Which rows of a frame a table shows, in its order: ties by row, missing values last. */
export function arrangeRows(frame: Frame, { sort, where, top }: Arrangement, language: Language): Uint32Array {
  const order = sorted(frame, sort, language);
  const kept = where === undefined ? order : order.filter(hasAny(where.map((ref) => frame.columns.get(ref)?.values)));
  return top === undefined ? kept : kept.subarray(0, top);
}

function sorted(frame: Frame, sort: Sort | undefined, language: Language): Uint32Array {
  const values = sort && frame.columns.get(sort.by)?.values;
  if (values === undefined) return Uint32Array.from({ length: frame.rows }, (_, row) => row);
  const downwards = sort!.order === "descending";
  if (isNumbers(values)) return descending(downwards ? values : values.map((value) => -value));
  if (isClasses(values)) return descending(numbersFrom(values.codes, rankOf(downwards)));
  return byText(textValues(values, language), sort!.order === "ascending" ? 1 : -1);
}

/** The first class is the highest; rows without a class come last. */
const rankOf =
  (downwards: boolean) =>
  (code: number): number =>
    code === UNKNOWN ? NaN : downwards ? code : -code;

/** By code unit, not by the computer's language: the same data come out in the same order everywhere. */
function byText(column: TextColumn, direction: 1 | -1): Uint32Array {
  const rows = codesFrom(column.codes, (_, row) => row);
  return rows.sort((a, b) => {
    const [left, right] = [column.codes[a], column.codes[b]];
    if (left === right) return a - b;
    if (left === NONE || right === NONE) return left === NONE ? 1 : -1;
    return wordAt(column, a) < wordAt(column, b) ? -direction : direction;
  });
}

function hasAny(columns: readonly (ResultValues | undefined)[]): (row: number) => boolean {
  const numbers = columns.filter((values) => values !== undefined).filter(isNumbers);
  return (row) => numbers.some((values) => values[row] !== 0 && !Number.isNaN(values[row]));
}
