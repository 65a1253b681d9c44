import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NONE } from "../../../src/engine/columns";
import { compositeValue, expectedLoss } from "../../../src/engine/tiering/compositeValue";
import { gowerSimilarity, type Attribute } from "../../../src/engine/tiering/gowerSimilarity";
import { PROFIT_BANDS, profitBands, whaleCurve } from "../../../src/engine/tiering/whaleCurve";
import { money } from "../arbitrary";

describe("composite value (S031)", () => {
  it("adds what a customer brings and takes away what it costs and risks (by hand)", () => {
    const loss = expectedLoss([200, 0], [0.05, 1]);
    const value = compositeValue({
      purchases: [100, NaN],
      incremental: [20, 1],
      intangible: [NaN, 1],
      costToServe: [30, 1],
      expectedLoss: loss,
    });
    expect([...value]).toEqual([80, NaN]);
  });
  it("refuses rates that are no fractions", () => {
    expect(() => expectedLoss([1], [1.5])).toThrow("defaultRate");
    expect(expectedLoss([1], [NaN])[0]).toBeNaN();
  });
});

describe("Gower's similarity", () => {
  const age = (values: number[]): Attribute => ({ kind: "number", values, weight: 1 });
  const industry = (values: number[]): Attribute => ({ kind: "word", values, weight: 3 });

  it("weighs numbers by their distance, words by being the same (by hand: (1·0.5 + 3·1) / 4)", () => {
    expect([...gowerSimilarity([age([10, 20, 30]), industry([7, 7, 8])], [0])]).toEqual([1, 0.875, 0]);
  });
  it("leaves out what is missing", () => {
    expect([...gowerSimilarity([age([10, NaN, NaN]), industry([7, 7, NONE])], [0])]).toEqual([1, 1, NaN]);
    expect([...gowerSimilarity([age([10, 20])], [])]).toEqual([NaN, NaN]);
  });
  it("to one customer is Gower's coefficient: 1 − Σ |x − x₁| ÷ range (words: 0 or 1) ÷ 6, by exact fractions in Python, on the example of the package gower", () => {
    const number = (values: number[]): Attribute => ({ kind: "number", values, weight: 1 });
    const word = (values: number[]): Attribute => ({ kind: "word", values, weight: 1 });
    // Age, gender (M N F), civil status (married single widow divorced), salary, children, credit; the last row is empty.
    const found = gowerSimilarity(
      [
        number([21, 21, 19, 30, 21, 21, 19, 30, NaN]),
        word([0, 0, 1, 0, 2, 2, 2, 2, NONE]),
        word([0, 1, 1, 1, 0, 1, 2, 3, NONE]),
        number([3000, 1200, 32000, 1800, 2900, 1100, 10000, 1500, NaN]),
        number([1, 0, 1, 1, 1, 0, 0, 1, NaN]),
        number([2200, 100, 22000, 1100, 2000, 100, 6000, 2200, NaN]),
      ],
      [0],
    );
    const distances = [
      0, 0.35902380635722836, 0.6707398496200199, 0.317874180023402, 0.16872811100766946, 0.5262298473496771, 0.5969785633969701,
      0.4777875845837011,
    ]; // prettier-ignore
    distances.forEach((distance, row) => expect(found[row]).toBeCloseTo(1 - distance, 14));
    expect(found[8]).toBeNaN();
  });
  it("takes the mean and how common each word is as profile: 3, 1 and 0 of 4 customers (by hand)", () => {
    expect([...gowerSimilarity([industry([9, 9, 9, 4, 5])], [0, 1, 2, 3])]).toEqual([1, 1, 1, 1 / 3, 0]);
    expect([...gowerSimilarity([industry([4, 9, 4, 9])], [0, 1, 2, 3])]).toEqual([1, 1, 1, 1]);
  });
  it("is 1 where customers are all alike, and always a fraction", () => {
    expect([...gowerSimilarity([age([5, 5, 5])], [1])]).toEqual([1, 1, 1]);
    fc.assert(
      fc.property(fc.array(money, { minLength: 1 }), (values) => {
        for (const likeness of gowerSimilarity([age(values)], [0])) {
          expect(likeness).toBeGreaterThanOrEqual(0);
          expect(likeness).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
  it("refuses to compare nothing", () => {
    expect(() => gowerSimilarity([], [])).toThrow("attribute");
    expect(() => gowerSimilarity([age([1]), age([1, 2])], [])).toThrow("length");
    expect(() => gowerSimilarity([{ kind: "number", values: [1], weight: -1 }], [])).toThrow("weights");
  });
});

describe("the whale curve", () => {
  it("rises above the total and comes back to it (by hand)", () => {
    const { order, cumulative, cumulativeShare, peakCustomers, peak, total } = whaleCurve([-50, 100, NaN, 70]);
    expect([[...order], [...cumulative], peakCustomers, peak, total]).toEqual([
      [1, 3, 0],
      [100, 170, 120],
      2,
      170,
      120,
    ]);
    expect(cumulativeShare[1]).toBeCloseTo(170 / 120, 12);
  });
  it("has no shares where all lose money, and no points without customers", () => {
    const { cumulativeShare, peak, peakCustomers } = whaleCurve([-5, -1]);
    expect([[...cumulativeShare], peak, peakCustomers]).toEqual([[NaN, NaN], 0, 0]);
    expect(whaleCurve([]).total).toBe(0);
  });
  it("ends at the total, peaks at the sum of profits, never bends upwards", () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 1 }), (profits) => {
        const { cumulative, peak, total, order } = whaleCurve(profits);
        expect(cumulative[cumulative.length - 1]).toBeCloseTo(total, 4);
        expect(Math.max(0, ...cumulative)).toBeCloseTo(peak, 4);
        for (let i = 1; i < order.length; i++) expect(profits[order[i]]).toBeLessThanOrEqual(profits[order[i - 1]]);
      }),
    );
  });
});

it("profit bands hold every number in exactly one", () => {
  expect([...profitBands([500, 100, -100, -101, NaN], 100)].map((code) => PROFIT_BANDS[code] ?? "unknown")).toEqual([
    "profitable",
    "breakEven",
    "breakEven",
    "lossMaking",
    "unknown",
  ]);
  expect(() => profitBands([1], -1)).toThrow("tolerance");
});
