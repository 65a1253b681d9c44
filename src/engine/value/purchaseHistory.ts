import { assert } from "../assert";
import type { Numbers } from "../columns";

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
 * @param start    where each customer's purchases begin in the columns, and where the last one's end; length customers + 1
 * @param days     day of each purchase; length n; those missing or after `asOf` are left out. Leave refunds out: they are no purchases
 * @param amounts  value of each purchase; money, length n; missing ones add nothing
 * @param asOf     day on which all ages end
 * @param unitDays days in a unit of time: 1, 7 for weeks
 * @returns a row for each customer; they do not depend on the order of a customer's purchases
 * @throws  RangeError when the lengths differ or `unitDays` is not above 0
 * @see     Fader & Hardie, note 001 on brucehardie.com; `lifetimes` tests/test_utils.py
 * @example purchaseHistory([0, 2, 3], [100, 105, 90], [5, 8, 9], 106, 1).recency // [5, 0]
 */
export function purchaseHistory(
  start: ArrayLike<number>,
  days: Numbers,
  amounts: Numbers,
  asOf: number,
  unitDays: number,
): PurchaseHistory {
  assert(days.length === amounts.length, `columns differ in length: ${days.length} and ${amounts.length}`);
  assert(unitDays > 0, `unitDays must be above 0, not ${unitDays}`);
  const customers = start.length - 1;
  const column = (): Float64Array => new Float64Array(customers).fill(NaN);
  const history = { repeats: column(), recency: column(), age: column(), meanSpend: column() };
  const last = Math.floor(asOf);
  const { days: own, spent, sortByDay } = createPurchases(largestGroup(start));
  for (let customer = 0; customer < customers; customer++) {
    let count = 0;
    for (let i = start[customer]; i < start[customer + 1]; i++) {
      const day = Math.floor(days[i]);
      if (!(day <= last)) continue;
      own[count] = day;
      spent[count++] = amounts[i];
    }
    if (count === 0) continue;
    sortByDay(count);
    const first = own[0];
    let [repeats, spend] = [0, 0];
    for (let i = 1; i < count; i++) {
      if (own[i] > own[i - 1]) repeats++;
      if (own[i] > first && spent[i] === spent[i]) spend += spent[i];
    }
    history.repeats[customer] = repeats;
    history.recency[customer] = (own[count - 1] - first) / unitDays;
    history.age[customer] = (last - first) / unitDays;
    history.meanSpend[customer] = repeats > 0 ? spend / repeats : NaN;
  }
  return history;
}

function largestGroup(start: ArrayLike<number>): number {
  let most = 0;
  for (let group = 0; group + 1 < start.length; group++) most = Math.max(most, start[group + 1] - start[group]);
  return most;
}

/** Up to here, putting each in its place among those before takes the least time. */
const FEW = 48;

/** One room for all customers: each in turn puts its purchases there. */
function createPurchases(most: number): {
  readonly days: Float64Array;
  readonly spent: Float64Array;
  /** The first `count` purchases in the order of their days, those of a day in the order they had. */
  sortByDay(count: number): void;
} {
  const [days, spent, keys, before] = [0, 1, 2, 3].map(() => new Float64Array(most));
  return {
    days,
    spent,
    sortByDay: (count) => (count > FEW ? sortMany(count) : sortFew(count)),
  };

  function sortFew(count: number): void {
    for (let i = 1; i < count; i++) {
      const [day, amount] = [days[i], spent[i]];
      let place = i;
      for (; place > 0 && days[place - 1] > day; place--) {
        days[place] = days[place - 1];
        spent[place] = spent[place - 1];
      }
      days[place] = day;
      spent[place] = amount;
    }
  }

  /** Day and place in one whole number, which a typed array sorts by itself. */
  function sortMany(count: number): void {
    for (let place = 0; place < count; place++) {
      keys[place] = days[place] * count + place;
      before[place] = spent[place];
    }
    keys.subarray(0, count).sort();
    for (let i = 0; i < count; i++) {
      const day = Math.floor(keys[i] / count);
      days[i] = day;
      spent[i] = before[keys[i] - day * count];
    }
  }
}
