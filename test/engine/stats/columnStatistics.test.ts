import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlation, linearSlope } from "../../../src/engine/stats/correlation";
import { median, quantile } from "../../../src/engine/stats/quantile";
import { money } from "../arbitrary";

describe("the quantile, type 7", () => {
  it("of [3, 1, 4, 1, 5, 9, 2, 6] (numpy 2: 1, 1, 1.4, 2.8, 3.5, 4.2, 5.6, 9)", () => {
    const parts = [0, 0.1, 0.2, 0.4, 0.5, 0.6, 0.8, 1];
    const values = parts.map((p) => quantile([3, 1, 4, 1, 5, 9, 2, 6], p));
    [1, 1, 1.4, 2.8, 3.5, 4.2, 5.6, 9].forEach((expected, i) => expect(values[i]).toBeCloseTo(expected, 12));
  });
  it("of one value is that value, of none is missing", () => {
    expect([quantile([7], 0.2), quantile([], 0.5), quantile([NaN, 2], 1)]).toEqual([7, NaN, 2]);
    expect(median([4, NaN, 1, 2])).toBe(2);
    expect(() => quantile([1], 1.5)).toThrow("p must be");
  });
  it("leaves at least its part at or below, does not depend on the order, and never falls", () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 1 }), fc.integer({ min: 0, max: 100 }), (values, percent) => {
        const q = quantile(values, percent / 100);
        expect(quantile([...values].reverse(), percent / 100)).toBe(q);
        const below = values.filter((value) => value <= q + 1e-6).length;
        expect(below).toBeGreaterThanOrEqual(Math.floor(((values.length - 1) * percent) / 100 + 1e-9));
        expect(quantile(values, Math.min(1, percent / 100 + 0.01))).toBeGreaterThanOrEqual(q);
      }),
    );
  });
});

describe("correlation and slope", () => {
  it("of Anscombe's first set are 0.816 and 0.500 (Anscombe 1973)", () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    expect(correlation(x, y)).toBeCloseTo(0.81642, 5);
    expect(linearSlope(x, y)).toBeCloseTo(0.50009, 5);
  });
  it("are missing where nothing varies or no two rows are left", () => {
    expect([correlation([1, 1], [1, 2]), correlation([1, 2], [3, 3]), correlation([1], [1])]).toEqual([NaN, NaN, NaN]);
    expect([linearSlope([0.1, 0.1, 0.1], [1, 2, 3]), linearSlope([], []), linearSlope([1, 2], [5, 5])]).toEqual([
      NaN,
      NaN,
      0,
    ]);
    expect(() => correlation([1], [1, 2])).toThrow("length");
  });
  it("do not mind a shift, nor the correlation a scale", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
      minLength: 3,
    });
    fc.assert(
      fc.property(rows, (pairs) => {
        const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const shifted = y.map((value) => 3 * value + 1000);
        const [before, after] = [correlation(x, y), correlation(x, shifted)];
        if (Number.isNaN(before)) expect(after).toBeNaN();
        else expect(after).toBeCloseTo(before, 9);
      }),
    );
  });
});
