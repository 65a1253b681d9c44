import { assert } from "../assert";
import type { Numbers } from "../columns";
import type { Groups } from "../group";

/** What models of buying need to know of each customer. */
export interface PurchaseHistory {
  /** x: days with a purchase after the first one; NaN for a customer without any purchase. */
  readonly repeats: Float64Array;
  /** tx: time from the first to the last purchase; 0 without repeats. */
  readonly recency: Float64Array;
  /** T: time from the first purchase to the as-of day. */
  readonly age: Float64Array;
  /** Mean value of the days with a repeat purchase, the first day left out; NaN without repeats. */
  readonly meanSpend: Float64Array;
}

/**
 * Purchase history: the sufficient statistics x, tx, T and mean spend that BG/NBD and Gamma-Gamma know a customer by. Several
 * purchases on a day are one.
 *
 *     x = purchase days − 1;  tx = (last day − first day) / unitDays;  T = (asOf − first day) / unitDays
 *
 * @param purchases the rows of each customer, from `groupRows`. Leave refunds out: they are no purchases
 * @param days      day of each purchase; length n; those missing or after `asOf` are left out
 * @param amounts   value of each purchase; money, length n; missing ones add nothing
 * @param asOf      day on which all ages end
 * @param unitDays  days in a unit of time: 1, 7 for weeks
 * @returns a row for each group; they do not depend on the order of rows
 * @throws  RangeError when the lengths differ or `unitDays` is not above 0
 * @see     Fader & Hardie, note 001 on brucehardie.com; `lifetimes` tests/test_utils.py
 * @example purchaseHistory(groupRows([0, 0, 1], 2), [100, 105, 90], [5, 8, 9], 106, 1).recency // [5, 0]
 */
export function purchaseHistory(
  purchases: Groups,
  days: Numbers,
  amounts: Numbers,
  asOf: number,
  unitDays: number,
): PurchaseHistory {
  assert(days.length === amounts.length, `columns differ in length: ${days.length} and ${amounts.length}`);
  assert(unitDays > 0, `unitDays must be above 0, not ${unitDays}`);
  const { start, rows } = purchases;
  const customers = start.length - 1;
  const column = (): Float64Array => new Float64Array(customers).fill(NaN);
  const history = { repeats: column(), recency: column(), age: column(), meanSpend: column() };
  const last = Math.floor(asOf);
  for (let customer = 0; customer < customers; customer++) {
    const own = byDay(rows.subarray(start[customer], start[customer + 1]), days, last);
    if (!own.length) continue;
    const first = Math.floor(days[own[0]]);
    const repeated = repeatPurchases(own, first, days, amounts);
    history.repeats[customer] = repeated.days;
    history.recency[customer] = (Math.floor(days[own[own.length - 1]]) - first) / unitDays;
    history.age[customer] = (last - first) / unitDays;
    history.meanSpend[customer] = repeated.days ? repeated.spend / repeated.days : NaN;
  }
  return history;
}

/** The rows up to a day in order of days, those of a day in their own; mostly they are in it already, and nothing is sorted. */
function byDay(rows: Uint32Array, days: Numbers, last: number): Uint32Array {
  let inOrder = true;
  let before = -Infinity;
  for (let i = 0; i < rows.length; i++) {
    const day = Math.floor(days[rows[i]]);
    if (!(day >= before && day <= last)) inOrder = false;
    before = day;
  }
  if (inOrder) return rows;
  return rows
    .filter((row) => Math.floor(days[row]) <= last)
    .sort((a, b) => Math.floor(days[a]) - Math.floor(days[b]) || a - b);
}

function repeatPurchases(
  own: Uint32Array,
  first: number,
  days: Numbers,
  amounts: Numbers,
): { days: number; spend: number } {
  let [count, spend, day] = [0, 0, first];
  for (const row of own) {
    const today = Math.floor(days[row]);
    if (today > day) count++;
    day = today;
    if (today > first && !Number.isNaN(amounts[row])) spend += amounts[row];
  }
  return { days: count, spend };
}
