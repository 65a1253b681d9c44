import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loyaltyScore } from "../../../src/engine/lifecycle/loyaltyScore";

describe("the loyalty score", () => {
  it("adds weighted points up, whichever way a scale runs (by hand)", () => {
    const measures = [
      { values: [6], none: 0, full: 12, weight: 0.3 },
      { values: [0.15], none: 0, full: 0.6, weight: 0.2 },
      { values: [9], none: 10, full: 0, weight: 0.5 },
    ];
    const { points, score, contributions } = loyaltyScore(measures, 0);
    expect(points.map(([each]) => each)).toEqual([50, 25, 10]);
    expect(score[0]).toBeCloseTo(0.3 * 50 + 0.2 * 25 + 0.5 * 10, 12);
    expect(contributions.map(([each]) => each)).toEqual([15, 5, 5]);
  });
  it("gives the weight of what is not known to the others, but not when too little is known (by hand)", () => {
    const measures = [
      { values: [12, NaN], none: 0, full: 12, weight: 1 },
      { values: [NaN, 5], none: 0, full: 10, weight: 3 },
    ];
    expect([...loyaltyScore(measures, 0).score]).toEqual([100, 50]);
    expect([...loyaltyScore(measures, 0.5).score]).toEqual([NaN, 50]);
    expect([...loyaltyScore([{ values: [3, 2], none: 3, full: 3, weight: 1 }], 0).score]).toEqual([100, 0]);
  });
  it("lies between 0 and 100 and does not depend on the unit of the weights", () => {
    const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: NaN });
    const line = fc.double({ min: -100, max: 100, noNaN: true });
    const measure = fc.record({
      value,
      none: line,
      full: line,
      weight: fc.double({ min: 0.01, max: 10, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(measure, { minLength: 1, maxLength: 7 }), (given) => {
        const of = (factor: number) =>
          loyaltyScore(given.map(({ value: each, weight, ...lines }) => ({ ...lines, values: [each], weight: weight * factor })), 0).score[0]; // prettier-ignore
        const score = of(1);
        if (Number.isNaN(score)) return;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100 + 1e-9);
        expect(of(3)).toBeCloseTo(score, 6);
      }),
    );
  });
});
