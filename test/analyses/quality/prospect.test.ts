import { describe, expect, it } from "vitest";
import { cellsOf, resultOf, resultsOf, type Book } from "../resultsOf";

const days = ["2023-01-10", "2023-08-10", "2024-01-10", "2024-05-10"];
const loyal = (customer: string) =>
  days.map((invoiceDate) => ({ customer, invoiceDate, amount: 100, cost: 50, openAmount: 0 }));

/** Three loyal customers: two in food, one in metal; two in the north; own revenue 10, 20 and 30. D bought once. */
const book: Book = {
  customers: [
    { id: "A", name: "A", industry: "Food", region: "North", companyRevenue: 10 },
    { id: "B", name: "B", industry: "food", region: "North", companyRevenue: 20 },
    { id: "C", name: "C", industry: "Metal", region: "South", companyRevenue: 30 },
    { id: "D", name: "D", industry: "Toys", region: "West", companyRevenue: 60 },
  ],
  receivables: [...loyal("A"), ...loyal("B"), ...loyal("C"), { customer: "D", invoiceDate: "2024-06-01", amount: 5 }],
  prospects: [
    { name: "P", industry: "Food", region: "North", companyRevenue: 20, potential: 3, fitsPositioning: 1, goodType: 1, wellMatched: 1 },
    { name: "Q", industry: "Metal", region: "West", companyRevenue: 50, potential: 2.9, fitsPositioning: 1, goodType: 1 },
    { name: "R" },
  ],
  asOf: "2024-06-30",
}; // prettier-ignore

describe("the scorecard of prospects (S029)", () => {
  it("compares with the loyal customers (by hand)", () => {
    const result = resultOf(book, "prospect");
    const [p, q, r] = cellsOf(result, "similarity") as number[];
    expect(p).toBeCloseTo(1, 12);
    // Industry: one of two; region: none; revenue: 1 − |50 − 20| / (60 − 10); weights .4, .2, .2, company size not known.
    expect(q).toBeCloseTo((0.4 * 0.5 + 0.2 * 0 + 0.2 * 0.4) / 0.8, 12);
    expect(r).toBeNull();
    expect(result.kpis).toMatchObject({ prospects: 3, loyal: 3 });
  });
  it("counts the principles that hold, and classes by them", () => {
    const result = resultOf(book, "prospect");
    expect(cellsOf(result, "score")).toEqual([5, 2, null]);
    expect(cellsOf(result, "unknown")).toEqual([0, 1, 5]);
    expect(cellsOf(result, "hasPotential")).toEqual([1, 0, null]);
    expect(cellsOf(result, "class")).toEqual(["pursue", "leave", null]);
    expect(result.kpis).toMatchObject({ pursue: 1, develop: 0 });
  });
  it("says why nobody can be compared, and is skipped without prospects", () => {
    const none = resultOf({ ...book, receivables: [] }, "prospect");
    expect(cellsOf(none, "similarity")).toEqual([null, null, null]);
    expect(none.notes[0]["en-US"]).toContain("no loyal customer");
    expect(resultsOf({ ...book, prospects: undefined }).results.get("prospect")).toHaveProperty("skipped");
  });
});
