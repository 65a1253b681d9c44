import type { Cells } from "./cells";
import { refuseOtherShape } from "./cells";

/** A value for each cell of another argument: a single cell counts for all, else both must have the same size. */
export function oneOrEach(each: Cells, values: Cells): (cell: number) => number {
  if (values.rows === 1 && values.columns === 1) return () => values.values[0];
  refuseOtherShape(each, values);
  return (cell) => values.values[cell];
}
