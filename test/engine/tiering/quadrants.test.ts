import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BEHAVIOUR_MATRIX,
  behaviourMatrix,
  LOYALTY_MATRIX,
  MATCH_MATRIX,
  quadrants,
  VALUE_MATRIX,
} from "../../../src/engine/tiering/quadrants";
import { UNKNOWN } from "../../../src/engine/tiering/unknown";
import { money } from "../arbitrary";

const corners = [...quadrants([1, 1, 9, 9], [1, 9, 1, 9], 5, 5)];

describe("quadrants", () => {
  it("are I 铅质, II 铁质, III 黄金, IV 白金 of current × potential value (陈明亮)", () => {
    expect(corners.map((code) => VALUE_MATRIX[code])).toEqual(["lead", "iron", "gold", "platinum"]);
  });
  it("are no, latent, spurious and true loyalty of behaviour × attitude (Dick & Basu 1994)", () => {
    expect(corners.map((code) => LOYALTY_MATRIX[code])).toEqual(["none", "latent", "spurious", "true"]);
  });
  it("are 放弃, 消极选择, 择机选择, 重点选择 of value × capability (苏朝晖)", () => {
    expect(corners.map((code) => MATCH_MATRIX[code])).toEqual(["drop", "passive", "opportune", "focus"]);
  });
  it("hold every pair of numbers in exactly one; a missing value or line is unknown", () => {
    const any = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(any, any, any, any, (x, y, xCut, yCut) => {
        expect(quadrants([x], [y], xCut, yCut)[0]).toBeLessThan(4);
      }),
    );
    expect([...quadrants([NaN, 1, 1], [1, NaN, 1], 0, NaN)]).toEqual([UNKNOWN, UNKNOWN, UNKNOWN]);
    expect(() => quadrants([1], [], 0, 0)).toThrow("length");
  });
});

describe("the behaviour matrix (Marcus 1998)", () => {
  const names = (orders: number[], revenue: number[], cut: Parameters<typeof behaviourMatrix>[2]): string[] =>
    [...behaviourMatrix(orders, revenue, cut)].map((code) => BEHAVIOUR_MATRIX[code] ?? "unknown");

  it("divides purchases and average value at their means", () => {
    expect(names([1, 9, 1, 9], [10, 90, 90, 810], "meanOfAverages")).toEqual([
      "uncertain",
      "frequent",
      "spender",
      "best",
    ]);
  });
  it("has two readings of the average value (by hand: mean of 10, 10, 40 = 20; 150 ÷ 12 = 12.5)", () => {
    const [orders, revenue] = [
      [9, 2, 1],
      [90, 30, 40],
    ];
    expect(names(orders, revenue, "meanOfAverages")).toEqual(["frequent", "uncertain", "spender"]);
    expect(names(orders, revenue, "revenuePerOrder")).toEqual(["frequent", "spender", "spender"]);
  });
  it("knows one customer as best, refunds as numbers, and nothing of customers without orders", () => {
    expect(names([3], [-30], "meanOfAverages")).toEqual(["best"]);
    expect(names([0, NaN, 2], [0, 5, NaN], "revenuePerOrder")).toEqual(["unknown", "unknown", "unknown"]);
  });
  it("does not depend on the order of rows", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), money)), (customers) => {
        const of = (list: typeof customers): Uint8Array =>
          behaviourMatrix(
            list.map(([orders]) => orders),
            list.map(([, revenue]) => revenue),
            "revenuePerOrder",
          );
        expect(of(customers.toReversed()).toReversed()).toEqual(of(customers));
      }),
    );
  });
});
