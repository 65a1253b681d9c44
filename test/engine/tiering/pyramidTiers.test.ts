import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CURRY_PYRAMID,
  distanceToBetterTier,
  pyramidTiers,
  pyramidTiersInOrder,
  SALES_PYRAMID,
  tierSizes,
} from "../../../src/engine/tiering/pyramidTiers";
import { rankOrder } from "../../../src/engine/tiering/rankOrder";
import { UNKNOWN } from "../../../src/engine/tiering/unknown";
import { money } from "../arbitrary";

const shares = fc.constantFrom<readonly number[]>(SALES_PYRAMID.customers, CURRY_PYRAMID, [1], [0.5, 0, 0.5]);

describe("pyramid tiers", () => {
  it("are 10, 30 and 60 of 100 customers and prospects, 1, 4, 15 and 80 in Curry's pyramid", () => {
    expect([...tierSizes(100, SALES_PYRAMID.customers)]).toEqual([10, 30, 60]);
    expect([...tierSizes(100, CURRY_PYRAMID)]).toEqual([1, 4, 15, 80]);
  });
  it("are whole customers that add up, also where there are few (by hand: 7 × 1/4/15/80 % = .07/.28/1.05/5.6)", () => {
    expect([...tierSizes(7, CURRY_PYRAMID)]).toEqual([0, 0, 1, 6]);
    expect([...tierSizes(1, CURRY_PYRAMID)]).toEqual([0, 0, 0, 1]);
    expect([...pyramidTiers([5], CURRY_PYRAMID)]).toEqual([3]);
    expect([...pyramidTiers([], CURRY_PYRAMID)]).toEqual([]);
  });
  it("hold every customer once, better ones never in a worse tier, missing values in none", () => {
    fc.assert(
      fc.property(fc.array(fc.option(money, { nil: NaN, freq: 9 })), shares, (values, parts) => {
        const tiers = pyramidTiers(values, parts);
        const known = values.filter((value) => !Number.isNaN(value)).length;
        const sizes = tierSizes(known, parts);
        sizes.forEach((size, tier) => expect(tiers.filter((code) => code === tier).length).toBe(size));
        values.forEach((value, i) => {
          expect(tiers[i] === UNKNOWN).toBe(Number.isNaN(value));
          values.forEach((other, j) => {
            if (value > other) expect(tiers[i]).toBeLessThanOrEqual(tiers[j]);
          });
        });
      }),
    );
  });
  it("do not depend on the order of rows, given keys, even of customers all alike", () => {
    expect([...pyramidTiers([7, 7, 7, 7], [0.25, 0.75], [4, 2, 3, 1])]).toEqual([1, 1, 1, 0]);
    fc.assert(
      fc.property(fc.array(fc.nat(5)), shares, (values, parts) => {
        const keys = values.map((_, i) => i);
        const backward = pyramidTiers(values.toReversed(), parts, keys.toReversed());
        expect(backward.toReversed()).toEqual(pyramidTiers(values, parts, keys));
      }),
    );
  });
  it("count others below as if they were customers worth less than all (property)", () => {
    fc.assert(
      fc.property(fc.array(fc.option(money, { nil: NaN, freq: 9 })), fc.nat(20), shares, (values, below, parts) => {
        const all = [...values, ...Array<number>(below).fill(-Infinity)];
        const tiers = pyramidTiersInOrder(values, rankOrder(values), parts, below);
        expect([...tiers]).toEqual([...pyramidTiers(all, parts).subarray(0, values.length)]);
      }),
    );
  });
  it("tell the distance to the last of the next better tier that has anyone", () => {
    expect([...distanceToBetterTier([50, 90, 10, NaN], [1, 0, 3, UNKNOWN])]).toEqual([40, NaN, 40, NaN]);
    expect([...distanceToBetterTier([50], [2])]).toEqual([NaN]);
  });
  it("refuse shares that do not add up", () => {
    expect(() => pyramidTiers([1], [0.5, 0.4])).toThrow("add up");
    expect(() => tierSizes(5, [1.5, -0.5])).toThrow("add up");
  });
});
