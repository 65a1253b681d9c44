import { describe, expect, it } from "vitest";
import { cellsOf, resultOf, type Book } from "../resultsOf";

const sale = (customer: string, invoiceDate: string, amount: number) => ({ customer, invoiceDate, amount, cost: 0 });

/** As of 30 June 2024, lost after 3 months. Bo and Cy are gone, Di came back in May after a letter. */
const book: Book = {
  customers: [
    { id: "B", name: "Bo", lostReason: "Too expensive", winBackCost: 10 },
    { id: "C", name: "Cy", winBackChance: 0.5 },
    { id: "D", name: "Di" },
  ],
  receivables: [
    sale("B", "2023-11-05", 500),
    sale("C", "2023-12-20", 50),
    sale("D", "2023-12-20", 60),
    sale("D", "2024-05-20", 70),
  ],
  winBacks: [
    { customer: "B", date: "2024-04-01", action: "Price offer", cost: 20, result: "Failed" },
    { customer: "C", date: "2024-04-10", action: "price  offer", cost: 30 },
    { customer: "D", date: "2024-04-20", action: "Letter", cost: 5 },
    { customer: "B", date: "2024-07-01", action: "Letter", cost: 5 },
    { customer: "X", date: "2024-04-01", action: "Letter", cost: 5 },
  ],
  asOf: "2024-06-30",
  set: { lostMonths: "3", dormantMonths: "2" },
};

describe("win-back (by hand)", () => {
  it("tells what each action brought: an order after an attempt without a result counts as won", () => {
    const actions = resultOf(book, "winBackActions");
    expect(cellsOf(actions, "action")).toEqual(["Price offer", "Letter"]);
    expect(["attempts", "won", "failed", "open", "cost", "revenueSince"].map((id) => cellsOf(actions, id))).toEqual([
      [2, 1],
      [0, 1],
      [1, 0],
      [1, 0],
      [50, 5],
      [0, 70],
    ]);
    expect(cellsOf(actions, "costPerWon")).toEqual([null, 5]);
    // Wilson, 1 of 1 at 95 %: 1 ÷ (1 + 1.96²) = 0.2065.
    expect(cellsOf(actions, "least")[1]).toBeCloseTo(0.2065, 4);
  });
  it("plans what to try by the reason, with chance, value and cost", () => {
    const plan = resultOf(book, "winBackPlan");
    expect(cellsOf(plan, "isAway")).toEqual([1, 1, 0]);
    expect(cellsOf(plan, "chance")).toEqual([0.2, 0.5, null]);
    expect(String(cellsOf(plan, "strategy")[0])).toContain("Show the value");
    expect(String(cellsOf(plan, "strategy")[1])).toContain("Ask for the reason");
    expect(cellsOf(plan, "tried")[0]).toBe("2024-04-01 Price offer: failed");
    // Profit 500 a year, retention .8, discount .1, 5 years: 500 × Σ (.8/1.1)^k.
    const value = 500 * [1, 2, 3, 4, 5].reduce((sum, k) => sum + (0.8 / 1.1) ** k, 0);
    expect(cellsOf(resultOf(book, "churn"), "returnValue")[0]).toBeCloseTo(value, 6);
    expect(cellsOf(resultOf(book, "churn"), "winBack")[0]).toBeCloseTo(0.2 * value - 10, 6);
    expect(plan.kpis.success).toBe(0.5);
  });
  it("learns the chance once enough attempts have ended: 1 of 2", () => {
    const learned = { ...book, set: { ...book.set, winBackLeast: "2" } };
    expect(cellsOf(resultOf(learned, "winBackPlan"), "chance")).toEqual([0.5, 0.5, null]);
    expect(resultOf(learned, "winBackPlan").notes[0]["en-US"]).toContain("1 of 2 attempts succeeded");
  });
});
