import { bytesFrom, NONE, numbersFrom } from "../../engine/columns";
import { STAY } from "../../engine/forecast/cumulativeIncidence";
import { addMonths } from "../../engine/dates";
import { LOST, OPEN, WON, type Ledger } from "../../ledger/ledger";
import type { ParameterValues } from "../parameters";

/** Every deal that a funnel can place: columns of one length, open and closed ones. */
export interface FunnelDeals {
  /** Open stages of the ledger, in order of progress. */
  readonly stages: readonly number[];
  /** Rows of the opportunity ledger. */
  readonly rows: Uint32Array;
  /** Place of the deal's last open stage in `stages`. */
  readonly at: Uint32Array;
  /** `STAY.open`, `.won` or `.lost`. */
  readonly ends: Uint8Array;
  readonly amount: Float64Array;
  /** Won and lost deals in the window, known stage or not. */
  readonly won: number;
  readonly lost: number;
  /** Lost deals that do not tell at which stage. */
  readonly lostSomewhere: number;
  /** Open deals without a stage. */
  readonly placeless: number;
}

/**
 * Open deals all; closed ones registered in the window. Won ones passed every stage, so that their last one is no riddle.
 * @param lastStage the open stage that each deal reached last, as `lastStages` tells it
 */
export function funnelDeals(
  { opportunities, asOfDay }: Ledger,
  { funnelMonths }: Pick<ParameterValues, "funnelMonths">,
  lastStage: Uint32Array,
): FunnelDeals {
  const { count, known, state, stages, stageState, amount, table } = opportunities!;
  const since = funnelMonths > 0 ? addMonths(asOfDay, -funnelMonths) : -Infinity;
  const open = stages.map((_, stage) => stage).filter((stage) => stageState[stage] === OPEN && stages[stage] !== "—");
  const placeOf = new Int32Array(stages.length).fill(-1);
  open.forEach((stage, place) => (placeOf[stage] = place));
  const rows: number[] = [];
  const at: number[] = [];
  let [won, lost, lostSomewhere, placeless] = [0, 0, 0, 0];
  for (let row = 0; row < count; row++) {
    if (!known[row]) continue;
    if (state[row] !== OPEN && table.columns.created[row] <= since) continue;
    if (state[row] === WON) won++;
    if (state[row] === LOST) lost++;
    const place = state[row] === WON ? open.length - 1 : lastStage[row] === NONE ? -1 : placeOf[lastStage[row]];
    if (place < 0) {
      if (state[row] === LOST) lostSomewhere++;
      else placeless++;
      continue;
    }
    rows.push(row);
    at.push(place);
  }
  const used = Uint32Array.from(rows);
  return {
    stages: open,
    rows: used,
    at: Uint32Array.from(at),
    ends: bytesFrom(used, (row) => (state[row] === WON ? STAY.won : state[row] === LOST ? STAY.lost : STAY.open)),
    amount: numbersFrom(used, (row) => amount[row]),
    won,
    lost,
    lostSomewhere,
    placeless,
  };
}

/** Whether enough losses tell their stage for conversion to be honest. */
export const tellsLosses = (
  { lost, lostSomewhere }: FunnelDeals,
  { funnelKnownLosses }: Pick<ParameterValues, "funnelKnownLosses">,
): boolean => lost === 0 || (lost - lostSomewhere) / lost >= funnelKnownLosses;
