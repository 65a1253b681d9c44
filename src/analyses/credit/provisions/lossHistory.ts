import { addMonths, monthOf, monthStart } from "../../../engine/dates";
import { bucketOf } from "../../../engine/receivables/ageingBucket";
import { groupSums } from "../../../engine/sum";
import type { Ledger } from "../../../ledger/ledger";

/** Last day of each 30-day bucket up to the loss: as wide as months are apart, which roll rates need. */
export const lossEdges = (lossMonths: number): readonly number[] =>
  Array.from({ length: lossMonths }, (_, month) => 30 * (month + 1));

/**
 * Open balances by age at past month-ends, the oldest first, by what is known now: an invoice was open until the day it was paid; what
 * is paid of one that is still open counts as if it had been paid at once, because its day is not known. What was written off was not
 * paid: it grows older until it counts as lost.
 */
export function balancesAtMonthEnds(
  { asOfDay, receivables }: Ledger,
  months: number,
  edges: readonly number[],
): { readonly balances: readonly Float64Array[]; readonly ends: readonly number[] } {
  const { amount, open, writtenOff, invoiceDay, dueDay, paidDay, known, sale, count } = receivables;
  const first = monthStart(monthOf(asOfDay));
  const ends = Array.from({ length: months }, (_, back) => addMonths(first, back - months + 1) - 1);
  const buckets = edges.length + 2;
  const sums = groupSums(months * buckets);
  const firstMonth = monthOf(ends[0]);
  for (let row = 0; row < count; row++) {
    const owed = paidDay[row] === paidDay[row] ? amount[row] : open[row] + writtenOff[row];
    if (known[row] === 0 || sale[row] === 0 || !(owed > 0)) continue;
    const from = Math.max(0, monthOf(invoiceDay[row]) - firstMonth);
    for (let end = from; end < months && !(paidDay[row] <= ends[end]); end++) {
      const bucket = bucketOf(ends[end] - dueDay[row], edges);
      if (invoiceDay[row] <= ends[end] && bucket < buckets) sums.add(end * buckets + bucket, owed);
    }
  }
  const totals = sums.totals();
  const all = ends.map((_, end) => totals.slice(end * buckets, (end + 1) * buckets));
  // Months before the first invoice say nothing.
  const start = all.findIndex((month) => month.some((balance) => balance > 0));
  return start < 0 ? { balances: [], ends: [] } : { balances: all.slice(start), ends: ends.slice(start) };
}
