import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";
import { sum } from "../sum";

/**
 * Net present value of a stream of profits: what it is worth today.
 *
 *     npv = Σ profit_t / (1 + discount)^t,  t = firstPeriod, firstPeriod + 1, …
 *
 * @param profits     profit of each period; money; missing ones add nothing
 * @param discount    discount rate a period; fraction
 * @param firstPeriod 1 when the first profit comes at the end of the first period (as NPV), 0 when it comes now
 * @returns money; NaN when no profit is known
 * @throws  RangeError when the discount is not above −1
 * @see     S023; Excel NPV: −10,000 now is left out, 3,000, 4,200, 6,800 at 10 % are 11,307.29
 * @example netPresentValue([3000, 4200, 6800], 0.1, 1) // ≈ 11307.29
 */
export function netPresentValue(profits: Numbers, discount: number, firstPeriod: 0 | 1): number {
  assert(discount > -1, `discount must be above -1, not ${discount}`);
  const present = Array.from(profits, (profit, t) => profit / (1 + discount) ** (t + firstPeriod));
  return present.some((value) => !Number.isNaN(value)) ? sum(present) : NaN;
}

/** Columns of length n = number of years; what is left out counts as nothing. */
export interface LifecycleProfit {
  readonly base: Numbers;
  readonly crossSell?: Numbers;
  readonly savings?: Numbers;
  readonly referral?: Numbers;
  readonly pricePremium?: Numbers;
}

/**
 * Customer lifecycle profit of each year: what the customer brings by buying, buying more kinds, costing less, recommending, and
 * paying more than others.
 *
 *     profit_t = base + crossSell + savings + referral + pricePremium
 *
 * @param parts money by year, length n each
 * @returns money, length n; missing parts add nothing, NaN where the base is missing
 * @throws  RangeError when the lengths differ
 * @see     S023; Reichheld & Sasser (1990), HBR 68(5)
 * @example lifecycleProfit({ base: [100, 100], crossSell: [0, 20], savings: [NaN, 5] }) // [100, 125]
 */
export function lifecycleProfit(parts: LifecycleProfit): Float64Array {
  const columns = [parts.crossSell, parts.savings, parts.referral, parts.pricePremium].filter(
    (part) => part !== undefined,
  );
  for (const { length } of columns)
    assert(length === parts.base.length, `columns differ in length: ${parts.base.length} and ${length}`);
  return numbersFrom(parts.base, (base, year) => base + sum(columns.map((column) => column[year])));
}
