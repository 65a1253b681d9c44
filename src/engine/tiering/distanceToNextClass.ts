import { assert } from "../assert";
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
 * @returns additional value, length n; NaN for class A, a missing value, and where no growth leads up (inclusive rule: the
 *          customer would by itself exceed the line)
 * @throws  RangeError as `abcClasses`
 * @see     S003, inverted
 * @example distanceToNextClass([60, 30, 10], 0.8, 0.95, "exclusive") // [NaN, NaN, 12.5]
 */
export function distanceToNextClass(values: Numbers, shareA: number, shareB: number, rule: AbcRule): Float64Array {
  const classes = abcClasses(values, shareA, shareB, rule);
  const ranking = rankingOf(values);
  const distance = new Float64Array(values.length).fill(NaN);
  ranking.order.forEach((row, position) => {
    if (classes[row] !== 1 && classes[row] !== 2) return;
    const needed = valueNeeded(ranking, position, classes[row] === 1 ? shareA : shareB, rule);
    distance[row] = needed - values[row];
  });
  return distance;
}

interface Ranking {
  readonly order: Uint32Array;
  /** Values by rank; those ≤ 0 as 0. */
  readonly sorted: Float64Array;
  /** `before[k]`: Σ of the k largest. */
  readonly before: Float64Array;
}

function rankingOf(values: Numbers): Ranking {
  const order = descending(values);
  const sorted = Float64Array.from(order, (row) => (values[row] > 0 ? values[row] : 0));
  const before = new Float64Array(sorted.length + 1);
  for (let k = 0; k < sorted.length; k++) before[k + 1] = before[k] + sorted[k];
  return { order, sorted, before };
}

/** The smallest value at which the customer at a position reaches the line. */
function valueNeeded({ sorted, before }: Ranking, position: number, line: number, rule: AbcRule): number {
  if (!(line > 0)) return NaN;
  const others = before[sorted.length] - sorted[position];
  const atRank = (k: number): number => {
    const least = sorted[k];
    if (rule === "exclusive") return Math.max(least, before[k] / line - others);
    return before[k] + least <= line * (others + least) ? least : Infinity;
  };
  const most = (k: number): number => (k > 0 ? sorted[k - 1] : Infinity);
  const k = lastWhere(position, (rank) => atRank(rank) <= most(rank));
  const needed = k < 0 ? Infinity : atRank(k);
  return needed < Infinity ? needed : NaN;
}

/** The largest k in 0 … last that holds, given that it holds up to some k and never after; −1 when none does. */
function lastWhere(last: number, holds: (k: number) => boolean): number {
  assert(last >= 0, `last must not be below 0, but is ${last}`);
  let low = -1;
  let high = last;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
