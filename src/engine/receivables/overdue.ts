import { assert } from "../assert";
import type { Numbers } from "../columns";
import { map2 } from "../columns";

/**
 * Days past due: how long ago each invoice was due; 0 or below while it is not.
 *
 *     daysPastDue = asOfDay − dueDay
 *
 * @param dueDay  day numbers, length n
 * @param asOfDay day number
 * @returns days, length n; NaN where the due day is missing
 * @throws  RangeError when the as-of day is missing
 * @see     S101
 * @example daysPastDue([45000, 45010, NaN], 45005) // [5, -5, NaN]
 */
export function daysPastDue(dueDay: Numbers, asOfDay: number): Float64Array {
  assert(!Number.isNaN(asOfDay), "asOfDay is missing");
  const days = new Float64Array(dueDay.length);
  for (let i = 0; i < days.length; i++) days[i] = asOfDay - dueDay[i];
  return days;
}

/**
 * Overdue amount: what of each open amount should have been paid by now.
 *
 *     overdue = open if open > 0 and asOfDay > dueDay, else 0
 *
 * Unapplied credit is not overdue. An amount without a due day is not overdue either.
 *
 * @param dueDay  day numbers, length n
 * @param open    open amount; money, length n
 * @param asOfDay day number
 * @returns money, length n; NaN where the open amount is missing
 * @throws  RangeError when the lengths differ or the as-of day is missing
 * @see     S101
 * @example overdueAmount([45000, 45010, 45000], [100, 50, -20], 45005) // [100, 0, 0]
 */
export function overdueAmount(dueDay: Numbers, open: Numbers, asOfDay: number): Float64Array {
  assert(!Number.isNaN(asOfDay), "asOfDay is missing");
  return map2(dueDay, open, (due, amount) => (amount !== amount ? NaN : amount > 0 && asOfDay > due ? amount : 0));
}
