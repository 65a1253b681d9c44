import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerPeriods } from "../../../src/engine/lifecycle/customerPeriods";
import { loyaltyPoints } from "../../../src/engine/lifecycle/loyaltyPoints";

const rule = { moneyPerPoint: 10, lifePeriods: 2 };
const of = (sales: readonly number[], spent: readonly number[], life = 2) => {
  const periods = sales.map((_, period) => period);
  const none = sales.map(() => 0);
  return loyaltyPoints(
    customerPeriods(none, 1, periods, sales.length, sales),
    customerPeriods(none, 1, periods, sales.length, spent),
    { ...rule, lifePeriods: life },
  );
};
const values = (account: ReturnType<typeof of>) =>
  Object.fromEntries(Object.entries(account).map(([id, [value]]) => [id, value]));

describe("loyalty points (by hand)", () => {
  it("spend the oldest first and let the rest expire", () => {
    // 10 earned in 0, 5 in 1, 2 in 4. 4 spent in 1: from those of 0. The other 6 expire after 2, the 5 after 3.
    expect(values(of([100, 59, 0, 0, 20], [0, 4, 0, 0, 0]))).toEqual({ earned: 17, redeemed: 4, expired: 11, balance: 2, overdrawn: 0 }); // prettier-ignore
    expect(values(of([100, 59, 0, 0, 20], [0, 4, 0, 0, 0], Infinity)).balance).toBe(13);
  });
  it("may be spent in the month that earns them, and never more than there are", () => {
    expect(values(of([50, 0], [3, 9]))).toEqual({ earned: 5, redeemed: 5, expired: 0, balance: 0, overdrawn: 7 });
  });
  it("are not earned by refunds, nor lost to binary fractions", () => {
    expect(values(of([-100, 0.3 * 100], [0, 0])).earned).toBe(3);
  });
  it("balance: earned = redeemed + expired + balance, none below 0", () => {
    const amounts = fc.array(fc.tuple(fc.integer({ min: -50, max: 500 }), fc.integer({ min: 0, max: 40 })), {
      minLength: 1,
      maxLength: 24,
    });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 12 }), (months, life) => {
        const account = values(of(months.map(([sale]) => sale), months.map(([, spent]) => spent), life)); // prettier-ignore
        expect(account.earned).toBe(account.redeemed + account.expired + account.balance);
        expect(account.balance).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
