import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageDaysDelinquent, bestPossibleDso } from "../../../src/engine/credit/bestPossibleDso";
import { collectionEffectivenessIndex } from "../../../src/engine/credit/collectionEffectivenessIndex";
import { daysSalesOutstanding } from "../../../src/engine/credit/daysSalesOutstanding";
import {
  daysSalesOutstandingByCountBack as countBack,
  monthLengths,
  type EmptyMonthPolicy,
} from "../../../src/engine/credit/daysSalesOutstandingByCountBack";
import { dayOf } from "../../../src/engine/dates";
import { positiveMoney } from "../arbitrary";

const daysOf = (receivable: number, sales: number[], lengths: number[], policy: EmptyMonthPolicy = "stop"): number =>
  countBack(
    [receivable],
    sales.map((month) => [month]),
    lengths,
    policy,
  ).days[0];
const policies = ["stop", "count", "skip"] as const;
const months = fc.array(fc.tuple(positiveMoney, fc.integer({ min: 28, max: 31 })), { minLength: 1, maxLength: 12 });

describe("DSO by count-back", () => {
  it("is 73.714 days for 212,000 over 100k, 80k and 70k in months of 30 days (benjipays, trymesha: 73.7)", () => {
    expect(daysOf(212_000, [100_000, 80_000, 70_000], [30, 30, 30])).toBeCloseTo(73.714, 3);
  });
  it("is 166.33 days for 12,000 over six real months (Oracle HFM's text; its table prints 179.7 against it)", () => {
    const days = daysOf(12_000, [2500, 1750, 2250, 2500, 2000, 2250], [30, 31, 31, 30, 31, 30]);
    expect(days).toBeCloseTo(166.33, 2);
  });
  it("means by a month without sales what its policy says (by hand: 150 over 100, 0, 100)", () => {
    const of = (policy: EmptyMonthPolicy): number[] => {
      const { days, uncovered } = countBack([150], [[100], [0], [100]], [30, 31, 30], policy);
      return [days[0], uncovered[0]];
    };
    expect(of("stop")).toEqual([30, 50]);
    expect(of("count")).toEqual([76, 0]);
    expect(of("skip")).toEqual([45, 0]);
  });
  it("takes a month of more returns than sales, and a missing one, as a month without sales", () => {
    expect(daysOf(150, [100, -40, 100], [30, 31, 30], "skip")).toBe(45);
    expect(daysOf(150, [100, NaN, 100], [30, 31, 30], "count")).toBe(76);
  });
  it("tells debt that no month accounts for, and is missing without any sales", () => {
    const { days, uncovered } = countBack([300, 300, 0, -5, NaN], [[100, 0, 0, 0, 9]], [30], "count");
    expect([...days]).toEqual([30, NaN, 0, 0, NaN]);
    expect([...uncovered]).toEqual([200, 300, 0, 0, NaN]);
  });
  it("is the balance method for level sales", () => {
    fc.assert(
      fc.property(positiveMoney, fc.double({ min: 0, max: 6, noNaN: true }), (sales, part) => {
        const [simple] = daysSalesOutstanding([sales * part], [sales * 6], 180);
        expect(daysOf(sales * part, Array(6).fill(sales), Array(6).fill(30))).toBeCloseTo(simple, 6);
      }),
    );
  });
  it("rises with the debt, never past the history, and leaves uncovered only what exceeds all sales", () => {
    fc.assert(
      fc.property(months, positiveMoney, positiveMoney, fc.constantFrom(...policies), (history, debt, more, policy) => {
        const [sales, lengths] = [history.map(([sold]) => [sold]), history.map(([, days]) => days)];
        const less = countBack([debt], sales, lengths, policy);
        const greater = countBack([debt + more], sales, lengths, policy);
        const all = history.reduce((total, [sold]) => total + sold, 0);
        expect(greater.days[0]).toBeGreaterThanOrEqual(less.days[0]);
        expect(greater.days[0]).toBeLessThanOrEqual(lengths.reduce((a, b) => a + b) + 1e-9);
        expect(less.uncovered[0]).toBeCloseTo(Math.max(0, debt - all), 4);
      }),
    );
  });
  it("refuses months without a length", () => {
    expect(() => countBack([1], [[1]], [30, 31], "stop")).toThrow("lengths");
    expect(() => countBack([1], [[1, 2]], [30], "stop")).toThrow("length");
  });
  it("goes over real months, the running one up to its day", () => {
    expect(monthLengths(dayOf(2024, 4, 30), 6)).toEqual([30, 31, 29, 31, 31, 30]);
    expect(monthLengths(dayOf(2023, 3, 1), 2)).toEqual([1, 28]);
    expect(monthLengths(dayOf(2023, 3, 1), 0)).toEqual([]);
  });
});

describe("best possible DSO and days delinquent", () => {
  it("are 12 and 33 of a DSO of 45 (Credit Research Foundation by creditguru.com: 15,000; 4,000; 10,000; 30 days)", () => {
    const dso = daysSalesOutstanding([15_000], [10_000], 30);
    const best = bestPossibleDso([4000], [10_000], 30);
    expect([dso[0], best[0], averageDaysDelinquent(dso, best)[0]]).toEqual(
      [45, 12, 33].map((each) => expect.closeTo(each, 12)),
    );
  });
  it("are missing without sales", () => {
    expect(bestPossibleDso([1], [0], 30)[0]).toBeNaN();
    expect(averageDaysDelinquent([NaN], [1])[0]).toBeNaN();
  });
});

describe("collection effectiveness index", () => {
  const cei = (begin: number, sales: number, end: number, current: number, n: number): number =>
    collectionEffectivenessIndex([begin], [sales], [end], [current], n)[0];
  it("is 55.93 in the monthly form (creditguru.com, prints 55.9), 79.63 without division (wizedu)", () => {
    expect(cei(6200, 10_890, 6340, 3590, 3)).toBeCloseTo(55.93, 2);
    expect(cei(6200, 10_890, 6340, 3590, 1)).toBeCloseTo(79.63, 2);
  });
  it("is 100 when nothing overdue is left, 0 when nothing was collected", () => {
    expect(cei(100, 300, 80, 80, 3)).toBe(100);
    expect(cei(100, 300, 200, 100, 3)).toBe(0);
  });
  it("is missing when nothing could be collected; refuses no months", () => {
    expect(cei(0, 0, 0, 0, 3)).toBeNaN();
    expect(cei(100, 0, 100, 100, 3)).toBeNaN();
    expect(cei(100, NaN, 100, 0, 3)).toBeNaN();
    expect(() => cei(1, 1, 1, 1, 0)).toThrow("months");
  });
});
