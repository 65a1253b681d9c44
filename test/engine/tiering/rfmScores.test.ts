import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rfmCode, rfmScores, type RfmRule, type RfmScores } from "../../../src/engine/tiering/rfmScores";
import { money } from "../arbitrary";

const rules: RfmRule[] = ["quantile", "rPackage", "equalGroups", "nested"];
const rule = fc.constantFrom(...rules);
const orMissing = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | number> => fc.option(value, { nil: NaN, freq: 9 });
const customer = fc.tuple(orMissing(fc.nat(900)), orMissing(fc.nat(12)), orMissing(money));

const score = (customers: readonly (readonly number[])[], by: RfmRule, bins = 5, tieKey?: number[]): RfmScores =>
  rfmScores(
    {
      recencyDays: customers.map(([days]) => days),
      frequency: customers.map(([, orders]) => orders),
      monetary: customers.map(([, , amount]) => amount),
      tieKey,
    },
    by,
    bins,
  );
const monetaryScores = (values: number[], by: RfmRule, bins = 5): number[] => [
  ...score(
    values.map((value) => [1, 1, value]),
    by,
    bins,
  ).monetary,
];

describe("RFM scores", () => {
  it("by quantiles: 10 … 100 have the lines 28, 46, 64, 82 (PERCENTILE.INC)", () => {
    const values = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
    expect(monetaryScores(values, "quantile")).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });
  it("by quantiles leave a value that meets the line below it, as the R package above the line + 1", () => {
    // Lines of 1 … 6 in five bins: 2, 3, 4, 5.
    expect(monetaryScores([1, 2, 3, 4, 5, 6], "quantile")).toEqual([1, 1, 2, 3, 4, 5]);
    expect(monetaryScores([1, 2, 3, 4, 5, 6], "rPackage")).toEqual([1, 1, 2, 3, 4, 5]);
    // With half a unit between values, +1 reaches one value further.
    expect(monetaryScores([0.5, 1, 1.5, 2, 2.5, 3], "quantile")).toEqual([1, 1, 2, 3, 4, 5]);
    expect(monetaryScores([0.5, 1, 1.5, 2, 2.5, 3], "rPackage")).toEqual([1, 1, 1, 2, 3, 4]);
  });
  it("turn recency: who bought last is best; at the lines days count, not their negatives", () => {
    const recency = score(
      [1, 2, 3, 4, 5, 6].map((days) => [days, 1, 1]),
      "quantile",
    ).recency;
    expect([...recency]).toEqual([5, 5, 4, 3, 2, 1]);
    expect([
      ...score(
        [
          [1, 1, 1],
          [9, 1, 1],
        ],
        "equalGroups",
        2,
      ).recency,
    ]).toEqual([2, 1]);
  });
  it("by equal groups fill all scores, the best ones first (NTILE: 7 in 3 groups are 3, 2, 2)", () => {
    expect(monetaryScores([7, 6, 5, 4, 3, 2, 1], "equalGroups", 3)).toEqual([3, 3, 3, 2, 2, 1, 1]);
  });
  it("nested: money is scored among customers with the same recency and frequency", () => {
    const customers = [
      [1, 9, 10],
      [1, 9, 20],
      [1, 1, 5],
      [1, 1, 500],
      [9, 9, 1],
      [9, 9, 2],
      [9, 1, 3],
      [9, 1, 4],
    ];
    const { recency, frequency, monetary } = score(customers, "nested", 2);
    expect(customers.map((_, i) => rfmCode(recency[i], frequency[i], monetary[i]))).toEqual([
      221, 222, 211, 212, 121, 122, 111, 112,
    ]);
  });
  it.each(rules)("of one customer, of none, of customers all alike (%s)", (by) => {
    expect(score([], by).recency.length).toBe(0);
    const one = score([[5, 1, 100]], by);
    expect([one.recency[0], one.frequency[0], one.monetary[0]]).toEqual(
      by === "equalGroups" || by === "nested" ? [5, 5, 5] : [5, 1, 1],
    );
    const alike = score(Array(10).fill([5, 1, 100]), by);
    // Nested, ten customers are five pairs, and each pair has two frequencies to tell apart.
    const separated = { quantile: 1, rPackage: 1, equalGroups: 5, nested: 2 };
    expect(new Set(alike.frequency).size).toBe(separated[by]);
  });
  it("of fewer customers than bins start at the best score", () => {
    expect(monetaryScores([3, 2, 1], "equalGroups")).toEqual([5, 4, 3]);
    expect(monetaryScores([3, 2, 1], "quantile")).toEqual([5, 3, 1]);
  });
  it("know refunds and days to come as the numbers that they are", () => {
    expect(monetaryScores([-50, -20, -10, -5, -1], "quantile")).toEqual([1, 2, 3, 4, 5]);
    expect([
      ...score(
        [
          [-3, 1, 1],
          [0, 1, 1],
        ],
        "quantile",
        2,
      ).recency,
    ]).toEqual([2, 1]);
  });
  it("are 0 where a value is missing, else 1 … bins", () => {
    fc.assert(
      fc.property(fc.array(customer), rule, fc.integer({ min: 2, max: 9 }), (customers, by, bins) => {
        const scores = score(customers, by, bins);
        customers.forEach((values, i) => {
          const isKnown = !values.some(Number.isNaN);
          for (const column of [scores.recency, scores.frequency, scores.monetary]) {
            expect(column[i]).toBeGreaterThanOrEqual(isKnown ? 1 : 0);
            expect(column[i]).toBeLessThanOrEqual(isKnown ? bins : 0);
          }
        });
      }),
    );
  });
  it("never rank a worse value higher, except within cells", () => {
    const independent = fc.constantFrom<RfmRule>("quantile", "rPackage", "equalGroups");
    fc.assert(
      fc.property(fc.array(customer), independent, (customers, by) => {
        const { recency, monetary } = score(customers, by);
        const known = customers.map((_, i) => i).filter((i) => recency[i] > 0);
        for (const i of known)
          for (const j of known) {
            if (customers[i][2] > customers[j][2]) expect(monetary[i]).toBeGreaterThanOrEqual(monetary[j]);
            if (customers[i][0] < customers[j][0]) expect(recency[i]).toBeGreaterThanOrEqual(recency[j]);
          }
      }),
    );
  });
  it("do not depend on the order of rows, given keys", () => {
    fc.assert(
      fc.property(fc.array(customer), rule, (customers, by) => {
        const keys = customers.map((_, i) => i);
        const forward = score(customers, by, 5, keys);
        const backward = score(customers.toReversed(), by, 5, keys.toReversed());
        expect(backward.recency.toReversed()).toEqual(forward.recency);
        expect(backward.frequency.toReversed()).toEqual(forward.frequency);
        expect(backward.monetary.toReversed()).toEqual(forward.monetary);
      }),
    );
  });
  it("fill 125 cells equally by the nested rule (1,250 customers)", () => {
    const customers = Array.from({ length: 1250 }, (_, i) => [(i * 7) % 1250, (i * 13) % 90, (i * 31) % 1250]);
    const { recency, frequency, monetary } = score(customers, "nested");
    const cells = new Map<number, number>();
    customers.forEach((_, i) => {
      const code = rfmCode(recency[i], frequency[i], monetary[i]);
      cells.set(code, (cells.get(code) ?? 0) + 1);
    });
    expect([...cells.values()]).toEqual(Array(125).fill(10));
  });
  it("refuse columns of different length and bins that cannot be digits", () => {
    expect(() => rfmScores({ recencyDays: [1], frequency: [], monetary: [1] }, "quantile", 5)).toThrow("length");
    expect(() => score([], "quantile", 1)).toThrow("bins");
    expect(() => score([], "quantile", 10)).toThrow("bins");
  });
});
