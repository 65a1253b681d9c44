import { dateOf, monthOf, monthStart } from "../../engine/dates";
import type { Ledger } from "../../ledger/ledger";
import { revenueRows } from "./revenueRows";

/** The complete months of invoiced revenue. */
export interface RevenueMonths {
  /** Month number of the first column (see `monthOf`). */
  readonly first: number;
  readonly months: number;
  /** Is the as-of month not yet over? It is left out then: a month half done is no fall. */
  readonly incomplete: boolean;
  /** Did the invoices begin in the midst of a month? It is left out too: a month half recorded is no rise after it. */
  readonly lateStart: boolean;
  /** Whole months at the end that are left out because nothing is recorded in them yet. */
  readonly unrecorded: number;
}

/** A first month whose first invoice is later than this day of the month counts as half recorded. */
const LATEST_START = 7;

/** With sales in fewer months than these it cannot be told that a pause is unusual. */
const LEAST_RECORDED = 6;

/**
 * From the first whole month with invoices to the last month that was over on the as-of day, at most `most`; 0 months without any.
 * Months at the end without an invoice are left out where there was never such a long pause before: they are not recorded yet.
 */
export function revenueMonths(ledger: Ledger, most: number): RevenueMonths {
  const { asOfDay } = ledger;
  const incomplete = dateOf(asOfDay + 1).day !== 1;
  const over = monthOf(asOfDay) - (incomplete ? 1 : 0);
  const { firstDay, months: recorded } = recordedMonths(ledger, monthStart(over + 1));
  if (firstDay === Infinity) return { first: over + 1, months: 0, incomplete, lateStart: false, unrecorded: 0 };
  const lateStart = dateOf(firstDay).day > LATEST_START;
  const first = monthOf(firstDay) + (lateStart ? 1 : 0);
  const unrecorded = recorded.length > 0 ? unrecordedAtEnd(recorded, over) : 0;
  const last = over - unrecorded;
  const months = Math.max(0, last - first + 1);
  return {
    first: Math.max(first, last - most + 1),
    months: Math.min(months, most),
    incomplete,
    lateStart,
    unrecorded,
  };
}

/** Day of the first sale, and the months before a day that have sales, in order. */
function recordedMonths(ledger: Ledger, before: number): { firstDay: number; months: readonly number[] } {
  const { count, counts, day: saleDay } = revenueRows(ledger);
  let firstDay = Infinity;
  for (let row = 0; row < count; row++) if (counts(row) && saleDay[row] < firstDay) firstDay = saleDay[row];
  if (!(firstDay < before)) return { firstDay, months: [] };
  // By days first, so that a million rows need no calendar.
  const start = Math.floor(firstDay);
  const hasSale = new Uint8Array(before - start);
  for (let row = 0; row < count; row++) {
    const day = Math.floor(saleDay[row]) - start;
    if (counts(row) && day >= 0 && day < hasSale.length) hasSale[day] = 1;
  }
  const months: number[] = [];
  for (let day = 0; day < hasSale.length; day++) {
    if (hasSale[day] === 0) continue;
    const month = monthOf(start + day);
    if (months.at(-1) !== month) months.push(month);
  }
  return { firstDay, months };
}

/** Months without sales at the end, where they are more than ever lay between two with sales; else 0. */
function unrecordedAtEnd(recorded: readonly number[], last: number): number {
  const longest = recorded.reduce((most, month, i) => (i > 0 ? Math.max(most, month - recorded[i - 1] - 1) : most), 0);
  const pause = last - recorded[recorded.length - 1];
  return pause > longest && recorded.length >= LEAST_RECORDED ? pause : 0;
}

/** Revenue of each group in each month: `values[group × months + month]`, in one pass over the rows; −1 is no group. */
export function monthlyRevenue(
  ledger: Ledger,
  { first, months }: Pick<RevenueMonths, "first" | "months">,
  groups: number,
  groupOf: (customer: number) => number,
): Float64Array {
  const values = new Float64Array(groups * months);
  const { count, counts, day: saleDay, amount, customer } = revenueRows(ledger);
  const start = monthStart(first);
  const days = monthStart(first + months) - start;
  // Days of the period by month, so that a million rows need no calendar.
  const monthOfDay = Uint16Array.from({ length: Math.max(0, days) }, (_, day) => monthOf(start + day) - first);
  for (let row = 0; row < count; row++) {
    const day = Math.floor(saleDay[row]) - start;
    if (!counts(row) || !(day >= 0 && day < days)) continue;
    const group = groupOf(customer[row]);
    if (group >= 0 && amount[row] === amount[row]) values[group * months + monthOfDay[day]] += amount[row];
  }
  return values;
}
