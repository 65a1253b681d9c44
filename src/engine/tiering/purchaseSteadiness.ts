import { assert } from "../assert";
import type { Numbers } from "../columns";

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
 * @param start  where each customer's sales begin in the columns, and where the last one's end; length customers + 1
 * @param day    day of each sale; day numbers. Those without one count in no period
 * @param amount invoiced amount of each sale; money. Credit notes are below 0 and are no purchase
 * @param edges  last day before each period, rising, and the last day of the last one: periods + 1 days
 * @param span   periods that are a span, from the last one back: 3 for quarters of months
 * @returns columns by customer
 * @throws  RangeError when the edges do not rise, the columns differ in length or the periods are no whole number of spans
 * @see     S002: "active in ≥ 3 of the last 4 quarters; CV of monthly sales"
 * @example purchaseSteadiness([0, 2], [5, 15], [10, 30], [0, 10, 20], 2) // { activeSpans: [1], variation: [0.5] }
 */
export function purchaseSteadiness(
  start: ArrayLike<number>,
  day: Numbers,
  amount: Numbers,
  edges: readonly number[],
  span: number,
): PurchaseSteadiness {
  assert(day.length === amount.length, "columns of sales differ in length");
  const periods = edges.length - 1;
  for (let i = 0; i < periods; i++) assert(edges[i] < edges[i + 1], `edges must rise: ${edges.join(", ")}`);
  assert(periods % span === 0, `${periods} periods are no whole number of spans of ${span}`);
  const periodOf = periodByDay(edges);
  const spanOf = Uint8Array.from({ length: periods }, (_, period) => Math.floor(period / span));
  const [sums, active] = [new Float64Array(periods), new Uint8Array(periods / span)];
  const customers = start.length - 1;
  const activeSpans = new Float64Array(customers);
  const variation = new Float64Array(customers);
  for (let customer = 0; customer < customers; customer++) {
    sums.fill(0);
    active.fill(0);
    for (let i = start[customer]; i < start[customer + 1]; i++) {
      const period = periodOf(day[i]);
      if (period < 0) continue;
      const sold = amount[i];
      if (sold !== sold) continue;
      sums[period] += sold;
      if (sold > 0) active[spanOf[period]] = 1;
    }
    for (let s = 0; s < active.length; s++) activeSpans[customer] += active[s];
    variation[customer] = variationOf(sums);
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

function variationOf(sums: Float64Array): number {
  let total = 0;
  for (let p = 0; p < sums.length; p++) total += sums[p];
  const mean = total / sums.length;
  if (!(mean > 0)) return NaN;
  let squares = 0;
  for (let p = 0; p < sums.length; p++) squares += (sums[p] - mean) ** 2;
  return Math.sqrt(squares / sums.length) / mean;
}
