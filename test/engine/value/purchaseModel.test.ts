import { describe, expect, it } from "vitest";
import { discountedPurchaseValue } from "../../../src/engine/value/discountedPurchaseValue";
import { expectedPurchases } from "../../../src/engine/value/expectedPurchases";
import { fitBgNbd } from "../../../src/engine/value/fitBgNbd";
import { fitGammaGamma } from "../../../src/engine/value/gammaGamma";
import { frequencySpendCorrelation, purchaseModelGate } from "../../../src/engine/value/purchaseModelGate";

const paper = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const yearOf = (discount: number): { months: number; discount: number; unitsPerMonth: number } => ({
  months: 12,
  discount,
  unitsPerMonth: 4.345,
});

describe("the discounted value of expected purchases", () => {
  it("of x 2, tx 30.43, T 38.86 at 35 a purchase is 51.49761281 in a year at 1 % a month (sum in 30 digits, mpmath 1.3)", () => {
    expect(discountedPurchaseValue(paper, [2], [30.43], [38.86], [35], yearOf(0.01))[0]).toBeCloseTo(51.4976128085, 8);
  });
  it("is expected purchases times spend without a discount, and less with one", () => {
    const [undiscounted] = discountedPurchaseValue(paper, [2], [30.43], [38.86], [35], yearOf(0));
    expect(undiscounted).toBeCloseTo(35 * expectedPurchases(paper, [2], [30.43], [38.86], 12 * 4.345)[0], 10);
    expect(discountedPurchaseValue(paper, [2], [30.43], [38.86], [35], yearOf(0.02))[0]).toBeLessThan(undiscounted);
  });
  it("is 0 over no months and missing without a history or a spend", () => {
    expect(discountedPurchaseValue(paper, [2], [30], [38], [35], { ...yearOf(0), months: 0 })[0]).toBe(0);
    expect([...discountedPurchaseValue(paper, [NaN, 2], [NaN, 30], [NaN, 38], [35, NaN], yearOf(0))]).toEqual([
      NaN,
      NaN,
    ]);
    expect(() => discountedPurchaseValue(paper, [2], [30], [38], [35], { ...yearOf(0), months: 1.5 })).toThrow(
      "months",
    );
    expect(() => discountedPurchaseValue(paper, [2], [30], [38], [], yearOf(0))).toThrow("length");
  });
});

describe("the gate", () => {
  const limits = { leastCustomers: 50, leastRepeaters: 20, mostCorrelation: 0.3 };
  const good = {
    purchases: { parameters: paper, logLikelihood: -1, customers: 100, repeaters: 40, converged: true },
    spend: { parameters: { p: 6, q: 3.7, v: 15 }, logLikelihood: -1, customers: 40, converged: true },
  };
  const reasons = (gate: typeof good, x = [1, 2, 3, 2], m = [10, 20, 10, 20]): string[] =>
    purchaseModelGate(gate.purchases, gate.spend, x, m, limits).map(({ reason }) => reason);

  it("opens where nothing speaks against the models", () => expect(reasons(good)).toEqual([]));
  it("names every reason against them, with figure and limit", () => {
    const few = { ...good, purchases: { ...good.purchases, customers: 9, repeaters: 3 } };
    expect(purchaseModelGate(few.purchases, few.spend, [1, 2], [1, 1], limits)).toEqual([
      { reason: "fewCustomers", found: 9, limit: 50 },
      { reason: "fewRepeaters", found: 3, limit: 20 },
    ]);
    expect(reasons({ ...good, spend: { ...good.spend, parameters: { p: 6, q: 1, v: 15 } } })).toEqual(["noMeanSpend"]);
    expect(reasons(good, [1, 2, 3], [10, 20, 31])).toEqual(["spendDependsOnFrequency"]);
    expect(reasons(good, [1, 2, 3], [31, 20, 10])).toEqual(["spendDependsOnFrequency"]);
  });
  it("stays shut where no model could be fitted", () => {
    const purchases = fitBgNbd([0, 0], [0, 0], [5, 6]);
    const spend = fitGammaGamma([0, 0], [NaN, NaN]);
    expect(purchaseModelGate(purchases, spend, [0, 0], [NaN, NaN], limits).map(({ reason }) => reason)).toEqual([
      "fewCustomers",
      "fewRepeaters",
      "noPurchaseModel",
      "noSpendModel",
    ]);
  });
  it("looks at the spend of those that bought again only", () => {
    expect(frequencySpendCorrelation([0, 1, 2], [NaN, 10, 20])).toBeCloseTo(1, 12);
    expect(frequencySpendCorrelation([0, 1], [5, 10])).toBeNaN();
  });
});
