import { assert } from "../assert";
import { codesFrom, type Numbers, numbersFrom } from "../columns";
import { digamma } from "../stats/digamma";
import { lnGamma } from "../stats/lnGamma";

/**
 * A BG/NBD model of buying: customers buy at their own rate (gamma: shape `r`, rate `alpha`) and may leave after each purchase with
 * their own chance (beta: `a`, `b`). `alpha` is in the unit of time of the histories.
 */
export interface BgNbdParameters {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Log-likelihood and its slope in the four parameters, in the order r, alpha, a, b. */
export interface Likelihood {
  readonly value: number;
  readonly gradient: Float64Array;
}

/**
 * Log-likelihood of a BG/NBD model, in a form that neither overflows nor loses digits for frequent buyers.
 *
 *     ll = lnΓ(r+x) − lnΓ(r) + lnΓ(a+b) + lnΓ(b+x) − lnΓ(b) − lnΓ(a+b+x) + r ln α
 *        + ln( (α+T)^−(r+x) + [x>0] a/(b+x−1) (α+tx)^−(r+x) ),  summed over customers
 *
 * @param parameters the model
 * @param repeats    x: number of repeat purchases; length n, NaN for customers that never bought: left out
 * @param recency    tx: time of the last one since the first purchase; length n
 * @param age        T: time since the first purchase; length n
 * @returns Σ ll; 0 without customers
 * @throws  RangeError when the columns are no histories (0 ≤ tx ≤ T, whole x ≥ 0, tx = 0 where x = 0) or a parameter is not above 0
 * @see     Fader, Hardie & Lee (2005), Marketing Science 24(2), eq. 6; Hardie, note 027
 * @example bgNbdLogLikelihood({ r: 1, alpha: 1, a: 1, b: 1 }, [0], [0], [3]) // -Math.log(4)
 */
export function bgNbdLogLikelihood(
  parameters: BgNbdParameters,
  repeats: Numbers,
  recency: Numbers,
  age: Numbers,
): number {
  return bgNbdLikelihood(distinctHistories(repeats, recency, age))(parameters).value;
}

/** The histories of many customers, equal ones counted once; the three columns coded by their distinct values. */
export interface DistinctHistories {
  readonly repeats: Distinct;
  readonly recency: Distinct;
  readonly age: Distinct;
  /** Number of customers with each history. */
  readonly customers: Float64Array;
}

interface Distinct {
  readonly codes: Uint32Array;
  readonly values: Float64Array;
}

/** Collapse equal histories, in order of x, tx, T. @throws RangeError as `bgNbdLogLikelihood` */
export function distinctHistories(repeats: Numbers, recency: Numbers, age: Numbers): DistinctHistories {
  assert(repeats.length === recency.length, `columns differ in length: ${repeats.length} and ${recency.length}`);
  assert(repeats.length === age.length, `columns differ in length: ${repeats.length} and ${age.length}`);
  const known = codesFrom(repeats, (_, row) => row).filter((row) => !Number.isNaN(repeats[row]));
  for (const row of known) assertHistory(row, repeats[row], recency[row], age[row]);
  const [x, tx, t] = [repeats, recency, age].map((column) => distinct(known, column));
  const seen = new Map<number, number>();
  const first: number[] = [];
  const customers: number[] = [];
  for (let i = 0; i < known.length; i++) {
    const key = (x.codes[i] * tx.values.length + tx.codes[i]) * t.values.length + t.codes[i];
    const at = seen.get(key);
    if (at === undefined) seen.set(key, first.push(i) - 1);
    customers[at ?? first.length - 1] = (at === undefined ? 0 : customers[at]) + 1;
  }
  // In one order, whatever that of the customers, so that sums come out the same to the last bit.
  const order = first
    .map((_, i) => i)
    .sort((p, q) => differenceAt(x, first, p, q) || differenceAt(tx, first, p, q) || differenceAt(t, first, p, q));
  const taken = ({ codes, values }: Distinct): Distinct => ({
    codes: codesFrom(order, (i) => codes[first[i]]),
    values,
  });
  return {
    repeats: taken(x),
    recency: taken(tx),
    age: taken(t),
    customers: numbersFrom(order, (i) => customers[i]),
  };
}

const differenceAt = ({ codes, values }: Distinct, rows: readonly number[], p: number, q: number): number =>
  values[codes[rows[p]]] - values[codes[rows[q]]];

/**
 * The log-likelihood of given histories as a function of the parameters. Logarithms of times and gammas of counts are worked out once
 * for each distinct value, so that a customer costs one exponential and one logarithm.
 */
export function bgNbdLikelihood(histories: DistinctHistories): (parameters: BgNbdParameters) => Likelihood {
  const { repeats, recency, age, customers } = histories;
  return (parameters) => {
    const { r, alpha, a, b } = parameters;
    for (const [name, value] of Object.entries(parameters)) assert(value > 0, `${name} must be above 0, not ${value}`);
    const lnAge = age.values.map((time) => Math.log(alpha + time));
    const lnRecency = recency.values.map((time) => Math.log(alpha + time));
    const counts = countTerms(repeats.values, parameters);
    const lnAlpha = Math.log(alpha);
    const gradient = new Float64Array(4);
    let value = 0;
    for (let i = 0; i < customers.length; i++) {
      const [weight, count] = [customers[i], repeats.codes[i]];
      const x = repeats.values[count];
      const [lnT, lnTx] = [lnAge[age.codes[i]], lnRecency[recency.codes[i]]];
      // How much likelier it is that the customer left after the last purchase than that it is still there.
      const odds = x > 0 ? counts.lnLeave[count] + (r + x) * (lnT - lnTx) : -Infinity;
      const left = 1 / (1 + Math.exp(-odds));
      // ln(1 + e^odds), without overflow.
      const both = odds > 0 ? odds + Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds));
      value += weight * (counts.base[count] + r * lnAlpha - (r + x) * lnT + both);
      const perTime =
        (1 - left) / (alpha + age.values[age.codes[i]]) + left / (alpha + recency.values[recency.codes[i]]);
      gradient[0] += weight * (counts.byR[count] + lnAlpha - lnT + left * (lnT - lnTx));
      gradient[1] += weight * (r / alpha - (r + x) * perTime);
      gradient[2] += weight * (counts.byA[count] + left / a);
      if (x > 0) gradient[3] += weight * (counts.byB[count] - left / (b + x - 1));
    }
    return { value, gradient };
  };
}

