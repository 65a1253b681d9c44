import type { Numbers } from "../columns";
import { othersReach } from "./othersReach";
import type { Outcomes } from "./outcomes";
import { totalOutcomes } from "./totalOutcomes";
import { weightedPipeline } from "./weightedPipeline";

/** What may happen to one deal: it is won, lost, slips out of the period, or is won for less. */
export const WHAT_IFS = ["won", "lost", "slips", "smaller"] as const;
export type WhatIf = (typeof WHAT_IFS)[number];

/** Figures of the period if one thing happens to each deal in turn; columns of length n, NaN where a deal is missing. */
export interface WhatIfColumns {
  /** Expected total of the period; money. */
  readonly expected: Float64Array;
  /** P(target). */
  readonly chance: Float64Array;
  /** Expected amount that moves to a later period; money. */
  readonly later: Float64Array;
}

/**
 * What-if per deal: the period's expected total and the chance of its target if this one deal is won, is lost, slips into a later
 * period, or comes at a smaller amount, while all others stay as they are.
 *
 * @param amounts   value of each deal; money, length n
 * @param winRates  chance that it is won, independently of the others; fraction, length n
 * @param target    what the open deals have to bring: target − completed; money
 * @param reduction by how much the amount shrinks in the case "smaller"; fraction, such as 0.2
 * @param rows      the deals to ask about; all if left out, the columns of the others are NaN
 * @param outcomes  what the total may be, when it is known already; computed, not simulated
 * @returns columns for each case; a deal that slips is as good as lost for the period, its weighted value comes later
 * @throws  RangeError when the lengths differ or a win rate is not between 0 and 1
 * @example whatIf([3800, 22500], [0.9, 0.2], 20000, 0.2).won.expected // [8300, 25920]
 * @example whatIf([3800, 22500], [0.9, 0.2], 20000, 0.2).slips.later // [3420, 4500]
 * @example whatIf([3800, 22500], [0.9, 0.2], 20000, 0.2).smaller.chance // [0.2, 0.18]
 */
export function whatIf(
  amounts: Numbers,
  winRates: Numbers,
  target: number,
  reduction: number,
  rows?: ArrayLike<number>,
  outcomes: Outcomes = totalOutcomes(amounts, winRates),
): Readonly<Record<WhatIf, WhatIfColumns>> {
  const { expected } = weightedPipeline(amounts, winRates);
  const columns = { won: empty(amounts), lost: empty(amounts), slips: empty(amounts), smaller: empty(amounts) };
  for (const i of rows ? Array.from(rows) : Array(amounts.length).keys()) {
    const [amount, rate] = [amounts[i], winRates[i]];
    if (Number.isNaN(amount + rate)) continue;
    const reach = othersReach(outcomes, amount, rate);
    const others = expected - amount * rate;
    const less = amount * (1 - reduction);
    const lost = reach(target);
    put(columns.won, i, others + amount, reach(target - amount), 0);
    put(columns.lost, i, others, lost, 0);
    put(columns.slips, i, others, lost, amount * rate);
    put(columns.smaller, i, others + less * rate, rate * reach(target - less) + (1 - rate) * lost, 0);
  }
  return columns;
}

function empty({ length }: Numbers): WhatIfColumns {
  const column = (): Float64Array => new Float64Array(length).fill(NaN);
  return { expected: column(), chance: column(), later: column() };
}

function put(columns: WhatIfColumns, row: number, expected: number, chance: number, later: number): void {
  columns.expected[row] = expected;
  columns.chance[row] = chance;
  columns.later[row] = later;
}
