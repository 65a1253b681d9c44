import { groupSums } from "../sum";

/** Many weighted means that grow side by side. */
export interface WeightedMeans {
  /** Count a value; a missing value or weight counts for nothing. */
  add(group: number, value: number, weight: number): void;
  /** Σ weight × value / Σ weight of each group; NaN where nothing was counted. */
  means(): Float64Array;
  mean(group: number): number;
  /** Nothing is counted yet again, as `GroupSums.clear` does. */
  clear(): void;
}

/**
 * Start weighted means for a number of groups; for passes that average several things at once.
 *
 * @example [[30, 1], [50, 3], [NaN, 9]].reduce((all, [value, weight]) => (all.add(0, value, weight), all), weightedMeans(2)).means() // [45, NaN]
 */
export function weightedMeans(groups: number): WeightedMeans {
  const values = groupSums(groups);
  const weights = groupSums(groups);
  const mean = (group: number): number => (weights.total(group) > 0 ? values.total(group) / weights.total(group) : NaN);
  return {
    mean,
    add(group, value, weight) {
      if (value !== value || weight !== weight) return;
      values.add(group, value * weight);
      weights.add(group, weight);
    },
    means: () => Float64Array.from({ length: groups }, (_, group) => mean(group)),
    clear() {
      values.clear();
      weights.clear();
    },
  };
}
