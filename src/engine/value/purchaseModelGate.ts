import type { Numbers } from "../columns";
import { correlation } from "../stats/correlation";
import type { BgNbdFit } from "./fitBgNbd";
import type { GammaGammaFit } from "./gammaGamma";

/** Why a model of buying may not be used. */
export type GateReason =
  "fewCustomers" | "fewRepeaters" | "noPurchaseModel" | "noSpendModel" | "noMeanSpend" | "spendDependsOnFrequency";

/** A reason with the figure that gave it and the limit that it broke. */
export interface GateFinding {
  readonly reason: GateReason;
  readonly found: number;
  readonly limit: number;
}

/** What a model needs before it may speak. */
export interface GateLimits {
  readonly leastCustomers: number;
  readonly leastRepeaters: number;
  /** Largest correlation of number and mean value of purchases, either way. */
  readonly mostCorrelation: number;
}

/**
 * Whether BG/NBD and Gamma-Gamma may be used for these customers, and if not, every reason why.
 *
 * - too few customers or repeat buyers, or no best parameters were found;
 * - q ≤ 1: the mean spend of all customers does not exist, values would be negative;
 * - the number of purchases and their mean value go together: the model takes them as independent.
 *
 * @param purchases the fitted BG/NBD model
 * @param spend     the fitted Gamma-Gamma model
 * @param repeats   number of repeat purchases; length n
 * @param meanSpend their mean value; length n
 * @param limits    least counts and largest correlation
 * @returns reasons, none where the models may be used
 * @throws  RangeError when the lengths differ
 * @see     pymc-marketing #594, `lifetimes` #146, #370 (q ≤ 1); Fader, Hardie & Lee (2005), JMR 42 (independence)
 * @example
 * purchaseModelGate(
 *   fitBgNbd([0, 0], [0, 0], [3, 4]), fitGammaGamma([0, 0], [NaN, NaN]), [0, 0], [NaN, NaN],
 *   { leastCustomers: 2, leastRepeaters: 1, mostCorrelation: 0.3 },
 * ).map(({ reason }) => reason) // ["fewRepeaters", "noPurchaseModel", "noSpendModel"]
 */
export function purchaseModelGate(
  purchases: BgNbdFit,
  spend: GammaGammaFit,
  repeats: Numbers,
  meanSpend: Numbers,
  { leastCustomers, leastRepeaters, mostCorrelation }: GateLimits,
): GateFinding[] {
  const { customers, repeaters } = purchases;
  const together = frequencySpendCorrelation(repeats, meanSpend);
  const { q } = spend.parameters;
  const findings: [boolean, GateReason, number, number][] = [
    [customers < leastCustomers, "fewCustomers", customers, leastCustomers],
    [repeaters < leastRepeaters, "fewRepeaters", repeaters, leastRepeaters],
    [!purchases.converged, "noPurchaseModel", NaN, NaN],
    [!spend.converged, "noSpendModel", NaN, NaN],
    [q <= 1, "noMeanSpend", q, 1],
    [Math.abs(together) > mostCorrelation, "spendDependsOnFrequency", together, mostCorrelation],
  ];
  return findings.filter(([holds]) => holds).map(([, reason, found, limit]) => ({ reason, found, limit }));
}

/**
 * Correlation of number and mean value of repeat purchases, over the customers that made any.
 *
 * @param repeats   number of repeat purchases; length n
 * @param meanSpend their mean value; length n
 * @returns −1 … 1; NaN where fewer than two customers bought again or either does not vary
 * @throws  RangeError when the lengths differ
 * @example frequencySpendCorrelation([0, 1, 2, 3], [NaN, 10, 20, 30]) // 1
 */
export function frequencySpendCorrelation(repeats: Numbers, meanSpend: Numbers): number {
  const bought = Array.from(repeats, (x, row) => (x > 0 && meanSpend[row] > 0 ? x : NaN));
  return correlation(bought, meanSpend);
}
