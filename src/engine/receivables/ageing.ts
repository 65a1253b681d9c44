import { assert } from "../assert";
import type { Numbers } from "../columns";
import type { Groups } from "../group";
import { groupSums } from "../sum";
import { assertEdges, bucketOf, NO_BUCKET } from "./ageingBucket";

/** Open amounts by age, one row per customer. Σ buckets + credit = total, for every customer and for all. */
export interface Ageing {
  /** Open amounts above 0 by bucket: 0 = not due, then one column per edge, then older. */
  readonly buckets: readonly Float64Array[];
  /** Open amounts below 0: credit notes and payments not yet applied. */
  readonly credit: Float64Array;
  readonly total: Float64Array;
  /** Days past due of the oldest open amount that is due; NaN where nothing is. */
  readonly oldestDays: Float64Array;
}

/**
 * Ageing of receivables by customer: how much is not due, how much is 1–30, 31–60… days past due, and what
 * credit is still unapplied.
 *
 * @param invoices rows of each customer (`groupRows`); of n rows
 * @param open     open amount; money, length n, below 0 for credit; missing amounts count as 0
 * @param baseDay  day from which the age counts (due day, or invoice day); day numbers, length n
 * @param asOfDay  day for which the age is told
 * @param edges    last day of each bucket, rising; days
 * @returns columns of length `customers`; an amount without a day counts as not due
 * @throws  RangeError when the lengths differ or the edges do not rise from above 0
 * @see     S101; Oracle JD Edwards, F03B16 (ageing by due or invoice date); unapplied credit apart, so that buckets are never netted
 * @example ageing(oneGroup(3), [100, 50, -20], [45000, 44990, 45000], 45010, [15]).buckets // [[0], [100], [50]]
 * @example ageing(oneGroup(3), [100, 50, -20], [45000, 44990, 45000], 45010, [15]).total // [130]
 */
export function ageing(
  { start, rows }: Groups,
  open: Numbers,
  baseDay: Numbers,
  asOfDay: number,
  edges: readonly number[],
): Ageing {
  assert(rows.length === open.length && open.length === baseDay.length, "invoices, open and baseDay differ in length");
  assertEdges(edges);
  const customers = start.length - 1;
  const columns = Array.from({ length: edges.length + 3 }, () => new Float64Array(customers));
  const [total, oldestDays] = [new Float64Array(customers), new Float64Array(customers)];
  const sums = groupSums(columns.length);
  for (let customer = 0; customer < customers; customer++) {
    sums.clear();
    let oldest = NaN;
    for (let i = start[customer]; i < start[customer + 1]; i++) {
      const amount = open[rows[i]];
      if (!(amount !== 0)) continue;
      const days = asOfDay - baseDay[rows[i]];
      sums.add(slotOf(amount, days, edges), amount);
      if (amount > 0 && days > 0 && !(days <= oldest)) oldest = days;
    }
    for (let slot = 0; slot < columns.length; slot++) {
      columns[slot][customer] = sums.total(slot);
      total[customer] += columns[slot][customer];
    }
    oldestDays[customer] = oldest;
  }
  return { buckets: columns.slice(0, -1), credit: columns[columns.length - 1], total, oldestDays };
}

function slotOf(amount: number, days: number, edges: readonly number[]): number {
  if (amount < 0) return edges.length + 2;
  const bucket = bucketOf(days, edges);
  return bucket === NO_BUCKET ? 0 : bucket;
}
