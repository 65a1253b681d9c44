import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { objectiveStatus } from "../../../src/engine/planning/objectiveStatus";

const rule = { asOfDay: 150, onTrack: 0.9, atRisk: 0.6 };
const of = (baseline: number, target: number, actual: number, less = 0, startDay = 100, dueDay = 200) =>
  objectiveStatus(
    { baseline: [baseline], target: [target], actual: [actual], startDay: [startDay], dueDay: [dueDay], lessIsBetter: [less] }, // prettier-ignore
    rule,
  );

describe("the status of an objective (by hand)", () => {
  it("compares the way that was gone with the time that has gone: half of it", () => {
    expect(of(100, 200, 200).state[0]).toBe(0);
    expect(of(100, 200, 146).state[0]).toBe(1);
    expect(of(100, 200, 144).state[0]).toBe(2);
    expect(of(100, 200, 129).state[0]).toBe(3);
    expect(of(100, 200, 150)).toEqual({
      variance: Float64Array.of(-50),
      progress: Float64Array.of(0.5),
      expected: Float64Array.of(0.5),
      state: Uint8Array.of(1),
    });
  });
  it("goes downwards where the target lies below the baseline, or less is better", () => {
    expect(of(100, 20, 60).progress[0]).toBe(0.5);
    expect(of(100, 20, 15).state[0]).toBe(0);
    expect(of(NaN, 20, 40, 1).progress[0]).toBe(0.5);
    expect(of(NaN, 20, 10, 1).state[0]).toBe(0);
    expect(of(NaN, 0, 10, 1).progress[0]).toBe(0);
  });
  it("is red when past due and not met, and unknown without actual, target or due date", () => {
    expect(of(0, 100, 99, 0, 0, 149).state[0]).toBe(3);
    expect(of(0, 100, 100, 0, 0, 149).state[0]).toBe(0);
    expect(of(0, 100, NaN).state[0]).toBe(255);
    expect(of(0, NaN, 5).state[0]).toBe(255);
    expect(of(0, 100, 50, 0, NaN, NaN).state[0]).toBe(255);
    expect(of(0, 100, 120, 0, NaN, NaN).state[0]).toBe(0);
  });
  it("gives every objective one state, and a better actual never a worse one", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        number,
        number,
        number,
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        (baseline, target, actual, more) => {
          fc.pre(target > baseline);
          const [now, later] = [of(baseline, target, actual).state[0], of(baseline, target, actual + more).state[0]];
          expect([0, 1, 2, 3]).toContain(now);
          expect(later).toBeLessThanOrEqual(now);
        },
      ),
    );
  });
});
