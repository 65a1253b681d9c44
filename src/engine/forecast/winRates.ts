import { assert } from "../assert";
import type { Numbers } from "../columns";
import { betaQuantile } from "../stats/incompleteBeta";
import { wilsonInterval, type Interval } from "../stats/wilsonInterval";
import type { WinRatePrior } from "./winRatePrior";

/** What few deals tell about a win rate. */
export interface WinRate {
  readonly won: number;
  readonly closed: number;
  /** won ÷ closed; NaN without closed deals. */
  readonly observed: number;
  /** Drawn towards the prior by as much as the prior weighs; fraction. */
  readonly rate: number;
  /** Where the true rate lies with the given probability (between beta quantiles). */
  readonly credible: Interval;
  /** Where it may lie by the observed deals alone (Wilson). */
  readonly wilson: Interval;
  /** Part of the rate that comes from the prior, not from the group's own deals; fraction. */
  readonly priorShare: number;
}

/**
 * Win rate with shrinkage (beta-binomial): wins of closed deals, drawn towards what is usual as long as the deals are few.
 *
 *     rate = (won + α) / (closed + α + β);  credible interval between quantiles of Beta(α + won, β + lost)
 *
 * @param won    won deals
 * @param closed won and lost deals
 * @param prior  what is usual, such as `winRatePrior` of all groups
 * @param level  probability of the intervals, such as 0.95; fraction
 * @returns rate and intervals; the prior's own where nothing is closed
 * @throws  RangeError when 0 ≤ won ≤ closed does not hold or the level is not between 0 and 1
 * @see     victory-ar.com: 142 of 226, uniform → .62719, 95 % .5636 … .6887; product notes B-13 (Wilson 12/20 → 39–78 %)
 * @example shrunkWinRate(142, 226, UNIFORM_PRIOR, 0.95).rate // ≈ 0.62719
 * @example shrunkWinRate(142, 226, UNIFORM_PRIOR, 0.95).credible // ≈ { low: 0.56357, high: 0.68870 }
 * @example shrunkWinRate(0, 0, UNIFORM_PRIOR, 0.95).rate // 0.5
 */
export function shrunkWinRate(won: number, closed: number, prior: WinRatePrior, level: number): WinRate {
  assert(won >= 0 && won <= closed, `won must be between 0 and ${closed}, not ${won}`);
  assert(level > 0 && level < 1, `level must be between 0 and 1, not ${level}`);
  const alpha = prior.alpha + won;
  const beta = prior.beta + closed - won;
  const tail = (1 - level) / 2;
  return {
    won,
    closed,
    observed: closed > 0 ? won / closed : NaN,
    rate: alpha / (alpha + beta),
    credible: { low: betaQuantile(tail, alpha, beta), high: betaQuantile(1 - tail, alpha, beta) },
    wilson: wilsonInterval(won, closed, level),
    priorShare: prior.strength / (prior.strength + closed),
  };
}

/** Win rates of many groups by one prior; `won` and `closed` of length g. @throws RangeError as `shrunkWinRate` */
export function shrunkWinRates(won: Numbers, closed: Numbers, prior: WinRatePrior, level: number): WinRate[] {
  assert(won.length === closed.length, `columns differ in length: ${won.length} and ${closed.length}`);
  return Array.from({ length: won.length }, (_, i) => shrunkWinRate(won[i], closed[i], prior, level));
}

/** Whether a rate may be used, and if not, why. */
export type WinRateGate = "open" | "tooFewDeals" | "tooWide" | "oneSided";

/** When a learned win rate is trusted. */
export interface GateRule {
  /** Fewest closed deals, such as 10. */
  readonly leastDeals: number;
  /** Widest interval (Wilson), such as 0.4; fraction. */
  readonly widest: number;
}

/**
 * Gate before a learned win rate: are there enough deals to use it, or to rank people by it?
 *
 * @param rate a win rate
 * @param rule fewest deals and widest interval
 * @returns "open", or the first reason against: too few deals, all won or all lost, interval too wide
 * @see     Product notes (c) 4: “12 closed deals: interval 39–78 %, do not rank reps by this”
 * @example winRateGate(shrunkWinRate(3, 5, UNIFORM_PRIOR, 0.95), { leastDeals: 10, widest: 0.4 }) // "tooFewDeals"
 * @example winRateGate(shrunkWinRate(12, 20, UNIFORM_PRIOR, 0.95), { leastDeals: 10, widest: 0.4 }) // "open"
 */
export function winRateGate({ won, closed, wilson }: WinRate, { leastDeals, widest }: GateRule): WinRateGate {
  if (closed === 0 || closed < leastDeals) return "tooFewDeals";
  if (won === 0 || won === closed) return "oneSided";
  return wilson.high - wilson.low > widest ? "tooWide" : "open";
}
