import { sum } from "../sum";
import { mapRows } from "../mapRows";
import type { Numbers } from "../columns";
import { stepPoints, type PointsStep } from "./stepPoints";

/** What a customer is judged by when a limit is set in per cent of its net worth; columns of length n. */
export interface NetWorthCriteria {
  /** Credit asked for over net worth; fraction. */
  readonly requirement: Numbers;
  /** 10 where the customer takes the cash discount, 5 where it pays on time, −5 where it pays late; percentage points. */
  readonly payHabit: Numbers;
  readonly yearsInBusiness: Numbers;
  /** Fraction. */
  readonly margin: Numbers;
  readonly currentRatio: Numbers;
  /** Total liabilities over total assets; fraction. */
  readonly debtToAssets: Numbers;
}

const from = (value: number, points: number): PointsStep => ({ from: value, points });

/**
 * Percentage points of net worth for each criterion. The source leaves out what debt between 30 % and 50 % of assets gives; 5 lies
 * between its neighbours' 10 and −5, as in every other line. A worth of −5 is written as 0 here and 5 is taken off afterwards, because
 * tables of points begin at 0.
 */
export const NET_WORTH_STEPS = {
  requirement: [from(-Infinity, 0), from(0.25, 5), from(0.5, 10)],
  yearsInBusiness: [from(-Infinity, 0), from(3, 5), from(10, 10)],
  margin: [from(-Infinity, 0), from(0.05, 5), from(0.14, 10)],
  currentRatio: [from(-Infinity, 0), from(1.5, 5), from(2.2, 10)],
  debtToAssets: [from(-Infinity, 15), from(0.3, 10), from(0.5, 0)],
} as const satisfies Partial<Record<keyof NetWorthCriteria, readonly PointsStep[]>>;
const DEBT_OFFSET = -5;

/**
 * Credit limit as a part of the customer's net worth, by a rule of thumb: each criterion adds some per cent.
 *
 *     part = Σ percentage points / 100;  limit = part × net worth
 *
 * @param criteria columns of length n; a missing one adds nothing
 * @returns part of net worth for each customer; fraction, length n, from 0; NaN where no criterion is known
 * @throws  RangeError when the lengths differ
 * @see     product-definitions B-6 c; borders count upwards ("10 years" gives 10 points)
 * @example netWorthPart({ requirement: [0.3], payHabit: [5], yearsInBusiness: [12], margin: [0.08], currentRatio: [1.8], debtToAssets: [0.6] }) // [0.25]
 */
export function netWorthPart(criteria: NetWorthCriteria): Float64Array {
  const stepped = (key: keyof typeof NET_WORTH_STEPS): Float64Array => stepPoints(criteria[key], NET_WORTH_STEPS[key]);
  return mapRows(
    [
      stepped("requirement"),
      criteria.payHabit,
      stepped("yearsInBusiness"),
      stepped("margin"),
      stepped("currentRatio"),
      stepped("debtToAssets").map((points) => points + DEBT_OFFSET),
    ],
    (...points) => (points.every(Number.isNaN) ? NaN : Math.max(0, sum(points)) / 100),
  );
}
