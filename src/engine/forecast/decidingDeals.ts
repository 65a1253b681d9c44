import type { Numbers } from "../columns";
import { descending } from "../order";
import { chanceOfAtLeast, type Outcomes } from "./outcomes";
import { othersReach } from "./othersReach";
import { totalOutcomes } from "./totalOutcomes";
import { weightedPipeline } from "./weightedPipeline";

/** How much hangs on each deal; columns of one length, NaN where a deal's amount or rate is missing. */
export interface DecidingDeals {
  /** P(target) as things stand. */
  readonly chance: number;
  /** Part of the total's variance that comes from the deal; fraction, Σ = 1. */
  readonly varianceShare: Float64Array;
  /** P(target) if the deal is won. */
  readonly ifWon: Float64Array;
  /** P(target) if it is lost. */
  readonly ifLost: Float64Array;
  /** ifWon − ifLost: by how much the deal decides. */
  readonly swing: Float64Array;
  /** Rows from the largest swing to the smallest; equal ones by their share of the variance, missing ones last. */
  readonly order: Uint32Array;
}

/**
 * The deals that decide the quarter: how much of the uncertainty comes from each, and what winning or losing it does to the chance of
 * the target.
 *
 *     varianceShare = a² p (1 − p) / Σ a² p (1 − p);  swing = P(target | won) − P(target | lost)
 *
 * @param amounts  value of each deal; money, length n
 * @param winRates chance that it is won, independently of the others; fraction, length n
 * @param target   what the open deals have to bring: target − completed; money
 * @param rows     the deals to ask about, of those that bear on the total; all if left out: a thousand deals take as many passes over the outcomes
 * @param outcomes what the total may be, when it is known already; computed, not simulated
 * @returns columns of length n; variance shares are NaN when nothing is uncertain, chances of deals not asked about too
 * @throws  RangeError when the lengths differ or a win rate is not between 0 and 1
 * @see     Birnbaum (1969), On the importance of different components in a multicomponent system (the swing)
 * @example decidingDeals([3800, 22500], [0.9, 0.2], 20000).swing // [0, 1]
 * @example decidingDeals([100, 100], [0.5, 0.5], 100).ifLost // [0.5, 0.5]
 */
export function decidingDeals(
  amounts: Numbers,
  winRates: Numbers,
  target: number,
  rows?: ArrayLike<number>,
  outcomes: Outcomes = totalOutcomes(amounts, winRates),
): DecidingDeals {
  const { variance } = weightedPipeline(amounts, winRates);
  const n = amounts.length;
  const [varianceShare, ifWon, ifLost] = [0, 1, 2].map(() => new Float64Array(n).fill(NaN));
  for (let i = 0; i < n; i++) {
    const [amount, rate] = [amounts[i], winRates[i]];
    varianceShare[i] = variance > 0 ? (amount * amount * rate * (1 - rate)) / variance : NaN;
  }
  for (const i of rows ? Array.from(rows) : Array(n).keys()) {
    const [amount, rate] = [amounts[i], winRates[i]];
    if (Number.isNaN(amount + rate)) continue;
    const reach = othersReach(outcomes, amount, rate);
    ifWon[i] = reach(target - amount);
    ifLost[i] = reach(target);
  }
  const swing = ifWon.map((won, i) => won - ifLost[i]);
  return {
    chance: chanceOfAtLeast(outcomes, target),
    varianceShare,
    ifWon,
    ifLost,
    swing,
    order: bySwing(swing, varianceShare),
  };
}

/** Swings that differ in the dust of computed chances are equal. */
function bySwing(swing: Float64Array, varianceShare: Float64Array): Uint32Array {
  return descending(swing.map((value, i) => Math.round(Math.abs(value) * 1e9) + (varianceShare[i] || 0)));
}
