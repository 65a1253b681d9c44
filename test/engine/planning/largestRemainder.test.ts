import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestRemainder, sharesOf } from "../../../src/engine/planning/largestRemainder";
import { sum } from "../../../src/engine/sum";

const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 24 });
const unit = fc.constantFrom(0.01, 0.1, 1, 50, 1000);

describe("the largest remainder method", () => {
  it("seats 10 for 47,000, 16,000, 15,800, 12,000, 6,100 and 3,100 votes as 5, 2, 1, 1, 1, 0 (Wikipedia, Largest remainder method, Hare quota)", () => {
    expect([...largestRemainder(10, [47_000, 16_000, 15_800, 12_000, 6_100, 3_100], 1)]).toEqual([5, 2, 1, 1, 1, 0]);
  });
  it("splits 100.00 in three as 33.34, 33.33, 33.33", () => {
    expect([...largestRemainder(100, [1, 1, 1], 0.01)]).toEqual([33.34, 33.33, 33.33]);
  });
  it("keeps parts that are whole already, in spite of binary fractions", () => {
    expect([...largestRemainder(0.3, [1, 2], 0.1)]).toEqual([0.1, 0.2]);
    expect([...largestRemainder(1, [0.1, 0.2, 0.7], 0.1)]).toEqual([0.1, 0.2, 0.7]);
  });
  it("puts what is less than a unit on the largest part", () => {
    expect([...largestRemainder(1000.5, [1, 3], 1)]).toEqual([250, 750.5]);
    expect([...largestRemainder(0.4, [1, 3], 1)]).toEqual([0.4, 0]);
  });
  it("splits a take-back as it splits a total, a missing total as missing, nothing as nothing", () => {
    expect([...largestRemainder(-100, [1, 1, 1], 1)]).toEqual([-34, -33, -33]);
    expect([...largestRemainder(NaN, [1, 1], 1)]).toEqual([NaN, NaN]);
    expect(sum(largestRemainder(0, [1, 2], 1))).toBe(0);
  });
  it("gives nothing to a weight of 0 or a missing one", () => {
    expect([...largestRemainder(7, [0, 2, NaN, 2], 1)]).toEqual([0, 4, 0, 3]);
  });
  it("sums to the total, each part within one unit of its quota", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), weights, unit, (units, given, step) => {
        const total = Number((units * step).toFixed(2));
        const parts = largestRemainder(total, given, step);
        expect(Math.abs(sum(parts) - total)).toBeLessThan(1e-9 * Math.max(1, total));
        const shares = sharesOf(given);
        parts.forEach((part, i) => expect(Math.abs(part - total * shares[i])).toBeLessThan(step * (1 + 1e-6)));
      }),
    );
  });
  it("refuses weights below 0, none at all, and a unit that is no step", () => {
    expect(() => largestRemainder(1, [1, -1], 1)).toThrow("weights must be 0 or above");
    expect(() => largestRemainder(1, [], 1)).toThrow("at least one weight");
    expect(() => largestRemainder(1, [1], 0)).toThrow("unit must be above 0");
  });
});
