import { assert } from "../assert";
import type { Numbers } from "../columns";
import { sum } from "../sum";

/** What counts as a significant change (明显变化). */
export interface ChangeRule {
  /** How many of the last periods are looked at, such as 3. */
  readonly recent: number;
  /** How many periods before them they are compared with, such as 12. */
  readonly base: number;
  /** Relative change from which it is significant, such as 0.3; fraction. */
  readonly threshold: number;
  /** Or how many standard errors from the base, such as 2. */
  readonly z: number;
}

/** The change of a series' last periods. */
export interface Change {
  /** recent mean ÷ base mean − 1; fraction, NaN when the base is not above 0. */
  readonly change: number;
  /** Difference of the means in standard errors; NaN when the base does not vary. */
  readonly z: number;
  readonly verdict: "rise" | "fall" | "steady" | "unknown";
}

/**
 * Significant change of trade: do a customer's last months differ from the year before them by more than a set part, or by more than
 * its usual ups and downs explain?
 *
 *     change = mean(recent) / mean(base) − 1;  z = (mean(recent) − mean(base)) / (s_base √(1/recent + 1/base))
 *
 * @param values the series, oldest first; months without trade are 0, unknown ones NaN
 * @param rule   what counts as significant
 * @returns "unknown" when a value is missing in the two spans or the series is shorter than both together
 * @throws  RangeError when `recent` is not a whole number above 0, or `base` not one above 1
 * @see     S122: 客户交易额的明显变化 (|change| ≥ 30 % or |z| > 2 by default)
 * @example significantChange([10, 12, 8, 10, 4, 6], { recent: 2, base: 4, threshold: 0.3, z: 2 }).verdict // "fall"
 * @example significantChange([10, 12, 8, 10, 4, 6], { recent: 2, base: 4, threshold: 0.3, z: 2 }).change // -0.5
 * @example significantChange([10, 12], { recent: 2, base: 4, threshold: 0.3, z: 2 }).verdict // "unknown"
 */
export function significantChange(values: Numbers, rule: ChangeRule): Change {
  const { recent, base } = rule;
  assert(Number.isInteger(recent) && recent > 0, `recent must be a whole number above 0, not ${recent}`);
  assert(Number.isInteger(base) && base > 1, `base must be a whole number above 1, not ${base}`);
  const from = values.length - recent - base;
  const before = listOf(values, from, from + base);
  const latest = listOf(values, from + base, values.length);
  if (from < 0 || before.some(Number.isNaN) || latest.some(Number.isNaN))
    return { change: NaN, z: NaN, verdict: "unknown" };
  const [usual, now] = [mean(before), mean(latest)];
  const error = Math.sqrt((variance(before, usual) * (recent + base)) / (recent * base));
  const change = usual > 0 ? now / usual - 1 : NaN;
  const z = error > 0 ? (now - usual) / error : NaN;
  return { change, z, verdict: verdictOf(now - usual, change, z, rule) };
}

function verdictOf(difference: number, change: number, z: number, rule: ChangeRule): Change["verdict"] {
  const significant = Math.abs(change) >= rule.threshold || Math.abs(z) > rule.z;
  // From nothing to something is no percentage, yet a change.
  const fromNothing = Number.isNaN(change) && Number.isNaN(z) && difference !== 0;
  if (!significant && !fromNothing) return "steady";
  return difference > 0 ? "rise" : "fall";
}

/** Short lists are ordinary ones: a typed array of its own for a dozen numbers takes longer than what is computed from them. */
function listOf(values: Numbers, from: number, to: number): number[] {
  const list: number[] = [];
  for (let i = Math.max(from, 0); i < to; i++) list.push(values[i]);
  return list;
}

const mean = (values: readonly number[]): number => sum(values) / values.length;

const variance = (values: readonly number[], centre: number): number =>
  sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
