import { monthStart, monthOf } from "../../engine/dates";
import {
  pipelineMovement,
  type DealMove,
  type PipelineMovement,
  type Snapshot,
} from "../../engine/forecast/pipelineMovement";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { OPEN, type OpportunityLedger } from "../../ledger/ledger";
import type { AnalysisInput } from "../analysis";
import { snapshotOf, snapshotsOf, type DealSnapshot } from "./dealSnapshot";
import { horizonFrom, type Horizon } from "./horizon";

/** What moved since an earlier refresh, with both sides. */
export interface Movement {
  readonly before: DealSnapshot;
  readonly after: DealSnapshot & { readonly rows: Uint32Array };
  /** The forecast period as it was on the earlier day. */
  readonly period: Horizon;
  readonly engine: PipelineMovement;
  /** Open deals without a close date on the earlier day, and whether that is all of them (then all count). */
  readonly undated: { readonly deals: number; readonly all: boolean };
}

/**
 * The movement of the pipeline that should close in the forecast period, since the latest refresh that is long enough ago;
 * undefined where there is none.
 */
export function movementOf(input: Pick<AnalysisInput, "ledger" | "parameters" | "keptBy">): Movement | undefined {
  const { ledger, parameters } = input;
  const opportunities = ledger.opportunities!;
  const before = earlierSnapshot(input);
  if (!before) return undefined;
  const period = horizonFrom(before.asOfDay, parameters.forecastMonths);
  const after = laterSnapshot(opportunities, before, ledger.asOfDay);
  const open = Array.from(before.closeDay).filter((_, i) => before.ends[i] === OPEN);
  const undated = open.filter(Number.isNaN).length;
  const all = undated === open.length;
  // Where no deal has a date, the period cannot choose among them: all count.
  const dated = (snapshot: DealSnapshot): Snapshot =>
    all
      ? { ...snapshot, closeDay: snapshot.closeDay.map((day) => (Number.isNaN(day) ? period.lastDay : day)) }
      : snapshot;
  const engine = pipelineMovement(dated(before), dated(after), period.firstDay, period.lastDay);
  return { before, after, period, engine, undated: { deals: undated, all } };
}

/** The snapshot to compare with: the latest that is as old as the parameter asks. */
export function earlierSnapshot({
  ledger,
  parameters,
  keptBy,
}: Pick<AnalysisInput, "ledger" | "parameters" | "keptBy">): DealSnapshot | undefined {
  const until = ledger.asOfDay - parameters.movementDays;
  return snapshotsOf(keptBy("dealMove")).findLast(({ asOfDay }) => asOfDay <= until);
}

/** The deals of today: open ones, closed ones that were known before or fall into the period. */
function laterSnapshot(ledger: OpportunityLedger, before: DealSnapshot, asOfDay: number): Movement["after"] {
  const known = new Set(before.ids);
  const since = monthStart(monthOf(before.asOfDay));
  const after = snapshotOf(ledger, asOfDay, (row, key) => known.has(key) || ledger.closeDay[row] >= since);
  if (before.cut === 0) return { ...after, rows: after.rows! };
  // Deals that were too small to be kept would look new.
  const isNew = (row: number): boolean => ledger.table.columns.created[row] > before.asOfDay;
  const kept = Array.from(after.ids.keys()).filter((i) => known.has(after.ids[i]) || isNew(after.rows![i]));
  const take = <A extends Float64Array | Uint8Array | Uint32Array>(column: A): A =>
    column.filter((_, i) => kept.includes(i)) as A;
  return {
    ...after,
    ids: kept.map((i) => after.ids[i]),
    rows: take(after.rows!),
    amounts: take(after.amounts),
    closeDay: take(after.closeDay),
    ends: take(after.ends),
    stage: { ...after.stage, codes: take(after.stage.codes) },
    own: take(after.own),
  };
}

/** What became of a deal, finer than the engine tells: dates and stages that changed within the period. */
export const FINER = ["postponed", "advanced", "stageChanged"] as const;
export type ShownMove = DealMove["move"] | (typeof FINER)[number];

/** The kind of move as it is shown: an unchanged amount may hide a new date or stage. */
export function shownMove({ move, beforeRow, afterRow }: DealMove, { before, after }: Movement): ShownMove {
  if (move !== "unchanged") return move;
  const [old, now] = [before.closeDay[beforeRow], after.closeDay[afterRow]];
  if (now > old) return "postponed";
  if (now < old) return "advanced";
  const word = ({ stage }: DealSnapshot, row: number): string | undefined => stage.words[stage.codes[row]];
  return word(before, beforeRow) === word(after, afterRow) ? "unchanged" : "stageChanged";
}

/** Said on the Forecast sheet as long as there is nothing to compare with. */
export const firstSnapshotNote = (input: Pick<AnalysisInput, "ledger" | "parameters" | "keptBy">): readonly Label[] =>
  earlierSnapshot(input)
    ? []
    : [
        label(
          "The deals of this day are kept on the History sheet; from the next refresh at a later date on, the Movement sheet shows what was won, lost, new, pushed or changed.",
          "本日商机已留存于历史表；下次在更晚的截止日刷新时，“KAM 商机变动”将列出赢单、输单、新增、推迟与变更。",
        ),
      ];
