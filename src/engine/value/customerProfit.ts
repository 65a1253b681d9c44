import { assert } from "../assert";
import { map2, type Numbers, numbersFrom } from "../columns";

/** Columns of money of length n; what is left out, or missing in a row, counts as nothing. */
export interface ProfitParts {
  readonly revenue: Numbers;
  readonly costOfGoods?: Numbers;
  readonly discounts?: Numbers;
  /** Visits, service and the like, already valued. */
  readonly costToServe?: Numbers;
  readonly costOfCredit?: Numbers;
  readonly expectedLoss?: Numbers;
}

/**
 * Customer profitability (CP), adjusted for credit: what is left of a period's revenue after all that the customer costs, the money
 * lent to it and the risk of losing it included.
 *
 *     profit = revenue − costOfGoods − discounts − costToServe − costOfCredit − expectedLoss
 *
 * @param parts columns of length n
 * @returns money, length n; NaN where the revenue is missing
 * @throws  RangeError when the lengths differ
 * @see     S020
 * @example customerProfit({ revenue: [1000, NaN], costOfGoods: [600, 1], costOfCredit: [15, 0] }) // [385, NaN]
 */
export function customerProfit(parts: ProfitParts): Float64Array {
  const { revenue, costOfGoods, discounts, costToServe, costOfCredit, expectedLoss } = parts;
  const costs = [costOfGoods, discounts, costToServe, costOfCredit, expectedLoss].filter((cost) => cost !== undefined);
  return costs.reduce<Float64Array>(
    (left, cost) => map2(left, cost, (amount, spent) => amount - (Number.isNaN(spent) ? 0 : spent)),
    Float64Array.from(revenue),
  );
}

/**
 * Cost of credit: what it costs to finance the money that a customer owes.
 *
 *     cost = receivable × rate × periodDays / 365
 *
 * @param receivable average open receivables in the period; money, length n
 * @param rate       cost of capital a year; fraction
 * @param periodDays length of the period; days
 * @returns money, length n; NaN where the receivable is missing
 * @throws  RangeError when the rate or the period is below 0
 * @see     S020
 * @example costOfCredit([73000], 0.08, 90) // [1440]
 */
export function costOfCredit(receivable: Numbers, rate: number, periodDays: number): Float64Array {
  assert(rate >= 0, `rate must not be below 0, but is ${rate}`);
  assert(periodDays >= 0, `periodDays must not be below 0, but is ${periodDays}`);
  return numbersFrom(receivable, (owed) => (owed * rate * periodDays) / 365);
}
