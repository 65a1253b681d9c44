import fc from "fast-check";
import { expect, it } from "vitest";
import { hypergeometric2F1, hypergeometricSlope } from "../../../src/engine/stats/hypergeometric2F1";

it.each([
  [0.243, 2.426, 2.219, 0.3, 1.100518533085473],
  [5.243, 7.426, 7.219, 0.45, 25.291251885214162],
  [0.5, 0.5, 1.5, 0.25, 1.0471975511965979],
  [1, 1, 2, 0.9, 2.5584278811044956],
  [-0.207, 1.976, 2.2, 0.98, 0.5724127365598127],
  [2, 3, 4, -1.5, 0.23770536555705765],
  [30.2, 32.4, 32.2, 0.8, 1.754756243110797e21],
  [10.2, 12.4, 12.2, 0.99, 6.082253368631987e20],
])("₂F₁(%d, %d; %d; %d) is %d (mpmath 1.3)", (a, b, c, z, expected) => {
  expect(hypergeometric2F1(a, b, c, z) / expected).toBeCloseTo(1, 11);
});
it("is a power where the second and third argument are equal (Abramowitz & Stegun 15.1.8)", () => {
  const argument = fc.double({ min: 0.1, max: 20, noNaN: true });
  fc.assert(
    fc.property(argument, argument, fc.double({ min: -3, max: 0.9, noNaN: true }), (a, b, z) => {
      expect(hypergeometric2F1(a, b, b, z) * (1 - z) ** a).toBeCloseTo(1, 9);
    }),
  );
});
it("leaves 1 as its slope says", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 2, noNaN: true }),
      fc.double({ min: 0.1, max: 5, noNaN: true }),
      fc.double({ min: 0.01, max: 0.9, noNaN: true }),
      (a, b, z) => {
        const c = a + b + 1;
        expect(1 + (a / c) * hypergeometricSlope(a, b, c, z)).toBeCloseTo(hypergeometric2F1(a, b, c, z), 10);
      },
    ),
  );
});
it("is missing with a missing argument, and refuses z from 1 on", () => {
  expect(hypergeometric2F1(NaN, 1, 1, 0.5)).toBeNaN();
  expect(() => hypergeometric2F1(1, 1, 1, 1)).toThrow("z must be");
  expect(() => hypergeometric2F1(1, 1, 0, 0.5)).toThrow("c must be");
  expect(() => hypergeometricSlope(1, 1, -1, 0.5)).toThrow("c must be");
});
