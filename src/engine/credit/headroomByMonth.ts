import { assert } from "../assert";
import type { Numbers } from "../columns";
import { monthOf } from "../dates";
import { groupSums } from "../sum";

/** Headroom when the probable pipeline closes. */
export interface HeadroomByMonth {
  /** One column a month, the as-of month first; each of length n. */
  readonly months: readonly Float64Array[];
  /** First month, counted from 0, in which the limit is exceeded; NaN where it holds through all of them. */
  readonly exceededIn: Float64Array;
}

/**
 * Headroom month by month when the open opportunities close at their win rates: a deal that may be won in March already needs room
 * in March. Payments in between are not counted on, so the figures err on the side of caution.
 *
 *     headroom(m) = headroom now − Σ amount × win rate of the deals closing up to month m
 *
 * @param now      headroom today; money, length n
 * @param customer customer of each deal; 0 … n − 1
 * @param amount   money, one per deal; missing counts as 0
 * @param winRate  fraction, one per deal; missing counts as 0
 * @param closeDay expected close; day number, one per deal; past days and missing ones count in the first month
 * @param asOfDay  day number
 * @param months   number of months, above 0; deals that close later are left out
 * @returns columns by month and the first month in which the limit is exceeded; NaN where the headroom is missing
 * @throws  RangeError when the lengths differ or `months` is no whole number above 0
 * @see     S092, product-definitions (c) 9
 * @example headroomByMonth([100], [0, 0], [150, 80], [0.5, 0.5], [dayOf(2024, 1, 31), dayOf(2024, 3, 1)], dayOf(2024, 1, 10), 3) // { months: [[25], [25], [-15]], exceededIn: [2] }
 */
export function headroomByMonth(
  now: Numbers,
  customer: ArrayLike<number>,
  amount: Numbers,
  winRate: Numbers,
  closeDay: Numbers,
  asOfDay: number,
  months: number,
): HeadroomByMonth {
  assert(Number.isInteger(months) && months > 0, `months must be a whole number above 0, not ${months}`);
  const { length } = customer;
  assert(
    amount.length === length && winRate.length === length && closeDay.length === length,
    "customer, amount, winRate and closeDay differ in length",
  );
  const sums = groupSums(now.length * months);
  for (let deal = 0; deal < length; deal++) {
    const month = monthsUntil(closeDay[deal], asOfDay);
    if (month < months) sums.add(customer[deal] * months + month, amount[deal] * winRate[deal]);
  }
  return runDown(now, sums.totals(), months);
}

function monthsUntil(day: number, asOfDay: number): number {
  const month = monthOf(day) - monthOf(asOfDay);
  return month > 0 ? month : 0;
}

function runDown(now: Numbers, taken: Float64Array, months: number): HeadroomByMonth {
  const left = Float64Array.from(now);
  const exceededIn = new Float64Array(now.length).fill(NaN);
  const columns = Array.from({ length: months }, (_, month) => {
    for (let row = 0; row < left.length; row++) {
      left[row] -= taken[row * months + month];
      if (left[row] < 0 && Number.isNaN(exceededIn[row])) exceededIn[row] = month;
    }
    return left.slice();
  });
  return { months: columns, exceededIn };
}
