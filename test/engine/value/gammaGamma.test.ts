import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedSpend, fitGammaGamma, gammaGammaLogLikelihood } from "../../../src/engine/value/gammaGamma";
import { seeded } from "../arbitrary";
import { gamma } from "./simulateHistories";

const paper = { p: 6.25, q: 3.74, v: 15.44 };

describe("Gamma-Gamma", () => {
  it("expects 35.02791996 after 3 purchases of 35 on average (BTYD)", () => {
    expect(expectedSpend(paper, [3], [35])[0]).toBeCloseTo(35.02791996, 8);
  });
  it("expects the mean of all, v p / (q − 1), of a customer without repeats", () => {
    expect([...expectedSpend(paper, [0, 2, NaN], [NaN, 0, 5])]).toEqual([
      (15.44 * 6.25) / 2.74,
      (15.44 * 6.25) / 2.74,
      NaN,
    ]);
  });
  it("has no mean of all for q ≤ 1, and never a negative one", () => {
    expect(expectedSpend({ ...paper, q: 0.9 }, [0], [NaN])[0]).toBeNaN();
    expect(expectedSpend({ ...paper, q: 0.9 }, [2], [30])[0]).toBeGreaterThan(0);
  });
  it("draws a customer's own mean towards that of all", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 1, max: 500, noNaN: true }), (x, m) => {
        const all = (15.44 * 6.25) / 2.74;
        const [spend] = expectedSpend(paper, [x], [m]);
        expect(spend).toBeGreaterThanOrEqual(Math.min(all, m) - 1e-9);
        expect(spend).toBeLessThanOrEqual(Math.max(all, m) + 1e-9);
      }),
    );
  });
  it("is −ln 4 likely at p = q = v = x = m = 1 (by hand), and adds up over customers", () => {
    const simple = { p: 1, q: 1, v: 1 };
    expect(gammaGammaLogLikelihood(simple, [1], [1])).toBeCloseTo(-Math.log(4), 12);
    expect(gammaGammaLogLikelihood(simple, [1, 0, 1], [1, NaN, 1])).toBeCloseTo(-2 * Math.log(4), 12);
  });
  it("finds the parameters that ten thousand simulated customers were made with, in any currency", () => {
    const random = seeded(11);
    const repeats = Array.from({ length: 10_000 }, () => 1 + Math.floor(random() * 12));
    const spend = repeats.map((x) => gamma(5 * x, random) / x / (gamma(3, random) / 20));
    const { parameters, logLikelihood, converged } = fitGammaGamma(repeats, spend);
    expect(converged).toBe(true);
    // p and v are known to a tenth only, but together, and q alone, to a hundredth.
    expect(parameters.p / 5).toBeCloseTo(1, 0);
    expect(parameters.q).toBeCloseTo(3, 1);
    expect((parameters.p * parameters.v) / 100).toBeCloseTo(1, 1);
    expect(logLikelihood).toBeGreaterThan(gammaGammaLogLikelihood({ p: 5, q: 3, v: 20 }, repeats, spend));
    expect(fitGammaGamma(repeats.toReversed(), spend.toReversed()).parameters).toEqual(parameters);
    const inYen = fitGammaGamma(
      repeats,
      spend.map((value) => value * 150),
    ).parameters;
    expect(inYen.p).toBeCloseTo(parameters.p, 5);
    expect(inYen.v / 150).toBeCloseTo(parameters.v, 4);
  });
  it("is not fitted to fewer than two customers", () => {
    expect(fitGammaGamma([0, 1], [5, 50])).toEqual({
      parameters: { p: NaN, q: NaN, v: NaN },
      logLikelihood: NaN,
      customers: 1,
      converged: false,
    });
    expect(fitGammaGamma([], []).customers).toBe(0);
    expect(() => fitGammaGamma([1], [])).toThrow("length");
  });
});
