import { codesFrom, numbersFrom } from "../columns";
import { assert } from "../assert";
import { quantile } from "../stats/quantile";
import { groupSums, sum } from "../sum";
import type { BacktestRow } from "./backtestReceipts";
import { naiveReceipts } from "./naiveReceipts";
import { paymentDelays, type InvoiceHistory } from "./paymentDelays";
import { receiptsForecast, type OpenInvoices } from "./receiptsForecast";

/** On which past days forecasts are made, how far they look, and which strengths are tried. */
export interface CalibrationPlan {
  readonly origins: readonly number[];
  readonly periods: number;
  readonly periodDays: number;
  readonly level: number;
  /** Invoices that the portfolio may count for in a customer's curve; tried one after the other, at least one. */
  readonly strengths: readonly number[];
}

/** What past days teach about the forecast of receipts. */
export interface Calibration {
  /** The strength that forecast best. */
  readonly strength: number;
  /** Factor that the band needs to hold its part of the cases; not below 1. */
  readonly widening: number;
  /** The forecasts with that strength, the band already widened. */
  readonly rows: readonly BacktestRow[];
}

/**
 * Learn from past days how much a customer's own history should count, and how wide the band must be. Payments of one customer come
 * together and months differ, so the spread of independent invoices alone may promise too much: the band is widened until it holds
 * its part of the past periods, and never made narrower.
 *
 *     strength = the one with the least Σ |actual − expected|
 *     widening = max(1, level-quantile of |actual − expected| / half the width of the band on that side)
 *
 * @param history   all invoices; what came after an origin is looked at for the actual receipts only
 * @param customers number of customers
 * @param plan      origins whose periods have passed
 * @returns strength, widening and the forecasts behind them; widening 1 without origins
 * @throws  RangeError without strengths, or as `receiptsForecast`
 * @see     methods C8, C9; split conformal prediction (Vovk, Gammerman & Shafer 2005) for the widening
 * @example calibrateReceipts({ customer: [0, 0, 0], amount: [10, 10, 20], invoiceDay: [0, 0, 20], dueDay: [10, 10, 30], paidDay: [12, 19, 33] }, 1, { origins: [25], periods: 1, periodDays: 10, level: 0.8, strengths: [0] }).rows[0].actual // 20
 */
export function calibrateReceipts(history: InvoiceHistory, customers: number, plan: CalibrationPlan): Calibration {
  assert(plan.strengths.length > 0, "there must be at least one strength to try");
  const byStrength = plan.strengths.map((): BacktestRow[] => []);
  for (const origin of plan.origins) {
    forecastsFrom(origin, history, customers, plan).forEach((rows, i) => byStrength[i].push(...rows));
  }
  const errors = byStrength.map((rows) => sum(rows.map(({ actual, expected }) => Math.abs(actual - expected))));
  const best = errors.indexOf(Math.min(...errors));
  const rows = byStrength[best];
  const widening = wideningOf(rows, plan.level);
  return { strength: plan.strengths[best], widening, rows: rows.map((row) => widened(row, widening)) };
}

/** The forecasts of one day, one list a strength. */
function forecastsFrom(
  origin: number,
  history: InvoiceHistory,
  customers: number,
  { periods, periodDays, level, strengths }: CalibrationPlan,
): BacktestRow[][] {
  const delays = paymentDelays(history, customers, origin, strengths[0]);
  const { open, actual, meanDelay } = openFrom(origin, history, periods, periodDays);
  const onDueDay = naiveReceipts(open.amount, open.dueDay, 0, origin, periods, periodDays);
  const atMeanDelay = naiveReceipts(open.amount, open.dueDay, meanDelay, origin, periods, periodDays);
  return strengths.map((strength) => {
    const plan = { periods, periodDays, level, strength, widening: 1 };
    const { expected, low, high } = receiptsForecast(open, delays, customers, origin, plan);
    return Array.from({ length: periods }, (_, period) => ({
      origin,
      period,
      actual: actual[period],
      expected: expected[period],
      low: low[period],
      high: high[period],
      onDueDay: onDueDay[period],
      atMeanDelay: atMeanDelay[period],
    }));
  });
}

/** What was open on a day, what of it came in by period, and how late payments had been on average until then. */
function openFrom(
  origin: number,
  { customer, amount, invoiceDay, dueDay, paidDay }: InvoiceHistory,
  periods: number,
  periodDays: number,
): { readonly open: OpenInvoices; readonly actual: Float64Array; readonly meanDelay: number } {
  const rows: number[] = [];
  const actual = groupSums(periods);
  let [paid, delay] = [0, 0];
  for (let i = 0; i < amount.length; i++) {
    if (!(amount[i] > 0) || invoiceDay[i] > origin || dueDay[i] !== dueDay[i]) continue;
    if (paidDay[i] <= origin) {
      paid++;
      delay += paidDay[i] - dueDay[i];
      continue;
    }
    rows.push(i);
    const period = Math.ceil((paidDay[i] - origin) / periodDays) - 1;
    if (period < periods) actual.add(period, amount[i]);
  }
  const take = (column: ArrayLike<number>): Float64Array => numbersFrom(rows, (row) => column[row]);
  return {
    open: { customer: codesFrom(rows, (row) => customer[row]), amount: take(amount), dueDay: take(dueDay) },
    actual: actual.totals(),
    meanDelay: paid > 0 ? delay / paid : 0,
  };
}

function wideningOf(rows: readonly BacktestRow[], level: number): number {
  const needed = rows.map(({ actual, expected, low, high }) => {
    const side = actual >= expected ? high - expected : expected - low;
    const miss = Math.abs(actual - expected);
    return side > 0 ? miss / side : miss > 0 ? Infinity : 0;
  });
  // A period in which nothing could come in has no width, and nothing to be widened.
  const finite = needed.filter((factor) => factor < Infinity);
  return finite.length > 0 ? Math.max(1, quantile(finite, level)) : 1;
}

const widened = (row: BacktestRow, factor: number): BacktestRow => ({
  ...row,
  low: Math.max(0, row.expected - factor * (row.expected - row.low)),
  high: row.expected + factor * (row.high - row.expected),
});
