import { assert } from "../assert";
import type { CustomerPeriods } from "./customerPeriods";

/**
 * The same purchases by longer periods: months joined to years, say.
 *
 * @param cells    purchases by customer and period
 * @param joined   the longer period of each period, not falling; −1 leaves a period out. Length `cells.periods`
 * @param periods  number of the longer periods
 * @returns one cell for each customer and longer period with a purchase
 * @throws  RangeError when there is not one longer period for each period, or they fall
 * @see     S054, S058
 * @example joinPeriods(customerPeriods([0, 0, 0], 1, [0, 1, 3], 4, [5, 6, 7]), [0, 0, 1, 1], 2).amount // [11, 7]
 */
export function joinPeriods(cells: CustomerPeriods, joined: ArrayLike<number>, periods: number): CustomerPeriods {
  assert(joined.length === cells.periods, `${cells.periods} periods need as many longer ones, not ${joined.length}`);
  const known = Array.from(joined).filter((period) => period >= 0);
  assert(
    known.every((period, i) => period < periods && (i === 0 || period >= known[i - 1])),
    `longer periods must rise from 0 to ${periods - 1}`,
  );
  const start = new Uint32Array(cells.customers + 1);
  const period = new Uint32Array(cells.period.length);
  const amount = new Float64Array(cells.period.length);
  let last = -1;
  for (let customer = 0; customer < cells.customers; customer++) {
    for (let cell = cells.start[customer]; cell < cells.start[customer + 1]; cell++) {
      const when = joined[cells.period[cell]];
      if (when < 0) continue;
      if (last < start[customer] || period[last] !== when) period[++last] = when;
      amount[last] += cells.amount[cell];
    }
    start[customer + 1] = last + 1;
  }
  return {
    customers: cells.customers,
    periods,
    start,
    period: period.slice(0, last + 1),
    amount: amount.slice(0, last + 1),
  };
}
