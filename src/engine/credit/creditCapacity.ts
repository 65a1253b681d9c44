import { assert } from "../assert";
import type { Numbers } from "../columns";

/** How much credit a grade can carry: parts of net worth and of turnover; fractions. */
export interface CapacityShares {
  readonly ofNetWorth: number;
  readonly ofTurnover: number;
}

/**
 * Credit that a customer can carry, by its grade.
 *
 *     capacity = min(share of tangible net worth, share of turnover)
 *
 * @param grade            index into `shares`, length n
 * @param tangibleNetWorth money, length n; 0 or below carries nothing
 * @param turnover         the customer's own sales of a year; money, length n
 * @param shares           shares by grade
 * @returns money, length n; by the one that is known where the other is missing; NaN where both are
 * @throws  RangeError when the lengths differ or a grade has no shares
 * @see     S092; My DSO Manager, credit limits: rating B, min(35 % × 80,000; 5 % × 700,000) = 28,000
 * @example creditCapacity([0, 0], [80000, -5], [700000, NaN], [{ ofNetWorth: 0.35, ofTurnover: 0.05 }]) // [28000, 0]
 */
export function creditCapacity(
  grade: ArrayLike<number>,
  tangibleNetWorth: Numbers,
  turnover: Numbers,
  shares: readonly CapacityShares[],
): Float64Array {
  const { length } = grade;
  assert(
    tangibleNetWorth.length === length && turnover.length === length,
    "grade, net worth and turnover differ in length",
  );
  return Float64Array.from({ length }, (_, row) => {
    const share = shares[grade[row]];
    assert(share !== undefined, `there are no shares for grade ${grade[row]}`);
    return smallestKnown(tangibleNetWorth[row] * share.ofNetWorth, turnover[row] * share.ofTurnover);
  });
}

/** Nobody can carry credit below 0. */
function smallestKnown(a: number, b: number): number {
  if (Number.isNaN(a) && Number.isNaN(b)) return NaN;
  return Math.max(0, Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.min(a, b));
}
