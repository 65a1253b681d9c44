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
  /** Spans with a purchase. */
  readonly activeSpans: Float64Array;
  /** Coefficient of variation (population standard deviation ÷ mean) of the amounts by period; NaN where the mean is not above 0. */
  readonly variation: Float64Array;
}

/**
 * Steadiness of purchases: in how many spans of the last periods a customer bought, and how evenly by period.
 *
 *     activeSpans = number of spans with an amount above 0;  variation = σ / μ of the amounts by period
 *
 * @param sales     rows of all customers
 * @param customers number of customers
 * @param edges     last day before each period, rising, and the last day of the last one: periods + 1 days
 * @param span      periods that are a span, from the last one back: 3 for quarters of months
 * @returns columns by customer
 * @throws  RangeError when the edges do not rise, the columns differ in length or the periods are no whole number of spans
 * @see     S002: "active in ≥ 3 of the last 4 quarters; CV of monthly sales"
 * @example purchaseSteadiness({ customer: [0, 0], day: [5, 15], amount: [10, 30] }, 1, [0, 10, 20], 2) // { activeSpans: [1], variation: [0.5] }
 */
export function purchaseSteadiness(
  sales: SalesRows,
  customers: number,
  edges: readonly number[],
  span: number,
): PurchaseSteadiness {
  const { customer, day, amount } = sales;
  assert(customer.length === day.length && day.length === amount.length, "columns of sales differ in length");
  const periods = edges.length - 1;
  for (let i = 0; i < periods; i++) assert(edges[i] < edges[i + 1], `edges must rise: ${edges.join(", ")}`);
  assert(periods % span === 0, `${periods} periods are no whole number of spans of ${span}`);
  const periodOf = periodByDay(edges);
  const sums = new Float64Array(customers * periods);
  const spans = periods / span;
  const spanOf = Uint8Array.from({ length: periods }, (_, period) => Math.floor(period / span));
  const active = new Uint8Array(customers * spans);
  for (let row = 0; row < customer.length; row++) {
    const period = periodOf(day[row]);
    if (period < 0 || amount[row] !== amount[row]) continue;
    sums[customer[row] * periods + period] += amount[row];
    if (amount[row] > 0) active[customer[row] * spans + spanOf[period]] = 1;
  }
  const activeSpans = new Float64Array(customers);
  const variation = new Float64Array(customers);
  for (let c = 0; c < customers; c++) {
    for (let s = 0; s < spans; s++) activeSpans[c] += active[c * spans + s];
    variation[c] = variationOf(sums, c * periods, periods);
  }
  return { activeSpans, variation };
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
