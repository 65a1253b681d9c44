import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonFate, fateVariance } from "../../../src/engine/forecast/commonFate";
import { momentsOf } from "../../../src/engine/forecast/outcomes";
import { simulatedOutcomes } from "../../../src/engine/forecast/simulatedOutcomes";
import { normalCdf } from "../../../src/engine/stats/normalCdf";
import { normalQuantile } from "../../../src/engine/stats/normalQuantile";
import { sfc32 } from "../../../src/engine/stats/sfc32";

const ones = (n: number): number[] => Array<number>(n).fill(1);

describe("the variance of deals that share a fate", () => {
  it("is Sheppard's at even chances: the covariance of two deals is asin(ρ) / 2π", () => {
    for (const rho of [0, 0.1, 0.3, 0.5]) {
      const covariance = (fateVariance([1, 1], [0.5, 0.5], rho) - 0.5) / 2;
      expect(covariance).toBeCloseTo(Math.asin(rho) / (2 * Math.PI), 10);
    }
  });
  it("is what the integral over the common factor says, at unequal chances and amounts", () => {
    const [amounts, chances, rho] = [[3, 1, 7], [0.1, 0.35, 0.9], 0.4];
    let [mean, second] = [0, 0];
    const steps = 20_000;
    for (let step = 0; step < steps; step++) {
      const common = normalQuantile((step + 0.5) / steps);
      const given = chances.map((p) => normalCdf((normalQuantile(p) - Math.sqrt(rho) * common) / Math.sqrt(1 - rho)));
      const expected = amounts.reduce((sum, a, i) => sum + a * given[i], 0);
      mean += expected / steps;
      second += (expected ** 2 + amounts.reduce((sum, a, i) => sum + a * a * given[i] * (1 - given[i]), 0)) / steps;
    }
    expect(fateVariance(amounts, chances, rho)).toBeCloseTo(second - mean ** 2, 3);
  });
  it("is that of the simulation", () => {
    const chances = Array.from({ length: 40 }, (_, i) => 0.05 + (0.9 * i) / 39);
    const { variance } = momentsOf(simulatedOutcomes(ones(40), chances, { seed: 5, runs: 64_000, correlation: 0.2 }));
    expect(variance / fateVariance(ones(40), chances, 0.2)).toBeCloseTo(1, 1);
  });
  it("is Σ a² p (1 − p) without a common fate, and grows with it", () => {
    const deals = fc.array(fc.tuple(fc.double({ min: 1, max: 9, noNaN: true }), fc.double({ min: 0.01, max: 0.99, noNaN: true })), { minLength: 2, maxLength: 12 }); // prettier-ignore
    fc.assert(
      fc.property(deals, (rows) => {
        const [amounts, chances] = [rows.map(([a]) => a), rows.map(([, p]) => p)];
        const at = (rho: number): number => fateVariance(amounts, chances, rho);
        expect(at(0)).toBeCloseTo(
          rows.reduce((sum, [a, p]) => sum + a * a * p * (1 - p), 0),
          9,
        );
        expect(at(0.3)).toBeGreaterThan(at(0.1));
      }),
    );
  });
  it("refuses columns of different length and more than half of the fate", () => {
    expect(() => fateVariance([1], [0.5, 0.5], 0.1)).toThrow(RangeError);
    expect(() => fateVariance([1], [0.5], 0.6)).toThrow(RangeError);
  });
});

describe("the common fate that past periods tell of", () => {
  /** Periods drawn from the model itself. */
  const drawn = (count: number, deals: number, rho: number, seed: number) => {
    const random = sfc32(seed);
    return Array.from({ length: count }, () => {
      const common = normalQuantile(random());
      const chances = Array.from({ length: deals }, (_, i) => 0.2 + (0.6 * i) / deals);
      const won = chances.filter(
        (p) => random() < normalCdf((normalQuantile(p) - Math.sqrt(rho) * common) / Math.sqrt(1 - rho)),
      ).length;
      return { chances, won };
    });
  };

  it("finds again what periods were drawn with, given many of them", () => {
    expect(commonFate(drawn(60, 200, 0.15, 1)).correlation).toBeCloseTo(0.15, 1);
    expect(commonFate(drawn(60, 200, 0.03, 2)).correlation).toBeCloseTo(0.03, 1);
  });
  it("is none where deals were drawn on their own", () => {
    for (const seed of [1, 2, 3, 4]) expect(commonFate(drawn(8, 60, 0, seed)).correlation).toBe(0);
  });
  it("is none without periods, and without anything open in them", () => {
    expect(commonFate([])).toMatchObject({ correlation: 0, periods: 0 });
    expect(commonFate([{ chances: [0, 1, NaN], won: 1 }])).toMatchObject({ correlation: 0, periods: 0 });
  });
  it("is told by one period already where that came out far off: 617 of 1,330 deals instead of 876", () => {
    const { correlation, evidence } = commonFate([{ chances: Array<number>(1330).fill(876 / 1330), won: 617 }]);
    expect(evidence).toBeGreaterThan(1_000);
    expect(correlation).toBeGreaterThan(0.05);
    expect(correlation).toBeLessThan(0.3);
  });
});
