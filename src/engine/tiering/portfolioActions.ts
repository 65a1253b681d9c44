import { assert } from "../assert";
import type { Numbers } from "../columns";
import { either, judge, reasonsOf, type Reasons } from "./reasons";
import { UNKNOWN } from "./unknown";

/** Why a customer may be dropped; why one must not be. */
export const DROP_REASONS = ["breaksCredit", "unprofitable", "tooSmall", "noFuture"] as const;
export const KEEP_REASONS = ["picky", "strict", "strong"] as const;

/** Verdicts: nothing speaks for dropping; all that did was overruled; drop. */
export const PORTFOLIO_ACTIONS = ["keep", "keepOverride", "drop"] as const;

/** Columns of length n; tags are 1 or 0, NaN = not said. */
export interface PortfolioValues {
  /** Overdue ÷ open receivables; fraction. */
  readonly overdueRate: Numbers;
  readonly brokenPromises: Numbers;
  /** Profit after the cost to serve. */
  readonly profit: Numbers;
  readonly revenue: Numbers;
  /** Growth a year; fraction. */
  readonly growth: Numbers;
  /** Potential, in the scale of its limit. */
  readonly potential: Numbers;
  readonly picky: Numbers;
  readonly strict: Numbers;
  /** The customer's own size (revenue, employees…). */
  readonly companySize: Numbers;
}

export interface PortfolioLimits {
  readonly mostOverdueRate: number;
  readonly mostBrokenPromises: number;
  readonly leastProfit: number;
  readonly leastRevenue: number;
  readonly leastGrowth: number;
  readonly leastPotential: number;
  /** Size from which on a customer that is small with us is kept. */
  readonly strongSize: number;
}

/** What to do, and every reason: columns of length n. */
export interface PortfolioActions {
  readonly drop: Reasons;
  readonly keep: Reasons;
  /** Codes into `PORTFOLIO_ACTIONS`; `UNKNOWN` where nothing could be judged. */
  readonly action: Uint8Array;
}

/**
 * Customers to drop and customers not to drop. A customer that is small with us but strong in itself is not dropped for its small
 * turnover; to be picky or strict never is a reason to drop one.
 *
 *     breaksCredit overdueRate > most or brokenPromises > most     picky, strict  tagged so
 *     unprofitable profit < least                                  strong         companySize ≥ strongSize
 *     tooSmall     revenue < least
 *     noFuture     growth < least and potential < least
 *
 * @param values columns of length n; NaN = missing
 * @param limits thresholds
 * @returns reasons to drop (bits into `DROP_REASONS`), to keep (`KEEP_REASONS`), and the verdict
 * @throws  RangeError when the lengths differ
 * @see     S011, S012
 * @example portfolioActions(
 *   {
 *     overdueRate: [0], brokenPromises: [0], profit: [9], revenue: [500], growth: [0], potential: [3],
 *     picky: [0], strict: [0], companySize: [2e6],
 *   },
 *   {
 *     mostOverdueRate: 0.5, mostBrokenPromises: 3, leastProfit: 0, leastRevenue: 1000, leastGrowth: 0, leastPotential: 2,
 *     strongSize: 1e6,
 *   },
 * ).action // [1]
 */
export function portfolioActions(values: PortfolioValues, limits: PortfolioLimits): PortfolioActions {
  const { overdueRate, brokenPromises, profit, revenue, growth, potential, picky, strict, companySize } = values;
  const rows = revenue.length;
  for (const column of Object.values(values))
    assert(column.length === rows, `columns differ in length: ${rows} and ${column.length}`);
  const below = (a: number, b: number): boolean => a < b;
  const above = (a: number, b: number): boolean => a > b;
  const drop = reasonsOf(rows, [
    (row) =>
      either(
        judge(overdueRate[row], limits.mostOverdueRate, above),
        judge(brokenPromises[row], limits.mostBrokenPromises, above),
      ),
    (row) => judge(profit[row], limits.leastProfit, below),
    (row) => judge(revenue[row], limits.leastRevenue, below),
    (row) => {
      // To have no future takes both: a customer that stagnates may still have potential.
      const [stagnates, isEmpty] = [
        judge(growth[row], limits.leastGrowth, below),
        judge(potential[row], limits.leastPotential, below),
      ];
      return stagnates === false || isEmpty === false ? false : stagnates && isEmpty;
    },
  ]);
  const keep = reasonsOf(rows, [
    (row) => judge(picky[row], 0, above),
    (row) => judge(strict[row], 0, above),
    (row) => judge(limits.strongSize, companySize[row], (a, b) => a <= b),
  ]);
  return {
    drop,
    keep,
    action: drop.reasons.map((reasons, row) => verdict(reasons, drop.unjudged[row], keep.reasons[row])),
  };
}

const TOO_SMALL = 1 << DROP_REASONS.indexOf("tooSmall");
const STRONG = 1 << KEEP_REASONS.indexOf("strong");
const ALL = (1 << DROP_REASONS.length) - 1;

function verdict(drop: number, unjudged: number, keep: number): number {
  if (unjudged === ALL) return UNKNOWN;
  const remaining = keep & STRONG ? drop & ~TOO_SMALL : drop;
  if (remaining) return 2;
  return drop ? 1 : 0;
}
