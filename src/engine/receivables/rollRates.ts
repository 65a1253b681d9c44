import { assert } from "../assert";
import type { Numbers } from "../columns";

/** How the months are averaged: all balances together, so that large months weigh more, or each month alike. Both are usual; the one used is named. */
export type RollMethod = "pooled" | "meanOfMonths";

/** Flow from each bucket into the next; columns of length buckets − 1. */
export interface RollRates {
  /** Fraction; NaN where no month tells. */
  readonly rates: Float64Array;
  /** Number of months behind each rate. */
  readonly months: Uint32Array;
  /** 1 where more arrived in a bucket than had been in the one before, so that a rate was cut to 1. */
  readonly capped: Uint8Array;
}

/**
 * Roll rates (net flow): what part of each bucket's balance is found in the next bucket a month later, instead of being paid. Buckets
 * must be as wide as the balances are apart: 30 days for month-ends.
 *
 *     flow(k, t) = balance(k + 1, t + 1) / balance(k, t);  pooled = Σ balance(k + 1, t + 1) / Σ balance(k, t);  mean = Σ flow / months
 *
 * @param balances one row a month, oldest first, each with the balance of every bucket; money; the last bucket takes what is lost
 *                 (written off, or past the last line)
 * @param method   how the months are averaged
 * @returns rates; months with nothing in a bucket tell nothing about it
 * @throws  RangeError when the months differ in their buckets, or there are fewer than two buckets
 * @see     S095; Office of the Comptroller of the Currency, Retail Lending (roll rates)
 * @example rollRates([[100, 30, 12], [100, 30, 12]], "pooled").rates // [0.3, 0.4]
 */
export function rollRates(balances: readonly Numbers[], method: RollMethod): RollRates {
  const flows = (balances.length ? balances[0].length : 2) - 1;
  assert(flows >= 1, "there must be at least two buckets");
  for (const month of balances) assert(month.length === flows + 1, "months differ in the number of their buckets");
  const result = {
    rates: new Float64Array(flows),
    months: new Uint32Array(flows),
    capped: new Uint8Array(flows),
  };
  for (let k = 0; k < flows; k++) averageFlow(k, balances, method, result);
  return result;
}

function averageFlow(k: number, balances: readonly Numbers[], method: RollMethod, result: RollRates): void {
  let [from, to, rates] = [0, 0, 0];
  for (let t = 0; t + 1 < balances.length; t++) {
    const [before, after] = [balances[t][k], balances[t + 1][k + 1]];
    if (!(before > 0) || Number.isNaN(after)) continue;
    const rolled = Math.max(after, 0);
    result.months[k]++;
    from += before;
    to += rolled;
    rates += Math.min(rolled / before, 1);
    if (method === "meanOfMonths" && rolled > before) result.capped[k] = 1;
  }
  if (method === "pooled" && to > from) result.capped[k] = 1;
  const rate = method === "pooled" ? Math.min(to / from, 1) : rates / result.months[k];
  result.rates[k] = result.months[k] > 0 ? rate : NaN;
}

/**
 * Loss rates of the buckets: what part of a bucket's balance will roll all the way to loss.
 *
 *     loss rate(k) = Π flow(j) for j ≥ k
 *
 * @param flows roll rates, youngest bucket first; fractions
 * @returns loss rate of each bucket that flows out; length of `flows`; NaN from a missing flow downwards
 * @throws  RangeError when a flow is not between 0 and 1
 * @see     S095; Fraser & Neave, annual report 2020 (probability of progressing through successive stages of delinquency)
 * @example lossRatesOfFlows([0.3, 0.4, 0.6, 0.8]) // [0.0576, 0.192, 0.48, 0.8]
 */
export function lossRatesOfFlows(flows: Numbers): Float64Array {
  const rates = new Float64Array(flows.length);
  let rate = 1;
  for (let k = flows.length - 1; k >= 0; k--) {
    assert(!(flows[k] < 0 || flows[k] > 1), `flows must be between 0 and 1, but one is ${flows[k]}`);
    rate *= flows[k];
    rates[k] = rate;
  }
  return rates;
}
