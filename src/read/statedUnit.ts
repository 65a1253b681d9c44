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
 * The unit that stands above a table's headers for all its amounts, as `单位：万元` or `in EUR thousands` do; the line nearest to the
 * headers counts.
 * @param header row of the headers within the grid
 */
export function statedUnit({ values, row, column }: Grid, header: number): StatedUnit | undefined {
  for (let above = header - 1; above >= 0; above--) {
    for (const [at, cell] of values[above].entries()) {
      const factor = factorIn(cell);
      if (factor !== undefined) return { factor, row: row + above, column: column + at, text: String(cell).trim() };
    }
  }
  return undefined;
}

function factorIn(cell: Cell): number | undefined {
  if (typeof cell !== "string") return undefined;
  const text = foldWidth(cell);
  const unit = STATEMENTS.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  return unit === undefined ? undefined : unitFactor(unit);
}
