import type { Numbers } from "../columns";
import type { CustomerPeriods } from "./customerPeriods";

/**
 * What a customer brought in the periods that end with a given one.
 *
 *     Σ values of the customer's cells with until − span < period ≤ until
 *
 * @param cells    by customer and period
 * @param values   value of each cell; NaN makes the sum NaN: it is unknown
 * @param customer which customer
 * @param until    last period of the span
 * @param span     number of periods
 * @returns sum; 0 without cells in the span
 * @see     S054: trailing-12-month revenue and profit of lost customers
 * @example trailingSum(customerPeriods([0, 0], 1, [0, 2], 3, [5, 7]), [5, 7], 0, 2, 2) // 7
 */
export function trailingSum(
  { start, period }: CustomerPeriods,
  values: Numbers,
  customer: number,
  until: number,
  span: number,
): number {
  let total = 0;
  for (let cell = start[customer + 1] - 1; cell >= start[customer] && period[cell] > until - span; cell--)
    if (period[cell] <= until) total += values[cell];
  return total;
}
