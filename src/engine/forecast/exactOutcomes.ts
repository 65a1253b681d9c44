import { assert } from "../assert";
import type { Numbers } from "../columns";
import { openDeals } from "./openDeals";
import { SAME, type Outcomes } from "./outcomes";

/** Twenty deals of amounts all different have 2²⁰ outcomes and take 2²¹ steps: some 20 ms. */
const MOST_STEPS = 2 ** 22;

/**
 * Exact distribution of what the open deals bring: every total that can occur, with its chance. One deal after the other is won
 * or lost; totals that coincide are kept as one, so that many deals in round amounts have few outcomes.
 *
 * @param amounts  value of each deal; money, length n; below 0 allowed
 * @param winRates chance that it is won, independently of the others; fraction, length n
 * @returns outcomes; deals with a missing amount or rate are left out; one outcome, 0, without deals
 * @throws  RangeError when the lengths differ, a win rate is not between 0 and 1, or there are too many outcomes to enumerate
 * @see     Odoo's worked example: 3,800 at 90 % and 22,500 at 20 % have the mean 7,920, which cannot occur
 * @example exactOutcomes([3800, 22500], [0.9, 0.2]).values // [0, 3800, 22500, 26300]
 * @example exactOutcomes([3800, 22500], [0.9, 0.2]).chances // [0.08, 0.72, 0.02, 0.18]
 */
export function exactOutcomes(amounts: Numbers, winRates: Numbers): Outcomes {
  const outcomes = exactOutcomesWithin(amounts, winRates, MOST_STEPS);
  assert(outcomes !== undefined, `${amounts.length} deals have too many outcomes to enumerate`);
  return outcomes;
}

/** `exactOutcomes`, given up (undefined) where they take more steps than allowed. */
export function exactOutcomesWithin(amounts: Numbers, winRates: Numbers, steps = MOST_STEPS): Outcomes | undefined {
  const { certain, rows } = openDeals(amounts, winRates);
  const scale = rows.reduce((total, row) => total + Math.abs(amounts[row]), Math.abs(certain));
  let outcomes: Outcomes = { values: Float64Array.of(certain), chances: Float64Array.of(1), step: 0, runs: 0 };
  let left = steps;
  // Large amounts last: small ones coincide more often, and coincide early.
  const ordered = rows.slice().sort((a, b) => Math.abs(amounts[a]) - Math.abs(amounts[b]) || a - b);
  for (const [done, row] of ordered.entries()) {
    // Outcomes never become fewer, so that what is left costs at least this.
    if (2 * outcomes.values.length * (ordered.length - done) > left) return undefined;
    left -= 2 * outcomes.values.length;
    outcomes = withDeal(outcomes, amounts[row], winRates[row], SAME * scale);
  }
  return outcomes;
}

/** Merge the totals without the deal and the totals with it, both rising. */
function withDeal({ values, chances }: Outcomes, amount: number, rate: number, same: number): Outcomes {
  const n = values.length;
  const mergedValues = new Float64Array(2 * n);
  const mergedChances = new Float64Array(2 * n);
  let size = 0;
  for (let lost = 0, won = 0; lost < n || won < n;) {
    const takesLost = won === n || (lost < n && values[lost] <= values[won] + amount);
    const value = takesLost ? values[lost] : values[won] + amount;
    const chance = takesLost ? chances[lost++] * (1 - rate) : chances[won++] * rate;
    if (size === 0 || value - mergedValues[size - 1] > same) mergedValues[size++] = value;
    mergedChances[size - 1] += chance;
  }
  return { values: mergedValues.slice(0, size), chances: mergedChances.slice(0, size), step: 0, runs: 0 };
}
