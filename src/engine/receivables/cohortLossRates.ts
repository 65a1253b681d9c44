import { assert } from "../assert";
import type { Numbers } from "../columns";
import { groupSums } from "../sum";
import { assertEdges, bucketOf } from "./ageingBucket";

/** Loss rates of a cohort of invoices by bucket of age. */
export interface CohortLossRates {
  /** Fraction; NaN where no amount reached the bucket. */
  readonly rates: Float64Array;
  /** Amount that reached the bucket; money. */
  readonly reached: Float64Array;
  /** What of it was never paid; money. */
  readonly lost: Float64Array;
}

/**
 * Loss rates from the history of invoices: of the amounts that ever reached a bucket, what part was still unpaid in the end. Only
 * invoices old enough to have had their chance are counted, otherwise the young ones, not lost yet, would make the rates too low.
 *
 *     rate(b) = Σ unpaid / Σ amount, over invoices due at least lossDays ago whose delay reached bucket b
 *
 * @param amount   money, length n; only amounts above 0 count
 * @param unpaid   what is open or written off today; money, length n
 * @param dueDay   day numbers, length n
 * @param paidDay  day of the last payment; day numbers, length n; NaN while open
 * @param asOfDay  day number
 * @param edges    last day of each bucket, rising; days
 * @param lossDays what is unpaid this long after its due day counts as lost; days
 * @returns columns of length edges + 2: not due, one per edge, older
 * @throws  RangeError when the lengths differ, the edges do not rise, or `lossDays` lies before the last edge
 * @see     S095; IFRS 9 B5.5.35 (historical credit loss experience)
 * @example cohortLossRates([100, 100], [0, 50], [0, 0], [10, NaN], 400, [30, 60], 90).rates // [0.25, 0.25, 0.5, 0.5]
 */
export function cohortLossRates(
  amount: Numbers,
  unpaid: Numbers,
  dueDay: Numbers,
  paidDay: Numbers,
  asOfDay: number,
  edges: readonly number[],
  lossDays: number,
): CohortLossRates {
  assertEdges(edges);
  assert(lossDays >= (edges.at(-1) ?? 0), `lossDays must not lie before the last edge, but is ${lossDays}`);
  for (const column of [unpaid, dueDay, paidDay]) {
    assert(column.length === amount.length, `columns differ in length: ${amount.length} and ${column.length}`);
  }
  const buckets = edges.length + 2;
  const [amounts, losses] = [groupSums(buckets), groupSums(buckets)];
  for (let i = 0; i < amount.length; i++) {
    if (!(amount[i] > 0 && dueDay[i] + lossDays <= asOfDay)) continue;
    const left = unpaid[i] > 0 ? unpaid[i] : 0;
    const last = bucketOf((left > 0 || Number.isNaN(paidDay[i]) ? asOfDay : paidDay[i]) - dueDay[i], edges);
    for (let bucket = 0; bucket <= last; bucket++) {
      amounts.add(bucket, amount[i]);
      losses.add(bucket, left);
    }
  }
  const [reached, lost] = [amounts.totals(), losses.totals()];
  return { rates: lost.map((loss, b) => (reached[b] > 0 ? loss / reached[b] : NaN)), reached, lost };
}
