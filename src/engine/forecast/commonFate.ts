import { assert } from "../assert";
import type { Numbers } from "../columns";
import { normalQuantile } from "../stats/normalQuantile";

/** A period that was forecast and is over. */
export interface ForecastPeriod {
  /** Chance that each deal would be won in the period; fraction, length n. */
  readonly chances: Numbers;
  /** How many were won. */
  readonly won: number;
}

/** How much deals share a fate, as past periods tell it. */
export interface CommonFate {
  /** Part of a deal's fate that is common to all, 0 … 0.5; 0 where past periods speak for deals on their own. */
  readonly correlation: number;
  /** How many times likelier the past is with a common fate than without (Bayes factor); above 1 speaks for one. */
  readonly evidence: number;
  readonly periods: number;
}

/** Beyond it the series below would need more terms; deals that share more than half of their fate are one deal. */
export const MOST_SHARED = 0.5;
const TERMS = 30;
/** What is usual before anything is seen: correlations of credit portfolios lie between 0.03 and 0.24 (Basel), 0.1 in the middle. */
const USUAL = 0.1;
const STEPS = 100;

/**
 * Variance of what deals bring together when they share a fate, as `simulatedOutcomes` lets them share it.
 *
 *     variance = Σ aᵢ² pᵢ (1 − pᵢ) + Σ_{i ≠ j} aᵢ aⱼ (Φ₂(zᵢ, zⱼ; ρ) − pᵢ pⱼ),  zᵢ = Φ⁻¹(pᵢ)
 *
 * by the tetrachoric series Φ₂ − pᵢ pⱼ = Σ_k ρᵏ/k! · φ(zᵢ) He_{k−1}(zᵢ) · φ(zⱼ) He_{k−1}(zⱼ), so that it takes one pass over the deals.
 *
 * @param amounts     value of each deal; money, or 1 to count deals; length n
 * @param chances     chance that it is won; fraction, length n
 * @param correlation common part of the fate, 0 … 0.5
 * @returns money², or deals²
 * @throws  RangeError when the lengths differ or the correlation is not between 0 and 0.5
 * @see     Pearson (1900) for the series; at p = ½ the covariance of two deals is asin(ρ) / 2π (Sheppard)
 * @example fateVariance([1, 1], [0.5, 0.5], 0) // 0.5
 * @example fateVariance([1, 1], [0.5, 0.5], 0.5) // ≈ 0.666667
 */
export function fateVariance(amounts: Numbers, chances: Numbers, correlation: number): number {
  assert(amounts.length === chances.length, `columns differ in length: ${amounts.length} and ${chances.length}`);
  assert(correlation >= 0 && correlation <= MOST_SHARED, `correlation must be between 0 and 0.5, not ${correlation}`);
  return varianceAt(series(amounts, chances), correlation);
}

/**
 * Common fate of deals, learned from how far past periods came out from what was forecast for them: by more than chance alone explains,
 * where good and bad periods, or a forecaster's errors, hit all deals together.
 *
 *     won ~ Normal(Σ p, variance(ρ));  ρ ~ exponential with mean 0.1 below 0.5;  correlation = E(ρ | past periods)
 *
 * It is 0 as long as the past is likelier without a common fate (Bayes factor at most 1). With few periods it stays near what is usual.
 *
 * @param periods what was forecast for past periods, and what came
 * @returns correlation, the evidence for it, and the number of periods in which anything was open
 * @see     Vasicek (1987), Probability of loss on loan portfolio (the common factor); Kass & Raftery (1995), Bayes factors
 * @example commonFate([{ chances: [0.5, 0.5], won: 1 }]).correlation // 0
 */
export function commonFate(periods: readonly ForecastPeriod[]): CommonFate {
  const seen = periods
    .map(({ chances, won }) => ({ won, ...series(new Float64Array(chances.length).fill(1), chances) }))
    .filter(({ own }) => own > 0);
  const logs = Array.from({ length: STEPS + 1 }, (_, step) => logLikelihood(seen, (step * MOST_SHARED) / STEPS));
  const rates = logs.map((_, step) => (step * MOST_SHARED) / STEPS);
  const priors = rates.map((rate) => Math.exp(-rate / USUAL));
  const whole = priors.reduce((sum, prior) => sum + prior, 0);
  // Against the likeliest, so that nothing overflows.
  const best = Math.max(...logs);
  const weights = logs.map((log, step) => (priors[step] / whole) * Math.exp(log - best));
  const shared = weights.reduce((sum, weight) => sum + weight, 0);
  const evidence = shared / Math.exp(logs[0] - best);
  const mean = weights.reduce((sum, weight, step) => sum + weight * rates[step], 0) / shared;
  return { correlation: seen.length > 0 && evidence > 1 ? mean : 0, evidence, periods: seen.length };
}

/** Sums over the deals from which the variance follows for every correlation. */
interface Series {
  readonly mean: number;
  /** Variance of deals on their own. */
  readonly own: number;
  /** What each power of the correlation adds. */
  readonly terms: Float64Array;
}

function series(amounts: Numbers, chances: Numbers): Series {
  const sums = new Float64Array(TERMS);
  const squares = new Float64Array(TERMS);
  let [mean, own] = [0, 0];
  for (let i = 0; i < chances.length; i++) {
    const [a, p] = [amounts[i], chances[i]];
    if (Number.isNaN(a * p)) continue;
    mean += a * p;
    if (p <= 0 || p >= 1) continue;
    own += a * a * p * (1 - p);
    addTerms(sums, squares, a, normalQuantile(p));
  }
  return { mean, own, terms: sums.map((sum, k) => sum * sum - squares[k]) };
}

/** φ(z) He_{k−1}(z) / √k! of one deal, by the recurrence of the Hermite polynomials, which stays small. */
function addTerms(sums: Float64Array, squares: Float64Array, amount: number, z: number): void {
  let [before, now] = [0, (amount * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)];
  for (let k = 1; k <= TERMS; k++) {
    sums[k - 1] += now;
    squares[k - 1] += now * now;
    // He_k = z He_{k−1} − (k − 1) He_{k−2}, each over the root of its own factorial.
    [before, now] = [now, (z * now) / Math.sqrt(k + 1) - (k > 1 ? ((k - 1) * before) / Math.sqrt(k * (k + 1)) : 0)];
  }
}

function varianceAt({ own, terms }: Series, correlation: number): number {
  let [variance, power] = [own, 1];
  for (const term of terms) variance += (power *= correlation) * term;
  return variance;
}

const logLikelihood = (periods: readonly (Series & { readonly won: number })[], correlation: number): number =>
  periods.reduce((sum, period) => {
    const variance = varianceAt(period, correlation);
    return sum - Math.log(variance) / 2 - (period.won - period.mean) ** 2 / (2 * variance);
  }, 0);
