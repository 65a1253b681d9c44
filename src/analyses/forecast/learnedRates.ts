import { cumulativeIncidence, survivalWinRate } from "../../engine/forecast/cumulativeIncidence";
import { UNIFORM_PRIOR, type WinRatePrior } from "../../engine/forecast/winRatePrior";
import { shrunkWinRate, winRateGate, type WinRate, type WinRateGate } from "../../engine/forecast/winRates";
import { LOST, OPEN, WON, type OpportunityLedger } from "../../ledger/ledger";
import type { ParameterValues } from "../parameters";
import type { DealSnapshot } from "./dealSnapshot";
import { lossStageShare, stagePaths, type StagePaths } from "./stagePaths";

/** What a stage's rate was learned from: stays with open deals as undecided; the stages that closed deals reached; all closed deals. */
export const EVIDENCE = ["stays", "reached", "all"] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** The win rate learned for a stage. */
export interface StageRate {
  readonly evidence: Evidence;
  readonly rate: WinRate;
  readonly gate: WinRateGate;
}

export interface LearnedRates {
  /** Of all closed deals, by the uniform prior. */
  readonly all: WinRate;
  readonly allGate: WinRateGate;
  /** Of each open stage, in order of progress. */
  readonly stages: readonly StageRate[];
  /** Part of the lost deals whose stage is known. */
  readonly lossStages: number;
}

export type RateRules = Pick<
  ParameterValues,
  "rateInterval" | "rateLeastDeals" | "rateWidest" | "stagePriorDeals" | "lossStageKnown"
>;

/**
 * Win rates learned from the deals closed by the as-of day, for all and from each open stage on. A stage's rate is drawn to that of
 * the stage table, which weighs as much as a number of deals set by parameter.
 */
export function learnedRates(
  ledger: OpportunityLedger,
  snapshots: readonly DealSnapshot[],
  rules: RateRules,
  asOfDay: number,
): LearnedRates {
  const paths = stagePaths(ledger, snapshots, asOfDay);
  const closed = closedCounts(ledger, () => true);
  const all = shrunkWinRate(closed.won, closed.closed, UNIFORM_PRIOR, rules.rateInterval);
  const lossStages = lossStageShare(ledger, paths);
  const stages = Array.from({ length: paths.stages }, (_, stage) => {
    const { evidence, won, count } = stageEvidence(ledger, paths, stage, closed, lossStages, rules);
    const prior = evidence === "all" ? UNIFORM_PRIOR : tablePrior(ledger.stageRate[stage], rules.stagePriorDeals);
    const rate = shrunkWinRate(won, count, prior, rules.rateInterval);
    return { evidence, rate, gate: gateOf(rate, rules) };
  });
  return { all, allGate: gateOf(all, rules), stages, lossStages };
}

export const gateOf = (rate: WinRate, { rateLeastDeals, rateWidest }: RateRules): WinRateGate =>
  winRateGate(rate, { leastDeals: rateLeastDeals, widest: rateWidest });

/** Won and closed deals among the rows that belong. */
export function closedCounts(
  { count, known, state }: OpportunityLedger,
  belongs: (row: number) => boolean,
): { readonly won: number; readonly closed: number } {
  let [won, closed] = [0, 0];
  for (let row = 0; row < count; row++) {
    if (!known[row] || state[row] === OPEN || !belongs(row)) continue;
    closed++;
    if (state[row] === WON) won++;
  }
  return { won, closed };
}

/** The best evidence there is for a stage: stays, which count open deals too; the stages reached; all closed deals. */
function stageEvidence(
  ledger: OpportunityLedger,
  { reached, stays }: StagePaths,
  stage: number,
  all: { readonly won: number; readonly closed: number },
  lossStages: number,
  { rateLeastDeals, lossStageKnown }: RateRules,
): { readonly evidence: Evidence; readonly won: number; readonly count: number } {
  const { ages, ends } = stays[stage];
  const decided = ends.filter((end) => end !== OPEN).length;
  const later = survivalWinRate(cumulativeIncidence(ages, ends), -1).rate;
  if (decided >= rateLeastDeals && ends.includes(WON) && ends.includes(LOST))
    return { evidence: "stays", won: later * decided, count: decided };
  if (lossStages >= lossStageKnown) {
    const { won, closed } = closedCounts(ledger, (row) => reached[row] >= stage);
    return { evidence: "reached", won, count: closed };
  }
  return { evidence: "all", won: all.won, count: all.closed };
}

/** The table's rate as a belief that weighs some deals; the uniform one where the table has none. */
function tablePrior(rate: number, strength: number): WinRatePrior {
  if (Number.isNaN(rate) || strength === 0) return UNIFORM_PRIOR;
  // A rate of 0 or 1 would forbid what has not happened yet.
  const mean = Math.min(Math.max(rate, 0.01), 0.99);
  return { alpha: mean * strength, beta: (1 - mean) * strength, mean, strength, learned: false };
}
