import { assert } from "../assert";
import type { Numbers } from "../columns";
import { sum } from "../sum";

/**
 * Herfindahl–Hirschman index (HHI): how much the value hangs on few customers; 1 = all on one, 1/n = spread evenly over n.
 *
 *     hhi = Σ shareᵢ²
 *
 * @param values value of each customer, length n; those ≤ 0 and missing ones are left out
 * @returns fraction 0 … 1 (× 10,000 gives the points that competition authorities print); NaN when no value is above 0
 * @see     U.S. Department of Justice, Herfindahl–Hirschman Index: four firms with 30, 30, 20 and 20 % have 2,600 points
 * @example herfindahlIndex([30, 30, 20, 20]) // 0.26
 */
export function herfindahlIndex(values: Numbers): number {
  const counted = positive(values);
  const total = sum(counted);
  if (!(total > 0)) return NaN;
  for (let i = 0; i < counted.length; i++) counted[i] = (counted[i] / total) ** 2;
  return sum(counted);
}

/**
 * Concentration ratio (CRₙ): the share of the n largest customers.
 *
 * @param values value of each customer; those ≤ 0 and missing ones are left out
 * @param count  n, a whole number above 0
 * @returns fraction; 1 when there are no more than n customers, NaN when no value is above 0
 * @throws  RangeError when the count is not a whole number above 0
 * @example topShare([50, 30, 15, 5], 2) // 0.8
 */
export function topShare(values: Numbers, count: number): number {
  assert(Number.isInteger(count) && count > 0, `count must be a whole number above 0, not ${count}`);
  const counted = rising(positive(values));
  const total = sum(counted);
  return total > 0 ? sum(counted.subarray(-count)) / total : NaN;
}

/**
 * Gini coefficient: how unequal customers are; 0 = all alike, near 1 = one brings everything.
 *
 *     gini = Σ (2i − n − 1) vᵢ / (n Σ v),  v rising, i = 1 … n
 *
 * @param values value of each customer, length n; those ≤ 0 count as 0, missing ones are left out
 * @returns fraction 0 … (n − 1)/n; NaN when no value is above 0
 * @see     Dixon et al. (1987), Bootstrapping the Gini coefficient of inequality, Ecology 68(5) (without the n/(n − 1) correction)
 * @example giniCoefficient([0, 0, 0, 1]) // 0.75
 */
export function giniCoefficient(values: Numbers): number {
  const gains = rising(positive(values));
  const total = sum(gains);
  const n = countKnown(values);
  if (!(total > 0)) return NaN;
  // Those without gain come first and add nothing: only the places of the others depend on them.
  const without = n - gains.length;
  for (let i = 0; i < gains.length; i++) gains[i] *= 2 * (without + i + 1) - n - 1;
  return sum(gains) / (n * total);
}

/** The values above 0, as a new column. */
function positive(values: Numbers): Float64Array {
  const counted = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i] > 0) counted[count++] = values[i];
  return counted.subarray(0, count);
}

function countKnown(values: Numbers): number {
  let known = 0;
  for (let i = 0; i < values.length; i++) if (values[i] === values[i]) known++;
  return known;
}

/** Sorted in place; what is in order already, as a ranking gives it, is only looked through. */
function rising(values: Float64Array): Float64Array {
  for (let i = 1; i < values.length; i++) if (values[i - 1] > values[i]) return values.sort();
  return values;
}
