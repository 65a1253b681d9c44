import { assert } from "../assert";
import type { CustomerPeriods } from "./customerPeriods";

/**
 * The same purchases by longer periods: months as quarters or years.
 *
 * @param purchases by customer and period
 * @param length    old periods in a new one; a whole number above 0
 * @param offset    old periods of the first new one that lie before the first old one: 2 when months begin with March and quarters with January
 * @returns by customer and new period
 * @throws  RangeError when length or offset make no sense
 * @example coarserPeriods(customerPeriods([0, 0, 0], 1, [0, 1, 3], 4, [5, 6, 7]), 3, 0).amount // [11, 7]
 */
export function coarserPeriods(purchases: CustomerPeriods, length: number, offset: number): CustomerPeriods {
  assert(Number.isInteger(length) && length > 0, `length must be a whole number above 0, not ${length}`);
  assert(offset >= 0 && offset < length, `offset must be between 0 and ${length - 1}, not ${offset}`);
  const { customers } = purchases;
  const start = new Uint32Array(customers + 1);
  const period = new Uint32Array(purchases.period.length);
  const amount = new Float64Array(purchases.period.length);
  let cell = 0;
  for (let customer = 0; customer < customers; customer++) {
    start[customer] = cell;
    for (let i = purchases.start[customer]; i < purchases.start[customer + 1]; i++) {
      const when = Math.floor((purchases.period[i] + offset) / length);
      if (cell === start[customer] || period[cell - 1] !== when) period[cell++] = when;
      amount[cell - 1] += purchases.amount[i];
    }
  }
  start[customers] = cell;
  const periods = Math.ceil((purchases.periods + offset) / length);
  return { customers, periods, start, period: period.slice(0, cell), amount: amount.slice(0, cell) };
}
