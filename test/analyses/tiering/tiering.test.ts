import { describe, expect, it } from "vitest";
import { cellsOf, resultOf, type Book } from "../resultsOf";

const invoices = (amounts: Record<string, number>) =>
  Object.entries(amounts).map(([customer, amount]) => ({
    customer,
    amount,
    invoiceDate: "2024-06-01",
    dueDate: "2024-07-01",
  }));
const seven: Book = { receivables: invoices({ a: 400, b: 300, c: 150, d: 80, e: 40, f: 20, g: 10 }) };

describe("the ABC analysis", () => {
  it("of seven customers, cumulated by hand 40 70 85 93 97 99 100 %", () => {
    const abc = resultOf(seven, "abc");
    expect(cellsOf(abc, "class")).toEqual(["A", "A", "A", "B", "B", "C", "C"]);
    expect(cellsOf(abc, "rank")).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(abc.kpis).toMatchObject({
      customers: 7,
      withoutValue: 0,
      total: 1000,
      countA: 3,
      countB: 2,
      countC: 2,
      carriers: 3,
    });
    expect(abc.kpis.carriersCustomerShare).toBeCloseTo(3 / 7, 12);
    expect(abc.kpis.carriersValueShare).toBeCloseTo(0.85, 12);
    expect([abc.kpis.shareA, abc.kpis.shareB, abc.kpis.shareC].map((share) => Math.round(share * 100))).toEqual([
      85, 12, 3,
    ]);
    expect([abc.kpis.topOne, abc.kpis.topThree, abc.kpis.topFive].map((share) => Math.round(share * 100))).toEqual([
      40, 85, 97,
    ]);
    expect(abc.kpis.hhi).toBeCloseTo(0.16 + 0.09 + 0.0225 + 0.0064 + 0.0016 + 0.0004 + 0.0001, 12);
  });
  it("follows rule and lines of the parameters, and prints them", () => {
    const abc = resultOf({ ...seven, set: { abcRule: "inclusive", abcShareA: 0.7 } }, "abc");
    expect(cellsOf(abc, "class")).toEqual(["A", "A", "B", "B", "C", "C", "C"]);
    expect(abc.notes[0]["en-US"]).toContain("ABC by revenue, lines at 70 % and 95 %, inclusive rule");
    expect(abc.notes[0]["zh-CN"]).toContain("含本户规则");
  });
  it("ranks by profit where it is known for all, by revenue where one is missing, and as chosen", () => {
    const rows = [
      { customer: "a", amount: 100, cost: 95, invoiceDate: "2024-06-01" },
      { customer: "b", amount: 50, cost: 10, invoiceDate: "2024-06-01" },
    ];
    expect(cellsOf(resultOf({ receivables: rows }, "abc"), "value")).toEqual([5, 40]);
    const partly = { receivables: [rows[0], { ...rows[1], cost: undefined }] };
    expect(cellsOf(resultOf(partly, "abc"), "value")).toEqual([100, 50]);
    const chosen = { ...partly, set: { abcMeasure: "profit" } };
    expect(cellsOf(resultOf(chosen, "abc"), "class")).toEqual(["A", null]);
  });
  it("calls customers without value C, keeps them out of the x % of customers, and tells what moves them up", () => {
    const abc = resultOf(
      { receivables: invoices({ a: 100, loss: -20 }), customers: [{ id: "a" }, { id: "idle" }] },
      "abc",
    );
    expect(cellsOf(abc, "class")).toEqual(["A", "C", "C"]);
    expect(abc.kpis).toMatchObject({ customers: 1, withoutValue: 2, carriers: 1, carriersCustomerShare: 1 });
    expect(cellsOf(abc, "cumulativeCustomers")).toEqual([1, null, null]);
    const [, idle, loss] = cellsOf(abc, "distance") as number[];
    expect(idle).toBeCloseTo(100 / 0.95 - 100, 9);
    expect(loss - idle).toBeCloseTo(20, 9);
  });
  it("of nothing but losses is all C, says so, and has no shares", () => {
    const abc = resultOf({ receivables: invoices({ a: -1, b: -2 }) }, "abc");
    expect(cellsOf(abc, "class")).toEqual(["C", "C"]);
    expect(abc.kpis.carriers).toBeNaN();
    expect(abc.kpis.hhi).toBeNaN();
    expect(abc.notes.at(-1)?.["en-US"]).toContain("No customer has a value above 0");
  });
  it("does not depend on the order of rows", () => {
    const turned = resultOf({ receivables: [...seven.receivables!].reverse() }, "abc");
    expect(cellsOf(turned, "class").reverse()).toEqual(["A", "A", "A", "B", "B", "C", "C"]);
  });
});

describe("the account status", () => {
  const book: Book = {
    customers: [{ id: "buys" }, { id: "bought" }, { id: "won over" }, { id: "known" }],
    receivables: [
      { customer: "buys", amount: 1, invoiceDate: "2023-07-01" },
      { customer: "bought", amount: 1, invoiceDate: "2023-06-30" },
    ],
    opportunities: [
      { customer: "won over", stage: "Proposal", amount: 1 },
      { customer: "known", stage: "Lost", amount: 1 },
    ],
  };
  it("is producing within 12 months, incubating with an open opportunity, else potential", () => {
    const status = resultOf(book, "status");
    expect(cellsOf(status, "status")).toEqual(["producing", "potential", "incubating", "potential"]);
    expect(status.kpis).toEqual({ producing: 1, incubating: 1, potential: 2, producingShare: 0.25 });
  });
  it("follows the months of the parameter", () => {
    expect(cellsOf(resultOf({ ...book, set: { activeMonths: 13 } }, "status"), "status")[1]).toBe("producing");
  });
  it("without an opportunities sheet says that nothing can be incubating", () => {
    const status = resultOf({ ...book, opportunities: undefined }, "status");
    expect(cellsOf(status, "openOpportunities")).toEqual([null, null, null, null]);
    expect(status.notes.at(-1)?.["en-US"]).toContain("no opportunities sheet");
  });
});

describe("revenue", () => {
  it("has margin, first and last day and the days since, by hand", () => {
    const revenue = resultOf(
      {
        receivables: [
          { customer: "a", amount: 200, profit: 50, invoiceDate: "2022-01-31" },
          { customer: "a", amount: 100, profit: 20, invoiceDate: "2024-06-20" },
        ],
      },
      "revenue",
    );
    expect(["revenue", "profit", "margin", "invoices", "quietDays"].map((id) => cellsOf(revenue, id)[0])).toEqual([
      100, 20, 0.2, 1, 10,
    ]);
    expect(revenue.kpis).toEqual({ revenue: 100, profit: 20, margin: 0.2, buyers: 1 });
    expect(revenue.notes[0]["en-US"]).toBe("Revenue window: 2023-07-01 to 2024-06-30 (12 months).");
  });
});
