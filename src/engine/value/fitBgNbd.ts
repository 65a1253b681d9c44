import type { Numbers } from "../columns";
import { minimizeBfgs, type Minimum } from "../stats/minimizeBfgs";
import { bgNbdLikelihood, distinctHistories, type BgNbdParameters, type DistinctHistories } from "./bgNbdLikelihood";

/** A model fitted to histories, and how well. */
export interface BgNbdFit {
  readonly parameters: BgNbdParameters;
  readonly logLikelihood: number;
  /** Customers that the model was fitted to, and those among them that bought again. */
  readonly customers: number;
  readonly repeaters: number;
  /** False where no best parameters were found: do not use them. */
  readonly converged: boolean;
}

/** r, alpha ÷ longest age, a, b: one start near typical shops, one near steady buyers that seldom leave. */
const STARTS = [
  [0.5, 0.2, 1, 2],
  [2, 1, 0.3, 5],
];

/**
 * Fit a BG/NBD model by maximum likelihood: how often customers buy, and how soon they leave. Time is scaled by the longest age and
 * parameters are searched by their logarithms; the same histories give the same bytes.
 *
 * @param repeats x: number of repeat purchases; length n, NaN for customers that never bought: left out
 * @param recency tx: time of the last one since the first purchase; length n
 * @param age     T: time since the first purchase; length n
 * @returns the likeliest parameters, `alpha` in the histories' unit of time; `converged` is false where nobody bought again, since then
 *          nothing tells a customer that left from one that buys seldom, and where a parameter grows without end
 * @throws  RangeError when the columns are no histories, see `bgNbdLogLikelihood`
 * @see     Fader, Hardie & Lee (2005), Marketing Science 24(2) 275–284: CDNOW .243, 4.414, .793, 2.426, ll −9582.4
 * @example fitBgNbd([0, 0], [0, 0], [3, 4]).converged // false
 */
export function fitBgNbd(repeats: Numbers, recency: Numbers, age: Numbers): BgNbdFit {
  const histories = distinctHistories(repeats, recency, age);
  const counts = countsOf(histories);
  const unit = histories.age.values.reduce((most, time) => Math.max(most, time), 0);
  if (!counts.repeaters || !(unit > 0)) return { ...NO_FIT, ...counts };
  const found = STARTS.map((start) => search(scaled(histories, unit), counts.customers, start));
  const best = found.reduce((a, b) => (b.value < a.value ? b : a));
  const [r, alpha, a, b] = best.point.map(Math.exp);
  const parameters = { r, alpha: alpha * unit, a, b };
  return {
    parameters,
    logLikelihood: bgNbdLikelihood(histories)(parameters).value,
    ...counts,
    converged: best.converged,
  };
}

/**
 * Where all customers seem to leave by the same chance, `a` and `b` grow together and the likelihood with them, less and less: a
 * search without end would take a minute for a hundred thousand customers, and find no model.
 */
const RUNAWAY = Math.log(1e6);

const NO_FIT = { parameters: { r: NaN, alpha: NaN, a: NaN, b: NaN }, logLikelihood: NaN, converged: false };

/** The mean log-likelihood is searched: its slopes are of the same size for ten customers and for a hundred thousand. */
function search(histories: DistinctHistories, customers: number, start: readonly number[]): Minimum {
  const likelihood = bgNbdLikelihood(histories);
  return minimizeBfgs(
    (logarithms) => {
      const at = logarithms.map(Math.exp);
      const { value, gradient } = likelihood({ r: at[0], alpha: at[1], a: at[2], b: at[3] });
      return { value: -value / customers, gradient: gradient.map((slope, i) => (-slope * at[i]) / customers) };
    },
    start.map(Math.log),
    1e-9,
    500,
    (logarithms) => logarithms.some((logarithm) => logarithm > RUNAWAY),
  );
}

const scaled = (histories: DistinctHistories, unit: number): DistinctHistories => ({
  ...histories,
  recency: { ...histories.recency, values: histories.recency.values.map((time) => time / unit) },
  age: { ...histories.age, values: histories.age.values.map((time) => time / unit) },
});

function countsOf({ repeats, customers }: DistinctHistories): { customers: number; repeaters: number } {
  const all = customers.reduce((total, count) => total + count, 0);
  const once = customers.reduce((total, count, i) => total + (repeats.values[repeats.codes[i]] === 0 ? count : 0), 0);
  return { customers: all, repeaters: all - once };
}
