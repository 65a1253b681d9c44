import { foldWidth } from "./foldWidth";
import type { Cell, Grid } from "./grid";
import { unitFactor } from "./unit";

/** A unit that a line above the headers states for all amounts of the table. */
export interface StatedUnit {
  readonly factor: number;
  /** Sheet row and column, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** What the cell says. */
  readonly text: string;
}

const CURRENCY = "(?:[A-Z]{3}|人民币|人民幣|US\\$|[$€£¥])";
const STATEMENTS = [
  new RegExp(
    `(?:单位|單位)\\s*[:：]?\\s*${CURRENCY}?\\s*((?:[千百]?[万萬]|[千仟]|亿|億)元?)(?:人民币|人民幣)?(?!\\p{L})`,
    "u",
  ),
  new RegExp(`\\b(?:in|unit:)\\s+(?:${CURRENCY}\\s*)?(thousands?|millions?|billions?|['’]?000s?)(?!\\w)`, "i"),
  new RegExp(`(?:^|[\\s(])${CURRENCY}\\s*(thousands?|millions?|['’]000s?)(?!\\w)`),
];

/**
 * For each of the first rows, the unit that stands above it for all amounts of a table that begins there, as `单位：万元` or
 * `in EUR thousands` do; the nearest line above counts.
 */
export function statedUnits({ values, row, column }: Grid, rows: number): (StatedUnit | undefined)[] {
  let nearest: StatedUnit | undefined;
  return values.slice(0, rows).map((cells, at) => {
    const above = nearest;
    const found = cells.findIndex((cell) => factorIn(cell) !== undefined);
    if (found >= 0) {
      const [cell, place] = [cells[found], { row: row + at, column: column + found }];
      nearest = { factor: factorIn(cell)!, ...place, text: String(cell).trim() };
    }
    return above;
  });
}

function factorIn(cell: Cell): number | undefined {
  if (typeof cell !== "string") return undefined;
  const text = foldWidth(cell);
  const unit = STATEMENTS.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  return unit === undefined ? undefined : unitFactor(unit);
}
