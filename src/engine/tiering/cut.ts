import type { Numbers } from "../columns";
import { median } from "../stats/quantile";
import { sum } from "../sum";

/** Where high begins. */
export type CutRule = "mean" | "median";

/**
 * The line between high and low values.
 *
 * @param values numbers; missing ones are left out
 * @param rule   mean or median
 * @returns the line; NaN when no value is known
 * @example cutOf([1, 2, 9, NaN], "mean") // 4
 * @example cutOf([1, 2, 9, NaN], "median") // 2
 */
export function cutOf(values: Numbers, rule: CutRule): number {
  if (rule === "median") return median(values);
  let known = 0;
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row])) known++;
  return known > 0 ? sum(values) / known : NaN;
}

/**
 * Is a value high: at the line or above? The line is met within the rounding of binary fractions, so that values all alike are all high.
 *
 * @example isHigh(0.3, (0.1 + 0.2)) // true
 */
export const isHigh = (value: number, cut: number): boolean => value >= cut - 1e-12 * Math.abs(cut);
