import { describe, expect, it } from "vitest";
import { growth } from "../../../src/engine/series/growth";
import { linearTrend } from "../../../src/engine/series/linearTrend";
import { significantChange } from "../../../src/engine/series/significantChange";

const rule = { recent: 3, base: 12, threshold: 0.3, z: 2 };
const year = [98, 102, 100, 99, 101, 100, 97, 103, 100, 100, 98, 102];

describe("significant change", () => {
  it("of 40 % down is a fall", () => {
    expect(significantChange([...year, 60, 60, 60], rule)).toMatchObject({ verdict: "fall" });
    expect(significantChange([...year, 60, 60, 60], rule).change).toBeCloseTo(-0.4, 12);
  });
  it("of 5 % is steady by the threshold, yet beyond the usual ups and downs of a very regular customer", () => {
    const change = significantChange([...year, 105, 105, 105], rule);
    // By hand: the base's variance is 36/11, the standard error √(36/11 · 15/36) = 1.168, z = 5/1.168.
    expect(change.z).toBeCloseTo(5 / Math.sqrt((36 / 11) * (15 / 36)), 9);
    expect(change.verdict).toBe("rise");
    expect(significantChange([...year, 105, 105, 105], { ...rule, z: Infinity }).verdict).toBe("steady");
  });
  it("of a customer who never bought is steady; of one who begins, a rise", () => {
    expect(significantChange(Array(15).fill(0), rule).verdict).toBe("steady");
    expect(significantChange([...Array(12).fill(0), 5, 0, 0], rule)).toEqual({ change: NaN, z: NaN, verdict: "rise" });
  });
  it("is unknown for a short series or one with a gap", () => {
    expect(significantChange([1, 2, 3], rule).verdict).toBe("unknown");
    expect(significantChange([...year, 60, NaN, 60], rule).verdict).toBe("unknown");
    expect(significantChange([NaN, ...year, 100, 100, 100], rule).verdict).toBe("steady");
  });
  it("refuses spans that are none", () => {
    expect(() => significantChange(year, { ...rule, recent: 0 })).toThrow("recent");
    expect(() => significantChange(year, { ...rule, base: 1 })).toThrow("base");
  });
});

describe("growth and trend", () => {
  it("year over year needs a year, and a value above 0 before", () => {
    expect([...growth([100, 0, 120, 50], 2)]).toEqual([NaN, NaN, expect.closeTo(0.2, 12), NaN]);
    expect(() => growth([1], 0)).toThrow("lag");
  });
  it("the trend through 2, 4, 5, 4, 5 rises 0.6 from 2.2 (normal equations by hand)", () => {
    const { intercept, slope } = linearTrend([2, 4, 5, 4, 5]);
    expect([intercept, slope].map((value) => Number(value.toFixed(10)))).toEqual([2.2, 0.6]);
  });
  it("the trend passes over gaps; of one value it is unknown", () => {
    expect(linearTrend([1, NaN, 3])).toEqual({ intercept: 0, slope: 1 });
    expect(linearTrend([5]).slope).toBeNaN();
    expect(linearTrend([]).intercept).toBeNaN();
  });
});
