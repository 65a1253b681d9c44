import { NONE } from "../../engine/columns";
import { LOST, OPEN, WON, type OpportunityLedger } from "../../ledger/ledger";
import { plainWord } from "../../ledger/words";
import { dealKeys, type DealSnapshot } from "./dealSnapshot";

/** What is known of the way each deal took through the open stages, which come in order of progress. */
export interface StagePaths {
  /** Number of open stages; they are the first of the ledger's. */
  readonly stages: number;
  /** The furthest open stage that a closed deal is known to have reached; −1 where unknown; length n. A won one has passed all. */
  readonly reached: Int32Array;
  /** Stays of deals in each stage, from the day they entered it to their end or the as-of day. */
  readonly stays: readonly { readonly ages: readonly number[]; readonly ends: readonly number[] }[];
}

/**
 * The ways of the deals, from what the sheet says (a closed deal whose stage is still an open one) and from the snapshots of
 * earlier refreshes.
 */
export function stagePaths(ledger: OpportunityLedger, snapshots: readonly DealSnapshot[], asOfDay: number): StagePaths {
  const stages = ledger.stageState.findIndex((state) => state !== OPEN);
  const open = stages < 0 ? ledger.stages.length : stages;
  const entered = enteredDays(ledger, snapshots, open);
  const last = ledger.lastStage;
  const reached = Int32Array.from(ledger.state, (state, row) => {
    if (state === WON) return open - 1;
    if (ledger.stage[row] < open) return ledger.stage[row];
    // What the sheet says of the last stage, where it has a column for it; a deal may have been further when it was seen.
    const told = last[row] < open ? last[row] : -1;
    return entered[row] ? Math.max(told, ...entered[row].keys()) : told;
  });
  return { stages: open, reached, stays: staysOf(ledger, entered, open, asOfDay) };
}

/** For each deal the first day on which it is known to have been in a stage. */
function enteredDays(
  ledger: OpportunityLedger,
  snapshots: readonly DealSnapshot[],
  open: number,
): readonly (ReadonlyMap<number, number> | undefined)[] {
  const entered: (Map<number, number> | undefined)[] = Array.from({ length: ledger.count });
  const note = (row: number, stage: number, day: number): void => {
    const days = (entered[row] ??= new Map());
    if (!(days.get(stage)! <= day)) days.set(stage, day);
  };
  const { stageEntered } = ledger.table.columns;
  for (let row = 0; row < ledger.count; row++)
    if (ledger.stage[row] < open && !Number.isNaN(stageEntered[row])) note(row, ledger.stage[row], stageEntered[row]);
  if (snapshots.length === 0) return entered;
  const rowOf = new Map(dealKeys(ledger).map((key, row) => [key, row]));
  const stageOf = new Map(ledger.stages.slice(0, open).map((word, stage) => [plainWord(word), stage]));
  for (const { ids, ends, stage, asOfDay } of snapshots) {
    const ofWord = stage.words.map((word) => stageOf.get(plainWord(word)));
    ids.forEach((id, i) => {
      const [row, at] = [rowOf.get(id), stage.codes[i] === NONE ? undefined : ofWord[stage.codes[i]]];
      if (row !== undefined && at !== undefined && ends[i] === OPEN) note(row, at, asOfDay);
    });
  }
  return entered;
}

function staysOf(
  { count, known, state, closeDay }: OpportunityLedger,
  entered: readonly (ReadonlyMap<number, number> | undefined)[],
  open: number,
  asOfDay: number,
): StagePaths["stays"] {
  const stays = Array.from({ length: open }, () => ({ ages: [] as number[], ends: [] as number[] }));
  for (let row = 0; row < count; row++) {
    const last = state[row] === OPEN ? asOfDay : closeDay[row];
    for (const [stage, day] of (known[row] && entered[row]) || []) {
      if (!(last >= day)) continue;
      stays[stage].ages.push(last - day);
      stays[stage].ends.push(state[row]);
    }
  }
  return stays;
}

/** Part of the lost deals whose stage is known; fraction, NaN without lost deals. */
export function lossStageShare({ known, state }: OpportunityLedger, { reached }: StagePaths): number {
  let [lost, told] = [0, 0];
  for (let row = 0; row < state.length; row++) {
    if (!known[row] || state[row] !== LOST) continue;
    lost++;
    if (reached[row] >= 0) told++;
  }
  return told / lost;
}
