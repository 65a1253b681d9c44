import { cellsUnder, type HeaderMatch } from "./findHeader";
import type { Grid } from "./grid";
import { matchKey } from "./matchKey";

/** Few rows say nothing about repetition. */
const FEWEST_ROWS = 8;

/** Whether the table's `distinct` field mostly is so in the first rows: a list of orders also names customers, but many twice. */
export function looksDistinct(head: Grid, { table, columns, headerRow }: HeaderMatch): boolean {
  const field = table.distinct?.find((id) => columns.some((column) => column.field === id));
  const column = columns.find((candidate) => candidate.field === field);
  if (!column) return true;
  const cells = cellsUnder(head, headerRow - head.row, column.column).filter((cell) => cell !== "" && cell !== null);
  const kinds = new Set(cells.map((cell) => matchKey(typeof cell === "number" ? cell : String(cell))));
  return cells.length < FEWEST_ROWS || kinds.size > cells.length * 0.7;
}
