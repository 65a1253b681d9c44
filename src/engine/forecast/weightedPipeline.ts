import { assert } from "../assert";
import { map2, type Numbers } from "../columns";
import { sum } from "../sum";

/** What a set of opportunities is worth on average, and how far the outcome may lie from it. */
export interface WeightedPipeline {
  /** Σ amount × win rate; money. */
  readonly expected: number;
  /** Σ amount² × win rate × (1 − win rate), for deals that are won or lost independently; money². */
  readonly variance: number;
  /** Deals whose amount or win rate is missing; they count in neither. */
  readonly missing: number;
}

/**
 * Stage-weighted pipeline: what the open opportunities will bring on average.
 *
 *     expected = Σ aᵢ pᵢ;  variance = Σ aᵢ² pᵢ (1 − pᵢ)
 *
 * @param amounts  value of each deal; money, length n
 * @param winRates chance that it is won; fraction, length n
 * @returns expected value and variance; 0 and 0 for no deals
 * @throws  RangeError when the lengths differ or a win rate is not between 0 and 1
 * @see     S103; beefed.ai (variance of independent deals); revopsdictionary.com: 3 × 100k at 10/50/80 % → 140k
 * @example weightedPipeline([100, 100, 100], [0.1, 0.5, 0.8]) // { expected: 140, variance: 5000, missing: 0 }
 */
export function weightedPipeline(amounts: Numbers, winRates: Numbers): WeightedPipeline {
  const weighted = weightedValue(amounts, winRates);
  const variances = map2(weighted, winRates, (value, rate) => value * (1 - rate));
  return {
    expected: sum(weighted),
    variance: sum(map2(variances, amounts, (part, amount) => part * amount)),
    missing: weighted.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0),
  };
}

/**
 * Weighted value of each deal.
 *
 *     weighted = amount × winRate
 *
 * @param amounts  value of each deal; money, length n
 * @param winRates chance that it is won; fraction, length n
 * @returns money, length n; NaN where either is missing
 * @throws  RangeError when the lengths differ or a win rate is not between 0 and 1
 * @see     S103
 * @example weightedValue([300, 240], [0.05, 0.1]) // [15, 24]
 */
export function weightedValue(amounts: Numbers, winRates: Numbers): Float64Array {
  for (let i = 0; i < winRates.length; i++) assertRate(winRates[i]);
  return map2(amounts, winRates, (amount, rate) => amount * rate);
}

/**
 * Sales forecast: what is already sold plus what the pipeline will bring on average.
 *
 *     forecast = completed + Σ amount × winRate
 *
 * @param completed sales already made in the period; money
 * @param amounts   value of each open deal that should close in the period; money, length n
 * @param winRates  chance that it is won; fraction, length n
 * @returns money; deals with a missing amount or rate bring nothing, NaN when `completed` is missing
 * @throws  RangeError when the lengths differ or a win rate is not between 0 and 1
 * @see     S104: 预计 = 完成 + Σ 金额 × 赢率
 * @example salesForecast(1000, [300, 240], [0.05, 0.1]) // 1039
 */
export function salesForecast(completed: number, amounts: Numbers, winRates: Numbers): number {
  return completed + weightedPipeline(amounts, winRates).expected;
}

function assertRate(rate: number): void {
  if (rate < 0 || rate > 1) assert(false, `winRates must be between 0 and 1 (0 % and 100 %), not ${rate}`);
}
