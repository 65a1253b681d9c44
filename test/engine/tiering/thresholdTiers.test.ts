import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heldClasses } from "../../../src/engine/tiering/heldClasses";
import { distanceToNextTier, thresholdTiers } from "../../../src/engine/tiering/thresholdTiers";
import { UNKNOWN } from "../../../src/engine/tiering/unknown";

const thresholds = fc
  .uniqueArray(fc.integer({ min: -1000, max: 1000 }), { maxLength: 5 })
  .map((values) => values.sort((a, b) => b - a));
const anyNumber = fc.double();

describe("tiers by thresholds", () => {
  it("are half-open: 499,999.50 is B by A ≥ 500,000 and B ≥ 100,000 (Business Central questionnaire)", () => {
    expect([...thresholdTiers([500_000, 499_999.5, 100_000, 99_999, 0, -5], [500_000, 100_000])]).toEqual([
      0, 1, 1, 2, 2, 2,
    ]);
  });
  it("hold every number in exactly one, a missing value in none", () => {
    fc.assert(
      fc.property(thresholds, anyNumber, (lines, value) => {
        const [tier] = thresholdTiers([value], lines);
        if (Number.isNaN(value)) expect(tier).toBe(UNKNOWN);
        else {
          expect(lines.slice(0, tier).every((line) => value < line)).toBe(true);
          expect(lines.slice(tier).every((line) => value >= line)).toBe(true);
        }
      }),
    );
  });
  it("are reached by exactly the distance told", () => {
    expect([...distanceToNextTier([120_000, NaN], [500_000, 100_000])]).toEqual([380_000, NaN]);
    fc.assert(
      fc.property(thresholds, fc.integer({ min: -2000, max: 2000 }), (lines, value) => {
        const [tier] = thresholdTiers([value], lines);
        const [distance] = distanceToNextTier([value], lines);
        if (tier === 0) expect(distance).toBeNaN();
        else {
          expect(thresholdTiers([value + distance], lines)[0]).toBe(tier - 1);
          expect(thresholdTiers([value + distance - 0.5], lines)[0]).toBe(tier);
        }
      }),
    );
  });
  it("refuse thresholds that do not fall", () => {
    expect(() => thresholdTiers([1], [1, 1])).toThrow("fall");
    expect(() => distanceToNextTier([1], [NaN])).toThrow("fall");
  });
});

describe("classes with a hysteresis band", () => {
  const held = (previous: number, value: number, band: number, lines: number[]): number =>
    heldClasses(
      [previous],
      thresholdTiers([value], lines),
      thresholdTiers([value * (1 - band)], lines),
      thresholdTiers([value * (1 + band)], lines),
    )[0];

  it("keep a customer in its class until it has passed the line by the band", () => {
    expect([95, 105, 112].map((value) => held(1, value, 0.1, [100]))).toEqual([1, 1, 0]);
    expect([105, 95, 90].map((value) => held(0, value, 0.1, [100]))).toEqual([0, 0, 1]);
  });
  it("are the plain classes for new customers and without a band", () => {
    expect(held(UNKNOWN, 105, 0.1, [100])).toBe(0);
    fc.assert(
      fc.property(thresholds, fc.nat(2000), fc.nat(5), (lines, value, previous) => {
        expect(held(previous, value, 0, lines)).toBe(thresholdTiers([value], lines)[0]);
      }),
    );
  });
  it("settle: held twice is held once", () => {
    fc.assert(
      fc.property(thresholds, fc.nat(2000), fc.nat(5), (lines, value, previous) => {
        const once = held(previous, value, 0.2, lines);
        expect(held(once, value, 0.2, lines)).toBe(once);
      }),
    );
  });
  it("refuse strict lines that are more lenient", () => {
    expect(() => heldClasses([0], [0], [0], [1])).toThrow("strict");
    expect(() => heldClasses([0], [0], [0], [])).toThrow("length");
  });
});
