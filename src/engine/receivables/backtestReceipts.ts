import { assert } from "../assert";
import { sum } from "../sum";
import { expectedReceipts } from "./expectedReceipts";
import { naiveReceipts } from "./naiveReceipts";
import { paymentDelays, type InvoiceHistory } from "./paymentDelays";

/** How receipts are forecast and how often. */
export interface BacktestPlan {
  /** Days on which a forecast is made from what was known then. */
  readonly origins: readonly number[];
  readonly periods: number;
  readonly periodDays: number;
  readonly strength: number;
  readonly level: number;
}

/** One period of one forecast beside what came in; money. */
export interface BacktestRow {
  readonly origin: number;
  /** 0 = the period right after the origin. */
  readonly period: number;
  readonly actual: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  readonly onDueDay: number;
  readonly atMeanDelay: number;
}

/**
 * Backtest of the receipts forecast: made again on past days from what was known then, and set beside what the same invoices brought.
 *
 * @param history   all invoices, with payments up to today
 * @param customers number of customers
 * @param plan      days, periods, strength of the portfolio and level of the band
 * @returns a row for each origin and period
 * @throws  RangeError as `paymentDelays` and `expectedReceipts`
 * @see     methods C8, C9 (check coverage on history)
 * @example backtestReceipts({ customer: [0, 0], amount: [10, 20], invoiceDay: [0, 20], dueDay: [10, 30], paidDay: [12, 33] }, 1, { origins: [25], periods: 1, periodDays: 10, strength: 0, level: 0.8 })[0].actual // 20
 */
export function backtestReceipts(history: InvoiceHistory, customers: number, plan: BacktestPlan): BacktestRow[] {
  return plan.origins.flatMap((origin) => forecastFrom(origin, history, customers, plan));
}

function forecastFrom(
  origin: number,
  { customer, amount, invoiceDay, dueDay, paidDay }: InvoiceHistory,
  customers: number,
  { periods, periodDays, strength, level }: BacktestPlan,
): BacktestRow[] {
  const delays = paymentDelays({ customer, amount, invoiceDay, dueDay, paidDay }, customers, origin, strength);
  const rows = Array.from(amount as ArrayLike<number>, (_, i) => i);
  const open = rows.filter((i) => invoiceDay[i] <= origin && !(paidDay[i] <= origin) && amount[i] > 0);
  const curves = new Map([...new Set(open.map((i) => customer[i]))].map((c) => [c, delays.curveOf(c)]));
  const amounts = open.map((i) => amount[i]);
  const dues = open.map((i) => dueDay[i]);
  const receipts = expectedReceipts(
    amounts,
    dues.map((due) => origin - due),
    open.map((i) => curves.get(customer[i])!),
    periods,
    periodDays,
    level,
  );
  const paid = rows.filter((i) => paidDay[i] <= origin && amount[i] > 0 && !Number.isNaN(dueDay[i]));
  const meanDelay = paid.length ? sum(paid.map((i) => paidDay[i] - dueDay[i])) / paid.length : 0;
  const onDueDay = naiveReceipts(amounts, dues, 0, origin, periods, periodDays);
  const atMeanDelay = naiveReceipts(amounts, dues, meanDelay, origin, periods, periodDays);
  return Array.from({ length: periods }, (_, period) => ({
    origin,
    period,
    actual: sum(open.filter((i) => Math.ceil((paidDay[i] - origin) / periodDays) - 1 === period).map((i) => amount[i])),
    expected: receipts.expected[period],
    low: receipts.low[period],
    high: receipts.high[period],
    onDueDay: onDueDay[period],
    atMeanDelay: atMeanDelay[period],
  }));
}

/** How far forecasts were off, as parts of what came in. */
export interface BacktestSummary {
  /** Σ |actual − forecast| / Σ actual for each method; fraction. */
  readonly error: { readonly expected: number; readonly onDueDay: number; readonly atMeanDelay: number };
  /** Σ (actual − forecast) / Σ actual of the method with the band; above 0 = it promised too little. */
  readonly bias: number;
  /** Part of the periods whose receipts lay within the band; fraction. */
  readonly coverage: number;
}

/**
 * Sum a backtest up: error against both rules of thumb, and how often the band held.
 *
 *     WAPE = Σ |actual − forecast| / Σ |actual|;  coverage = periods with low ≤ actual ≤ high / periods
 *
 * @param rows at least one
 * @returns fractions; NaN errors where nothing came in
 * @throws  RangeError without rows
 * @see     methods C7 (WAPE), C9
 * @example summarizeBacktest([{ origin: 0, period: 0, actual: 10, expected: 9, low: 5, high: 12, onDueDay: 20, atMeanDelay: 5 }]) // { error: { expected: 0.1, onDueDay: 1, atMeanDelay: 0.5 }, bias: 0.1, coverage: 1 }
 */
export function summarizeBacktest(rows: readonly BacktestRow[]): BacktestSummary {
  assert(rows.length > 0, "there is no backtest to sum up");
  const total = sum(rows.map(({ actual }) => Math.abs(actual)));
  const over = (amount: number): number => (total > 0 ? amount / total : NaN);
  const errorOf = (method: "expected" | "onDueDay" | "atMeanDelay"): number =>
    over(sum(rows.map((row) => Math.abs(row.actual - row[method]))));
  return {
    error: { expected: errorOf("expected"), onDueDay: errorOf("onDueDay"), atMeanDelay: errorOf("atMeanDelay") },
    bias: over(sum(rows.map(({ actual, expected }) => actual - expected))),
    coverage: rows.filter(({ actual, low, high }) => low <= actual && actual <= high).length / rows.length,
  };
}
