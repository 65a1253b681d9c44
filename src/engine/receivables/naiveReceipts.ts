import { assert } from "../assert";
import type { Numbers } from "../columns";
import { groupSums } from "../sum";

/**
 * Receipts by a rule of thumb: everybody pays a fixed delay after the due day. What should have been paid by now is expected in the
 * first period.
 *
 *     period = ⌈(dueDay + delayDays − asOfDay) / periodDays⌉
 *
 * @param amount     open amounts; money, length n; those not above 0 are left out
 * @param dueDay     day numbers, length n
 * @param delayDays  0 for "on the due day", or the portfolio's mean delay; days
 * @param asOfDay    day number
 * @param periods    number of periods
 * @param periodDays length of a period; days, above 0
 * @returns money by period, the first beginning tomorrow; what comes later is left out
 * @throws  RangeError when the lengths differ or a period has no days
 * @see     methods C8, as the measure that any better method must beat
 * @example naiveReceipts([100, 50, 20], [90, 105, 108], 0, 100, 2, 7) // [150, 20]
 */
export function naiveReceipts(
  amount: Numbers,
  dueDay: Numbers,
  delayDays: number,
  asOfDay: number,
  periods: number,
  periodDays: number,
): Float64Array {
  assert(amount.length === dueDay.length, `columns differ in length: ${amount.length} and ${dueDay.length}`);
  assert(periodDays > 0, `periodDays must be above 0, not ${periodDays}`);
  const sums = groupSums(periods);
  for (let i = 0; i < amount.length; i++) {
    const period = Math.max(0, Math.ceil((dueDay[i] + delayDays - asOfDay) / periodDays) - 1);
    if (amount[i] > 0 && period < periods) sums.add(period, amount[i]);
  }
  return sums.totals();
}
