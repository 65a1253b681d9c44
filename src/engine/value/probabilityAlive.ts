import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";
import type { BgNbdParameters } from "./bgNbdLikelihood";

/**
 * Probability that a customer is still one (P(alive) of BG/NBD), given what it bought and when.
 *
 *     1 / (1 + [x>0] a/(b+x−1) ((α+T)/(α+tx))^(r+x))
 *
 * A customer that bought once only is certain to be alive: the model lets customers leave after a repeat purchase.
 *
 * @param parameters the model
 * @param repeats    x: number of repeat purchases; length n
 * @param recency    tx: time of the last one since the first purchase; length n
 * @param age        T: time since the first purchase; length n
 * @returns probability, length n; NaN where a history is missing
 * @throws  RangeError when the lengths differ
 * @see     Fader & Hardie, note 021 on brucehardie.com
 * @example probabilityAlive({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, [23], [39], [39]) // [0.968555454221]
 */
export function probabilityAlive(
  parameters: BgNbdParameters,
  repeats: Numbers,
  recency: Numbers,
  age: Numbers,
): Float64Array {
  assert(repeats.length === recency.length, `columns differ in length: ${repeats.length} and ${recency.length}`);
  assert(repeats.length === age.length, `columns differ in length: ${repeats.length} and ${age.length}`);
  return numbersFrom(repeats, (x, row) => aliveAfter(parameters, x, recency[row], age[row]));
}

/** `probabilityAlive` of one customer. */
export function aliveAfter({ r, alpha, a, b }: BgNbdParameters, x: number, tx: number, t: number): number {
  if (Number.isNaN(x + tx + t)) return NaN;
  if (x === 0) return 1;
  const lnOddsOfLeft = Math.log(a / (b + x - 1)) + (r + x) * Math.log((alpha + t) / (alpha + tx));
  return 1 / (1 + Math.exp(lnOddsOfLeft));
}
