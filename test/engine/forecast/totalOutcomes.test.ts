import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactOutcomes } from "../../../src/engine/forecast/exactOutcomes";
import { gridOutcomes } from "../../../src/engine/forecast/gridOutcomes";
import { chanceOfAtLeast, momentsOf, outcomeQuantile, type Outcomes } from "../../../src/engine/forecast/outcomes";
import { totalOutcomes } from "../../../src/engine/forecast/totalOutcomes";
import { weightedPipeline } from "../../../src/engine/forecast/weightedPipeline";
import { sum } from "../../../src/engine/sum";
import { positiveMoney, seeded } from "../arbitrary";
import { amountsOf, chanceEnumerated, deal, ratesOf } from "./enumerated";

const of = (deals: readonly (readonly [number, number])[]): Outcomes => totalOutcomes(amountsOf(deals), ratesOf(deals));

/** Deals of a middling pipeline whose totals are too many to enumerate. */
function manyDeals(count: number): [number, number][] {
  const random = seeded(count);
  return Array.from({ length: count }, () => [Math.round(random() * 1e7) / 100, 0.05 + 0.9 * random()]);
}

describe("the outcomes of Odoo's example, 3,800 at 90 % and 22,500 at 20 % (documentation, “expected revenue”)", () => {
  const outcomes = exactOutcomes([3800, 22_500], [0.9, 0.2]);
  it("are 0, 3,800, 22,500 and 26,300 with 8, 72, 2 and 18 %", () => {
    expect([...outcomes.values]).toEqual([0, 3800, 22_500, 26_300]);
    [0.08, 0.72, 0.02, 0.18].forEach((chance, i) => expect(outcomes.chances[i]).toBeCloseTo(chance, 15));
  });
  it("have the mean 7,920, which is none of them", () => {
    expect(momentsOf(outcomes).mean).toBeCloseTo(7920, 9);
    expect([...outcomes.values]).not.toContain(7920);
    expect(chanceOfAtLeast(outcomes, 7920)).toBeCloseTo(0.2, 15);
  });
  it("have quantiles that can occur", () => {
    expect([0, 0.08, 0.1, 0.5, 0.8, 0.81, 0.9, 1].map((p) => outcomeQuantile(outcomes, p))).toEqual([
      0, 0, 3800, 3800, 3800, 22_500, 26_300, 26_300,
    ]);
  });
});

