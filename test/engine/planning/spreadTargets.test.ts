import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadTargets, type TargetSpan } from "../../../src/engine/planning/spreadTargets";
import { sum } from "../../../src/engine/sum";

const even = Array.from({ length: 12 }, () => 1);
const january = 2026 * 12;

describe("spreadTargets", () => {
  it("gives a year's rest to the months that no quarter and no month speaks for (by hand: 1,200 − 450 − 90 over 8 months)", () => {
    const spans: TargetSpan[] = [
      { from: january, to: january + 11, amount: 1200 },
      { from: january, to: january + 2, amount: 450 },
      { from: january + 5, to: january + 5, amount: 90 },
    ];
    expect([...spreadTargets(spans, january, 7, even, 1)]).toEqual([150, 150, 150, 83, 83, 90, 83]);
  });
  it("adds up targets of the same months and leaves months without a target empty", () => {
    const month = { from: january, to: january, amount: 10 };
    expect([...spreadTargets([month, month], january, 2, even, 1)]).toEqual([20, NaN]);
  });
  it("never goes below 0 where the finer targets exceed the longer one", () => {
    const spans = [
      { from: january, to: january + 1, amount: 10 },
      { from: january, to: january, amount: 30 },
    ];
    expect([...spreadTargets(spans, january, 2, even, 1)]).toEqual([30, 0]);
  });
  it("sums to the year exactly, whatever the season", () => {
    const weights = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 10_000_000 }), (season, amount) => {
        const months = spreadTargets([{ from: january, to: january + 11, amount }], january, 12, season, 1);
        expect(sum(months)).toBe(amount);
      }),
    );
  });
});
