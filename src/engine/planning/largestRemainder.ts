import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";
import { descending } from "../order";
import { sum } from "../sum";

/** Shares that would be whole units but for the dust of binary fractions are whole. */
const DUST = 1e-9;

/**
 * Split a total by weights so that the parts are whole units and still sum to the total exactly (largest remainder method,
 * Hamilton's): everyone gets the whole units of their quota, the units left go to the largest remainders.
 *
 *     quotaᵢ = total × wᵢ / Σ w;  partᵢ = ⌊quotaᵢ⌋ or ⌊quotaᵢ⌋ + 1 units
 *
 * @param total   what is split; money, below 0 for a take-back; what is less than one unit goes to the largest part
 * @param weights length n, none below 0; missing ones (NaN) count as 0; all 0 splits evenly
 * @param unit    the smallest step, such as 1 or 0.01 or 1,000; above 0
 * @returns money, length n, Σ = total; equal remainders are served in row order; NaN when the total is missing
 * @throws  RangeError when there is no weight, one is below 0 or not finite, or the unit is not above 0
 * @see     S116; Balinski & Young (1982), Fair Representation: the method of Hamilton
 * @example largestRemainder(100, [1, 1, 1], 1) // [34, 33, 33]
 * @example largestRemainder(1000.5, [3, 1], 1) // [750.5, 250]
 * @example largestRemainder(10, [0, 0], 1) // [5, 5]
 */
export function largestRemainder(total: number, weights: Numbers, unit: number): Float64Array {
  assert(unit > 0, `unit must be above 0, not ${unit}`);
  const shares = sharesOf(weights);
  if (Number.isNaN(total)) return shares.fill(NaN);
  const units = Math.floor(Math.abs(total) / unit + DUST);
  const parts = wholeParts(units, shares).map((part) => Math.sign(total) * roundTo(part * unit, unit));
  const rest = total - sum(parts);
  if (Math.abs(rest) > DUST * unit) parts[descending(parts.map(Math.abs))[0]] += rest;
  return parts;
}

/**
 * Weights as shares of their sum.
 *
 * @param weights length n, none below 0; missing ones (NaN) count as 0
 * @returns fractions, length n, Σ = 1; all equal when every weight is 0
 * @throws  RangeError when there is no weight, or one is below 0 or not finite
 * @example sharesOf([3, NaN, 1]) // [0.75, 0, 0.25]
 * @example sharesOf([0, 0]) // [0.5, 0.5]
 */
export function sharesOf(weights: Numbers): Float64Array {
  assert(weights.length > 0, "there must be at least one weight");
  const known = numbersFrom(weights, (weight) => (Number.isNaN(weight) ? 0 : weight));
  for (const weight of known) assert(weight >= 0 && weight < Infinity, `weights must be 0 or above, not ${weight}`);
  const total = sum(known);
  return known.map((weight) => (total > 0 ? weight / total : 1 / known.length));
}

function wholeParts(units: number, shares: Float64Array): Float64Array {
  const quotas = shares.map((share) => units * share);
  const parts = quotas.map((quota) => Math.floor(quota + DUST));
  // A weight of 0 gets nothing, not even a unit that is left.
  const order = descending(quotas.map((quota, i) => (quota > 0 ? quota - parts[i] : NaN)));
  const left = units - sum(parts);
  for (let i = 0; i < left; i++) parts[order[i]]++;
  return parts;
}

/** 3 × 0.01 is 0.03, not 0.030000000000000002, wherever the unit is a decimal fraction. */
function roundTo(amount: number, unit: number): number {
  const decimals = Math.max(0, Math.ceil(-Math.log10(unit) - DUST));
  return decimals <= 12 ? Number(amount.toFixed(decimals)) : amount;
}
