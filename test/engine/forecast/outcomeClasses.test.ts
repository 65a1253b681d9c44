import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactOutcomes } from "../../../src/engine/forecast/exactOutcomes";
import { outcomeClasses } from "../../../src/engine/forecast/outcomeClasses";
import { totalOutcomes } from "../../../src/engine/forecast/totalOutcomes";
import { sum } from "../../../src/engine/sum";

describe("outcomeClasses", () => {
  it("shows each of a few outcomes by itself (Odoo's example: 0, 3,800, 22,500 and 26,300 at 8, 72, 2 and 18 %)", () => {
    const { from, chances, reach, isOpen } = outcomeClasses(exactOutcomes([3800, 22500], [0.9, 0.2]), 12);
    expect([...from]).toEqual([0, 3800, 22500, 26300]);
    expect([...chances].map((chance) => Math.round(chance * 100))).toEqual([8, 72, 2, 18]);
    expect([...reach].map((chance) => Math.round(chance * 100))).toEqual([100, 92, 20, 18]);
    expect(isOpen).toBe(false);
  });
  it("has even classes of a round width where outcomes are many (20 × 100 at ½: 10 or 11 won, by the binomial coefficients)", () => {
    const amounts = Array.from({ length: 20 }, () => 100);
    const { from, to, chances } = outcomeClasses(exactOutcomes(amounts, Array(20).fill(0.5)), 10, 1000);
    expect(to[0] - from[0]).toBe(200);
    // P(10 or 11 won of 20) = (184,756 + 167,960) / 2^20.
    expect(chances[from.indexOf(2000)]).toBeCloseTo((184_756 + 167_960) / 2 ** 20, 12);
  });
  it("leaves nothing out and never has more classes than asked", () => {
    const deal = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 12 }), fc.integer({ min: 3, max: 20 }), (deals, most) => {
        const outcomes = totalOutcomes(
          deals.map(([amount]) => amount),
          deals.map(([, rate]) => rate),
        );
        const { chances, from, to } = outcomeClasses(outcomes, most);
        expect(chances.length).toBeLessThanOrEqual(most);
        expect(sum(chances)).toBeCloseTo(1, 9);
        expect(from.every((value, k) => k === 0 || value > from[k - 1])).toBe(true);
        expect(to.every((value, k) => value >= from[k])).toBe(true);
      }),
    );
  });
  it("is empty without outcomes, and refuses fewer than three classes", () => {
    const none = { values: new Float64Array(0), chances: new Float64Array(0), step: 0, runs: 0 };
    expect(outcomeClasses(none, 5).from).toHaveLength(0);
    expect(() => outcomeClasses(none, 2)).toThrow(RangeError);
  });
});
