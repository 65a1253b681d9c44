import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";
import { groupRows } from "../group";
import { quantileOfSorted, sortedKnown } from "../stats/quantile";
import { takeNumbers } from "../take";

/** How long deals stay in each stage; one row a stage. */
export interface StageDays {
  /** Stays that are known. */
  readonly count: Float64Array;
  readonly lowerQuartile: Float64Array;
  readonly median: Float64Array;
  readonly upperQuartile: Float64Array;
}

/**
 * Time in stage: how many days finished stays took, by quartiles (type 7), as a few very long ones would bend a mean.
 *
 * @param stage  stage of each stay, 0 … stages − 1; length n
 * @param days   length of each finished stay; days, length n; unknown ones (NaN) are left out
 * @param stages number of stages
 * @returns columns of length `stages`; NaN where no stay is known
 * @throws  RangeError when the lengths differ or a stage is none
 * @see     S106, S108 (各阶段停留时间)
 * @example stageDays([0, 0, 0, 1], [10, 30, 20, NaN], 2).median // [20, NaN]
 */
export function stageDays(stage: ArrayLike<number>, days: Numbers, stages: number): StageDays {
  assert(stage.length === days.length, `columns differ in length: ${stage.length} and ${days.length}`);
  const { start, rows } = groupRows(stage, stages);
  const column = Float64Array.from(days);
  const stays = Array.from({ length: stages }, (_, s) =>
    sortedKnown(takeNumbers(column, rows.subarray(start[s], start[s + 1]))),
  );
  const at = (p: number): Float64Array => numbersFrom(stays, (sorted) => quantileOfSorted(sorted, p));
  return {
    count: numbersFrom(stays, ({ length }) => length),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
  };
}

/**
 * How old open deals are beside what is usual in their stage; 2 = twice the median stay. A deal is called stale from a factor such as
 * 2 on.
 *
 *     ratio = days in stage / median days of the stage
 *
 * @param stage  stage of each open deal; length n
 * @param days   days that it stands there; length n
 * @param median usual days of each stage, such as `stageDays().median`
 * @returns ratios, length n; NaN where either is unknown or the usual stay is 0
 * @throws  RangeError when the lengths differ
 * @example stageAgeRatio([0, 1], [30, 10], [20, NaN]) // [1.5, NaN]
 */
export function stageAgeRatio(stage: ArrayLike<number>, days: Numbers, median: Numbers): Float64Array {
  assert(stage.length === days.length, `columns differ in length: ${stage.length} and ${days.length}`);
  return Float64Array.from({ length: days.length }, (_, i) =>
    median[stage[i]] > 0 ? days[i] / median[stage[i]] : NaN,
  );
}
