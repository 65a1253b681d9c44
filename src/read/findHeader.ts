import type { Cell, Grid } from "./grid";
import type { HeaderIndex } from "./headerIndex";
import { type ColumnMatch, type HeaderCell, matchColumns } from "./matchColumns";
import { normaliseHeader } from "./normaliseHeader";
import type { InputTable } from "./schema";
import { monthsAsText } from "./monthsAsText";
import { type StatedUnit, statedUnits } from "./statedUnit";

/** A row that could be a table's headers. */
export interface HeaderMatch extends ColumnMatch {
  readonly table: InputTable;
  /** Sheet row of the (lower) header row, counted from 0. */
  readonly headerRow: number;
  /** Fields found; 2 more when every group that the table needs is there. */
  readonly score: number;
  /** Groups of `recognisedBy` of which no field was found. */
  readonly missing: readonly (readonly string[])[];
  /** What a line above the headers says for the amounts whose own header names no unit. */
  readonly unit: StatedUnit | undefined;
}

/** Headers are looked for in so many rows; title rows, banners and instructions may stand above. */
export const HEADER_ROWS = 30;
const MOST_SAMPLES = 50;
/** Longer texts are instructions, not headers. */
const LONGEST_HEADER = 60;

/**
 * The row of a sheet's head that matches a table's headers best, the upper one among equals. A second header row is joined
 * to the first where both together say more: `Invoice` over `No.` and `Date`.
 * @returns undefined when no row has two matching headers
 */
export function findHeader(head: Grid, index: HeaderIndex, rows = HEADER_ROWS): HeaderMatch | undefined {
  const last = Math.min(rows, head.values.length);
  const units = statedUnits(head, last);
  const singles = Array.from({ length: last }, (_, at) => {
    const headers = headersOf(head, at);
    return headers.length >= 2 ? matchAt(head, at, headers, index, units[at]) : undefined;
  });
  let best: HeaderMatch | undefined;
  for (let at = 0; at < last; at++) {
    const single = singles[at];
    if (!single) continue;
    if (isBetter(single, best)) best = single;
    const pair = at + 1 < last ? pairedHeaders(head, at) : undefined;
    const double = pair && matchAt(head, at + 1, pair, index, units[at]);
    const alone = Math.max(single.score, singles[at + 1]?.score ?? 0);
    if (double && double.score > alone && isBetter(double, best)) best = double;
  }
  return best;
}

const isBetter = (match: HeaderMatch, best: HeaderMatch | undefined): boolean =>
  match.columns.length >= 2 && match.score > (best?.score ?? 0);

function matchAt(
  head: Grid,
  at: number,
  headers: readonly HeaderCell[],
  index: HeaderIndex,
  unit: StatedUnit | undefined,
): HeaderMatch {
  const match = matchColumns(headers, index, (column) => cellsUnder(head, at, column), unit?.factor);
  const found = new Set(match.columns.map(({ field }) => field));
  const missing = index.table.recognisedBy.filter((group) => !group.some((field) => found.has(field)));
  const score = found.size + (missing.length === 0 ? 2 : 0);
  return { ...match, table: index.table, headerRow: head.row + at, score, missing, unit };
}

/** First cells of a column under its header. */
export function cellsUnder(head: Grid, at: number, column: number): Cell[] {
  return head.values.slice(at + 1, at + 1 + MOST_SAMPLES).map((row) => row[column - head.column] ?? "");
}

const isHeaderText = (cell: Cell | undefined): cell is string =>
  typeof cell === "string" && cell.trim() !== "" && cell.length <= LONGEST_HEADER;

function headersOf(head: Grid, at: number): HeaderCell[] {
  return monthsAsText(head.values[at]).flatMap((cell, i) =>
    isHeaderText(cell) ? [{ column: head.column + i, written: cell, ...normaliseHeader(cell) }] : [],
  );
}

/** Headers of two rows: the lower text with and without the upper one, which holds for the blank cells after it (merged cells). */
function pairedHeaders(head: Grid, at: number): HeaderCell[] | undefined {
  const upper = head.values[at];
  const lower = head.values[at + 1];
  const isText = lower.every((cell) => cell === null || typeof cell === "string") && lower.some(isHeaderText);
  if (!isText || !upper.some((cell, i) => isHeaderText(cell) && isHeaderText(lower[i]))) return undefined;
  let group = "";
  return lower.flatMap((cell, i) => {
    if (isHeaderText(upper[i])) group = upper[i];
    return pairedHeader(head.column + i, isHeaderText(upper[i]) ? upper[i] : "", group, isHeaderText(cell) ? cell : "");
  });
}

function pairedHeader(column: number, above: string, group: string, below: string): HeaderCell[] {
  if (below === "") return above === "" ? [] : [{ column, written: above, ...normaliseHeader(above) }];
  const both = normaliseHeader(`${group} ${below}`);
  const alone = normaliseHeader(below);
  const factor = alone.factor ?? both.factor;
  return [{ column, written: `${group} ${below}`.trim(), keys: [...both.keys, ...alone.keys], factor }];
}
