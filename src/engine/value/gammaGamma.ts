import { assert } from "../assert";
import { codesFrom, map2, type Numbers, numbersFrom } from "../columns";
import { digamma } from "../stats/digamma";
import { lnBeta } from "../stats/lnBeta";
import { minimizeBfgs, type Minimum } from "../stats/minimizeBfgs";
import { sum } from "../sum";

/** A Gamma-Gamma model of spend: purchases vary around a customer's own mean (shape `p`), means vary between customers (`q`, `v`). */
export interface GammaGammaParameters {
  readonly p: number;
  readonly q: number;
  /** In the unit of money. */
  readonly v: number;
}

export interface GammaGammaFit {
  readonly parameters: GammaGammaParameters;
  readonly logLikelihood: number;
  /** Customers with repeat purchases of a mean value above 0: those that the model was fitted to. */
  readonly customers: number;
  readonly converged: boolean;
}

/**
 * Fit a Gamma-Gamma model of spend by maximum likelihood.
 *
 *     ll = ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln v + (px−1) ln m + px ln x − (px+q) ln(xm+v),  summed over customers
 *
 * @param repeats   x: number of repeat purchases; length n
 * @param meanSpend m: mean value of the repeat purchases; money, length n; rows without x > 0 and m > 0 are left out
 * @returns the likeliest parameters, NaN for fewer than two customers
 * @throws  RangeError when the lengths differ
 * @see     Fader & Hardie, note 025 on brucehardie.com; Fader, Hardie & Lee (2005), JMR 42: CDNOW 6.25, 3.74, 15.44
 * @example fitGammaGamma([1], [50]).converged // false
 */
export function fitGammaGamma(repeats: Numbers, meanSpend: Numbers): GammaGammaFit {
  const buyers = buyersOf(repeats, meanSpend);
  const customers = buyers.x.length;
  if (customers < 2) return { parameters: { p: NaN, q: NaN, v: NaN }, logLikelihood: NaN, customers, converged: false };
  // Money is scaled by its mean, so that the search is the same in any currency.
  const unit = sum(buyers.m) / customers;
  const best = search({ x: buyers.x, m: buyers.m.map((mean) => mean / unit) });
  const [p, q, v] = best.point.map(Math.exp);
  const parameters = { p, q, v: v * unit };
  return { parameters, logLikelihood: likelihood(parameters, buyers).value, customers, converged: best.converged };
}

/**
 * Log-likelihood of a Gamma-Gamma model.
 *
 * @param parameters the model
 * @param repeats    x: number of repeat purchases; length n
 * @param meanSpend  m: mean value of the repeat purchases; money, length n; rows without x > 0 and m > 0 are left out
 * @returns Σ ll; 0 without customers
 * @throws  RangeError when the lengths differ
 * @see     as `fitGammaGamma`
 * @example gammaGammaLogLikelihood({ p: 1, q: 1, v: 1 }, [1], [1]) // -2 * Math.LN2
 */
export function gammaGammaLogLikelihood(
  parameters: GammaGammaParameters,
  repeats: Numbers,
  meanSpend: Numbers,
): number {
  return likelihood(parameters, buyersOf(repeats, meanSpend)).value;
}

/**
 * Expected mean value of a customer's purchases (Gamma-Gamma): its own mean drawn towards that of all, the more the fewer purchases
 * tell of it.
 *
 *     E[M | x, m] = p (v + m x) / (p x + q − 1);  v p / (q − 1) for a customer without repeat purchases
 *
 * @param parameters the model
 * @param repeats    x: number of repeat purchases; length n
 * @param meanSpend  m: their mean value; money, length n
 * @returns money, length n; NaN where x is missing, and, for q ≤ 1, where only the mean of all could answer: it does not exist
 * @throws  RangeError when the lengths differ
 * @see     Fader & Hardie, note 025 on brucehardie.com
 * @example expectedSpend({ p: 6.25, q: 3.74, v: 15.44 }, [3, 0], [35, NaN]) // [35.027919961, 35.218978102]
 */
export function expectedSpend({ p, q, v }: GammaGammaParameters, repeats: Numbers, meanSpend: Numbers): Float64Array {
  return map2(repeats, meanSpend, (x, m) => {
    if (Number.isNaN(x)) return NaN;
    const known = x > 0 && m > 0 ? x : 0;
    const weight = p * known + q - 1;
    return weight > 0 ? (p * (v + (known ? m * x : 0))) / weight : NaN;
  });
}

interface Buyers {
  readonly x: Float64Array;
  readonly m: Float64Array;
}

function buyersOf(repeats: Numbers, meanSpend: Numbers): Buyers {
  assert(repeats.length === meanSpend.length, `columns differ in length: ${repeats.length} and ${meanSpend.length}`);
  const rows = codesFrom(repeats, (_, row) => row).filter((row) => repeats[row] > 0 && meanSpend[row] > 0);
  // In one order, whatever that of the rows, so that sums come out the same to the last bit.
  rows.sort((a, b) => repeats[a] - repeats[b] || meanSpend[a] - meanSpend[b]);
  return { x: numbersFrom(rows, (row) => repeats[row]), m: numbersFrom(rows, (row) => meanSpend[row]) };
}

function search(buyers: Buyers): Minimum {
  const { length } = buyers.x;
  return minimizeBfgs(
    (logarithms) => {
      const [p, q, v] = logarithms.map(Math.exp);
      const { value, gradient } = likelihood({ p, q, v }, buyers);
      return { value: -value / length, gradient: gradient.map((slope, i) => (-slope * [p, q, v][i]) / length) };
    },
    [Math.log(2), Math.log(3), 0],
    1e-9,
    500,
  );
}

/** Gammas depend on the number of purchases alone: they are worked out once for each that occurs. */
function likelihood({ p, q, v }: GammaGammaParameters, { x, m }: Buyers): { value: number; gradient: Float64Array } {
  const terms = new Map<number, { base: number; byP: number; byQ: number }>();
  const gradient = new Float64Array(3);
  let value = 0;
  for (let i = 0; i < x.length; i++) {
    const [count, shape] = [x[i], p * x[i]];
    let term = terms.get(count);
    if (!term) {
      const both = digamma(shape + q);
      const base = q * Math.log(v) + shape * Math.log(count) - lnBeta(shape, q);
      term = { base, byP: both - digamma(shape) + Math.log(count), byQ: both - digamma(q) + Math.log(v) };
      terms.set(count, term);
    }
    const lnM = Math.log(m[i]);
    const spent = count * m[i] + v;
    const lnSpent = Math.log(spent);
    value += term.base + (shape - 1) * lnM - (shape + q) * lnSpent;
    gradient[0] += count * (term.byP + lnM - lnSpent);
    gradient[1] += term.byQ - lnSpent;
    gradient[2] += q / v - (shape + q) / spent;
  }
  return { value, gradient };
}
