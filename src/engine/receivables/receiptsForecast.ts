import { assert } from "../assert";
import type { Numbers } from "../columns";
import { groupRows } from "../group";
import { normalQuantile } from "../stats/normalQuantile";
import { groupSums, sum } from "../sum";
import { openAt } from "./chancePaid";
import type { DelayCurve } from "./kaplanMeier";
import type { PaymentDelays } from "./paymentDelays";

/** Open invoices; columns of length n. Amounts not above 0 and invoices without a due day are left out. */
export interface OpenInvoices {
  readonly customer: ArrayLike<number>;
  readonly amount: Numbers;
  readonly dueDay: Numbers;
}

/** Over which periods, and how sure the band shall be. */
export interface ReceiptsPlan {
  readonly periods: number;
  readonly periodDays: number;
  /** Invoices that the portfolio counts for in a customer's curve. */
  readonly strength: number;
  /** Part of the cases that the band shall hold; between 0 and 1. */
  readonly level: number;
  /** Factor on the width of the band; 1 = invoices are paid independently of each other. */
  readonly widening: number;
}

/** Receipts by period; columns of length `periods`. */
export interface ReceiptsForecast {
  readonly expected: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** What is not expected within the periods: paid later or never; money. */
  readonly later: number;
  /** Open for longer than anything in the history, which says nothing about it; money, in no other figure. */
  readonly beyondHistory: number;
}

/**
 * Receipts to be expected from open invoices by period, customer by customer, so that a hundred thousand curves are never held at
 * once. As `expectedReceipts`, with the band by the moments of the sum (Cornish–Fisher) and a factor for what ties invoices together.
 *
 *     p(w) = (open(g + 7w) − open(g + 7(w + 1))) / open(g);  expected(w) = Σ amount × p(w)
 *     band(w) = expected(w) + widening × spread(w) × (z + skewness(w) (z² − 1) / 6), within 0 and all that is open
 *
 * @param open      open invoices on the as-of day
 * @param delays    of their customers, as known on the as-of day
 * @param customers number of customers
 * @param asOfDay   day number; the first period begins the day after
 * @param plan      periods, strength, level and widening
 * @returns money by period
 * @throws  RangeError when lengths differ or the plan makes no sense
 * @see     methods C8 (b); `calibrateReceipts` finds strength and widening
 * @example receiptsForecast({ customer: [0], amount: [100], dueDay: [30] }, paymentDelays({ customer: [0, 0], amount: [9, 9], invoiceDay: [0, 0], dueDay: [10, 10], paidDay: [11, 18] }, 1, 30, 0), 1, 30, { periods: 2, periodDays: 7, strength: 0, level: 0.8, widening: 1 }).expected // [50, 50]
 */
export function receiptsForecast(
  open: OpenInvoices,
  delays: PaymentDelays,
  customers: number,
  asOfDay: number,
  plan: ReceiptsPlan,
): ReceiptsForecast {
  assertPlan(open, plan);
  const { periods, periodDays, strength } = plan;
  const [mean, variance, third] = [groupSums(periods), groupSums(periods), groupSums(periods)];
  const known = groupSums(2);
  const { start, rows } = groupRows(open.customer, customers);
  const space = delays.space();
  const longest = delays.portfolio.firstDelay + delays.portfolio.open.length - 1;
  for (let c = 0; c < customers; c++) {
    if (start[c] === start[c + 1]) continue;
    const own = rows.subarray(start[c], start[c + 1]);
    let curve: DelayCurve | undefined;
    for (const row of own) {
      const amount = open.amount[row];
      const delay = asOfDay - open.dueDay[row];
      if (!(amount > 0) || delay !== delay) continue;
      curve ??= delays.curveOf(c, strength, longestDelay(open.dueDay, own, asOfDay) + periods * periodDays, space);
      const left = delay < longest ? openAt(curve, delay) : NaN;
      known.add(left > 0 ? 0 : 1, amount);
      if (!(left > 0)) continue;
      let before = left;
      for (let w = 0; w < periods; w++) {
        const after = openAt(curve, delay + (w + 1) * periodDays);
        const p = (before - after) / left;
        mean.add(w, amount * p);
        variance.add(w, amount * amount * p * (1 - p));
        third.add(w, amount * amount * amount * p * (1 - p) * (1 - 2 * p));
        before = after;
      }
    }
  }
  const expected = mean.totals();
  const [inHistory, beyondHistory] = known.totals();
  const [low, high] = bands(expected, variance.totals(), third.totals(), inHistory, plan);
  return { expected, low, high, later: inHistory - sum(expected), beyondHistory };
}

/** How long the invoice that was due first has been. */
function longestDelay(dueDay: Numbers, rows: Uint32Array, asOfDay: number): number {
  let longest = -Infinity;
  for (const row of rows) if (asOfDay - dueDay[row] > longest) longest = asOfDay - dueDay[row];
  return longest;
}

function bands(
  expected: Float64Array,
  variance: Float64Array,
  third: Float64Array,
  most: number,
  { level, widening }: ReceiptsPlan,
): readonly [Float64Array, Float64Array] {
  const z = normalQuantile((1 + level) / 2);
  const line = (quantile: number): Float64Array =>
    expected.map((mean, w) => {
      const spread = Math.sqrt(Math.max(variance[w], 0));
      const skewness = spread > 0 ? third[w] / spread ** 3 : 0;
      const value = mean + widening * spread * (quantile + (skewness * (quantile * quantile - 1)) / 6);
      return Math.min(most, Math.max(0, value));
    });
  return [line(-z).map((low, w) => Math.min(low, expected[w])), line(z).map((high, w) => Math.max(high, expected[w]))];
}

function assertPlan({ customer, amount, dueDay }: OpenInvoices, plan: ReceiptsPlan): void {
  assert(
    amount.length === customer.length && dueDay.length === customer.length,
    "columns of the invoices differ in length",
  );
  const { periods, periodDays, level, widening } = plan;
  assert(Number.isInteger(periods) && periods > 0, `periods must be a whole number above 0, not ${periods}`);
  assert(
    Number.isInteger(periodDays) && periodDays > 0,
    `periodDays must be a whole number above 0, not ${periodDays}`,
  );
  assert(level > 0 && level < 1, `level must lie between 0 and 1, not ${level}`);
  assert(widening > 0, `widening must be above 0, not ${widening}`);
}
