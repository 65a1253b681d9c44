import type { Numbers } from "../columns";
import { descending } from "../order";
import { abcClasses, type AbcRule } from "./abcClasses";

/**
 * Distance to the next ABC class: how much more value a customer needs to move up one class, all others staying as they are.
 * The customer's own growth counts twice, as in the rule itself: it overtakes others and it raises the total.
 *
 * The customer must come to *more* than this. By the exclusive rule, with `k` others before it that carry `P` and all others
 * together `T`, the line `L` is passed at `value > P / L − T`;
 * the smallest such value over all `k` is the answer.
 *
 * @param values value of each customer, length n
 * @param shareA line of class A; fraction
 * @param shareB line of class B; fraction
 * @param rule   as in `abcClasses`
 * @param order  `descending(values)`, where it is known already
 * @param classes `abcClasses` of the same values and rule, where they are known already
 * @returns additional value, length n; NaN for class A, a missing value, and where no growth leads up (inclusive rule: the
 *          customer would by itself exceed the line)
 * @throws  RangeError as `abcClasses`
 * @see     S003, inverted
 * @example distanceToNextClass([60, 30, 10], 0.8, 0.95, "exclusive") // [NaN, NaN, 12.5]
 */
export function distanceToNextClass(
  values: Numbers,
  shareA: number,
  shareB: number,
  rule: AbcRule,
  order: Uint32Array = descending(values),
  classes: Uint8Array = abcClasses(values, shareA, shareB, rule, order),
): Float64Array {
  const ranking = rankingOf(values, order);
  const distance = new Float64Array(values.length).fill(NaN);
  for (let position = 0; position < order.length; position++) {
    const row = order[position];
    if (classes[row] !== 1 && classes[row] !== 2) continue;
    const needed = valueNeeded(ranking, position, classes[row] === 1 ? shareA : shareB, rule);
    distance[row] = needed - values[row];
  }
  return distance;
}

interface Ranking {
  /** Values by rank; those ≤ 0 as 0. */
  readonly sorted: Float64Array;
  /** `before[k]`: Σ of the k largest. */
  readonly before: Float64Array;
}

function rankingOf(values: Numbers, order: Uint32Array): Ranking {
  const sorted = new Float64Array(order.length);
  for (let k = 0; k < sorted.length; k++) sorted[k] = values[order[k]] > 0 ? values[order[k]] : 0;
  const before = new Float64Array(sorted.length + 1);
  for (let k = 0; k < sorted.length; k++) before[k + 1] = before[k] + sorted[k];
  return { sorted, before };
}

/** The smallest value at which the customer at a position reaches the line; NaN when none does. */
function valueNeeded(ranking: Ranking, position: number, line: number, rule: AbcRule): number {
  if (!(line > 0)) return NaN;
  // The rank to be taken is the last at which the value needed is not above the rank's upper end: it holds up to some rank, never after.
  let rank = -1;
  let high = position;
  while (rank < high) {
    const middle = (rank + high + 1) >> 1;
    const most = middle > 0 ? ranking.sorted[middle - 1] : Infinity;
    if (neededAtRank(ranking, position, middle, line, rule) <= most) rank = middle;
    else high = middle - 1;
  }
  const needed = rank < 0 ? Infinity : neededAtRank(ranking, position, rank, line, rule);
  return needed < Infinity ? needed : NaN;
}

/** The smallest value at which the customer reaches the line with `rank` others before it; ∞ when the rule never allows it there. */
function neededAtRank(
  { sorted, before }: Ranking,
  position: number,
  rank: number,
  line: number,
  rule: AbcRule,
): number {
  const others = before[sorted.length] - sorted[position];
  const least = sorted[rank];
  if (rule === "exclusive") return Math.max(least, before[rank] / line - others);
  return before[rank] + least <= line * (others + least) ? least : Infinity;
}
