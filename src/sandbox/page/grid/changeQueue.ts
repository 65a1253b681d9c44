import type { Change } from "../../host/types";
import { boundingArea } from "../../model/area";
import type { Area } from "../../model/workbook";

/** Gathers changes and passes them on together: an add-in writes a sheet in hundreds of small steps. */
export interface ChangeQueue {
  add(change: Change): void;
  /** Passes on what has gathered now. */
  flush(): void;
  /** Forgets what has gathered. */
  stop(): void;
}

/** Passed on once nothing has come for a moment, and while something comes, a few times a second. */
const SOON = { quietMs: 25, longestMs: 300 };
/**
 * An add-in that writes whole sheets is let finish: with every part of them the grid would calculate all formulas anew, which
 * takes longer than all the writing.
 */
const AT_ONCE = { quietMs: 1_000, longestMs: 15_000 };
const MANY_CELLS = 2_000;

export function createChangeQueue(pass: (change: Change) => void): ChangeQueue {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let sheets = new Set<string>();
  let cells = new Map<string, Area[]>();
  let workbook = false;
  let size = 0;

  function flush(): void {
    clearTimeout(waiting);
    waiting = undefined;
    const areas = [...cells].flatMap(([sheetId, list]) => gather(list).map((area) => ({ sheetId, area })));
    const change = { cells: areas, sheets: [...sheets], workbook };
    sheets = new Set();
    cells = new Map();
    workbook = false;
    size = 0;
    if (change.cells.length > 0 || change.sheets.length > 0 || change.workbook) pass(change);
  }

  return {
    flush,
    stop: () => clearTimeout(waiting),
    add(change) {
      for (const id of change.sheets) sheets.add(id);
      for (const { sheetId, area } of change.cells) {
        const gathered = cells.get(sheetId);
        if (gathered) gathered.push(area);
        else cells.set(sheetId, [area]);
        size += sizeOf(area);
      }
      workbook ||= change.workbook;
      if (waiting === undefined) waitingSince = performance.now();
      clearTimeout(waiting);
      const { quietMs, longestMs } = size > MANY_CELLS ? AT_ONCE : SOON;
      const left = waitingSince + longestMs - performance.now();
      waiting = setTimeout(flush, Math.max(0, Math.min(quietMs, left)));
    },
  };
}

/** One area around all where that is not much more than they are; otherwise they stay apart. */
export function gather(areas: Area[]): Area[] {
  const all = areas.reduce(boundingArea);
  const sum = areas.reduce((size, area) => size + sizeOf(area), 0);
  return sizeOf(all) <= Math.max(1000, 4 * sum) ? [all] : areas;
}

const sizeOf = ({ rows, columns }: Area): number => rows * columns;
