import type { Cells } from "./cells";
import { refuseOtherShape } from "./cells";

/** An argument that is one cell for all cells of another, or has the same shape. */
export function refuseUnlessAlike(cells: Cells, other: Cells): void {
  if (other.values.length !== 1) refuseOtherShape(cells, other);
}

/** The cell of `other` that belongs to a cell of a range. */
export const cellFor = (other: Cells, cell: number): number => (other.values.length === 1 ? 0 : cell);

/** The value that belongs to a cell of a range. */
export const valueFor = (other: Cells, cell: number): number => other.values[cellFor(other, cell)];
