import type { Numbers } from "../columns";
import { sumByGroup } from "../sum";

/** Forecast categories from the least sure to the surest; codes are their places. */
export const FORECAST_CATEGORIES = ["omitted", "pipeline", "bestCase", "mostLikely", "commit", "closed"] as const;
export type ForecastCategory = (typeof FORECAST_CATEGORIES)[number];

/** Amounts by category, and what each forecast sums up. */
export interface CategoryRollUp {
  /** Amount of each category alone; money, in the order of `FORECAST_CATEGORIES`. */
  readonly amounts: Float64Array;
  /** closed + commit. */
  readonly commit: number;
  /** closed + commit + most likely. */
  readonly mostLikely: number;
  /** closed + commit + most likely + best case. */
  readonly bestCase: number;
  /** All that is open and not omitted: commit + most likely + best case + pipeline. */
  readonly openPipeline: number;
}

/**
 * Roll-up by forecast category: what owners commit to, what is most likely, what is the best case, each with all that is surer.
 *
 * @param categories code of each deal into `FORECAST_CATEGORIES`; length n
 * @param amounts    value of each deal; money, length n; missing ones count as 0
 * @returns cumulative amounts; money
 * @throws  RangeError when the lengths differ
 * @see     Salesforce, cumulative forecast roll-ups; product notes B-11
 * @example forecastRollUp([1, 2, 3, 4, 5, 0], [1, 2, 4, 8, 16, 32]).bestCase // 30
 * @example forecastRollUp([1, 2, 3, 4, 5, 0], [1, 2, 4, 8, 16, 32]).openPipeline // 15
 */
export function forecastRollUp(categories: ArrayLike<number>, amounts: Numbers): CategoryRollUp {
  const sums = sumByGroup(categories, FORECAST_CATEGORIES.length, amounts);
  const [, pipeline, best, likely, committed, closed] = sums;
  const commit = closed + committed;
  return {
    amounts: sums,
    commit,
    mostLikely: commit + likely,
    bestCase: commit + likely + best,
    openPipeline: committed + likely + best + pipeline,
  };
}
