import { codesFrom, NONE, numbersFrom } from "../../engine/columns";
import { stageAgeRatio, stageDays } from "../../engine/forecast/stageDays";
import { OPEN, type Ledger } from "../../ledger/ledger";
import type { ParameterValues } from "../parameters";
import { openRows } from "./openDeals";

/** How long open deals stand in their stage, beside what is usual there. */
export interface StageAges {
  /** What days are counted from: the day the stage was entered or, where no deal tells it, the day of registration. */
  readonly basis: "stage" | "created";
  /** By open deal: days, and days ÷ usual days; NaN where unknown. */
  readonly days: Float64Array;
  readonly ratio: Float64Array;
  /** By stage of the ledger: finished stays, and usual days. */
  readonly finished: Float64Array;
  readonly usual: Float64Array;
}

/** Usual days are the median of finished stays; where those are too few, the median of the deals that stand there now. */
export function stageAges(
  { opportunities, asOfDay }: Ledger,
  { leastStays }: Pick<ParameterValues, "leastStays">,
): StageAges {
  const ledger = opportunities!;
  const { stageEntered, created } = ledger.table.columns;
  const basis = stageEntered.every(Number.isNaN) ? "created" : "stage";
  const since = basis === "stage" ? stageEntered : created;
  const open = openRows(ledger);
  const days = numbersFrom(open, (row) => Math.max(0, asOfDay - since[row]));
  const stage = codesFrom(open, (row) => ledger.stage[row]);
  const closed = Array.from({ length: ledger.count }, (_, row) => row).filter(
    (row) => ledger.known[row] && ledger.state[row] !== OPEN && ledger.lastStage[row] !== NONE,
  );
  const stays = stageDays(
    closed.map((row) => ledger.lastStage[row]),
    closed.map((row) => (ledger.closeDay[row] >= since[row] ? ledger.closeDay[row] - since[row] : NaN)),
    ledger.stages.length,
  );
  const now = stageDays(stage, days, ledger.stages.length).median;
  const usual = stays.median.map((median, s) => (stays.count[s] >= leastStays ? median : now[s]));
  return { basis, days, ratio: stageAgeRatio(stage, days, usual), finished: stays.count, usual };
}
