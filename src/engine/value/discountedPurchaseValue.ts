import { assert } from "../assert";
import { numbersFrom, type Numbers } from "../columns";
import type { BgNbdParameters } from "./bgNbdLikelihood";
import { purchasesWhileAlive } from "./expectedPurchases";
import { probabilityAlive } from "./probabilityAlive";

/** Over what time, and at what price of waiting. */
export interface MonthlyHorizon {
  /** Months to come; a whole number. */
  readonly months: number;
  /** Discount rate a month; fraction. */
  readonly discount: number;
  /** Units of the histories' time in a month: 4.345 for weeks, 30.4 for days, 1 for months. */
  readonly unitsPerMonth: number;
}

/**
 * Customer lifetime value as BG/NBD × Gamma-Gamma: expected purchases month by month, times the expected value of one, discounted.
 *
 *     Σ_{i=1…months} E[M] (E[X(i f)] − E[X((i−1) f)]) / (1 + discount)^i,  paid at the end of each month
 *
 * @param parameters the BG/NBD model
 * @param repeats    x: number of repeat purchases; length n
 * @param recency    tx: time of the last one since the first purchase; length n
 * @param age        T: time since the first purchase; length n
 * @param spend      expected value of a purchase (`expectedSpend`), times the margin for a value in profit; money, length n
 * @param horizon    months, discount, and the unit of time
 * @returns money, length n; NaN where a history or the spend is missing
 * @throws  RangeError when the lengths differ, the months are not whole or the discount is not above −1
 * @see     `lifetimes` utils.py, _customer_lifetime_value
 * @example discountedPurchaseValue({ r: 1, alpha: 1, a: 1, b: 1 }, [0], [0], [1], [9], { months: 0, discount: 0, unitsPerMonth: 1 }) // [0]
 */
export function discountedPurchaseValue(
  parameters: BgNbdParameters,
  repeats: Numbers,
  recency: Numbers,
  age: Numbers,
  spend: Numbers,
  { months, discount, unitsPerMonth }: MonthlyHorizon,
): Float64Array {
  assert(spend.length === repeats.length, `columns differ in length: ${spend.length} and ${repeats.length}`);
  assert(Number.isInteger(months) && months >= 0, `months must be a whole number, not ${months}`);
  assert(discount > -1, `discount must be above -1, not ${discount}`);
  assert(unitsPerMonth > 0, `unitsPerMonth must be above 0, not ${unitsPerMonth}`);
  const alive = probabilityAlive(parameters, repeats, recency, age);
  const discounted = new Float64Array(repeats.length);
  let before: Float64Array = new Float64Array(repeats.length);
  for (let month = 1; month <= months; month++) {
    // The expected purchases up to the end of the month; how likely a customer is alive today is the same for all months.
    const horizon = month * unitsPerMonth;
    const until = numbersFrom(alive, (p, row) => p * purchasesWhileAlive(parameters, repeats[row], age[row], horizon));
    const factor = (1 + discount) ** -month;
    for (let row = 0; row < discounted.length; row++) discounted[row] += (until[row] - before[row]) * factor;
    before = until;
  }
  return discounted.map((purchases, row) => purchases * spend[row]);
}
