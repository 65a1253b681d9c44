import { assert } from "../assert";
import type { CustomerPeriods } from "./customerPeriods";

/** Customers by period: `opening + gained + reactivated − lost = closing`, and each period opens with what the last one closed with. */
export interface CustomerFlow {
  readonly opening: Float64Array;
  /** Bought for the first time ever. */
  readonly gained: Float64Array;
  /** Bought again after they had been lost. */
  readonly reactivated: Float64Array;
  readonly lost: Float64Array;
  readonly closing: Float64Array;
  /** lost ÷ opening; NaN where there was nobody to lose. */
  readonly churnRate: Float64Array;
  /** 1 − churn rate. */
  readonly retentionRate: Float64Array;
}

/**
 * Customer flow (churn where no contract ends): who came, went and came back in each period. A customer is lost in the first period in
 * which the last so many periods were without a purchase; it is lost once, not in every later period again.
 *
 * @param purchases    by customer and period
 * @param patience     periods without a purchase after which a customer is lost; 1 = whoever does not buy in a period is lost in it
 * @returns columns, one row a period
 * @throws  RangeError when the patience is not a whole number above 0
 * @see     S054, S058: 期末 = 期初 + 新增 − 流失
 * @example customerFlow(customerPeriods([0, 0, 1], 2, [0, 2, 1], 3, [1, 1, 1]), 1).lost // [0, 1, 1]
 */
export function customerFlow(purchases: CustomerPeriods, patience: number): CustomerFlow {
  assert(Number.isInteger(patience) && patience > 0, `patience must be a whole number above 0, not ${patience}`);
  const { customers, periods, start, period } = purchases;
  const [gained, reactivated, lost] = [0, 1, 2].map(() => new Float64Array(periods));
  for (let customer = 0; customer < customers; customer++)
    for (let cell = start[customer]; cell < start[customer + 1]; cell++) {
      const isFirst = cell === start[customer];
      if (isFirst) gained[period[cell]]++;
      else if (period[cell] > period[cell - 1] + patience) reactivated[period[cell]]++;
      const lostIn = period[cell] + patience;
      const next = cell + 1 < start[customer + 1] ? period[cell + 1] : Infinity;
      if (lostIn < periods && next > lostIn) lost[lostIn]++;
    }
  return { ...balances(gained, reactivated, lost), gained, reactivated, lost };
}

function balances(
  gained: Float64Array,
  reactivated: Float64Array,
  lost: Float64Array,
): Pick<CustomerFlow, "opening" | "closing" | "churnRate" | "retentionRate"> {
  const closing = new Float64Array(gained.length);
  let balance = 0;
  for (let i = 0; i < closing.length; i++) closing[i] = balance += gained[i] + reactivated[i] - lost[i];
  const opening = closing.map((_, i) => (i > 0 ? closing[i - 1] : 0));
  const churnRate = opening.map((count, i) => (count > 0 ? lost[i] / count : NaN));
  return { opening, closing, churnRate, retentionRate: churnRate.map((rate) => 1 - rate) };
}
