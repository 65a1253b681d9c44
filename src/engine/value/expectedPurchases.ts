import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";
import { hypergeometricSlope } from "../stats/hypergeometric2F1";
import type { BgNbdParameters } from "./bgNbdLikelihood";
import { aliveAfter } from "./probabilityAlive";

/**
 * Expected purchases (BG/NBD) in the time to come, given what a customer bought and when.
 *
 *     E[X(T, T+t)] = (a+b+x−1)/(a−1) (1 − ((α+T)/(α+T+t))^(r+x) ₂F₁(r+x, b+x; a+b+x−1; t/(α+T+t))) P(alive)
 *
 * @param parameters the model
 * @param repeats    x: number of repeat purchases; length n
 * @param recency    tx: time of the last one since the first purchase; length n
 * @param age        T: time since the first purchase; length n
 * @param horizon    t: time to come
 * @returns number of purchases, length n; NaN where a history is missing
 * @throws  RangeError when the lengths differ or the horizon is below 0
 * @see     Fader, Hardie & Lee (2005), Marketing Science 24(2), eq. 10: x 2, tx 30.43, T 38.86, t 39 → 1.226
 * @example expectedPurchases({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, [2], [30.43], [38.86], 39) // [1.22602817477]
 */
export function expectedPurchases(
  parameters: BgNbdParameters,
  repeats: Numbers,
  recency: Numbers,
  age: Numbers,
  horizon: number,
): Float64Array {
  assert(repeats.length === recency.length, `columns differ in length: ${repeats.length} and ${recency.length}`);
  assert(repeats.length === age.length, `columns differ in length: ${repeats.length} and ${age.length}`);
  assert(horizon >= 0, `horizon must not be below 0, but is ${horizon}`);
  return numbersFrom(repeats, (x, row) => {
    const alive = aliveAfter(parameters, x, recency[row], age[row]);
    return alive * purchasesWhileAlive(parameters, x, age[row], horizon);
  });
}

/**
 * Expected repeat purchases of a new customer (BG/NBD) in a time from its first purchase on.
 *
 *     E[X(t)] = (a+b−1)/(a−1) (1 − (α/(α+t))^r ₂F₁(r, b; a+b−1; t/(α+t)))
 *
 * @param parameters the model
 * @param horizon    t: time from the first purchase on
 * @returns number of purchases
 * @throws  RangeError when the horizon is below 0
 * @see     Fader, Hardie & Lee (2005), Marketing Science 24(2), eq. 9
 * @example expectedPurchasesOfNew({ r: 0.2426027, alpha: 4.413867, a: 0.792947, b: 2.426089 }, 52) // ≈ 1.44401
 */
export function expectedPurchasesOfNew(parameters: BgNbdParameters, horizon: number): number {
  assert(horizon >= 0, `horizon must not be below 0, but is ${horizon}`);
  return purchasesWhileAlive(parameters, 0, 0, horizon);
}

/**
 * Expected purchases in the time to come of a customer known to be alive at its age. Euler's transformation takes the power out of ₂F₁
 * — with z = t/(α+T+t), (1−z)^(r+x) ₂F₁(r+x, b+x; c; z) is (1−z)^(a−1) ₂F₁(a−1, a+b−1−r; c; z) — so that nothing grows with x; and
 * dividing by a − 1 before the subtraction leaves no hole at a = 1.
 */
export function purchasesWhileAlive(
  { r, alpha, a, b }: BgNbdParameters,
  x: number,
  age: number,
  horizon: number,
): number {
  const z = horizon / (alpha + age + horizon);
  const power = a - 1;
  const c = power + b + x;
  const lnRest = Math.log1p(-z);
  const grown = power === 0 ? lnRest : Math.expm1(power * lnRest) / power;
  return -c * grown - Math.exp(power * lnRest) * hypergeometricSlope(power, power + b - r, c, z);
}
