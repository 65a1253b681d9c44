import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baselineLifetimeValue, foundOfBest } from "../../../src/engine/value/baselineLifetimeValue";
import { customerEquity, equityChange } from "../../../src/engine/value/customerEquity";
import { costOfCredit, customerProfit } from "../../../src/engine/value/customerProfit";
import { lifetimeValue, type LifetimeTerms } from "../../../src/engine/value/lifetimeValue";
import { lifecycleProfit, netPresentValue } from "../../../src/engine/value/netPresentValue";
import { money } from "../arbitrary";

const forever: LifetimeTerms = { discount: 0.1, growth: 0, timing: "deferred", periods: Infinity };
const clv = (margin: number, retention: number, terms: Partial<LifetimeTerms> = {}): number =>
  lifetimeValue([margin], [retention], { ...forever, ...terms })[0];
const fraction = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

describe("the deterministic lifetime value", () => {
  it("is 2.667 margins for retention 80 % and discount 10 % (margin multiple, ealhamed.github.io ms/m02)", () => {
    expect(clv(1, 0.8)).toBeCloseTo(0.8 / 0.3, 12);
  });
  it("differs by exactly one margin between deferred and immediate (Fader & Hardie 2014)", () => {
    fc.assert(
      fc.property(money, fraction, (margin, retention) => {
        const difference = clv(margin, retention, { timing: "immediate" }) - clv(margin, retention);
        expect(difference / (margin || 1)).toBeCloseTo(margin ? 1 : 0, 9);
      }),
    );
  });
  it("is the sum of its periods, whatever retention, discount and growth", () => {
    const timing = fc.constantFrom<LifetimeTerms["timing"]>("deferred", "immediate");
    fc.assert(
      fc.property(
        fraction,
        fraction,
        fraction,
        timing,
        fc.integer({ min: 0, max: 30 }),
        (r, discount, growth, when, periods) => {
          let expected = 0;
          for (let k = 0; k < periods; k++) {
            const kept = when === "deferred" ? k + 1 : k;
            expected += ((1 + growth) ** k * r ** kept) / (1 + discount) ** kept;
          }
          const value = clv(1, r, { discount, growth, timing: when, periods });
          expect(Math.abs(value - expected)).toBeLessThan(1e-9 * Math.max(1, expected));
        },
      ),
    );
  });
  it("comes to that of all periods when there are many", () => {
    expect(clv(100, 0.8, { periods: 500 })).toBeCloseTo(clv(100, 0.8), 8);
    expect(clv(100, 0.8, { growth: 0.05 })).toBeCloseTo((100 * 0.8) / (1.1 - 0.84), 10);
  });
  it("may be negative, is 0 when nobody stays, n margins when nothing is lost", () => {
    expect(clv(-50, 0.8)).toBeLessThan(0);
    expect([clv(100, 0), clv(100, 0, { timing: "immediate" })]).toEqual([0, 100]);
    expect(clv(100, 1, { discount: 0, periods: 7 })).toBe(700);
    expect([clv(NaN, 0.5), clv(5, NaN)]).toEqual([NaN, NaN]);
  });
  it("refuses to be without bound, and what is no fraction", () => {
    expect(() => clv(1, 1, { discount: 0 })).toThrow("no bound");
    expect(() => clv(1, 0.95, { growth: 0.2 })).toThrow("no bound");
    expect(() => clv(1, 1.2)).toThrow("retention");
    expect(() => clv(1, 0.5, { periods: 2.5 })).toThrow("periods");
    expect(() => lifetimeValue([1], [0.5, 0.5], forever)).toThrow("length");
  });
});

