import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brierScore, calibration } from "../../../src/engine/forecast/calibration";

const TENTHS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

describe("calibration", () => {
  it("has the Brier score 0.0375 for 0.1, 0.9, 0.8, 0.3 against 0, 1, 1, 0 (scikit-learn, brier_score_loss)", () => {
    expect(brierScore([0.1, 0.9, 0.8, 0.3], [0, 1, 1, 0])).toBeCloseTo(0.0375, 15);
  });
  it("splits it by Murphy exactly where chances are equal within a bin (by hand: two of four at 30 %, three of four at 80 %)", () => {
    const { brier, reliability, resolution, uncertainty, withinBins, baseRate, ece, mce } = calibration(
      [0.3, 0.3, 0.3, 0.3, 0.8, 0.8, 0.8, 0.8],
      [1, 1, 0, 0, 1, 1, 1, 0],
      TENTHS,
    );
    expect(baseRate).toBe(0.625);
    expect(reliability).toBeCloseTo((0.2 ** 2 + 0.05 ** 2) / 2, 12);
    expect(resolution).toBeCloseTo(0.125 ** 2, 12);
    expect(uncertainty).toBeCloseTo(0.625 * 0.375, 12);
    expect(brier).toBeCloseTo(reliability - resolution + uncertainty, 12);
    expect(withinBins).toBeCloseTo(0, 12);
    expect([ece, mce].map((value) => Number(value.toFixed(12)))).toEqual([0.125, 0.2]);
  });
  it("puts an edge into the bin above it, and 100 % into the last", () => {
    const { bins } = calibration([0, 0.5, 1], [0, 1, 1], [0.5]);
    expect(bins.map(({ count }) => count)).toEqual([1, 2]);
    expect(bins[0]).toMatchObject({ from: 0, to: 0.5, forecast: 0, realised: 0 });
  });
  it("shows how little a bin of few deals says, and an empty one nothing", () => {
    const { bins } = calibration([0.6, 0.6, 0.6, 0.6, 0.6], [1, 1, 1, 0, 0], [0.5]);
    expect(bins[0]).toMatchObject({ count: 0, forecast: NaN, realised: NaN });
    expect([Math.round(bins[1].interval.low * 100), Math.round(bins[1].interval.high * 100)]).toEqual([23, 88]);
  });
  it("always saying the base rate has no skill; when all ended alike, skill does not exist", () => {
    expect(calibration([0.5, 0.5], [0, 1], TENTHS).skill).toBe(0);
    expect(calibration([0.5, 0.5], [1, 1], TENTHS).skill).toBeNaN();
  });
  it("leaves out what is not decided; without any, it is unknown", () => {
    expect(calibration([0.5, 0.7], [NaN, 1], TENTHS).count).toBe(1);
    expect(calibration([], [], TENTHS)).toMatchObject({ count: 0, brier: NaN, reliability: NaN, ece: NaN, mce: NaN });
  });
  it("parts always add up to the score", () => {
    const pairs = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1)), {
      minLength: 1,
    });
    fc.assert(
      fc.property(pairs, (deals) => {
        const scores = calibration(
          deals.map(([p]) => p),
          deals.map(([, y]) => y),
          TENTHS,
        );
        const { brier, reliability, resolution, uncertainty, withinBins } = scores;
        expect(reliability - resolution + uncertainty + withinBins).toBeCloseTo(brier, 12);
        expect(scores.bins.reduce((total, { count }) => total + count, 0)).toBe(deals.length);
      }),
    );
  });
  it("refuses 65 for 65 %, outcomes that are none, and edges that do not rise", () => {
    expect(() => calibration([65], [1], [])).toThrow("chances must be between 0 and 1");
    expect(() => calibration([0.5], [2], [])).toThrow("outcomes must be 0 or 1");
    expect(() => calibration([0.5], [1], [0.5, 0.5])).toThrow("edges must rise");
    expect(() => calibration([0.5], [], [])).toThrow("length");
  });
});
