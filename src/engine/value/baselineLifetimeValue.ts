import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";

/**
 * Baseline customer lifetime value: the customer goes on buying as in the past, and stays as likely as all do. Any better model must
 * beat this one.
 *
 *     value = purchases / activeMonths × predictedMonths × retention
 *
 * @param purchases       value bought in the active window; money, length n
 * @param activeMonths    length of that window; months
 * @param predictedMonths length of the prediction; months
 * @param retention       share of all customers that stay; fraction
 * @returns money, length n; NaN where the purchases are missing
 * @throws  RangeError when a length of time is not above 0 or the retention no fraction
 * @see     Microsoft, Customer lifetime value prediction (Dynamics 365 Customer Insights), baseline model
 * @example baselineLifetimeValue([1200, NaN], 12, 6, 0.8) // [480, NaN]
 */
export function baselineLifetimeValue(
  purchases: Numbers,
  activeMonths: number,
  predictedMonths: number,
  retention: number,
): Float64Array {
  assert(activeMonths > 0, `activeMonths must be above 0, not ${activeMonths}`);
  assert(predictedMonths > 0, `predictedMonths must be above 0, not ${predictedMonths}`);
  assert(retention >= 0 && retention <= 1, `retention must be between 0 and 1, not ${retention}`);
  return numbersFrom(purchases, (bought) => (bought / activeMonths) * predictedMonths * retention);
}

/**
 * Share of the truly most valuable customers that a prediction finds among as many predicted ones. Compare a model with the baseline:
 * Microsoft grades it A when it finds 5 % more, B when it finds as many, C when fewer.
 *
 * @param predicted predicted value; length n
 * @param actual    value that came; length n; customers without both are left out
 * @param share     part of the customers that counts as most valuable; fraction
 * @returns fraction; NaN when the part holds no customer
 * @throws  RangeError when the lengths differ or the share is no fraction
 * @see     Microsoft, Customer lifetime value prediction (Dynamics 365 Customer Insights), model performance
 * @example foundOfBest([9, 1, 8, 2], [10, 7, 1, 2], 0.5) // 0.5
 */
export function foundOfBest(predicted: Numbers, actual: Numbers, share: number): number {
  assert(predicted.length === actual.length, `columns differ in length: ${predicted.length} and ${actual.length}`);
  assert(share >= 0 && share <= 1, `share must be between 0 and 1, not ${share}`);
  const rows = Array.from(predicted, (_, row) => row).filter((row) => !Number.isNaN(predicted[row] + actual[row]));
  const count = Math.round(rows.length * share);
  const best = (values: Numbers): number[] => [...rows].sort((a, b) => values[b] - values[a] || a - b).slice(0, count);
  const truth = new Set(best(actual));
  return count > 0 ? best(predicted).filter((row) => truth.has(row)).length / count : NaN;
}
