import { NONE } from "../../engine/columns";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { LOST, OPEN, type OpportunityLedger } from "../../ledger/ledger";
import { plainWord } from "../../ledger/words";
import { dealKeys, type DealSnapshot } from "./dealSnapshot";

/** The open stage that each deal reached last, and for how many of the lost ones which source tells it. */
export interface LastStages {
  /** Index into the ledger's stages; `NONE` where unknown. */
  readonly stage: Uint32Array;
  readonly lostBySnapshot: number;
  readonly lostBySheet: number;
}

/**
 * Where closed deals stood last: as the latest refresh saw them that kept them open; else as the sheet says, by a stage that is still an
 * open one or by its column of the stage before closing.
 */
export function lastStages(ledger: OpportunityLedger, snapshots: readonly DealSnapshot[]): LastStages {
  const stage = ledger.lastStage.slice();
  const seen = new Uint8Array(ledger.count);
  const rowOf = snapshots.length > 0 ? new Map(dealKeys(ledger).map((key, row) => [key, row])) : undefined;
  const stageOf = new Map(
    ledger.stages.flatMap((word, at) => (ledger.stageState[at] === OPEN ? [[plainWord(word), at] as const] : [])),
  );
  for (const { ids, ends, stage: kept } of snapshots) {
    const ofWord = kept.words.map((word) => stageOf.get(plainWord(word)));
    ids.forEach((id, i) => {
      const row = rowOf!.get(id);
      const at = kept.codes[i] === NONE ? undefined : ofWord[kept.codes[i]];
      if (row === undefined || at === undefined || ends[i] !== OPEN || ledger.state[row] === OPEN) return;
      stage[row] = at;
      seen[row] = 1;
    });
  }
  const lost = (bySnapshot: number): number =>
    stage.reduce(
      (count, at, row) =>
        count +
        Number(ledger.known[row] && ledger.state[row] === LOST && at !== NONE && seen[row] === bySnapshot ? 1 : 0),
      0,
    );
  return { stage, lostBySnapshot: lost(1), lostBySheet: lost(0) };
}

/** Which source tells at which stage deals were lost. */
export function lastStagesNote({ lostBySnapshot, lostBySheet }: LastStages): readonly Label[] {
  if (lostBySnapshot + lostBySheet === 0) return [];
  return [
    label(
      `Stage of lost deals: as earlier refreshes saw it for ${lostBySnapshot}, as the sheet says for ${lostBySheet}.`,
      `输单阶段：${lostBySnapshot} 个取自历次刷新留存，${lostBySheet} 个取自商机表。`,
    ),
  ];
}
