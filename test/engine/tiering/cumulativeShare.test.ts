import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { giniCoefficient, herfindahlIndex, topShare } from "../../../src/engine/tiering/concentration";
import { cumulativeShare } from "../../../src/engine/tiering/cumulativeShare";
import { customersCarrying } from "../../../src/engine/tiering/customersCarrying";
import { positiveMoney } from "../arbitrary";

describe("the Pareto ranking", () => {
  it("of [400, 300, 150, 80, 40, 20, 10] cumulates to 40 70 85 93 97 99 100 % (by hand)", () => {
    const percent = [...cumulativeShare([400, 300, 150, 80, 40, 20, 10]).cumulativeShare].map((share) =>
      Math.round(share * 100),
    );
    expect(percent).toEqual([40, 70, 85, 93, 97, 99, 100]);
  });
  it("ranks losses last with no share, and leaves out missing values", () => {
    const { rank, share, cumulativeShare: carried, total } = cumulativeShare([-5, 30, NaN, 10]);
    expect([...rank]).toEqual([3, 1, NaN, 2]);
    expect([...share]).toEqual([0, 0.75, NaN, 0.25]);
    expect([...carried]).toEqual([1, 0.75, NaN, 1]);
    expect(total).toBe(40);
  });
  it("has no shares where nothing is above 0", () => {
    expect([...cumulativeShare([-5, 0]).share]).toEqual([NaN, NaN]);
  });
  it("has shares that sum to 1 and cumulate without falling", () => {
    fc.assert(
      fc.property(fc.array(positiveMoney, { minLength: 1 }), (values) => {
        const { order, share, cumulativeShare: carried } = cumulativeShare(values);
        expect(share.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
        const inOrder = [...order].map((row) => carried[row]);
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
        expect(inOrder.at(-1)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("the customers that carry a share", () => {
  it("are 17 % for 80 % in a book made so (2 of 12 carry 80 of 100)", () => {
    const found = customersCarrying([50, 30, ...Array(10).fill(2)], 0.8);
    expect(found.customers).toBe(2);
    expect(found.customerShare).toBeCloseTo(1 / 6, 12);
    expect(found.valueShare).toBeCloseTo(0.8, 12);
  });
  it("are the fewest that do", () => {
    fc.assert(
      fc.property(fc.array(positiveMoney, { minLength: 1 }), fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const { customers, valueShare } = customersCarrying(values, percent / 100);
        expect(valueShare).toBeGreaterThanOrEqual(percent / 100 - 1e-9);
        if (customers > 1) expect(topShare(values, customers - 1)).toBeLessThan(percent / 100);
      }),
    );
  });
  it("are not known where nothing is above 0", () => {
    expect(customersCarrying([0, -1], 0.8).customers).toBeNaN();
    expect(() => customersCarrying([1], 0)).toThrow("share");
  });
});

describe("concentration", () => {
  it("HHI of four firms with 30, 30, 20 and 20 % is 2,600 points (U.S. Department of Justice)", () => {
    expect(herfindahlIndex([30, 30, 20, 20]) * 10_000).toBeCloseTo(2600, 9);
  });
  it("is 1/n for n alike and 1 for one alone", () => {
    expect(herfindahlIndex(Array(8).fill(3))).toBeCloseTo(1 / 8, 12);
    expect([herfindahlIndex([5]), topShare([5], 3), giniCoefficient([5])]).toEqual([1, 1, 0]);
  });
  it("is not known where nothing is above 0", () => {
    expect([herfindahlIndex([-1]), topShare([], 1), giniCoefficient([0, NaN])]).toEqual([NaN, NaN, NaN]);
  });
  it("Gini of one that has all among n is (n − 1)/n, of all alike 0", () => {
    expect(giniCoefficient([0, 0, 7, 0, 0])).toBeCloseTo(0.8, 12);
    expect(giniCoefficient([4, 4, 4])).toBeCloseTo(0, 12);
  });
  it("does not depend on the currency or the order of rows", () => {
    fc.assert(
      fc.property(fc.array(positiveMoney, { minLength: 1 }), (values) => {
        const other = values.map((value) => value * 7.13).reverse();
        expect(herfindahlIndex(other)).toBeCloseTo(herfindahlIndex(values), 9);
        expect(giniCoefficient(other)).toBeCloseTo(giniCoefficient(values), 9);
        expect(topShare(other, 3)).toBeCloseTo(topShare(values, 3), 9);
      }),
    );
  });
  it("refuses the largest nought", () => {
    expect(() => topShare([1], 0)).toThrow("count");
  });
});
