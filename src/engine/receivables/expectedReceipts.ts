import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";
import { outcomeQuantile } from "../forecast/outcomes";
import { totalOutcomes } from "../forecast/totalOutcomes";
import { normalQuantile } from "../stats/normalQuantile";
import { sum } from "../sum";
import { openAt } from "./chancePaid";
import type { DelayCurve } from "./kaplanMeier";

/** Receipts to be expected by period; columns of length `periods`. */
export interface ExpectedReceipts {
  readonly expected: Float64Array;
  /** Lower and upper line of the band. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** What is not expected within the periods: paid later or never; money. */
  readonly later: number;
  /** Open amounts that have been open longer than any in the history, about which it says nothing; money, in no other figure. */
  readonly beyondHistory: number;
}

/** From here on a sum of so many independent receipts is as smooth as its first three moments. */
const MANY = 1000;

/**
 * Receipts to be expected from open invoices, week by week, with a band: each invoice is paid in a week or not, by its customer's own
 * delay; the band is that of the sum, computed and not simulated.
 *
 *     p(w) = (open(g + 7w) − open(g + 7(w + 1))) / open(g);  expected(w) = Σ amount × p(w)
 *
 * Invoices are taken as independent. A customer that pays all at once, or a holiday, makes the true band wider; `backtestReceipts`
 * tells by how much.
 *
 * @param amount     open amounts; money, length n; those not above 0 are left out
 * @param delay      days after the due day today, below 0 before it; length n
 * @param curves     delay of payment of each invoice's customer; length n
 * @param periods    number of periods, above 0
 * @param periodDays length of a period, such as 7; whole days, above 0
 * @param level      part of the cases that the band shall hold, such as 0.8
 * @returns columns by period, the first beginning tomorrow
 * @throws  RangeError when the lengths differ, or periods, days or level make no sense
 * @see     methods C8 (b)
 * @example expectedReceipts([100], [0], [kaplanMeier([1, 8, 8, 8], [1, 1, 1, 1])], 2, 7, 0.8).expected // [25, 75]
 */
export function expectedReceipts(
  amount: Numbers,
  delay: Numbers,
  curves: readonly DelayCurve[],
  periods: number,
  periodDays: number,
  level: number,
): ExpectedReceipts {
  assert(
    delay.length === amount.length && curves.length === amount.length,
    "amount, delay and curves differ in length",
  );
  assert(Number.isInteger(periods) && periods > 0, `periods must be a whole number above 0, not ${periods}`);
  assert(
    Number.isInteger(periodDays) && periodDays > 0,
    `periodDays must be a whole number above 0, not ${periodDays}`,
  );
  assert(level > 0 && level < 1, `level must lie between 0 and 1, not ${level}`);
  const invoices = Array.from(amount, (_, i) => i).filter((i) => amount[i] > 0 && !Number.isNaN(delay[i]));
  const known = invoices.filter((i) => isWithin(curves[i], delay[i]));
  const amounts = numbersFrom(known, (i) => amount[i]);
  const chances = Array.from({ length: periods }, (_, w) =>
    numbersFrom(known, (i) => chanceInPeriod(curves[i], delay[i], w * periodDays, (w + 1) * periodDays)),
  );
  const bands = chances.map((p) => bandOfSum(amounts, p, level));
  const expected = numbersFrom(chances, (p) => sum(amounts.map((money, i) => money * p[i])));
  return {
    expected,
    low: numbersFrom(bands, ([low]) => low),
    high: numbersFrom(bands, ([, high]) => high),
    later: sum(amounts) - sum(expected),
    beyondHistory: sum(invoices.map((i) => amount[i])) - sum(amounts),
  };
}

function isWithin({ firstDelay, open }: DelayCurve, delay: number): boolean {
  return delay < firstDelay + open.length - 1 && openAt({ firstDelay, open, hazard: open }, delay) > 0;
}

function chanceInPeriod(curve: DelayCurve, delay: number, from: number, to: number): number {
  const chance = (openAt(curve, delay + from) - openAt(curve, delay + to)) / openAt(curve, delay);
  return Math.min(1, Math.max(0, chance));
}

/** Quantiles of Σ amount × (paid or not): computed for up to a thousand invoices, by moments (Cornish–Fisher) for more. */
function bandOfSum(amounts: Float64Array, chances: Float64Array, level: number): readonly [number, number] {
  const tails = [(1 - level) / 2, (1 + level) / 2] as const;
  const open = chances.reduce((count, p) => count + (p > 0 ? 1 : 0), 0);
  if (open <= MANY) {
    const outcomes = totalOutcomes(amounts, chances);
    return [outcomeQuantile(outcomes, tails[0]), outcomeQuantile(outcomes, tails[1])];
  }
  const moment = (f: (money: number, p: number) => number): number =>
    sum(amounts.map((money, i) => f(money, chances[i])));
  const mean = moment((money, p) => money * p);
  const spread = Math.sqrt(moment((money, p) => money ** 2 * p * (1 - p)));
  const skewness = moment((money, p) => money ** 3 * p * (1 - p) * (1 - 2 * p)) / spread ** 3;
  const quantile = (tail: number): number => {
    const z = normalQuantile(tail);
    return Math.max(0, mean + spread * (z + (skewness * (z * z - 1)) / 6));
  };
  return [quantile(tails[0]), quantile(tails[1])];
}
