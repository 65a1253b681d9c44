import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "../../../src/engine/tiering/allocate";

const total = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

describe("allocation", () => {
  it("follows the largest remainder (by hand: 21 seats at quotas 14.24, 2.41, 4.35)", () => {
    expect([...allocate(21, [7270, 1230, 2220])]).toEqual([14, 3, 4]);
    expect([...allocate(10, [6, 3, 1])]).toEqual([6, 3, 1]);
  });
  it("shares what a limit takes or gives among the others in proportion (by hand)", () => {
    expect([...allocate(100, [50, 30, 20], { maximum: [20, 100, 100] })]).toEqual([20, 48, 32]);
    expect([...allocate(100, [98, 1, 1], { minimum: [0, 10, 10] })]).toEqual([80, 10, 10]);
    expect([...allocate(100, [60, 30, 10], { minimum: [0, 0, 20], maximum: [50, 100, 100] })]).toEqual([50, 30, 20]);
  });
  it("gives equal remainders to the earlier row", () => expect([...allocate(2, [1, 1, 1, 1])]).toEqual([1, 1, 0, 0]));
  it("gives nothing to weights that are 0, negative or missing, but their minimum", () => {
    expect([...allocate(5, [0, -3, NaN, 2])]).toEqual([0, 0, 0, 5]);
    expect([...allocate(5, [0, 1], { minimum: [2, 0] })]).toEqual([2, 3]);
    expect([...allocate(0, [1, 1])]).toEqual([0, 0]);
    expect([...allocate(0, [])]).toEqual([]);
  });
  it("adds up exactly, in whole units, between the limits, never more than a unit from the quota without limits", () => {
    const row = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.nat(20), fc.nat(30));
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, part) => {
          const weights = rows.map(([weight]) => weight);
          const minimum = rows.map(([, least]) => least);
          const maximum = rows.map(([, least, more]) => least + more);
          const units = total(minimum) + Math.floor(part * (total(maximum) - total(minimum)));
          const given = allocate(units, weights, { minimum, maximum });
          expect(total(given)).toBe(units);
          given.forEach((value, i) => {
            expect(Number.isInteger(value)).toBe(true);
            expect(value).toBeGreaterThanOrEqual(minimum[i]);
            expect(value).toBeLessThanOrEqual(maximum[i]);
          });
          const free = allocate(units, weights);
          free.forEach((value, i) =>
            expect(Math.abs(value - (units * weights[i]) / total(weights))).toBeLessThan(1 + 1e-6),
          );
        },
      ),
    );
  });
  it("refuses what cannot be given away", () => {
    expect(() => allocate(1.5, [1])).toThrow("total");
    expect(() => allocate(5, [0, 0])).toThrow("room");
    expect(() => allocate(5, [1], { maximum: [3] })).toThrow("room");
    expect(() => allocate(5, [1], { minimum: [6] })).toThrow("minima");
    expect(() => allocate(5, [1], { minimum: [3], maximum: [2] })).toThrow("at least");
    expect(() => allocate(5, [1], { minimum: [0.5] })).toThrow("whole units");
    expect(() => allocate(5, [1, 2], { minimum: [0] })).toThrow("length");
  });
});
