import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { badDebtRatio, interestOnWaiting } from "../../../src/engine/credit/costOfCredit";
import { expectedLoss } from "../../../src/engine/credit/expectedLoss";
import { cohortLossRates } from "../../../src/engine/receivables/cohortLossRates";
import { provisionMatrix } from "../../../src/engine/receivables/provisionMatrix";
import { lossRatesOfFlows, rollRates } from "../../../src/engine/receivables/rollRates";
import { sum } from "../../../src/engine/sum";
import { money, positiveMoney } from "../arbitrary";

const rounded = (values: ArrayLike<number>): number[] => Array.from(values, (value) => Math.round(value * 1e9) / 1e9);
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe("the provision matrix", () => {
  it("is 580,000 for IFRS 9 Illustrative Example 12, bucket by bucket", () => {
    const balances = [[15e6], [7.5e6], [4e6], [2.5e6], [1e6]];
    const { byBucket, total } = provisionMatrix(balances, [0.003, 0.016, 0.036, 0.066, 0.106], 1);
    expect(rounded(byBucket)).toEqual([45_000, 120_000, 144_000, 165_000, 106_000]);
    expect(total).toBeCloseTo(580_000, 6);
  });
  it("looks forward by a factor, never past the whole balance, and says where it was cut", () => {
    const { expectedLoss: loss, rates, capped } = provisionMatrix([[100], [100]], [0.1, 0.6], 2);
    expect(rounded(rates)).toEqual([0.2, 1]);
    expect([...capped]).toEqual([0, 1]);
    expect(loss[0]).toBeCloseTo(120, 9);
  });
  it("adds up by customer and by bucket, between nothing and the balance; credit loses nothing", () => {
    const rows = fc.array(fc.tuple(money, money, money), { minLength: 1 });
    fc.assert(
      fc.property(
        rows,
        fc.tuple(part, part, part),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (list, rates, factor) => {
          const balances = [0, 1, 2].map((b) => list.map((row) => row[b]));
          const provisions = provisionMatrix(balances, rates, factor);
          expect(sum(provisions.expectedLoss)).toBeCloseTo(provisions.total, 4);
          provisions.expectedLoss.forEach((loss, row) => {
            expect(loss).toBeGreaterThanOrEqual(0);
            expect(loss).toBeLessThanOrEqual(sum(list[row].map((each) => Math.max(each, 0))) + 1e-6);
          });
        },
      ),
    );
  });
  it("refuses a bucket without a rate, a rate above 1, a factor below 0", () => {
    expect(() => provisionMatrix([[1]], [], 1)).toThrow("rates");
    expect(() => provisionMatrix([[1]], [1.1], 1)).toThrow("between 0 and 1");
    expect(() => provisionMatrix([[1]], [NaN], 1)).toThrow("between 0 and 1");
    expect(() => provisionMatrix([[1]], [0.5], -1)).toThrow("forwardFactor");
  });
});

describe("roll rates", () => {
  it("of .30, .40, .60 and .80 make loss rates of .0576, .192, .48 and .80 (constructed, by hand)", () => {
    expect(rounded(lossRatesOfFlows([0.3, 0.4, 0.6, 0.8]))).toEqual([0.0576, 0.192, 0.48, 0.8]);
    const steady = [1000, 300, 120, 72, 57.6];
    expect(rounded(rollRates([steady, steady, steady], "pooled").rates)).toEqual([0.3, 0.4, 0.6, 0.8]);
    expect(rounded(rollRates([steady, steady, steady], "meanOfMonths").rates)).toEqual([0.3, 0.4, 0.6, 0.8]);
  });
  it("differ by their average when months differ (by hand: 100 → 10, 300 → 150: .40 pooled, .30 mean)", () => {
    const history = [
      [100, 0],
      [300, 10],
      [0, 150],
    ];
    expect(rollRates(history, "pooled").rates[0]).toBeCloseTo(0.4, 12);
    expect(rollRates(history, "meanOfMonths").rates[0]).toBeCloseTo(0.3, 12);
  });
  it("leave out months with nothing in the bucket, cut what exceeds 1 and say so", () => {
    const { rates, months, capped } = rollRates(
      [
        [0, 5, NaN],
        [10, 3, 20],
        [10, 30, NaN],
      ],
      "meanOfMonths",
    );
    expect([...rates]).toEqual([1, 1]);
    expect([...months]).toEqual([1, 1]);
    expect([...capped]).toEqual([1, 1]);
  });
  it("are missing without history", () => {
    expect([...rollRates([[1, 2]], "pooled").rates]).toEqual([NaN]);
    expect([...rollRates([], "pooled").rates]).toEqual([NaN]);
    expect([...lossRatesOfFlows([0.5, NaN, 0.5])]).toEqual([NaN, NaN, 0.5]);
  });
  it("refuse months of different buckets, and flows off the scale", () => {
    expect(() => rollRates([[1, 2], [1]], "pooled")).toThrow("buckets");
    expect(() => rollRates([[1]], "pooled")).toThrow("two buckets");
    expect(() => lossRatesOfFlows([1.2])).toThrow("between 0 and 1");
  });
  it("make loss rates that rise with age", () => {
    fc.assert(
      fc.property(fc.array(part), (flows) => {
        const rates = lossRatesOfFlows(flows);
        rates.forEach((rate, k) => expect(rate).toBeLessThanOrEqual(k + 1 < rates.length ? rates[k + 1] : 1));
      }),
    );
  });
});

