import { assert } from "../assert";
import type { Numbers } from "../columns";

/** A rate with the two counts that it is made of. */
export interface CountedRate {
  readonly count: number;
  readonly base: number;
  /** NaN without a base. */
  readonly rate: number;
}

/**
 * Repurchase rate within a period: the part of its customers that bought at least twice.
 *
 *     rate = customers with ≥ 2 orders / customers with ≥ 1
 *
 * @param orders orders of each customer in the period; missing ones count as none
 * @returns both counts and the rate
 * @see     S052, first definition
 * @example repurchaseRate([3, 1, 0, 2]) // { count: 2, base: 3, rate: 2 / 3 }
 */
export function repurchaseRate(orders: Numbers): CountedRate {
  const counts = Array.from(orders);
  return rateOf(counts.filter((count) => count >= 2).length, counts.filter((count) => count >= 1).length);
}

/**
 * Return rate: the part of the previous period's customers that bought again in this one.
 *
 *     rate = customers with orders in both / customers with orders in the previous one
 *
 * @param before orders of each customer in the previous period; length n
 * @param now    orders in this period; length n
 * @returns both counts and the rate
 * @throws  RangeError when the lengths differ
 * @see     S052, second definition
 * @example returnRate([1, 2, 0, 1], [1, 0, 5, 1]) // { count: 2, base: 3, rate: 2 / 3 }
 */
export function returnRate(before: Numbers, now: Numbers): CountedRate {
  assert(before.length === now.length, `columns differ in length: ${before.length} and ${now.length}`);
  const former = Array.from(before, (_, row) => row).filter((row) => before[row] >= 1);
  return rateOf(former.filter((row) => now[row] >= 1).length, former.length);
}

/**
 * Referral rate: the part of the customers that recommended us to others.
 *
 * @param referrals new customers that each customer brought; missing ones count as none
 * @returns both counts and the rate
 * @see     S053
 * @example referralRate([0, 2, NaN, 1]) // { count: 2, base: 4, rate: 0.5 }
 */
export function referralRate(referrals: Numbers): CountedRate {
  return rateOf(Array.from(referrals).filter((count) => count > 0).length, referrals.length);
}

/**
 * Share of sales from repurchases and referrals: everything but the first orders of customers that came by themselves.
 *
 *     share = Σ amount where repeat or referred / Σ amount
 *
 * @param amounts    value of each order; money, length n; missing ones count as nothing
 * @param isRepeat   above 0 where the customer had ordered before; length n
 * @param isReferred above 0 where the customer was recommended to us; length n
 * @returns fraction; NaN when the sales are not above 0
 * @throws  RangeError when the lengths differ
 * @see     S053
 * @example repeatAndReferralShare([100, 50, 50], [0, 1, 0], [0, 0, 1]) // 0.5
 */
export function repeatAndReferralShare(
  amounts: Numbers,
  isRepeat: ArrayLike<number>,
  isReferred: ArrayLike<number>,
): number {
  for (const { length } of [isRepeat, isReferred])
    assert(length === amounts.length, `columns differ in length: ${amounts.length} and ${length}`);
  let [all, loyal] = [0, 0];
  for (let row = 0; row < amounts.length; row++) {
    if (Number.isNaN(amounts[row])) continue;
    all += amounts[row];
    if (isRepeat[row] > 0 || isReferred[row] > 0) loyal += amounts[row];
  }
  return all > 0 ? loyal / all : NaN;
}

const rateOf = (count: number, base: number): CountedRate => ({ count, base, rate: base ? count / base : NaN });
