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
    [1e-8, 18.42068073818021],
    [0.1, 2.252712651734206],
    [0.243, 1.3180435846996699],
    [0.5, 0.5723649429247001],
    [1 - 2 ** -13, 7.047315303717008e-5],
    [1 + 2 ** -13, -7.044864160936656e-5],
    [1.46163214496836, -0.12148629053584961],
    [2 - 2 ** -13, -5.160461064981216e-5],
    [2 + 2 ** -13, 5.16142209163108e-5],
    [2.426, 0.23400811688731613],
    [3.7, 1.4280723266653879],
    [7.99, 8.50501160608848],
    [8.01, 8.545324429747733],
    [12.5, 18.734347511936445],
    [100.25, 360.28455963776423],
    [1e6, 12815504.569147611],
    [1e15, 3.3538776394910668e16],
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
    [0.1, -10.423754940411078],
    [0.243, -4.351093864423211],
    [0.5, -1.9635100260214235],
    [2.426, 0.6662079149687962],
    [8.01, 2.0169719639065193],
    [100.25, 4.602671243274712],
    [1e6, 13.815510057964191],
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
    [0.793, 2.426, -0.5115692885937033],
    [0.001, 5, 6.905672657062075],
    [9, 12, -14.22870571213435],
    [0.5, 1e5, -5.184096539560414],
    [3e4, 1e6, -135646.52398400597],
    [143, 85, -151.646603428037],
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
