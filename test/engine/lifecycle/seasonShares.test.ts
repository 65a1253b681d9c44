import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seasonShares } from "../../../src/engine/lifecycle/seasonShares";

describe("season shares", () => {
  it("add up each calendar month over whole years (by hand)", () => {
    // July to June twice; the thirteenth month before them is left out.
    const year = [0, 1, 1, 1, 1, 5, 0, 0, 0, 0, 0, 1];
    const shares = seasonShares([99, ...year, ...year], 5);
    expect(shares[11]).toBe(0.5);
    expect([shares[6], shares[0], shares[5]]).toEqual([0, 0, 0.1]);
  });
  it("are unknown without a whole year or without sales", () => {
    expect(seasonShares(Array<number>(11).fill(1), 0).every(Number.isNaN)).toBe(true);
    expect(seasonShares(Array<number>(12).fill(0), 0).every(Number.isNaN)).toBe(true);
    expect(() => seasonShares([], 12)).toThrow(RangeError);
  });
  it("add up to 1 and do not depend on the unit of money", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 12, maxLength: 40 }),
        fc.integer({ min: 0, max: 11 }),
        (amounts, first) => {
          const shares = seasonShares(amounts, first);
          fc.pre(!Number.isNaN(shares[0]));
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          const scaled = seasonShares(
            amounts.map((amount) => amount * 3),
            first,
          );
          shares.forEach((share, month) => expect(scaled[month]).toBeCloseTo(share, 9));
        },
      ),
    );
  });
});
