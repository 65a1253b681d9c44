import { assert } from "../assert";
import type { Numbers } from "../columns";
import { groupSums } from "../sum";
import { STAY } from "./cumulativeIncidence";

/** Stock and flow of a funnel; one row a stage, in the order of the stages. */
export interface FunnelStages {
  /** Deals that stand in the stage now, and their amount. */
  readonly open: Float64Array;
  readonly openAmount: Float64Array;
  /** Deals that ever reached it; won ones reached all. */
  readonly reached: Float64Array;
  /** Deals lost in it. */
  readonly lost: Float64Array;
  /** Deals that went on from it: to the next stage, or from the last one to won. */
  readonly advanced: Float64Array;
  /** advanced ÷ (advanced + lost): of those decided; NaN while none is. */
  readonly conversion: Float64Array;
  /** lost ÷ reached. */
  readonly dropOff: Float64Array;
  /** reached ÷ reached the first stage. */
  readonly survival: Float64Array;
}

/**
 * Stock and flow of the sales funnel: what stands where, how many came that far, how many went on and how many dropped out, lost
 * deals among them.
 *
 * @param stage   stage that each deal has reached (its last one where closed), 0 … stages − 1; length n
 * @param ends    `STAY.open`, `.won` or `.lost`; length n
 * @param amounts value of each deal; money, length n; missing ones count as 0
 * @param stages  number of stages
 * @returns columns of length `stages`; reached = advanced + lost + open in every stage
 * @throws  RangeError when the lengths differ or a stage is none
 * @see     S106, S108 (潜在→孵化→产出); Frappe CRM #2697: a funnel with its drop-off
 * @example funnelStages([0, 1, 1, 1], [2, 0, 1, 2], [1, 2, 3, 4], 2).reached // [4, 3]
 * @example funnelStages([0, 1, 1, 1], [2, 0, 1, 2], [1, 2, 3, 4], 2).conversion // [0.75, 0.5]
 */
export function funnelStages(
  stage: ArrayLike<number>,
  ends: ArrayLike<number>,
  amounts: Numbers,
  stages: number,
): FunnelStages {
  assert(stage.length === ends.length && ends.length === amounts.length, "stage, ends and amounts differ in length");
  const [open, reached, lost, won] = [0, 1, 2, 3].map(() => new Float64Array(stages));
  const openAmounts = groupSums(stages);
  for (let i = 0; i < stage.length; i++) {
    const at = ends[i] === STAY.won ? stages - 1 : stage[i];
    if (!(at >= 0 && at < stages)) assert(false, `row ${i} names stage ${stage[i]}, but there are ${stages}`);
    reached[at]++;
    if (ends[i] === STAY.open) {
      open[at]++;
      openAmounts.add(at, amounts[i]);
    } else (ends[i] === STAY.won ? won : lost)[at]++;
  }
  for (let s = stages - 2; s >= 0; s--) reached[s] += reached[s + 1];
  const advanced = reached.map((_, s) => (s + 1 < stages ? reached[s + 1] : won[s]));
  return {
    open,
    openAmount: openAmounts.totals(),
    reached,
    lost,
    advanced,
    conversion: advanced.map((count, s) => (count + lost[s] > 0 ? count / (count + lost[s]) : NaN)),
    dropOff: lost.map((count, s) => (reached[s] > 0 ? count / reached[s] : NaN)),
    survival: reached.map((count) => (reached[0] > 0 ? count / reached[0] : NaN)),
  };
}
