import type { Numbers } from "../columns";
import type { CustomerPeriods } from "./customerPeriods";
import { lossEvents, type LossEvents, type LostRule } from "./lossEvents";

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
 * @param purchases by customer and period
 * @param rule      when a customer is lost: a number of periods without a purchase (1 = whoever does not buy in a period is lost in it),
 *                  one each, or more, see `lossEvents`
 * @returns columns, one row a period
 * @throws  RangeError when the patience is not a whole number above 0
 * @see     S054, S058: 期末 = 期初 + 新增 − 流失
 * @example customerFlow(customerPeriods([0, 0, 1], 2, [0, 2, 1], 3, [1, 1, 1]), 1).lost // [0, 1, 1]
 */
export function customerFlow(purchases: CustomerPeriods, rule: number | Numbers | LostRule): CustomerFlow {
  const isRule = typeof rule === "object" && "patience" in rule;
  return flowOf(purchases, lossEvents(purchases, isRule ? rule : { patience: rule }));
}

/** `customerFlow` from losses that are known already. */
export function flowOf({ customers, periods, start, period }: CustomerPeriods, losses: LossEvents): CustomerFlow {
  const [gained, reactivated, lost] = [0, 1, 2].map(() => new Float64Array(periods));
  for (let customer = 0; customer < customers; customer++)
    if (start[customer] < start[customer + 1]) gained[period[start[customer]]]++;
  for (let i = 0; i < losses.period.length; i++) {
    lost[losses.period[i]]++;
    if (losses.cameBack[i]) reactivated[period[losses.lastCell[i] + 1]]++;
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
