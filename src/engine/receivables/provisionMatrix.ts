import { assert } from "../assert";
import { bytesFrom, type Numbers, numbersFrom } from "../columns";
import { sum } from "../sum";

/** Expected credit losses by a provision matrix. */
export interface Provisions {
  /** By customer; money, length n. */
  readonly expectedLoss: Float64Array;
  /** By bucket, all customers; money. */
  readonly byBucket: Float64Array;
  /** Rates after the forward-looking factor; fractions, at most 1. */
  readonly rates: Float64Array;
  /** 1 where the factor would have lifted a rate above 1. */
  readonly capped: Uint8Array;
  readonly total: number;
}

/**
 * Expected credit losses by a provision matrix (simplified approach of IFRS 9): lifetime losses by bucket of age.
 *
 *     loss = Σ balance × min(loss rate × forward-looking factor, 1)
 *
 * @param balances      open amounts by bucket, one column a bucket, each of length n; money; credit (below 0) has nothing to lose
 * @param lossRates     lifetime loss rate of each bucket from own history; fractions
 * @param forwardFactor what expected conditions make of the history: 1 = as it was; not below 0
 * @returns losses by customer and by bucket, with the rates used
 * @throws  RangeError when there is not a rate from 0 to 1 for each bucket, lengths differ, or the factor is below 0
 * @see     S095; IFRS 9 5.5.15, B5.5.35 and Illustrative Example 12
 * @example provisionMatrix([[15e6], [7.5e6], [4e6], [2.5e6], [1e6]], [0.003, 0.016, 0.036, 0.066, 0.106], 1).total // 580000
 */
export function provisionMatrix(balances: readonly Numbers[], lossRates: Numbers, forwardFactor: number): Provisions {
  assert(balances.length === lossRates.length, `${balances.length} buckets have ${lossRates.length} rates`);
  assert(forwardFactor >= 0, `forwardFactor must not be below 0, but is ${forwardFactor}`);
  for (const rate of Array.from(lossRates))
    assert(rate >= 0 && rate <= 1, `a loss rate is ${rate}, not between 0 and 1`);
  const n = balances.length ? balances[0].length : 0;
  for (const bucket of balances) assert(bucket.length === n, `columns differ in length: ${n} and ${bucket.length}`);
  const rates = numbersFrom(lossRates, (rate) => Math.min(rate * forwardFactor, 1));
  const losses = balances.map((bucket, b) => numbersFrom(bucket, (amount) => (amount > 0 ? amount * rates[b] : 0)));
  const byBucket = numbersFrom(losses, sum);
  return {
    expectedLoss: numbersFrom({ length: n }, (_, row) => sum(losses.map((bucket) => bucket[row]))),
    byBucket,
    rates,
    capped: bytesFrom(lossRates, (rate) => (rate * forwardFactor > 1 ? 1 : 0)),
    total: sum(byBucket),
  };
}
