import { assert } from "../assert";
import type { Numbers } from "../columns";
import { judge, reasonsOf, type Judgement, type Reasons } from "./reasons";

/** What a big customer may cost: bad debts, its price, control over the market, itself, and a rival more. */
export const RISK_FLAGS = ["financial", "profit", "management", "churn", "competes"] as const;

/** Columns of length n; NaN = missing. */
export interface RiskValues {
  /** Overdue ÷ open receivables; fraction. */
  readonly overdueShare: Numbers;
  /** Its open receivables ÷ those of all; fraction. */
  readonly receivablesShare: Numbers;
  /** Discount ÷ list value; fraction. */
  readonly discountRate: Numbers;
  /** Cost of what it demands beyond the contract ÷ revenue; fraction. */
  readonly extraRate: Numbers;
  /** Sales outside its territory, own price changes. */
  readonly violations: Numbers;
  /** Competitors that court it. */
  readonly rivals: Numbers;
  /** Score of the signs of leaving; fraction. */
  readonly churnRisk: Numbers;
  /** 1 = runs a business that competes with ours. */
  readonly competes: Numbers;
}

/** A flag rises above the "most", and from the "least" on. */
export interface RiskLimits {
  readonly mostOverdueShare: number;
  readonly mostReceivablesShare: number;
  readonly mostDiscount: number;
  readonly mostExtraRate: number;
  readonly leastViolations: number;
  readonly leastRivals: number;
  readonly leastChurnRisk: number;
}

/**
 * Five risks of big customers: a big customer is not yet a good one.
 *
 *     financial  overdueShare > most or receivablesShare > most     churn    rivals ≥ least or churnRisk ≥ least
 *     profit     discountRate > most or extraRate > most            competes competes > 0
 *     management violations ≥ least
 *
 * @param values columns of length n
 * @param limits thresholds
 * @returns bits into `RISK_FLAGS`, and those that could not be judged; length n. A flag of two tests is judged by those
 *          whose value is known, and up when either holds
 * @throws  RangeError when the lengths differ
 * @see     S027: 大客户的财务、利润、管理、流失、自立门户风险
 * @example
 * riskFlags(
 *   {
 *     overdueShare: [0.5], receivablesShare: [0.1], discountRate: [0.1], extraRate: [NaN],
 *     violations: [0], rivals: [4], churnRisk: [0.1], competes: [1],
 *   },
 *   {
 *     mostOverdueShare: 0.3, mostReceivablesShare: 0.2, mostDiscount: 0.2, mostExtraRate: 0.05,
 *     leastViolations: 1, leastRivals: 3, leastChurnRisk: 0.5,
 *   },
 * ) // { reasons: [25], unjudged: [0] }
 */
export function riskFlags(values: RiskValues, limits: RiskLimits): Reasons {
  const rows = values.overdueShare.length;
  for (const column of Object.values(values) as Numbers[])
    assert(column.length === rows, `columns differ in length: ${rows} and ${column.length}`);
  const above = (value: Numbers, most: number, row: number) => judge(value[row], most, (a, b) => a > b);
  const from = (value: Numbers, least: number, row: number) => judge(value[row], least, (a, b) => a >= b);
  return reasonsOf(rows, [
    (row) =>
      eitherKnown(
        above(values.overdueShare, limits.mostOverdueShare, row),
        above(values.receivablesShare, limits.mostReceivablesShare, row),
      ),
    (row) =>
      eitherKnown(
        above(values.discountRate, limits.mostDiscount, row),
        above(values.extraRate, limits.mostExtraRate, row),
      ),
    (row) => from(values.violations, limits.leastViolations, row),
    (row) =>
      eitherKnown(from(values.rivals, limits.leastRivals, row), from(values.churnRisk, limits.leastChurnRisk, row)),
    (row) => above(values.competes, 0, row),
  ]);
}

/** One test or another, by those that could be judged. */
function eitherKnown(a: Judgement, b: Judgement): Judgement {
  if (a === undefined || b === undefined) return a ?? b;
  return a || b;
}
