import { assert } from "../assert";
import type { CustomerPeriods } from "./customerPeriods";

/** How points are earned and how long they live. */
export interface PointsRule {
  /** Money that earns one point; above 0. */
  readonly moneyPerPoint: number;
  /** Periods after the one in which they were earned at whose end points expire; Infinity for never. */
  readonly lifePeriods: number;
}

/** Points of each customer at the end of the last period; columns of length `customers`. */
export interface PointsAccount {
  readonly earned: Float64Array;
  readonly redeemed: Float64Array;
  readonly expired: Float64Array;
  /** earned − redeemed − expired. */
  readonly balance: Float64Array;
  /** Redeemed beyond what there was: not taken from the balance, which is never below 0. */
  readonly overdrawn: Float64Array;
}

/**
 * Loyalty points, period by period: what was bought earns whole points, the oldest points are spent first, what is not spent in
 * time expires.
 *
 *     earned in a period = ⌊sales / moneyPerPoint⌋, 0 where sales are not above 0;  balance = earned − redeemed − expired
 *
 * @param sales    net sales by customer and period
 * @param redeemed points redeemed, by customer and period; of the same customers and periods
 * @param rule     earn rate and life of points
 * @returns columns of length `customers`; points
 * @throws  RangeError when the rule is not above 0 or the two differ in size
 * @see     S060
 * @example loyaltyPoints(customerPeriods([0, 0], 1, [0, 1], 2, [250, 90]), customerPeriods([0], 1, [1], 2, [1]), { moneyPerPoint: 100, lifePeriods: 12 }).balance // [1]
 */
export function loyaltyPoints(sales: CustomerPeriods, redeemed: CustomerPeriods, rule: PointsRule): PointsAccount {
  const { moneyPerPoint, lifePeriods } = rule;
  assert(moneyPerPoint > 0, `moneyPerPoint must be above 0, not ${moneyPerPoint}`);
  assert(lifePeriods > 0, `lifePeriods must be above 0, not ${lifePeriods}`);
  assert(sales.customers === redeemed.customers, "sales and redemptions are of different customers");
  assert(sales.periods === redeemed.periods, "sales and redemptions are of different periods");
  const column = (): Float64Array => new Float64Array(sales.customers);
  const account = { earned: column(), redeemed: column(), expired: column(), balance: column(), overdrawn: column() };
  for (let customer = 0; customer < sales.customers; customer++) settle(customer, sales, redeemed, rule, account);
  return account;
}

/**
 * Points that an amount earns: whole ones, none for refunds.
 *
 * @param amount        money
 * @param moneyPerPoint money that earns one point
 * @returns points; NaN where the amount is missing
 * @example pointsFor(250, 100) // 2
 */
export function pointsFor(amount: number, moneyPerPoint: number): number {
  // A product of binary fractions must not cost a point.
  return Math.max(0, Math.floor(amount / moneyPerPoint + 1e-9));
}

/** Lots of points in the order in which they were earned; the first are spent and expire first. */
function settle(
  customer: number,
  sales: CustomerPeriods,
  redeemed: CustomerPeriods,
  { moneyPerPoint, lifePeriods }: PointsRule,
  account: PointsAccount,
): void {
  const lots: { period: number; points: number }[] = [];
  let [sale, spend, first] = [sales.start[customer], redeemed.start[customer], 0];
  const expireBefore = (period: number): void => {
    for (; first < lots.length && period - lots[first].period > lifePeriods; first++)
      account.expired[customer] += lots[first].points;
  };
  while (sale < sales.start[customer + 1] || spend < redeemed.start[customer + 1]) {
    const saleAt = sale < sales.start[customer + 1] ? sales.period[sale] : Infinity;
    const spendAt = spend < redeemed.start[customer + 1] ? redeemed.period[spend] : Infinity;
    // What is bought in a period may be spent in it.
    if (saleAt <= spendAt) {
      const points = pointsFor(sales.amount[sale], moneyPerPoint);
      if (points > 0) lots.push({ period: saleAt, points });
      account.earned[customer] += points;
      sale++;
      continue;
    }
    expireBefore(spendAt);
    let asked = redeemed.amount[spend++];
    while (asked > 0 && first < lots.length) {
      const taken = Math.min(asked, lots[first].points);
      lots[first].points -= taken;
      asked -= taken;
      account.redeemed[customer] += taken;
      if (lots[first].points === 0) first++;
    }
    account.overdrawn[customer] += Math.max(0, asked);
  }
  expireBefore(sales.periods - 1);
  account.balance[customer] = lots.slice(first).reduce((sum, { points }) => sum + points, 0);
}
