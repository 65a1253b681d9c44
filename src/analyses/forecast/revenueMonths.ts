import { dateOf, monthOf, monthStart } from "../../engine/dates";
import type { Ledger } from "../../ledger/ledger";

/** The complete months of invoiced revenue. */
export interface RevenueMonths {
  /** Month number of the first column (see `monthOf`). */
  readonly first: number;
  readonly months: number;
  /** Is the as-of month not yet over? It is left out then: a month half done is no fall. */
  readonly incomplete: boolean;
  /** Did the invoices begin in the midst of a month? It is left out too: a month half recorded is no rise after it. */
  readonly lateStart: boolean;
}

/** A first month whose first invoice is later than this day of the month counts as half recorded. */
const LATEST_START = 7;

/** From the first whole month with invoices to the last month that was over on the as-of day, at most `most`; 0 months without any. */
export function revenueMonths({ receivables, asOfDay }: Ledger, most: number): RevenueMonths {
  let firstDay = Infinity;
  const { count, known, sale, invoiceDay } = receivables;
  for (let row = 0; row < count; row++)
    if (known[row] && sale[row] && invoiceDay[row] < firstDay) firstDay = invoiceDay[row];
  const incomplete = dateOf(asOfDay + 1).day !== 1;
  const last = monthOf(asOfDay) - (incomplete ? 1 : 0);
  const lateStart = firstDay !== Infinity && dateOf(firstDay).day > LATEST_START;
  const first = firstDay === Infinity ? last + 1 : monthOf(firstDay) + (lateStart ? 1 : 0);
  const months = Math.max(0, last - first + 1);
  return { first: Math.max(first, last - most + 1), months: Math.min(months, most), incomplete, lateStart };
}

/** Revenue of each group in each month: `values[group × months + month]`, in one pass over the receivables; −1 is no group. */
export function monthlyRevenue(
  { receivables }: Ledger,
  { first, months }: Pick<RevenueMonths, "first" | "months">,
  groups: number,
  groupOf: (customer: number) => number,
): Float64Array {
  const values = new Float64Array(groups * months);
  const { count, known, sale, invoiceDay, amount, customer } = receivables;
  const start = monthStart(first);
  const days = monthStart(first + months) - start;
  // Days of the period by month, so that a million rows need no calendar.
  const monthOfDay = Uint16Array.from({ length: Math.max(0, days) }, (_, day) => monthOf(start + day) - first);
  for (let row = 0; row < count; row++) {
    const day = Math.floor(invoiceDay[row]) - start;
    if (!known[row] || !sale[row] || !(day >= 0 && day < days)) continue;
    const group = groupOf(customer[row]);
    if (group >= 0 && amount[row] === amount[row]) values[group * months + monthOfDay[day]] += amount[row];
  }
  return values;
}
