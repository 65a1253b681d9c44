import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";
import { linearSlope } from "../stats/correlation";
import { judge, reasonsOf, type Reasons } from "../tiering/reasons";

/** Signs that a relationship declines. */
export const DECLINE_SIGNALS = ["fallingTrend", "drop", "silence"] as const;

/** Columns of length n. */
export interface DeclineValues {
  /** Change of value a period ÷ its mean (`relativeTrend`); fraction. */
  readonly trend: Numbers;
  /** Last period ÷ the one before − 1; fraction. */
  readonly change: Numbers;
  /** Time since the last purchase ÷ mean time between purchases (`silenceRatio`). */
  readonly silence: Numbers;
}

export interface DeclineLimits {
  /** Trend that must be undercut; below 0: −0.05. */
  readonly trend: number;
  /** Change that must be undercut; below 0: −0.3. */
  readonly change: number;
  /** Mean intervals of silence that must be exceeded: 2 … 3. */
  readonly silence: number;
}

/**
 * Decline test: which customers show that the relationship comes to its end.
 *
 *     fallingTrend trend < limit;  drop change < limit;  silence ratio > limit
 *
 * @param values columns of length n; NaN = missing
 * @param limits thresholds
 * @returns bits into `DECLINE_SIGNALS`, and those that could not be judged; length n
 * @throws  RangeError when the lengths differ
 * @see     S045
 * @example
 * declineSignals({ trend: [-0.2], change: [-0.1], silence: [4] }, { trend: -0.05, change: -0.3, silence: 3 }).reasons // [5]
 */
export function declineSignals({ trend, change, silence }: DeclineValues, limits: DeclineLimits): Reasons {
  for (const { length } of [change, silence])
    assert(length === trend.length, `columns differ in length: ${trend.length} and ${length}`);
  const below = (a: number, b: number): boolean => a < b;
  return reasonsOf(trend.length, [
    (row) => judge(trend[row], limits.trend, below),
    (row) => judge(change[row], limits.change, below),
    (row) => judge(limits.silence, silence[row], below),
  ]);
}

/**
 * Relative trend of a series: the slope of its straight line, as a part of its mean.
 *
 *     trend = slope / mean
 *
 * @param values value of each period, oldest first; missing ones are left out
 * @returns fraction a period; NaN for fewer than two periods or a mean not above 0
 * @see     S043, S045
 * @example relativeTrend([120, 100, 80]) // -0.2
 */
export function relativeTrend(values: Numbers): number {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  const mean = known.reduce((total, value) => total + value, 0) / known.length;
  const periods = Array.from(values, (_, period) => period);
  return mean > 0 ? linearSlope(periods, values) / mean : NaN;
}

/**
 * Silence ratio (overdue ratio): how many mean intervals between purchases have passed since the last one.
 *
 *     ratio = (asOf − last day) / ((last day − first day) / (purchase days − 1))
 *
 * @param firstDay     day of the first purchase; length n
 * @param lastDay      day of the last one; length n
 * @param purchaseDays number of different days with a purchase; length n
 * @param asOf         today
 * @returns ratio, length n; NaN with fewer than two purchase days, where there is no interval
 * @throws  RangeError when the lengths differ
 * @see     S043, S045
 * @example silenceRatio([0, 0], [60, 0], [3, 1], 150) // [3, NaN]
 */
export function silenceRatio(firstDay: Numbers, lastDay: Numbers, purchaseDays: Numbers, asOf: number): Float64Array {
  for (const { length } of [lastDay, purchaseDays])
    assert(length === firstDay.length, `columns differ in length: ${firstDay.length} and ${length}`);
  return numbersFrom(firstDay, (first, row) => {
    const interval = (lastDay[row] - first) / (purchaseDays[row] - 1);
    return purchaseDays[row] > 1 && interval > 0 ? (asOf - lastDay[row]) / interval : NaN;
  });
}
