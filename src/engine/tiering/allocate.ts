import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";
import { sum } from "../sum";

/** What an allocation must keep to. */
export interface AllocationLimits {
  /** Least of each; whole units, length n; 0 when left out. */
  readonly minimum?: Numbers;
  /** Most of each; whole units, length n; without limit when left out. */
  readonly maximum?: Numbers;
}

/**
 * Allocation in proportion to weights, in whole units that add up exactly (largest remainder, Hamilton's method). What a limit takes
 * from one or gives to one is shared by the others in proportion.
 *
 * @param total   units to give away (hours, customers, cents); a whole number
 * @param weights weight of each; length n, missing and negative ones count as 0
 * @param limits  least and most of each
 * @returns whole units, length n, that add up to the total; equal remainders go to the earlier row
 * @throws  RangeError when the total is not whole, a limit is not whole, or limits and weights leave no way to give the total away
 * @see     S013; Balinski & Young (2001), Fair Representation
 * @example allocate(10, [1, 1, 1]) // [4, 3, 3]
 * @example allocate(10, [8, 1, 1], { maximum: [4, 9, 9] }) // [4, 3, 3]
 */
export function allocate(total: number, weights: Numbers, limits: AllocationLimits = {}): Float64Array {
  const n = weights.length;
  assert(Number.isInteger(total) && total >= 0, `total must be a whole number from 0 on, not ${total}`);
  const weight = numbersFrom(weights, (value) => (value > 0 ? value : 0));
  const minimum = limitOf(limits.minimum, n, 0);
  const maximum = limitOf(limits.maximum, n, Infinity);
  for (let i = 0; i < n; i++)
    if (!(minimum[i] >= 0 && minimum[i] <= maximum[i]))
      assert(false, `row ${i} has at least ${minimum[i]} and at most ${maximum[i]}`);
  assert(sum(minimum) <= total, `the minima add up to ${sum(minimum)}, more than ${total}`);
  // Nobody gets more than there is: that makes every limit a number that can be added up.
  const most = maximum.map((limit, i) => (weight[i] > 0 ? Math.min(limit, total) : minimum[i]));
  assert(sum(most) >= total, `weights and maxima leave room for ${sum(most)}, less than ${total}`);
  return inUnits(total, proportional(total, weight, minimum, most), most);
}

function limitOf(limit: Numbers | undefined, n: number, otherwise: number): Float64Array {
  const column = limit ? Float64Array.from(limit) : new Float64Array(n).fill(otherwise);
  assert(column.length === n, `columns differ in length: ${n} and ${column.length}`);
  for (const value of column)
    if (!Number.isInteger(value) && value !== Infinity) assert(false, `limits must be whole units, not ${value}`);
  return column;
}

/** Quotas between the limits that add up to the total: rate × weight, clamped; the rate is halved in on, then worked out exactly. */
function proportional(total: number, weight: Float64Array, minimum: Float64Array, maximum: Float64Array): Float64Array {
  const clamped = (rate: number, i: number): number => Math.min(maximum[i], Math.max(minimum[i], rate * weight[i]));
  const least = weight.reduce((smallest, value) => (value > 0 ? Math.min(smallest, value) : smallest), Infinity);
  let [low, high] = [0, least < Infinity ? total / least : 0];
  for (let step = 0; step < 100 && low < high; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (sum(weight.map((_, i) => clamped(middle, i))) < total) low = middle;
    else high = middle;
  }
  const free = weight.map((value, i) => (clamped(high, i) === high * value ? value : 0));
  const bound = sum(weight.map((_, i) => (free[i] > 0 ? 0 : clamped(high, i))));
  const rate = sum(free) > 0 ? (total - bound) / sum(free) : 0;
  return weight.map((_, i) => (free[i] > 0 ? clamped(rate, i) : clamped(high, i)));
}

/** Round down, then give the units that are left to the largest remainders. */
function inUnits(total: number, quotas: Float64Array, maximum: Float64Array): Float64Array {
  // A quota of 2.9999999999 is 3: rounding of binary fractions must not decide who has the larger remainder.
  const given = quotas.map((quota) => Math.floor(quota + 1e-9));
  const remainder = (i: number): number => Math.round((quotas[i] - given[i]) * 1e9);
  const order = Array.from(given, (_, i) => i).sort((a, b) => remainder(b) - remainder(a) || a - b);
  let left = total - sum(given);
  for (let turn = 0; left > 0; turn = (turn + 1) % order.length) {
    if (given[order[turn]] >= maximum[order[turn]]) continue;
    given[order[turn]]++;
    left--;
  }
  return given;
}
