import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaQuantile, incompleteBeta } from "../../../src/engine/stats/incompleteBeta";
import { normalCdf } from "../../../src/engine/stats/normalCdf";
import { normalQuantile } from "../../../src/engine/stats/normalQuantile";
import { wilsonInterval } from "../../../src/engine/stats/wilsonInterval";

const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const rate = fc.double({ min: 1e-3, max: 1 - 1e-3, noNaN: true });
// Where the density has a pole at 1, one digit more or less decides about much probability.
const bell = fc.double({ min: 1, max: 300, noNaN: true });
const shape = fc.double({ min: 0.1, max: 300, noNaN: true });

describe("the incomplete beta function", () => {
  it.each([
    [0.3, 2, 5, 0.5798249999999999],
    [0.5, 143, 85, 5.450697005186012e-5],
    [0.63, 143, 85, 0.5302997107641779],
    [0.999, 0.5, 0.5, 0.9798649583666225],
    [0.001, 0.2, 30, 0.5361071898134498],
    [0.02, 1.5, 200, 0.9558351379405602],
    [0.97, 500, 12, 0.15985050972892756],
  ])("at %d for Beta(%d, %d) is %d (mpmath 1.3)", (x, a, b, expected) => {
    expect(incompleteBeta(x, a, b) / expected).toBeCloseTo(1, 12);
  });
  it("runs from 0 to 1, rising, and mirrors", () => {
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
    fc.assert(
      fc.property(rate, rate, shape, shape, (x, y, a, b) => {
        expect(incompleteBeta(Math.min(x, y), a, b)).toBeLessThanOrEqual(incompleteBeta(Math.max(x, y), a, b) + 1e-13);
        expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 10);
      }),
    );
  });
  it("refuses what is no rate", () => {
    expect(() => incompleteBeta(1.1, 1, 1)).toThrow("x must be");
    expect(() => incompleteBeta(0.5, 0, 1)).toThrow("above 0");
    expect(incompleteBeta(NaN, 1, 1)).toBeNaN();
  });
});

describe("the beta quantile", () => {
  it("gives 56.36 … 68.87 % for 142 of 226 won and a uniform prior (victory-ar.com; scipy 1.17)", () => {
    expect(betaQuantile(0.025, 143, 85)).toBeCloseTo(0.56357239, 8);
    expect(betaQuantile(0.975, 143, 85)).toBeCloseTo(0.68869972, 8);
  });
  it.each([
    [0.5, 0.5, 0.5, 0.5],
    [1e-6, 2, 30, 4.6394691291346266e-5],
    [0.9, 0.1, 0.2, 0.9978810050249101],
    [0.05, 500, 12, 0.9646201926848705],
  ])("at %d of Beta(%d, %d) is %d (scipy 1.17)", (p, a, b, expected) => {
    expect(betaQuantile(p, a, b) / expected).toBeCloseTo(1, 10);
  });
  it("inverts the distribution", () => {
    fc.assert(
      fc.property(rate, bell, bell, (p, a, b) => {
        expect(incompleteBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
      }),
    );
  });
  it("refuses what is no probability", () => {
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), betaQuantile(NaN, 2, 3)]).toEqual([0, 1, NaN]);
    expect(() => betaQuantile(-0.1, 2, 3)).toThrow("p must be");
  });
});

describe("the normal distribution", () => {
  it.each([
    [-10, 7.619853024160525e-24],
    [-3.5, 0.00023262907903552504],
    [-1.96, 0.024997895148220435],
    [-1.5, 0.06680720126885807],
    [-1, 0.15865525393145705],
    [-0.1, 0.460172162722971],
    [0.5, 0.6914624612740131],
    [1, 0.8413447460685429],
    [2.5, 0.9937903346742238],
    [8, 0.9999999999999993],
  ])("up to %d holds %d (mpmath 1.3)", (z, expected) => expect(normalCdf(z) / expected).toBeCloseTo(1, 13));
  it.each([
    [1e-300, -37.0470962993612],
    [1e-10, -6.361340902404056],
    [0.001, -3.090232306167813],
    [0.3, -0.5244005127080409],
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.975, 1.959963984540054],
    [0.999999, 4.753424308817087],
  ])("has its quantile %d at %d (scipy 1.17)", (p, expected) => expect(normalQuantile(p)).toBeCloseTo(expected, 12));
  it("and its quantile invert each other", () => {
    fc.assert(
      fc.property(probability, (p) => {
        expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 11);
      }),
    );
  });
  it("ends at 0 and 1", () => {
    expect([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(NaN)]).toEqual([0, 1, NaN]);
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(NaN)]).toEqual([-Infinity, Infinity, NaN]);
    expect(() => normalQuantile(2)).toThrow("p must be");
  });
});

describe("the Wilson interval", () => {
  it.each([
    [3, 5, 23, 88],
    [6, 10, 31, 83],
    [12, 20, 39, 78],
    [24, 40, 45, 74],
    [40, 80, 39, 61],
  ])("of %d in %d is %d … %d % (published table of win rates)", (won, closed, low, high) => {
    const interval = wilsonInterval(won, closed, 0.95);
    expect([interval.low, interval.high].map((rate) => Math.round(rate * 100))).toEqual([low, high]);
  });
  it("lies in 0 … 1 around the rate, even at the ends", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (a, b) => {
        const [won, trials] = [Math.min(a, b), Math.max(a, b, 1)];
        const { low, high } = wilsonInterval(won, trials, 0.9);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(won / trials + 1e-12);
        expect(high).toBeGreaterThanOrEqual(won / trials - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
  it("does not exist without trials, and refuses more successes than trials", () => {
    expect(wilsonInterval(0, 0, 0.95)).toEqual({ low: NaN, high: NaN });
    expect(() => wilsonInterval(3, 2, 0.95)).toThrow("successes");
  });
});