/** What depends on the number of repeat purchases alone. */
function countTerms(
  counts: Float64Array,
  { r, a, b }: BgNbdParameters,
): Record<"base" | "lnLeave" | "byR" | "byA" | "byB", Float64Array> {
  const byR = counts.map((x) => (x > 0 ? digamma(r + x) - digamma(r) : 0));
  const byA = counts.map((x) => (x > 0 ? digamma(a + b) - digamma(a + b + x) : 0));
  const byB = counts.map((x, i) => (x > 0 ? byA[i] + digamma(b + x) - digamma(b) : 0));
  const lnLeave = counts.map((x) => (x > 0 ? Math.log(a / (b + x - 1)) : -Infinity));
  const gammas = lnGamma(a + b) - lnGamma(r) - lnGamma(b);
  const base = counts.map((x) => (x > 0 ? lnGamma(r + x) + lnGamma(b + x) - lnGamma(a + b + x) + gammas : 0));
  return { base, lnLeave, byR, byA, byB };
}

function distinct(rows: Uint32Array, column: Numbers): Distinct {
  const seen = new Map<number, number>();
  const codes = rows.map((row) => {
    const value = column[row];
    const code = seen.get(value) ?? seen.size;
    if (code === seen.size) seen.set(value, code);
    return code;
  });
  return { codes, values: Float64Array.from(seen.keys()) };
}

function assertHistory(row: number, x: number, tx: number, t: number): void {
  if (Number.isInteger(x) && x >= 0 && tx >= 0 && tx <= t && (x > 0 || tx === 0)) return;
  assert(false, `row ${row} is no purchase history: ${x} repeat purchases, the last at ${tx}, observed until ${t}`);
}
