import { assert } from "../assert";
import { codesFrom, type Numbers } from "../columns";
import { groupRows } from "../group";
import { takeCodes } from "../take";

/** What models of buying need to know of each customer: columns of length `customers`. */
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
 * @param keys      customer of each purchase, 0 … customers − 1; length n. Leave refunds out: they are no purchases
 * @param customers number of customers
 * @param days      day of each purchase; length n; those missing or after `asOf` are left out
 * @param amounts   value of each purchase; money, length n; missing ones add nothing
 * @param asOf      day on which all ages end
 * @param unitDays  days in a unit of time: 1, 7 for weeks
 * @returns columns of length `customers`; they do not depend on the order of rows
 * @throws  RangeError when the lengths differ, a key is no customer or `unitDays` is not above 0
 * @see     Fader & Hardie, note 001 on brucehardie.com; `lifetimes` tests/test_utils.py
 * @example purchaseHistory([0, 0, 1], 2, [100, 105, 90], [5, 8, 9], 106, 1).recency // [5, 0]
 */
export function purchaseHistory(
  keys: ArrayLike<number>,
  customers: number,
  days: Numbers,
  amounts: Numbers,
  asOf: number,
  unitDays: number,
): PurchaseHistory {
  assert(keys.length === days.length, `columns differ in length: ${keys.length} and ${days.length}`);
  assert(keys.length === amounts.length, `columns differ in length: ${keys.length} and ${amounts.length}`);
  assert(unitDays > 0, `unitDays must be above 0, not ${unitDays}`);
  const { start, rows } = byCustomerAndDay(keys, customers, days, asOf);
  const column = (): Float64Array => new Float64Array(customers).fill(NaN);
  const history = { repeats: column(), recency: column(), age: column(), meanSpend: column() };
  for (let customer = 0; customer < customers; customer++) {
    const own = rows.subarray(start[customer], start[customer + 1]);
    if (!own.length) continue;
    const first = Math.floor(days[own[0]]);
    const repeated = repeatPurchases(own, first, days, amounts);
    history.repeats[customer] = repeated.days;
    history.recency[customer] = (Math.floor(days[own[own.length - 1]]) - first) / unitDays;
    history.age[customer] = (Math.floor(asOf) - first) / unitDays;
    history.meanSpend[customer] = repeated.days ? repeated.spend / repeated.days : NaN;
  }
  return history;
}

/** Two countings instead of a sort: rows by day, and those, still in order of days, by customer. */
function byCustomerAndDay(
  keys: ArrayLike<number>,
  customers: number,
  days: Numbers,
  asOf: number,
): { start: Uint32Array; rows: Uint32Array } {
  const last = Math.floor(asOf);
  const all = new Uint32Array(keys.length);
  let [count, earliest] = [0, Infinity];
  for (let row = 0; row < all.length; row++) {
    const day = Math.floor(days[row]);
    if (!(day <= last)) continue;
    all[count++] = row;
    if (day < earliest) earliest = day;
  }
  const known = all.subarray(0, count);
  const dayOf = codesFrom(known, (row) => Math.floor(days[row]) - earliest);
  const inDays = takeCodes(known, groupRows(dayOf, count ? last - earliest + 1 : 0).rows);
  const { start, rows } = groupRows(
    codesFrom(inDays, (row) => keys[row]),
    customers,
  );
  return { start, rows: takeCodes(inDays, rows) };
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
