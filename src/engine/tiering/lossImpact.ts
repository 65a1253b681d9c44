import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";
import { sum } from "../sum";

/**
 * Loss impact: the share of all profit (or revenue) that goes when the customer goes.
 *
 *     impact = value / Σ values;  where losses pull the total down, a share may exceed 1
 *
 * @param values value of each customer, length n; negative ones count
 * @returns fraction, length n; NaN where the value is missing, everywhere when the total is not above 0
 * @see     S037
 * @example lossImpact([60, 50, -10]) // [0.6, 0.5, -0.1]
 */
export function lossImpact(values: Numbers): Float64Array {
  const total = sum(values);
  return numbersFrom(values, (value) => (total > 0 ? value / total : NaN));
}

/**
 * Months to replace a customer by new business.
 *
 *     months = lost profit / new profit a month
 *
 * @param profits           profit a year of each customer; money, length n
 * @param newProfitPerMonth profit a year that new business of one month brings; money
 * @returns months, length n; 0 for customers without profit, NaN where it is missing or no new business comes in
 * @throws  RangeError when the new profit is below 0
 * @see     S037
 * @example monthsToReplace([120, -5], 20) // [6, 0]
 */
export function monthsToReplace(profits: Numbers, newProfitPerMonth: number): Float64Array {
  assert(!(newProfitPerMonth < 0), `newProfitPerMonth must not be below 0, but is ${newProfitPerMonth}`);
  return numbersFrom(profits, (profit) => {
    if (profit <= 0) return 0;
    return newProfitPerMonth > 0 ? profit / newProfitPerMonth : NaN;
  });
}