describe("the outcomes of the open deals", () => {
  it("of n equal deals are binomial: ten at 50 % win five with 252/1024 (Pascal's triangle)", () => {
    const outcomes = of(Array.from({ length: 10 }, () => [100, 0.5] as const));
    expect(outcomes.values.length).toBe(11);
    expect(outcomes.chances[5]).toBeCloseTo(252 / 1024, 15);
  });
  it("agree with plain enumeration", () => {
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 9 }), fc.integer({ min: -10, max: 1500 }), (deals, target) => {
        const outcomes = of(deals);
        expect(chanceOfAtLeast(outcomes, target)).toBeCloseTo(chanceEnumerated(deals, target), 12);
        expect(sum(outcomes.chances)).toBeCloseTo(1, 12);
      }),
    );
  });
  it("have the mean and variance of the weighted pipeline, and values that rise", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(positiveMoney, fc.constantFrom(0, 0.1, 0.5, 0.9, 1)), { maxLength: 12 }),
        (deals) => {
          const outcomes = of(deals);
          const { expected, variance } = weightedPipeline(amountsOf(deals), ratesOf(deals));
          const moments = momentsOf(outcomes);
          expect(moments.mean / (expected || 1)).toBeCloseTo(expected ? 1 : 0, 9);
          expect(moments.variance / (variance || 1)).toBeCloseTo(variance ? 1 : 0, 7);
          for (let i = 1; i < outcomes.values.length; i++)
            expect(outcomes.values[i]).toBeGreaterThan(outcomes.values[i - 1]);
        },
      ),
    );
  });
  it("without deals are 0 for certain; certain deals are certain, impossible and missing ones absent", () => {
    expect([...of([]).values]).toEqual([0]);
    const outcomes = of([
      [5, 1],
      [7, 0],
      [NaN, 0.5],
      [3, NaN],
      [0, 0.5],
    ]);
    expect([[...outcomes.values], [...outcomes.chances]]).toEqual([[5], [1]]);
    expect(chanceOfAtLeast(outcomes, 5)).toBe(1);
    expect(chanceOfAtLeast(outcomes, NaN)).toBeNaN();
  });
  it("of one deal are two", () => {
    expect([...of([[80, 0.3]]).chances]).toEqual([0.7, 0.3]);
  });
  it("allow a credit: 100 at 50 % beside −40 at 25 % (by hand)", () => {
    const outcomes = exactOutcomes([100, -40], [0.5, 0.25]);
    expect([...outcomes.values]).toEqual([-40, 0, 60, 100]);
    expect([...outcomes.chances]).toEqual([0.125, 0.375, 0.125, 0.375]);
  });
  it("keep totals that differ only in binary fractions as one: 0.1 + 0.2 and 0.3", () => {
    expect(exactOutcomes([0.1, 0.2, 0.3], [0.5, 0.5, 0.5]).values.length).toBe(7);
  });
  it("reach a target in spite of binary fractions", () => {
    expect(chanceOfAtLeast(exactOutcomes([0.1, 0.2], [1, 1]), 0.3)).toBe(1);
  });
  it("of twenty different deals are enumerated, of sixty put on a grid with the same mean", () => {
    expect(of(manyDeals(20)).step).toBe(0);
    const deals = manyDeals(60);
    const outcomes = of(deals);
    const { expected, variance } = weightedPipeline(amountsOf(deals), ratesOf(deals));
    expect(outcomes.step).toBeGreaterThan(0);
    expect(momentsOf(outcomes).mean / expected).toBeCloseTo(1, 10);
    expect(momentsOf(outcomes).variance / variance).toBeCloseTo(1, 5);
  });
  it("stay exact for hundreds of deals in round amounts", () => {
    const random = seeded(7);
    const deals = Array.from({ length: 300 }, () => [Math.ceil(random() * 9) * 1000, random()] as const);
    expect(of(deals).step).toBe(0);
  });
  it("refuse rates that are no fraction and columns of different length", () => {
    expect(() => totalOutcomes([1], [30])).toThrow("between 0 and 1");
    expect(() => totalOutcomes([1], [])).toThrow("length");
    expect(() => exactOutcomes(amountsOf(manyDeals(40)), ratesOf(manyDeals(40)))).toThrow("too many");
    expect(() => gridOutcomes([1], [0.5], 0)).toThrow("cells");
  });
});

describe("the grid", () => {
  it("agrees with the exact outcomes within a step", () => {
    fc.assert(
      fc.property(
        fc.array(deal, { minLength: 1, maxLength: 9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (deals, part) => {
          const [amounts, rates] = [amountsOf(deals), ratesOf(deals)];
          const grid = gridOutcomes(amounts, rates, 4096);
          const exact = exactOutcomes(amounts, rates);
          const target = part * sum(amounts);
          const blur = deals.length * grid.step + 1e-9;
          expect(chanceOfAtLeast(grid, target)).toBeLessThanOrEqual(chanceOfAtLeast(exact, target - blur) + 1e-9);
          expect(chanceOfAtLeast(grid, target)).toBeGreaterThanOrEqual(chanceOfAtLeast(exact, target + blur) - 1e-9);
          expect(momentsOf(grid).mean).toBeCloseTo(momentsOf(exact).mean, 7);
        },
      ),
    );
  });
  it("is exact where all amounts stand on it, credits among them", () => {
    const grid = gridOutcomes([100, -40], [0.5, 0.75], 7);
    const exact = exactOutcomes([100, -40], [0.5, 0.75]);
    for (const target of [-60, -40, -20, 0, 20, 60, 80, 100]) {
      expect(chanceOfAtLeast(grid, target)).toBeCloseTo(chanceOfAtLeast(exact, target), 12);
    }
  });
});
