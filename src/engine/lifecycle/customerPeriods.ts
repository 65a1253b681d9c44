import { assert } from "../assert";
import { codesFrom, type Numbers } from "../columns";
import { groupRows } from "../group";

/** What each customer bought in each period, without the periods in which it bought nothing: cells by customer, periods rising. */
export interface CustomerPeriods {
  readonly customers: number;
  readonly periods: number;
  /** Cells `start[c] … start[c + 1]` are customer c's. */
  readonly start: Uint32Array;
  readonly period: Uint32Array;
  readonly amount: Float64Array;
}

/**
 * Purchases by customer and period, in one pass each way; churn, revenue bridge and cohorts are all told from it.
 *
 * @param keys      customer of each purchase, 0 … customers − 1; length n
 * @param customers number of customers
 * @param period    period of each purchase, 0 … periods − 1 (months since the first, say); length n, those missing or outside are left out
 * @param periods   number of periods
 * @param amounts   value of each purchase; money, length n, missing ones add nothing
 * @returns one cell for each customer and period with a purchase
 * @throws  RangeError when the lengths differ or a key is no customer
 * @example customerPeriods([0, 0, 1, 0], 2, [2, 0, 1, 2], 3, [5, 1, 9, 6]).amount // [1, 11, 9]
 */
export function customerPeriods(
  keys: ArrayLike<number>,
  customers: number,
  period: Numbers,
  periods: number,
  amounts: Numbers,
): CustomerPeriods {
  for (const { length } of [period, amounts])
    assert(length === keys.length, `columns differ in length: ${keys.length} and ${length}`);
  const isInside = (row: number): boolean => period[row] >= 0 && period[row] < periods;
  const inside = codesFrom(keys, (_, row) => row).filter(isInside);
  const byPeriod = takeRows(
    inside,
    groupRows(
      codesFrom(inside, (row) => period[row]),
      periods,
    ).rows,
  );
  const byCustomer = groupRows(
    codesFrom(byPeriod, (row) => keys[row]),
    customers,
  );
  return cells(customers, periods, byCustomer.start, takeRows(byPeriod, byCustomer.rows), period, amounts);
}

const takeRows = (rows: Uint32Array, positions: Uint32Array): Uint32Array =>
  positions.map((position) => rows[position]);

function cells(
  customers: number,
  periods: number,
  starts: Uint32Array,
  rows: Uint32Array,
  periodOf: Numbers,
  amounts: Numbers,
): CustomerPeriods {
  const start = new Uint32Array(customers + 1);
  const period = new Uint32Array(rows.length);
  const amount = new Float64Array(rows.length);
  let cell = 0;
  for (let customer = 0; customer < customers; customer++) {
    start[customer] = cell;
    for (let i = starts[customer]; i < starts[customer + 1]; i++) {
      const when = Math.floor(periodOf[rows[i]]);
      if (cell === start[customer] || period[cell - 1] !== when) period[cell++] = when;
      if (!Number.isNaN(amounts[rows[i]])) amount[cell - 1] += amounts[rows[i]];
    }
  }
  start[customers] = cell;
  return { customers, periods, start, period: period.slice(0, cell), amount: amount.slice(0, cell) };
}
