import { assert } from "../assert";
import type { Numbers } from "../columns";

/**
 * Share of each calendar month in sales, over whole years only, so that no month is counted more often than another.
 *
 *     share of month m = Σ sales of m over the years / Σ sales of all months
 *
 * @param amounts    sales month by month, the latest last; money
 * @param firstMonth calendar month of the first one, 0 (January) … 11
 * @returns twelve fractions, January first; all NaN with fewer than twelve months or where sales do not add up to more than 0
 * @throws  RangeError when the first month is no calendar month
 * @see     S041: buying habit, seasonality
 * @example seasonShares([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 9], 0)[11] // 0.45
 */
export function seasonShares(amounts: Numbers, firstMonth: number): Float64Array {
  assert(
    Number.isInteger(firstMonth) && firstMonth >= 0 && firstMonth < 12,
    `firstMonth must be 0 to 11, not ${firstMonth}`,
  );
  const sums = new Float64Array(12);
  const skipped = amounts.length % 12;
  for (let i = skipped; i < amounts.length; i++) sums[(firstMonth + i) % 12] += amounts[i];
  const total = sums.reduce((sum, amount) => sum + amount, 0);
  return amounts.length >= 12 && total > 0 ? sums.map((amount) => amount / total) : sums.fill(NaN);
}