describe("the net present value", () => {
  it("of −10,000, 3,000, 4,200, 6,800 at 10 % from the first year's end is 1,188.44 (Microsoft, NPV function)", () => {
    expect(netPresentValue([-10_000, 3000, 4200, 6800], 0.1, 1)).toBeCloseTo(1188.44, 2);
  });
  it("starts now or a period from now", () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 1 }), (profits) => {
        const now = netPresentValue(profits, 0.08, 0);
        expect(netPresentValue(profits, 0.08, 1) * 1.08).toBeCloseTo(now, 3);
      }),
    );
  });
  it("leaves out what is missing, and does not exist of nothing", () => {
    expect(netPresentValue([100, NaN, 100], 0, 1)).toBe(200);
    expect([netPresentValue([], 0.1, 1), netPresentValue([NaN], 0.1, 1)]).toEqual([NaN, NaN]);
    expect(() => netPresentValue([1], -1, 1)).toThrow("discount");
  });
  it("takes the lifecycle's profit year by year", () => {
    const profit = lifecycleProfit({
      base: [100, NaN],
      crossSell: [10, 1],
      savings: [NaN, 1],
      referral: [5, 1],
      pricePremium: [2, 1],
    });
    expect([...profit]).toEqual([117, NaN]);
    expect(() => lifecycleProfit({ base: [1], referral: [1, 2] })).toThrow("length");
  });
});

describe("customer profit", () => {
  it("counts the cost of credit and of risk (by hand: 73,000 owed at 8 % for 90 days cost 1,440)", () => {
    expect(costOfCredit([73_000, NaN], 0.08, 90)).toEqual(Float64Array.of(1440, NaN));
    const profit = customerProfit({
      revenue: [100_000, 50, NaN],
      costOfGoods: [60_000, NaN, 1],
      discounts: [5000, 0, 1],
      costToServe: [12_000, 0, 1],
      costOfCredit: [1440, 60, 1],
      expectedLoss: [730, 0, 1],
    });
    expect([...profit]).toEqual([20_830, -10, NaN]);
  });
  it("refuses columns of different length and negative rates", () => {
    expect(() => customerProfit({ revenue: [1], discounts: [1, 2] })).toThrow("length");
    expect(() => costOfCredit([1], -0.1, 90)).toThrow("rate");
    expect(() => costOfCredit([1], 0.1, -1)).toThrow("periodDays");
  });
});

describe("the baseline lifetime value", () => {
  it("is monthly purchases × months × retention (Dynamics 365; by hand 1200 / 12 × 6 × 0.8 = 480)", () => {
    expect([...baselineLifetimeValue([1200, -60, NaN], 12, 6, 0.8)]).toEqual([480, -24, NaN]);
    expect(() => baselineLifetimeValue([1], 0, 6, 0.8)).toThrow("activeMonths");
    expect(() => baselineLifetimeValue([1], 12, 0, 0.8)).toThrow("predictedMonths");
    expect(() => baselineLifetimeValue([1], 12, 6, 1.8)).toThrow("retention");
  });
  it("is graded by how many of the best it finds", () => {
    expect(foundOfBest([9, 8, 1, 2, NaN], [10, 1, 2, 9, 5], 0.5)).toBe(0.5);
    expect(foundOfBest([1, 2, 3], [1, 2, 3], 1)).toBe(1);
    expect(foundOfBest([], [], 0.2)).toBeNaN();
  });
});

describe("customer equity", () => {
  it("is Σ of values and mean × customers, which agree", () => {
    fc.assert(
      fc.property(fc.array(fc.option(money, { nil: NaN })), (values) => {
        const { total, customers, mean } = customerEquity(values);
        if (customers) expect(mean * customers).toBeCloseTo(total, 3);
        else expect([total, mean]).toEqual([0, NaN]);
      }),
    );
  });
  it("changes by causes that add up", () => {
    const customer = fc.tuple(fc.option(money, { nil: NaN }), fc.option(fc.tuple(money, money), { nil: [NaN, NaN] }));
    fc.assert(
      fc.property(fc.array(customer), (customers) => {
        const change = equityChange(
          customers.map(([was]) => was),
          customers.map(([, [would]]) => would),
          customers.map(([, [, is]]) => is),
        );
        const { opening, gained, lost, grown, shrunk, terms, closing } = change;
        const scale = customers.length * 1e6 + 1;
        expect((opening + gained - lost + grown - shrunk + terms - closing) / scale).toBeCloseTo(0, 12);
        expect(Math.min(grown, shrunk)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  it("refuses a customer with a value by one set of rates only", () => {
    expect(() => equityChange([1], [NaN], [1])).toThrow("one set");
    expect(() => equityChange([1], [], [1])).toThrow("length");
  });
});
