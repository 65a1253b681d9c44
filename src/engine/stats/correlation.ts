import { assert } from "../assert";
import type { Numbers } from "../columns";
import { sum } from "../sum";

/**
 * Pearson's correlation: how far two columns move together on a straight line (as CORREL).
 *
 * @param x numbers, length n
 * @param y numbers, length n; rows where either is missing are left out
 * @returns −1 … 1; NaN for fewer than two rows or a column without variation
 * @throws  RangeError when the lengths differ
 * @see     Pearson (1895), Proceedings of the Royal Society 58
 * @example correlation([1, 2, 3], [2, 4, 7]) // ≈ 0.9934
 */
export function correlation(x: Numbers, y: Numbers): number {
  const { sxx, syy, sxy } = moments(x, y);
  // Rounding must not lead beyond a perfect correlation.
  return Math.max(-1, Math.min(1, sxy / Math.sqrt(sxx * syy)));
}

/**
 * Slope of the straight line of least squares (as SLOPE): how much y changes when x grows by 1.
 *
 * @param x numbers, length n
 * @param y numbers, length n; rows where either is missing are left out
 * @returns y per x; NaN for fewer than two different x
 * @throws  RangeError when the lengths differ
 * @example linearSlope([1, 2, 3], [10, 8, 6]) // -2
 */
export function linearSlope(x: Numbers, y: Numbers): number {
  const { sxx, sxy } = moments(x, y);
  return sxy / sxx;
}

/** Sums of squares and products around the means; NaN instead of 0 for x or y without variation. */
function moments(x: Numbers, y: Numbers): { sxx: number; syy: number; sxy: number } {
  assert(x.length === y.length, `columns differ in length: ${x.length} and ${y.length}`);
  const rows = Array.from(x, (_, row) => row).filter((row) => !Number.isNaN(x[row] + y[row]));
  const dx = deviations(rows.map((row) => x[row]));
  const dy = deviations(rows.map((row) => y[row]));
  const product = (a: number[], b: number[]): number => sum(a.map((value, i) => value * b[i]));
  return { sxx: product(dx, dx) || NaN, syy: product(dy, dy) || NaN, sxy: product(dx, dy) };
}

function deviations(values: number[]): number[] {
  if (values.every((value) => value === values[0])) return values.map(() => 0);
  const mean = sum(values) / values.length;
  return values.map((value) => value - mean);
}
