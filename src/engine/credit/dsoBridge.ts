import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";
import { mapRows } from "../mapRows";
import { sum } from "../sum";

/** One period's figures by customer; columns of length n, the same customers in the same rows in both periods. */
export interface DsoPeriod {
  /** Credit sales of the period; money, missing counts as 0. More returned than sold lowers the sales of all, but is no share of them. */
  readonly creditSales: Numbers;
  /** Open at the end and not yet due, net of unapplied credit; money. */
  readonly notDue: Numbers;
  /** Open at the end and overdue; money. */
  readonly overdue: Numbers;
  /** Terms of payment, weighted by sales; days, NaN = not known. */
  readonly termsDays: Numbers;
  readonly periodDays: number;
}

/** What moved the DSO: parts in days that add up to the change. */
export interface DsoBridge {
  readonly before: number;
  readonly after: number;
  /** Terms of payment became longer or shorter. */
  readonly terms: number;
  /** Sales fell later or earlier in the period: what is not due differs from what even sales on these terms would leave. */
  readonly salesTiming: number;
  /** More or less is overdue. */
  readonly delinquency: number;
  /** Customers with long or short DSO took a larger part of the sales. */
  readonly mix: number;
  /** The same parts by customer, length n; each adds up to its total. */
  readonly byCustomer: Readonly<Record<DsoPart, Float64Array>>;
}

export const DSO_PARTS = ["terms", "salesTiming", "delinquency", "mix"] as const;
export type DsoPart = (typeof DSO_PARTS)[number];

/**
 * Bridge of the DSO from one period to the next: what part of the change the customers' payment is to blame for, and what is not.
 *
 *     DSO = Σ w · d over customers;  w = share of sales;  d = terms + timing + delinquency of the customer
 *     timing = not due / sales × days − terms;  delinquency = overdue / sales × days
 *     part = Σ mean(w) · Δ part of d;  mix = Σ Δw · mean(d)
 *
 * With even sales on terms of 30 days, 30 days of sales are not yet due, so terms and timing together are the best possible DSO. A
 * customer without sales in one of the periods has no d there: what it owes counts as timing (not due) or delinquency (overdue), and
 * its coming or going as mix. Where terms are not known, their effect stands in the timing.
 *
 * @param earlier figures of the earlier period
 * @param later   figures of the later period
 * @returns DSO before and after by the balance method, and the parts in between; all NaN where a period has no sales
 * @throws  RangeError when lengths differ or a period has no days
 * @see     product-definitions (c) 10; shares and rates split with averages of both periods (Marshall–Edgeworth), so nothing is left over
 * @example dsoBridge({ creditSales: [100], notDue: [30], overdue: [10], termsDays: [30], periodDays: 100 }, { creditSales: [100], notDue: [45], overdue: [20], termsDays: [40], periodDays: 100 }).terms // 10
 */
export function dsoBridge(earlier: DsoPeriod, later: DsoPeriod): DsoBridge {
  assert(earlier.creditSales.length === later.creditSales.length, "the periods differ in the number of customers");
  const [from, to] = [rates(earlier), rates(later)];
  const byCustomer = partsOf(from, to);
  const total = (part: DsoPart): number => (from.sold > 0 && to.sold > 0 ? sum(byCustomer[part]) : NaN);
  return {
    before: from.dso,
    after: to.dso,
    terms: total("terms"),
    salesTiming: total("salesTiming"),
    delinquency: total("delinquency"),
    mix: total("mix"),
    byCustomer,
  };
}

/** A period by customer; days of DSO that what is owed makes up in the whole (`…Days`), and share of sales. */
interface PeriodRates {
  readonly sold: number;
  readonly dso: number;
  readonly share: Float64Array;
  readonly notDueDays: Float64Array;
  readonly overdueDays: Float64Array;
  readonly termsDays: Numbers;
}

function rates({ creditSales, notDue, overdue, termsDays, periodDays }: DsoPeriod): PeriodRates {
  assert(periodDays > 0, `periodDays must be above 0, not ${periodDays}`);
  assert(termsDays.length === creditSales.length, "creditSales and termsDays differ in length");
  const counted = mapRows([creditSales, notDue, overdue], (sales) => (sales > 0 ? sales : 0));
  const sold = sum(numbersFrom(creditSales, (sales) => (Number.isNaN(sales) ? 0 : sales)));
  const inDays = (owed: Numbers): Float64Array =>
    numbersFrom(owed, (amount) => ((Number.isNaN(amount) ? 0 : amount) / sold) * periodDays);
  const [notDueDays, overdueDays] = [inDays(notDue), inDays(overdue)];
  const dso = sold > 0 ? sum(notDueDays) + sum(overdueDays) : NaN;
  return { sold, dso, share: counted.map((sales) => sales / sold), notDueDays, overdueDays, termsDays };
}

function partsOf(from: PeriodRates, to: PeriodRates): Record<DsoPart, Float64Array> {
  const n = from.share.length;
  const parts = Object.fromEntries(DSO_PARTS.map((part) => [part, new Float64Array(n)]));
  for (let row = 0; row < n; row++) {
    const staying = from.share[row] > 0 && to.share[row] > 0;
    const part = staying ? partsOfStaying(from, to, row) : partsOfComing(from, to, row);
    for (const key of DSO_PARTS) parts[key][row] = part[key];
  }
  return parts as Record<DsoPart, Float64Array>;
}

function partsOfStaying(from: PeriodRates, to: PeriodRates, row: number): Record<DsoPart, number> {
  const [w0, w1] = [from.share[row], to.share[row]];
  const weight = (w0 + w1) / 2;
  const best = to.notDueDays[row] / w1 - from.notDueDays[row] / w0;
  const late = to.overdueDays[row] / w1 - from.overdueDays[row] / w0;
  const longer = to.termsDays[row] - from.termsDays[row];
  const terms = Number.isNaN(longer) ? 0 : longer;
  const level = (from.notDueDays[row] + from.overdueDays[row]) / w0 + (to.notDueDays[row] + to.overdueDays[row]) / w1;
  return {
    terms: weight * terms,
    salesTiming: weight * (best - terms),
    delinquency: weight * late,
    mix: ((w1 - w0) * level) / 2,
  };
}

/** A customer that bought in one period at most: its debt of that period came or went with it. */
function partsOfComing(from: PeriodRates, to: PeriodRates, row: number): Record<DsoPart, number> {
  const part = { terms: 0, salesTiming: 0, delinquency: 0, mix: 0 };
  for (const [period, sign] of [
    [from, -1],
    [to, 1],
  ] as const) {
    if (period.share[row] > 0) {
      part.mix += sign * (period.notDueDays[row] + period.overdueDays[row]);
    } else {
      part.salesTiming += sign * period.notDueDays[row];
      part.delinquency += sign * period.overdueDays[row];
    }
  }
  return part;
}
