import { assert } from "../assert";
import type { Numbers } from "../columns";
import { descending } from "../order";
import { sumOfGains } from "../sum";

/** Whether the customer that crosses a line stays in the better class (exclusive) or falls into the next (inclusive). */
export type AbcRule = "exclusive" | "inclusive";

/** Codes of the classes in order of importance; `ABC_UNKNOWN` where the value is missing. */
export const ABC_CLASSES = ["A", "B", "C"] as const;
export const ABC_UNKNOWN = 255;

/** A line is met within the rounding of binary fractions: 0.1 + 0.2 + 0.5 of 1 is 80 %. */
const SLACK = 1e-12;

/**
 * ABC classes (Pareto classification, "80/20"): which customers carry the first 80 % of the value, which the next 15 %, and which
 * the rest.
 *
 *     exclusive: A if shareBefore < shareA, B if shareBefore < shareB, else C
 *     inclusive: A if shareBefore + share ≤ shareA, B if … ≤ shareB, else C
 *
 * with shareBefore the cumulative share of all that rank before. By the exclusive rule the largest customer is always A.
 *
 * @param values value of each customer (revenue, profit…), length n; those ≤ 0 are C and do not enter the total
 * @param shareA cumulative share that class A carries; fraction
 * @param shareB cumulative share that A and B carry together; fraction, not below `shareA`
 * @param rule   who gets the customer that crosses a line
 * @param order  `descending(values)`, where it is known already
 * @returns codes into `ABC_CLASSES`, length n; `ABC_UNKNOWN` where the value is missing; equal values rank in row order
 * @throws  RangeError when 0 ≤ shareA ≤ shareB ≤ 1 does not hold
 * @see     S002, S003; no cut is a standard: "There are no fixed threshold for each class" (liquisearch.com/abc_analysis)
 * @example abcClasses([400, 300, 150, 80, 40, 20, 10], 0.8, 0.95, "exclusive") // [0, 0, 0, 1, 1, 2, 2]
 * @example abcClasses([400, 300, 150, 80, 40, 20, 10], 0.8, 0.95, "inclusive") // [0, 0, 1, 1, 2, 2, 2]
 */
export function abcClasses(
  values: Numbers,
  shareA: number,
  shareB: number,
  rule: AbcRule,
  order: Uint32Array = descending(values),
): Uint8Array {
  assertShares(shareA, shareB);
  const total = sumOfGains(values);
  const classes = new Uint8Array(values.length).fill(2);
  let before = 0;
  for (const row of order) {
    const value = values[row];
    if (value !== value) classes[row] = ABC_UNKNOWN;
    if (!(value > 0)) continue;
    if (reaches(shareA, before, value, total, rule)) classes[row] = 0;
    else if (reaches(shareB, before, value, total, rule)) classes[row] = 1;
    before += value;
  }
  return classes;
}

/** Refuse lines that are not rising fractions; shared by all that draw the lines. */
export function assertShares(shareA: number, shareB: number): void {
  assert(shareA >= 0 && shareA <= 1, `shareA must be between 0 and 1, not ${shareA}`);
  assert(shareB >= shareA && shareB <= 1, `shareB must be between shareA and 1, not ${shareB}`);
}

function reaches(share: number, before: number, value: number, total: number, rule: AbcRule): boolean {
  return rule === "exclusive" ? before < (share - SLACK) * total : before + value <= (share + SLACK) * total;
}
