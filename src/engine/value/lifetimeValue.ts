import { assert } from "../assert";
import { map2, type Numbers } from "../columns";

/** How a deterministic lifetime value is reckoned. */
export interface LifetimeTerms {
  /** Discount rate a period; fraction. */
  readonly discount: number;
  /** Growth of the margin a period; fraction. */
  readonly growth: number;
  /** First margin at the end of the first period, if the customer is retained (deferred), or now (immediate). */
  readonly timing: "deferred" | "immediate";
  /** Periods counted; Infinity for all to come. */
  readonly periods: number;
}

/**
 * Customer lifetime value (CLV), deterministic: what a customer with a steady margin and chance of staying is worth today.
 *
 *     deferred  Σ_{k=1…n}   m (1+g)^(k−1) rᵏ / (1+i)ᵏ   = m r / (1+i−r(1+g))      for n = ∞
 *     immediate Σ_{k=0…n−1} m (1+g)ᵏ rᵏ / (1+i)ᵏ        = m (1+i) / (1+i−r(1+g))  for n = ∞
 *
 * Without growth the two differ by exactly one margin. The cost of winning the customer is not in it.
 *
 * @param margins   m: margin a period; money, length n, may be negative
 * @param retention r: chance to stay from one period to the next; fraction 0 … 1, length n
 * @param terms     discount, growth, timing, periods
 * @returns money, length n; NaN where the margin or the retention is missing
 * @throws  RangeError when the lengths differ, a retention is no fraction, or, for Infinity periods, r (1 + g) ≥ 1 + i: then the value
 *          has no bound
 * @see     S021; Gupta & Lehmann (2003); Fader & Hardie (2014), What's Wrong With This CLV Formula?
 * @example lifetimeValue([100], [0.8], { discount: 0.1, growth: 0, timing: "deferred", periods: Infinity }) // [266.666666667]
 */
export function lifetimeValue(margins: Numbers, retention: Numbers, terms: LifetimeTerms): Float64Array {
  const { discount, periods } = terms;
  assert(discount > -1, `discount must be above -1, not ${discount}`);
  assert(terms.growth >= -1, `growth must not be below -1, but is ${terms.growth}`);
  assert(periods === Infinity || (Number.isInteger(periods) && periods >= 0), `periods must be whole, not ${periods}`);
  return map2(margins, retention, (margin, rate) => margin * marginMultiple(rate, terms));
}

/** What one unit of margin a period is worth. */
function marginMultiple(retention: number, { discount, growth, timing, periods }: LifetimeTerms): number {
  if (Number.isNaN(retention)) return NaN;
  if (!(retention >= 0 && retention <= 1)) assert(false, `retention must be between 0 and 1, not ${retention}`);
  const kept = (retention * (1 + growth)) / (1 + discount);
  const first = timing === "immediate" ? 1 : retention / (1 + discount);
  if (periods < Infinity) return first * geometricSum(kept, periods);
  if (kept >= 1)
    assert(false, `the value has no bound: retention ${retention} with growth is not below 1 + ${discount}`);
  return first / (1 - kept);
}

/** 1 + q + … + qⁿ⁻¹ */
function geometricSum(q: number, n: number): number {
  if (n === 0) return 0;
  if (Math.abs(q - 1) > 0.1) return (1 - q ** n) / (1 - q);
  return q === 1 ? n : Math.expm1(n * Math.log1p(q - 1)) / (q - 1);
}