describe("cohort loss rates", () => {
  it("are what was never paid of what reached the bucket (by hand)", () => {
    const amounts = [100, 100, 100, 100];
    const { rates, reached, lost } = cohortLossRates(
      amounts,
      [0, 0, 0, 40],
      [0, 0, 0, 0],
      [0, 20, 50, NaN],
      500,
      [30],
      90,
    );
    expect([...reached]).toEqual([400, 300, 200]);
    expect([...lost]).toEqual([40, 40, 40]);
    expect(rounded(rates)).toEqual(rounded([0.1, 40 / 300, 0.2]));
  });
  it("leave out what is too young to be judged, credit notes, and what has no due day", () => {
    const { reached } = cohortLossRates(
      [100, -50, 100],
      [100, -50, 100],
      [350, 0, NaN],
      [NaN, NaN, NaN],
      400,
      [30],
      90,
    );
    expect([...reached]).toEqual([0, 0, 0]);
  });
  it("refuse a loss that comes before the last bucket", () => {
    expect(() => cohortLossRates([], [], [], [], 1, [30, 60], 45)).toThrow("lossDays");
  });
  it("never fall with age", () => {
    const invoice = fc.tuple(positiveMoney, part, fc.option(fc.integer({ min: -30, max: 200 }), { nil: NaN }));
    fc.assert(
      fc.property(fc.array(invoice), (rows) => {
        const { rates } = cohortLossRates(
          rows.map(([amount]) => amount),
          rows.map(([amount, share, delay]) => (Number.isNaN(delay) ? amount * share : 0)),
          rows.map(() => 0),
          rows.map(([, , delay]) => delay),
          300,
          [30, 60, 90],
          120,
        );
        const known = rates.filter((rate) => !Number.isNaN(rate));
        known.forEach((rate, k) => expect(rate).toBeGreaterThanOrEqual(k ? known[k - 1] - 1e-12 : 0));
      }),
    );
  });
});

describe("expected loss and the cost of credit", () => {
  it("are EAD × PD × LGD, and interest by days (by hand: 36,500 at 6 % for 10 days = 60)", () => {
    expect(rounded(expectedLoss([10_000, -5, NaN], [0.05, 1, 1], [0.4, 1, 1]))).toEqual([200, 0, NaN]);
    expect(rounded(interestOnWaiting([36_500, 36_500, NaN, 1], [0, 10, 0, NaN], [10, 0, 5, 5], 0.06))).toEqual([
      60,
      0,
      NaN,
      NaN,
    ]);
    expect([...badDebtRatio([3, 1], [1200, 0])]).toEqual([0.0025, NaN]);
  });
  it("refuse probabilities above 1 and a rate below 0", () => {
    expect(() => expectedLoss([1], [1.5], [1])).toThrow("default");
    expect(() => expectedLoss([1], [1], [-1])).toThrow("loss given");
    expect(() => interestOnWaiting([1], [1], [1], -0.1)).toThrow("annualRate");
  });
});
