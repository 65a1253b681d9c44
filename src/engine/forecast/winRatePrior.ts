import { assert } from "../assert";
import type { Numbers } from "../columns";
import { digamma } from "../stats/digamma";
import { lnBeta } from "../stats/lnBeta";
import { minimizeBfgs } from "../stats/minimizeBfgs";
import { sum } from "../sum";

/** What is believed of a win rate before its own deals are seen: Beta(alpha, beta). */
export interface WinRatePrior {
  readonly alpha: number;
  readonly beta: number;
  /** alpha / (alpha + beta): the rate towards which small groups are drawn; fraction. */
  readonly mean: number;
  /** alpha + beta: how many deals it weighs as much as. */
  readonly strength: number;
  /** Was it learned from the groups? If not, it is the uniform one, under which every rate is as likely. */
  readonly learned: boolean;
}

/** All rates alike likely. */
export const UNIFORM_PRIOR: WinRatePrior = { alpha: 1, beta: 1, mean: 0.5, strength: 2, learned: false };

const LEAST_STRENGTH = 0.1;

/**
 * Empirical Bayes prior of win rates: how rates vary from group to group (stage, owner, segment), learned from all groups at once by
 * maximum likelihood of the beta-binomial distribution.
 *
 *     max over α, β of Σ ln B(wᵢ + α, nᵢ − wᵢ + β) − ln B(α, β)
 *
 * Groups that differ no more than chance makes them would want an endless strength; it ends at the number of closed deals.
 *
 * @param won    won deals of each group; length g
 * @param closed won and lost deals of each group; length g
 * @returns the prior; the uniform one when fewer than two groups have deals, or all deals were won, or all lost
 * @throws  RangeError when the lengths differ or 0 ≤ won ≤ closed does not hold
 * @see     Gelman et al. (2013), Bayesian Data Analysis, 5.3 (beta-binomial); S103, product notes B-13
 * @example winRatePrior([3], [5]).learned // false
 * @example winRatePrior([50, 5], [100, 10]).mean // ≈ 0.500
 */
export function winRatePrior(won: Numbers, closed: Numbers): WinRatePrior {
  assert(won.length === closed.length, `columns differ in length: ${won.length} and ${closed.length}`);
  const groups = Array.from({ length: won.length }, (_, i) => [won[i], closed[i] - won[i]] as const).filter(
    ([wins, losses]) => wins + losses > 0,
  );
  for (const [wins, losses] of groups) assert(wins >= 0 && losses >= 0, "won must be between 0 and closed");
  const wins = sum(groups.map(([count]) => count));
  const total = sum(groups.map(([w, l]) => w + l));
  if (groups.length < 2 || wins === 0 || wins === total) return UNIFORM_PRIOR;
  const start = [logit(wins / total), 0];
  const { point } = minimizeBfgs((at) => unlikeliness(groups, total, at), start, 1e-8, 200);
  const { mean, strength } = decoded(point, total);
  return { alpha: mean * strength, beta: (1 - mean) * strength, mean, strength, learned: true };
}

/** −log-likelihood and its slope in the coordinates of the search. */
function unlikeliness(
  groups: readonly (readonly [number, number])[],
  total: number,
  at: Float64Array,
): { value: number; gradient: Float64Array } {
  const { mean, strength, meanSlope, strengthSlope } = decoded(at, total);
  const [alpha, beta] = [mean * strength, (1 - mean) * strength];
  let value = 0;
  let [byAlpha, byBeta] = [0, 0];
  for (const [w, l] of groups) {
    value -= lnBeta(w + alpha, l + beta) - lnBeta(alpha, beta);
    const both = digamma(w + l + strength) - digamma(strength);
    byAlpha -= digamma(w + alpha) - digamma(alpha) - both;
    byBeta -= digamma(l + beta) - digamma(beta) - both;
  }
  const byMean = strength * (byAlpha - byBeta) * meanSlope;
  const byStrength = (mean * byAlpha + (1 - mean) * byBeta) * strengthSlope;
  return { value, gradient: Float64Array.of(byMean, byStrength) };
}

/** The mean by its logit; the strength, on a logarithmic scale, swings between its bounds, so that the search can rest on one. */
function decoded([logitMean, angle]: ArrayLike<number> & Iterable<number>, total: number) {
  const mean = 1 / (1 + Math.exp(-logitMean));
  const span = Math.log(Math.max(total, 1) / LEAST_STRENGTH);
  const strength = LEAST_STRENGTH * Math.exp((span * (1 + Math.sin(angle))) / 2);
  return {
    mean,
    strength,
    meanSlope: mean * (1 - mean),
    strengthSlope: (strength * span * Math.cos(angle)) / 2,
  };
}

const logit = (rate: number): number => Math.log(rate / (1 - rate));
