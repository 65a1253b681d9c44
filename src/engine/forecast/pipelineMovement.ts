import { assert } from "../assert";
import type { Numbers } from "../columns";
import { sum } from "../sum";
import { STAY } from "./cumulativeIncidence";

/** The deals as they were known on one day; columns of one length. */
export interface Snapshot {
  readonly ids: readonly string[];
  /** Money; missing ones count as 0. */
  readonly amounts: Numbers;
  /** Expected close, or the actual one where closed; day numbers, NaN where unknown. */
  readonly closeDay: Numbers;
  /** `STAY.open`, `.won` or `.lost`. */
  readonly ends: ArrayLike<number>;
}

/**
 * What happened to a deal of the period: won, lost, or gone from the list (removed); new or open again (reopened); its close moved later (pushed) or
 * earlier (pulled), out of the period or into it; grown, shrunk, or unchanged. A deal that came and closed in between is
 * new and won or lost at once (newWon, newLost).
 */
export const MOVES = [
  "won",
  "lost",
  "removed",
  "pushedOut",
  "pulledOut",
  "new",
  "reopened",
  "pushedIn",
  "pulledIn",
  "grown",
  "shrunk",
  "unchanged",
  "newWon",
  "newLost",
] as const;
export type Move = (typeof MOVES)[number];

/** One deal, side by side. */
export interface DealMove {
  readonly id: string;
  readonly move: Move;
  /** Rows in the two snapshots; −1 where the deal is not in one. */
  readonly beforeRow: number;
  readonly afterRow: number;
  /** What the move does to the open pipeline of the period; money. */
  readonly change: number;
}

/** The way from one snapshot's open pipeline to the next: start + Σ changes = end. */
export interface PipelineMovement {
  readonly start: number;
  readonly end: number;
  readonly moves: readonly DealMove[];
  /** Deals and change of the pipeline by kind of move. */
  readonly totals: Readonly<Record<Move, { readonly count: number; readonly change: number }>>;
  /** Part of the deals (and of the amount) due in the period that were pushed out of it; fraction, NaN when none was due. */
  readonly slipRate: number;
  readonly slipAmountRate: number;
}

/**
 * Movement between two snapshots: what became of the deals that should close in a period, and which came to it, so that the old
 * pipeline plus all changes is the new one.
 *
 * @param before  the earlier snapshot
 * @param after   the later one
 * @param fromDay first day of the period
 * @param toDay   last day of the period
 * @returns the deals touched (those of the earlier snapshot first, in its order), totals and slip rates
 * @throws  RangeError when a snapshot's columns differ in length, an id occurs twice in one, or the period ends before it begins
 * @see     Dynamics 365 Sales, flow of the pipeline; product notes B-14
 * @example
 * pipelineMovement({ ids: ["a"], amounts: [10], closeDay: [5], ends: [0] }, { ids: ["a"], amounts: [10], closeDay: [99], ends: [0] }, 1, 30).moves[0].move // "pushedOut"
 */
export function pipelineMovement(before: Snapshot, after: Snapshot, fromDay: number, toDay: number): PipelineMovement {
  assert(fromDay <= toDay, `the period ends (${toDay}) before it begins (${fromDay})`);
  const [was, is] = [rowsById(before), rowsById(after)];
  const ids = [...before.ids, ...after.ids.filter((id) => !was.has(id))];
  const period = { fromDay, toDay };
  const moves = ids.flatMap((id): DealMove[] => {
    const [beforeRow, afterRow] = [was.get(id) ?? -1, is.get(id) ?? -1];
    const [old, now] = [stateOf(before, beforeRow, period), stateOf(after, afterRow, period)];
    const move = moveOf(old, now);
    return move ? [{ id, move, beforeRow, afterRow, change: held(now) - held(old) }] : [];
  });
  return summed(moves, pipelineOf(before, period), pipelineOf(after, period));
}

interface Period {
  readonly fromDay: number;
  readonly toDay: number;
}

/** Where a deal stands beside the period; undefined where it is not known. */
interface DealState {
  readonly amount: number;
  readonly closeDay: number;
  readonly ends: number;
  readonly inPeriod: boolean;
}

function stateOf(
  { amounts, closeDay, ends }: Snapshot,
  row: number,
  { fromDay, toDay }: Period,
): DealState | undefined {
  if (row < 0) return undefined;
  const day = closeDay[row];
  return { amount: amounts[row] || 0, closeDay: day, ends: ends[row], inPeriod: day >= fromDay && day <= toDay };
}

const isDue = (state: DealState): boolean => state.ends === STAY.open && state.inPeriod;
const held = (state: DealState | undefined): number => (state && isDue(state) ? state.amount : 0);

function moveOf(old: DealState | undefined, now: DealState | undefined): Move | undefined {
  if (old && isDue(old)) return now && isDue(now) ? resized(now.amount - old.amount) : leaving(old, now);
  if (now && isDue(now)) return coming(old, now);
  if (old || !now?.inPeriod) return undefined;
  return now.ends === STAY.won ? "newWon" : "newLost";
}

const resized = (change: number): Move => (change === 0 ? "unchanged" : change > 0 ? "grown" : "shrunk");

function leaving(old: DealState, now: DealState | undefined): Move {
  if (!now) return "removed";
  if (now.ends !== STAY.open) return now.ends === STAY.won ? "won" : "lost";
  // A close day that is no longer known is as good as later.
  return now.closeDay < old.closeDay ? "pulledOut" : "pushedOut";
}

function coming(old: DealState | undefined, now: DealState): Move {
  if (!old) return "new";
  if (old.ends !== STAY.open) return "reopened";
  return old.closeDay < now.closeDay ? "pushedIn" : "pulledIn";
}

function rowsById({ ids, amounts, closeDay, ends }: Snapshot): Map<string, number> {
  const same = ids.length === amounts.length && ids.length === closeDay.length && ids.length === ends.length;
  assert(same, "a snapshot's columns differ in length");
  const rows = new Map(ids.map((id, row) => [id, row]));
  assert(rows.size === ids.length, "an id occurs twice in a snapshot");
  return rows;
}

function pipelineOf(snapshot: Snapshot, period: Period): { amount: number; count: number } {
  const due = snapshot.ids.flatMap((_, row) => stateOf(snapshot, row, period) ?? []).filter(isDue);
  return { amount: sum(due.map(({ amount }) => amount)), count: due.length };
}

function summed(
  moves: readonly DealMove[],
  start: { amount: number; count: number },
  end: { amount: number },
): PipelineMovement {
  const totals = Object.fromEntries(
    MOVES.map((kind) => {
      const some = moves.filter(({ move }) => move === kind);
      return [kind, { count: some.length, change: sum(some.map(({ change }) => change)) }];
    }),
  ) as PipelineMovement["totals"];
  return {
    start: start.amount,
    end: end.amount,
    moves,
    totals,
    slipRate: start.count > 0 ? totals.pushedOut.count / start.count : NaN,
    slipAmountRate: start.amount > 0 ? -totals.pushedOut.change / start.amount : NaN,
  };
}
