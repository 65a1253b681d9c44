import type { Area, Cell, Grid } from "../read/grid";
import { WorkbookError } from "../refresh/workbook";
import type { Connection } from "./connection";
import { run } from "./run";

/** Excel on the web answers at most 5 MB; blocks this small also keep the pane responsive while one is taken apart. */
const TARGET_BYTES = 2_000_000;
const MAX_CELLS = 150_000;
/** Before the first block nothing is known about the length of its texts. */
const FIRST_CELLS = 40_000;
const MAX_ROWS = 20_000;

/**
 * The cells of an area, top to bottom, nothing lost and nothing twice. The next block is asked for while `onBlock` works on
 * this one, never more than one ahead. A block too large for the host is asked for again in half the rows.
 */
export async function readBlocks(
  connection: Connection,
  sheet: string,
  area: Area,
  onBlock: (block: Grid) => Promise<void> | void,
  signal?: AbortSignal,
): Promise<void> {
  if (area.columns === 0) return;
  let size = rowsFor(FIRST_CELLS, area);
  let ceiling = MAX_ROWS; // what was refused once is not tried again
  const fetch = async (done: number): Promise<Grid> => {
    for (;;) {
      const rows = Math.min(size, area.rows - done);
      const values = await valuesOf(connection, sheet, { ...area, row: area.row + done, rows }, signal);
      if (values) {
        size = Math.min(ceiling, nextSize(values, area));
        return { row: area.row + done, column: area.column, values };
      }
      if (rows === 1) throw new WorkbookError("tooLarge", { sheet });
      size = ceiling = rows >> 1;
    }
  };

  let next = area.rows > 0 ? fetch(0) : undefined;
  for (let done = 0; next;) {
    const block: Grid = await next;
    done += block.values.length;
    next = done < area.rows ? fetch(done) : undefined;
    next?.catch(() => {}); // thrown where it is awaited, unless `onBlock` fails first
    await onBlock(block);
  }
}

/** The values of a block, or undefined where the host says, or shows by null, that it is too large. */
async function valuesOf(
  connection: Connection,
  sheet: string,
  { row, column, rows, columns }: Area,
  signal?: AbortSignal,
): Promise<Cell[][] | undefined> {
  try {
    const range = await run(
      connection,
      ({ workbook }) =>
        workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns).untrack().load("values"),
      { signal, repeatable: true, details: { sheet } },
    );
    // Excel answers null, not an error, above its limit of cells.
    return (range.values as Cell[][] | null) ?? undefined;
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "tooLarge") return undefined;
    throw error;
  }
}

/** Rows of the next block by the size of this one's texts. */
function nextSize(values: readonly (readonly Cell[])[], area: Area): number {
  const step = Math.ceil(values.length / 50);
  const sample = values.filter((_, i) => i % step === 0);
  const bytesPerCell = JSON.stringify(sample).length / (sample.length * area.columns);
  return rowsFor(Math.min(MAX_CELLS, TARGET_BYTES / bytesPerCell), area);
}

function rowsFor(cells: number, { columns }: Area): number {
  return Math.max(1, Math.min(MAX_ROWS, Math.floor(cells / columns)));
}
