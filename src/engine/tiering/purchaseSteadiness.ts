import { assert } from "../assert";
import type { Numbers } from "../columns";

/** Sales, one row each: whose, when and how much. Rows without a day count in no period. */
export interface SalesRows {
  /** Customer of each row, 0 … customers − 1; length n. */
  readonly customer: ArrayLike<number>;
  readonly day: Numbers;
  /** Invoiced amount; credit notes are below 0 and are no purchase. */
  readonly amount: Numbers;
}

/** How steadily each customer bought over a row of periods: columns by customer. */
export interface PurchaseSteadiness {
  /** Periods with a purchase. */
  readonly activePeriods: Float64Array;
  /** Coefficient of variation (population standard deviation ÷ mean) of the amounts by period; NaN where the mean is not above 0. */
  readonly variation: Float64Array;
}

/**
 * Steadiness of purchases: in how many of the last periods a customer bought, and how evenly.
 *
 *     activePeriods = number of periods with an amount above 0;  variation = σ / μ of the amounts by period
 *
 * @param sales     rows of all customers
 * @param customers number of customers
 * @param edges     last day before each period, rising, and the last day of the last one: periods + 1 days
 * @returns columns by customer
 * @throws  RangeError when the edges do not rise or the columns differ in length
 * @see     S002: "active in ≥ 3 of the last 4 quarters; CV of monthly sales"
 * @example purchaseSteadiness({ customer: [0, 0], day: [5, 15], amount: [10, 30] }, 1, [0, 10, 20]) // { activePeriods: [2], variation: [0.5] }
 */
export function purchaseSteadiness(sales: SalesRows, customers: number, edges: readonly number[]): PurchaseSteadiness {
  const { customer, day, amount } = sales;
  assert(customer.length === day.length && day.length === amount.length, "columns of sales differ in length");
  const periods = edges.length - 1;
  for (let i = 0; i < periods; i++) assert(edges[i] < edges[i + 1], `edges must rise: ${edges.join(", ")}`);
  const periodOf = periodByDay(edges);
  const sums = new Float64Array(customers * periods);
  const active = new Uint8Array(customers * periods);
  for (let row = 0; row < customer.length; row++) {
    const period = periodOf(day[row]);
    if (period < 0 || amount[row] !== amount[row]) continue;
    const cell = customer[row] * periods + period;
    sums[cell] += amount[row];
    if (amount[row] > 0) active[cell] = 1;
  }
  const activePeriods = new Float64Array(customers);
  const variation = new Float64Array(customers);
  for (let c = 0; c < customers; c++) {
    const from = c * periods;
    for (let p = 0; p < periods; p++) activePeriods[c] += active[from + p];
    variation[c] = variationOf(sums, from, periods);
  }
  return { activePeriods, variation };
}

/** Days of a few years as a table: a look-up instead of a search for every row. */
function periodByDay(edges: readonly number[]): (day: number) => number {
  const first = edges[0] + 1;
  const periods = new Int16Array(Math.max(0, edges[edges.length - 1] - edges[0]));
  for (let i = 0, period = 0; i < periods.length; i++) {
    while (first + i > edges[period + 1]) period++;
    periods[i] = period;
  }
  return (day) => {
    const place = Math.floor(day) - first;
    return place >= 0 && place < periods.length ? periods[place] : -1;
  };
}

function variationOf(sums: Float64Array, from: number, periods: number): number {
  let total = 0;
  for (let p = 0; p < periods; p++) total += sums[from + p];
  const mean = total / periods;
  if (!(mean > 0)) return NaN;
  let squares = 0;
  for (let p = 0; p < periods; p++) squares += (sums[from + p] - mean) ** 2;
  return Math.sqrt(squares / periods) / mean;
}
