import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digamma } from "../../../src/engine/stats/digamma";
import { lnBeta } from "../../../src/engine/stats/lnBeta";
import { lnGamma } from "../../../src/engine/stats/lnGamma";

const near = (value: number, expected: number, relative: number): void =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));

const anyPositive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });

describe("ln Γ", () => {
  it.each([
    [1e-8, 18.420680738180208905],
    [0.1, 2.2527126517342059599],
    [0.243, 1.3180435846996698495],
    [0.5, 0.57236494292470008707],
    [1 - 2 ** -13, 7.0473153037170086155e-5],
    [1 + 2 ** -13, -7.0448641609366567338e-5],
    [1.46163214496836, -0.1214862905358496081],
    [2 - 2 ** -13, -5.1604610649812155428e-5],
    [2 + 2 ** -13, 5.1614220916310804285e-5],
    [2.426, 0.23400811688731612227],
    [3.7, 1.4280723266653879219],
    [7.99, 8.5050116060884806764],
    [8.01, 8.545324429747733363],
    [12.5, 18.734347511936445702],
    [100.25, 360.28455963776423497],
    [1e6, 12815504.56914761166],
    [1e15, 33538776394910668.91],
  ])("of %d is %d (mpmath 1.3, 40 digits)", (x, expected) => {
    near(lnGamma(x), expected, 1e-14);
  });
  it("is exactly 0 at 1 and 2, the logarithm of a factorial at whole numbers", () => {
    expect([lnGamma(1), lnGamma(2)]).toEqual([0, 0]);
    for (let n = 3, factorial = 2; n < 30; factorial *= n, n++) near(lnGamma(n), Math.log(factorial), 1e-14);
  });
  it("exists above 0 only", () => {
    expect([lnGamma(0), lnGamma(-0.5), lnGamma(NaN), lnGamma(Infinity)]).toEqual([Infinity, NaN, NaN, Infinity]);
  });
  it("obeys Γ(x + 1) = x Γ(x)", () => {
    fc.assert(
      fc.property(anyPositive, (x) => {
        const scale = Math.max(1, Math.abs(lnGamma(x)), Math.abs(Math.log(x)));
        expect(Math.abs(lnGamma(x + 1) - lnGamma(x) - Math.log(x)) / scale).toBeLessThan(2e-15);
      }),
    );
  });
});

describe("ψ", () => {
  it.each([
    [0.1, -10.423754940411076795],
    [0.243, -4.351093864423210616],
    [0.5, -1.9635100260214234794],
    [2.426, 0.66620791496879617878],
    [8.01, 2.0169719639065193141],
    [100.25, 4.6026712432747125591],
    [1e6, 13.815510057964190771],
  ])("of %d is %d (mpmath 1.3)", (x, expected) => near(digamma(x), expected, 1e-14));
  it("is the slope of ln Γ", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e4, noNaN: true }), (x) => {
        const h = x * 1e-5;
        const slope = (lnGamma(x + h) - lnGamma(x - h)) / (2 * h);
        expect(Math.abs(slope - digamma(x))).toBeLessThan(1e-6 * Math.max(1, Math.abs(digamma(x))));
      }),
    );
  });
  it("does not exist at 0 and below", () => expect([digamma(0), digamma(-1), digamma(NaN)]).toEqual([NaN, NaN, NaN]));
});

describe("ln B", () => {
  it.each([
    [0.793, 2.426, -0.51156928859370334287],
    [0.001, 5, 6.905672657062074722],
    [9, 12, -14.228705712134348962],
    [0.5, 1e5, -5.1840965395604141282],
    [3e4, 1e6, -135646.52398400597685],
    [143, 85, -151.64660342803700111],
  ])("of %d and %d is %d (mpmath 1.3)", (a, b, expected) => near(lnBeta(a, b), expected, 1e-13));
  it("is symmetric, and obeys B(a, b) = B(a + 1, b) + B(a, b + 1)", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 500, noNaN: true }),
        fc.double({ min: 0.01, max: 500, noNaN: true }),
        (a, b) => {
          expect(lnBeta(a, b)).toBe(lnBeta(b, a));
          const whole = Math.exp(lnBeta(a + 1, b) - lnBeta(a, b)) + Math.exp(lnBeta(a, b + 1) - lnBeta(a, b));
          expect(whole).toBeCloseTo(1, 11);
        },
      ),
    );
  });
  it("is infinite at 0 and missing for a missing argument", () => {
    expect([lnBeta(0, 2), lnBeta(2, 0), lnBeta(NaN, 20), lnBeta(20, NaN), lnBeta(-1, 2)]).toEqual([
      Infinity,
      Infinity,
      NaN,
      NaN,
      NaN,
    ]);
  });
});
