import { sum } from "../sum";
import { largestRemainder } from "./largestRemainder";

/** A target for a run of months, such as a year; months are counted as `monthOf` counts them. */
export interface TargetSpan {
  readonly from: number;
  /** The last month, it included. */
  readonly to: number;
  /** Money. */
  readonly amount: number;
}

/**
 * Targets by month from targets of years, quarters and months: the finest counts, and what a longer one has beyond the finer ones
 * in it is spread over its other months by season, in whole units with an exact sum.
 *
 *     monthᵢ = (span − Σ finer in it) × wᵢ / Σ w of its months without a finer one
 *
 * @param spans  targets of one person or company; those of the same months add up; a missing amount is left out
 * @param first  first month wanted
 * @param months number of months wanted
 * @param season weight of each calendar month, January first; length 12
 * @param unit   the smallest step, such as 1 or 1,000; above 0
 * @returns money, length `months`; NaN where no target covers the month, 0 where the finer ones already exceed the longer one
 * @throws  RangeError when the unit is not above 0 or a weight is below 0
 * @see     S116 (年→季→月)
 * @example spreadTargets([{ from: 24312, to: 24323, amount: 1200 }], 24312, 2, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 1) // [100, 100]
 * @example spreadTargets([{ from: 0, to: 2, amount: 100 }, { from: 1, to: 1, amount: 60 }], 0, 3, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 1) // [20, 60, 20]
 */
export function spreadTargets(
  spans: readonly TargetSpan[],
  first: number,
  months: number,
  season: ArrayLike<number>,
  unit: number,
): Float64Array {
  const byMonth = new Map<number, number>();
  for (const { from, to, amount } of finestFirst(spans)) {
    const all = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const free = all.filter((month) => !byMonth.has(month));
    if (free.length === 0) continue;
    const left = amount - sum(all.map((month) => byMonth.get(month) ?? 0));
    const weights = free.map((month) => season[((month % 12) + 12) % 12]);
    const parts = largestRemainder(Math.max(0, left), weights, unit);
    free.forEach((month, i) => byMonth.set(month, parts[i]));
  }
  return Float64Array.from({ length: months }, (_, i) => byMonth.get(first + i) ?? NaN);
}

/** Spans of the same months as one, the shortest first. */
function finestFirst(spans: readonly TargetSpan[]): TargetSpan[] {
  const same = new Map<string, TargetSpan>();
  for (const span of spans) {
    if (Number.isNaN(span.amount)) continue;
    const key = `${span.from} ${span.to}`;
    same.set(key, { ...span, amount: span.amount + (same.get(key)?.amount ?? 0) });
  }
  return [...same.values()].sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
}
