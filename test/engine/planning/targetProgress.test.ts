import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  attainment,
  elapsedShare,
  linearRunRate,
  requiredPace,
  targetProgress,
} from "../../../src/engine/planning/targetProgress";

describe("progress towards a target", () => {
  it("after a quarter of a flat year: 300 of 1,000 is 30 %, runs to 1,200, needs 77.78 a month (by hand)", () => {
    const progress = targetProgress(300, 1000, Array(12).fill(1), 3);
    expect(progress.attainment).toBe(0.3);
    expect(progress.elapsed).toBeCloseTo(0.25, 12);
    expect(progress.pace).toBeCloseTo(1.2, 12);
    expect(progress.runRate).toBeCloseTo(1200, 9);
    expect(progress.requiredPace).toBeCloseTo(700 / 9, 9);
    expect(linearRunRate(300, 3, 12)).toBe(1200);
  });
  it("with a season that ends strong, a weak start may be on plan", () => {
    const progress = targetProgress(200, 1000, [1, 1, 3, 5], 2);
    expect(progress.pace).toBeCloseTo(1, 12);
    expect(progress.runRate).toBeCloseTo(1000, 9);
    expect(linearRunRate(200, 2, 4)).toBe(400);
  });
  it("with equal weights is the linear run-rate", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 24 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 1e6 }),
        (periods, part, actual) => {
          const done = periods * part;
          const { runRate } = targetProgress(actual, 1e6, Array(periods).fill(2), done);
          expect(runRate).toBeCloseTo(linearRunRate(actual, done, periods), 4);
        },
      ),
    );
  });
  it("does not exist before the start, without a target, or after the end", () => {
    expect(targetProgress(0, 100, [1, 1], 0)).toEqual({
      attainment: 0,
      elapsed: 0,
      pace: NaN,
      runRate: NaN,
      gap: 100,
      requiredPace: 50,
    });
    expect(attainment(5, 0)).toBeNaN();
    expect(attainment(5, NaN)).toBeNaN();
    expect(targetProgress(90, 100, [1, 1], 2).requiredPace).toBeNaN();
    expect(targetProgress(110, 100, [1, 1], 2)).toMatchObject({ gap: 0, requiredPace: 0 });
    expect(targetProgress(NaN, 100, [1, 1], 1).gap).toBeNaN();
    expect(linearRunRate(5, 0, 12)).toBeNaN();
    expect(requiredPace(0, 0)).toBe(0);
  });
  it("refuses time outside the period", () => {
    expect(() => targetProgress(1, 1, [1, 1], 3)).toThrow("done must be between 0 and 2");
    expect(() => linearRunRate(1, 13, 12)).toThrow("elapsed");
    expect(elapsedShare([0, 0, 0, 0], 1)).toBe(0.25);
  });
});
