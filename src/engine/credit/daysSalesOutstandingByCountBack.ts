import { assert } from "../assert";
import type { Numbers } from "../columns";
import { dateOf, monthOf, monthStart } from "../dates";

/**
 * What a month without sales (0, or more returned than sold) means to the count-back: `stop` ends the count there, so that debt older
 * than the gap stays uncovered; `count` adds the month's days, because the debt has been waiting through it; `skip` passes over it.
 */
export type EmptyMonthPolicy = "stop" | "count" | "skip";

/** Days by count-back, and the part of the debt that no month of the history accounts for. */
export interface CountBack {
  /** Days, length n. */
  readonly days: Float64Array;
  /** Money, length n; above 0 means that the days are a lower bound. */
  readonly uncovered: Float64Array;
}

/**
 * Days sales outstanding by count-back (exhaustion): how many days of the latest sales are still owed. The debt is taken off the
 * newest month's sales first, then off the month before, and so on; a month that it does not use up counts in proportion. Unlike the
 * balance method it does not rise because last month's sales were low.
 *
 *     days = Σ days of the months used up + rest / sales × days of the last month
 *
 * @param receivable  open receivables at the end of the newest month; money, length n
 * @param sales       credit sales by month, newest first; each column of length n; missing counts as 0
 * @param monthDays   real length of each month, newest first (`monthLengths`); days
 * @param emptyMonths what a month without sales means
 * @returns days and what is uncovered; 0 days without debt; NaN days where the debt or all sales are missing
 * @throws  RangeError when the lengths differ
 * @see     S094; Oracle JD Edwards F03B16 (`count`); Oracle Hyperion Financial Management (`stop`)
 * @example daysSalesOutstandingByCountBack([212000], [[100000], [80000], [70000]], [30, 30, 30], "stop") // { days: [60 + 32 / 70 * 30], uncovered: [0] }
 */
export function daysSalesOutstandingByCountBack(
  receivable: Numbers,
  sales: readonly Numbers[],
  monthDays: Numbers,
  emptyMonths: EmptyMonthPolicy,
): CountBack {
  assert(sales.length === monthDays.length, `${sales.length} months have ${monthDays.length} lengths`);
  for (const month of sales) assert(month.length === receivable.length, "sales and receivable differ in length");
  const result = { days: new Float64Array(receivable.length), uncovered: new Float64Array(receivable.length) };
  for (let row = 0; row < receivable.length; row++)
    countBack(row, receivable[row], sales, monthDays, emptyMonths, result);
  return result;
}

function countBack(
  row: number,
  receivable: number,
  sales: readonly Numbers[],
  monthDays: Numbers,
  emptyMonths: EmptyMonthPolicy,
  { days, uncovered }: CountBack,
): void {
  // A credit balance has nothing to wait for; a missing one stays missing.
  let rest = receivable < 0 ? 0 : receivable;
  let hasSales = false;
  for (let month = 0; month < sales.length && rest > 0; month++) {
    const sold = sales[month][row];
    if (sold > 0) {
      hasSales = true;
      days[row] += rest >= sold ? monthDays[month] : (rest / sold) * monthDays[month];
      rest = Math.max(rest - sold, 0);
    } else if (emptyMonths === "stop") break;
    else if (emptyMonths === "count") days[row] += monthDays[month];
  }
  uncovered[row] = rest;
  if (rest > 0 && !hasSales) days[row] = NaN;
  if (Number.isNaN(rest)) days[row] = NaN;
}

/**
 * Real lengths of the months up to a day, newest first: the count-back of an April balance goes over 30, 31, 28 … days.
 *
 * @param asOfDay day number; the month that it lies in counts up to and including it
 * @param months  how many
 * @returns days, newest first; NaN without a day
 * @example monthLengths(dayOf(2024, 3, 31), 3) // [31, 29, 31]
 * @example monthLengths(dayOf(2024, 3, 10), 2) // [10, 29]
 */
export function monthLengths(asOfDay: number, months: number): number[] {
  const newest = monthOf(asOfDay);
  return Array.from({ length: months }, (_, back) =>
    back === 0 ? dateOf(asOfDay).day : monthStart(newest - back + 1) - monthStart(newest - back),
  );
}
