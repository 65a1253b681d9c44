import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { salesForecast, weightedPipeline, weightedValue } from "../../../src/engine/forecast/weightedPipeline";
import { positiveMoney } from "../arbitrary";

const rate = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

describe("the weighted pipeline", () => {
  it("of the six-stage table is 15, 24, 35.2, 139.2, 73, 78.4 and 364.8 in all (S103)", () => {
    const amounts = [300, 240, 176, 464, 146, 98];
    const rates = [0.05, 0.1, 0.2, 0.3, 0.5, 0.8];
    expect([...weightedValue(amounts, rates)].map((value) => Math.round(value * 10) / 10)).toEqual([
      15, 24, 35.2, 139.2, 73, 78.4,
    ]);
    expect(weightedPipeline(amounts, rates).expected).toBeCloseTo(364.8, 10);
    expect(salesForecast(0, amounts, rates)).toBeCloseTo(364.8, 10);
  });
  it("of 100k at 10, 50 and 80 % is 140k (revopsdictionary.com)", () => {
    expect(weightedPipeline([100, 100, 100], [0.1, 0.5, 0.8]).expected).toBeCloseTo(140, 12);
  });
  it("of 3,800 at 90 % and 22,500 at 20 % is 7,920 with standard deviation 9,072 (Odoo's worked example)", () => {
    const { expected, variance } = weightedPipeline([3800, 22_500], [0.9, 0.2]);
    expect(expected).toBeCloseTo(7920, 9);
    expect(Math.sqrt(variance)).toBeCloseTo(9072, 0);
  });
  it("has the mean and variance of all outcomes, enumerated", () => {
    const deals = fc.array(fc.tuple(positiveMoney, rate), { maxLength: 6 });
    fc.assert(
      fc.property(deals, (pipeline) => {
        let outcomes = [{ value: 0, chance: 1 }];
        for (const [amount, p] of pipeline) {
          outcomes = outcomes.flatMap(({ value, chance }) => [
            { value: value + amount, chance: chance * p },
            { value, chance: chance * (1 - p) },
          ]);
        }
        const mean = outcomes.reduce((total, { value, chance }) => total + value * chance, 0);
        const spread = outcomes.reduce((total, { value, chance }) => total + (value - mean) ** 2 * chance, 0);
        const { expected, variance } = weightedPipeline(
          pipeline.map(([a]) => a),
          pipeline.map(([, p]) => p),
        );
        expect(expected / (mean || 1)).toBeCloseTo(mean ? 1 : 0, 9);
        expect(variance / (spread || 1)).toBeCloseTo(spread ? 1 : 0, 6);
      }),
    );
  });
  it("leaves out and counts deals without amount or rate", () => {
    expect(weightedPipeline([100, NaN, 50], [0.5, 0.5, NaN])).toEqual({ expected: 50, variance: 2500, missing: 2 });
    expect(weightedPipeline([], [])).toEqual({ expected: 0, variance: 0, missing: 0 });
  });
  it("refuses win rates outside 0 … 1, such as 30 for 30 %", () => {
    expect(() => weightedPipeline([100], [30])).toThrow("winRates must be between 0 and 1");
    expect(() => weightedPipeline([100], [-0.1])).toThrow(RangeError);
    expect(() => weightedPipeline([100], [])).toThrow("length");
  });
});

describe("the sales forecast", () => {
  it("adds what is completed", () => {
    expect(salesForecast(1000, [300, 240], [0.05, 0.1])).toBe(1039);
    expect(salesForecast(NaN, [300], [0.05])).toBeNaN();
  });
});
