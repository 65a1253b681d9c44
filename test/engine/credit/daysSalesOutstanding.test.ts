import fc from "fast-check";
import { expect, it } from "vitest";
import { daysSalesOutstanding } from "../../../src/engine/credit/daysSalesOutstanding";
import { positiveMoney } from "../arbitrary";

const dso = (receivable: number, sales: number, days: number): number =>
  daysSalesOutstanding([receivable], [sales], days)[0];

it("is 25 days for 50m owed of 730m a year (Association of Corporate Treasurers)", () => {
  expect(dso(50, 730, 365)).toBeCloseTo(25, 12);
});
it("is 121.67, 61.00 and 94.33 days for 50,000 of 150,000 in 365, 183 and 283 days (Dynamics 365 Finance)", () => {
  expect([365, 183, 283].map((days) => Math.round(dso(50_000, 150_000, days) * 100) / 100)).toEqual([
    121.67, 61, 94.33,
  ]);
});
it("is 53.5 days for 11.42m of 19.2m in 90 days (Vortex IQ, Dynamics DSO card)", () => {
  expect(dso(11_420_000, 19_200_000, 90)).toBeCloseTo(53.5, 1);
});
it("is missing without credit sales, 0 without receivables, below 0 for unapplied credit", () => {
  expect([...daysSalesOutstanding([50, 0, -10, NaN, 5], [0, 100, 100, 100, -1], 90)]).toEqual([NaN, 0, -9, NaN, NaN]);
});
it("does not depend on the currency, and grows with the period", () => {
  fc.assert(
    fc.property(positiveMoney, positiveMoney, fc.integer({ min: 1, max: 366 }), (owed, sold, days) => {
      expect(dso(owed * 7.8, sold * 7.8, days) / dso(owed, sold, days)).toBeCloseTo(1, 9);
      expect(dso(owed, sold, days) / dso(owed, sold, 1)).toBeCloseTo(days, 9);
    }),
  );
});
it("refuses columns of different length and an empty period", () => {
  expect(() => daysSalesOutstanding([1], [1, 2], 90)).toThrow("length");
  expect(() => daysSalesOutstanding([1], [1], 0)).toThrow("periodDays");
});
