import { describe, expect, it } from "vitest";
import { cellsOf, resultOf, type Book } from "../resultsOf";

/** Two segments: in one quality counts three times as much as image; the price is a cost. */
const book: Book = {
  receivables: [{ customer: "A", invoiceDate: "2024-06-01", amount: 5 }],
  offers: [
    { segment: "Food", feature: "Image", weight: 1, own: 8, rival: 4 },
    { segment: "Food", feature: "Product quality", weight: 3, own: 6, rival: 8 },
    { segment: "Food", feature: "Price", weight: 2, own: 5, rival: 6 },
    { segment: "Steel", feature: "Product quality", own: 9, rival: 9 },
    { segment: "steel", feature: "Ordering", side: "Cost", own: 2, rival: 2 },
  ],
};

describe("offer fit and delivered value (by hand)", () => {
  it("weighs benefits, takes costs off, and names the best and the second segment", () => {
    const fit = resultOf(book, "offerFit");
    expect([cellsOf(fit, "group"), cellsOf(fit, "place")]).toEqual([
      ["Steel", "Food"],
      ["best", "second"],
    ]);
    // Food: (8 + 3 × 6) ÷ 4; mean importance 2: value 8 × 0.5 + 6 × 1.5 = 13, cost 5; the rival 4 × 0.5 + 8 × 1.5 = 14, cost 6.
    expect(cellsOf(fit, "fit")).toEqual([9, 6.5]);
    expect(cellsOf(fit, "delivered")).toEqual([7, 8]);
    expect(cellsOf(fit, "rivalDelivered")).toEqual([7, 8]);
    expect(cellsOf(fit, "lead")).toEqual([0, 0]);
    expect(cellsOf(fit, "ratio")).toEqual([4.5, 13 / 5]);
  });
  it("lists elements by importance with strengths and weaknesses; cheaper is better", () => {
    const elements = resultOf(book, "offerStrengths");
    expect(cellsOf(elements, "feature").slice(0, 3)).toEqual(["Product quality", "Price", "Image"]);
    expect(cellsOf(elements, "lead").slice(0, 3)).toEqual([-3, 1, 2]);
    expect(cellsOf(elements, "verdict")).toEqual(["weakness", "strength", "strength", "even", "even"]);
  });
});

describe("the loyalty programme (by hand)", () => {
  const sale = (customer: string, invoiceDate: string, amount: number) => ({ customer, invoiceDate, amount, cost: amount / 2 }); // prettier-ignore
  /** Ada redeems and grows from 1,000 to 1,500; Bo stays at 1,000: her extra 500 bring 250. */
  const programme: Book = {
    receivables: [sale("Ada", "2023-03-01", 1000), sale("Ada", "2024-03-01", 1500), sale("Bo", "2023-03-01", 1000), sale("Bo", "2024-03-01", 1000), sale("Old", "2022-06-01", 1)], // prettier-ignore
    redemptions: [
      { customer: "Ada", date: "2024-02-01", points: 5, value: 100 },
      { customer: "Ada", date: "2024-07-15", points: 9 },
    ],
    asOf: "2024-06-30",
    set: { pointsMoney: "100", pointsValue: "2", pointsLife: "12", "pointsLevels[silver]": "12", "pointsLevels[gold]": "20", "pointsLevels[platinum]": "30", pointsBreakage: "0.1", pointsLeast: "1" }, // prettier-ignore
  };
  const points = resultOf(programme, "points");
  it("keeps accounts with expiry, levels and a liability", () => {
    // Ada: 10 + 15; the five redeemed come from the first ten, whose rest expires after March 2024.
    expect(["earned", "redeemed", "expired", "balance"].map((id) => cellsOf(points, id)[0])).toEqual([25, 5, 5, 15]);
    expect(["earned", "redeemed", "expired", "balance"].map((id) => cellsOf(points, id)[1])).toEqual([20, 0, 10, 10]);
    expect(cellsOf(points, "level")).toEqual(["silver", "member", null]);
    expect(cellsOf(points, "liability")).toEqual([expect.closeTo(27, 9), expect.closeTo(18, 9), null]);
  });
  it("asks whether it pays: 250 of extra profit for 100", () => {
    expect(points.kpis.uplift).toBeCloseTo(250, 9);
    expect(points.kpis.roi).toBeCloseTo(1.5, 9);
    expect(points.kpis.liability).toBeCloseTo(45, 9);
  });
  it("does not ask of so few that one order decides, and says so", () => {
    const few = resultOf({ ...programme, set: { ...programme.set, pointsLeast: "2" } }, "points");
    expect([few.kpis.uplift, few.kpis.roi]).toEqual([NaN, NaN]);
    expect(few.notes.map((note) => note["en-US"]).join()).toContain(
      "1 customers redeemed and bought the year before, 2 are asked for",
    );
  });
});
