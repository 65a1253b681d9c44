import { describe, expect, it } from "vitest";
import { dayOfIso } from "../../../src/engine/dates";
import type { Row } from "../../ledger/tableOf";
import { cellsOf, resultOf, resultsOf, type Book } from "../resultsOf";

const sale = (customer: string, invoiceDate: string, amount: number, cost?: number): Row => ({
  customer,
  invoiceDate,
  amount,
  cost,
  openAmount: 0,
});

/** Yearly profit: A 1,000, B 300 − 50 to serve, recommended by A; C left before the window. */
const book: Book = {
  customers: [
    { id: "A", name: "A", growthValue: 70, acquisitionCost: 100 },
    { id: "B", name: "B", costToServe: 50, referredBy: "A" },
    { id: "C", name: "C" },
  ],
  receivables: [
    sale("A", "2024-01-10", 1500, 900),
    sale("A", "2024-05-10", 1000, 600),
    sale("B", "2024-03-10", 600, 300),
    sale("C", "2022-03-10", 900, 300),
  ],
  asOf: "2024-06-30",
  set: { clvRetention: "0.8", clvDiscount: "0.1", clvYears: "0" },
};
const numbers = (id: string, column: string, more: Partial<Book> = {}) =>
  cellsOf(resultOf({ ...book, ...more }, id), column);

describe("customer value (by hand)", () => {
  it("is profit × .8/.3 = 2.667 without horizon, deferred (Gupta & Lehmann); the lost have none", () => {
    const [a, b, c] = numbers("customerValue", "clv");
    expect(a).toBeCloseTo(1000 * 2.6666667, 3);
    expect(b).toBeCloseTo(250 * 2.6666667, 3);
    expect(c).toBeNull();
    expect(resultOf(book, "customerValue").kpis.equity).toBeCloseTo(1250 * 2.6666667, 3);
  });
  it("differs by exactly one margin when the first value comes now", () => {
    const set = { ...book.set, clvTiming: "immediate" };
    const [now] = numbers("customerValue", "clv", { set }) as number[];
    const [later] = numbers("customerValue", "clv") as number[];
    expect(now - later).toBeCloseTo(1000, 9);
  });
  it("takes a customer's own retention and years first", () => {
    const customers = [{ id: "A", name: "A", retentionRate: 0.5, expectedLife: 2 }, ...book.customers!.slice(1)];
    expect(numbers("customerValue", "clv", { customers })[0]).toBeCloseTo(1000 * (0.5 / 1.1 + (0.5 / 1.1) ** 2), 9);
  });
  it("adds recommendations, growth and knowledge, and subtracts what it cost to win the customer", () => {
    // B's first year brought 600 of sales; the book's margin of B is a half; a half of it is A's.
    expect(numbers("customerValue", "referral")).toEqual([150, null, null]);
    const [clv] = numbers("customerValue", "clv") as number[];
    expect(numbers("customerValue", "totalValue")[0]).toBeCloseTo(clv + 150 + 70 - 100, 9);
    expect(numbers("composite", "value")).toEqual([2500 + 70 + 150, 600 - 50, 0]);
  });
  it("has a baseline: value of the window ÷ 12 × 12 × retention", () => {
    expect(numbers("customerValue", "baseline")).toEqual([800, 200, null]);
  });
  it("subtracts the cost of credit and the expected loss of what is owed", () => {
    const receivables = [{ ...sale("A", "2024-06-10", 1000, 600), openAmount: 1000 }];
    // 400 − 1000 × 6 % × 365/365 − 1000 × 1 %
    expect(numbers("customerValue", "profitability", { receivables, customers: undefined })[0]).toBeCloseTo(330, 9);
  });
  it("counts revenue where a profit is not known, and says so", () => {
    const receivables = [...book.receivables!, sale("A", "2024-06-01", 100)];
    const result = resultOf({ ...book, receivables }, "customerValue");
    expect(cellsOf(result, "yearValue")[0]).toBe(2600);
    expect(result.notes[0]["en-US"]).toContain(
      "Values count revenue, because profit is not known of all customers (missing: 1)",
    );
  });
  it("has no value without bound: it is empty, and a note says why", () => {
    const result = resultOf({ ...book, set: { ...book.set, clvGrowth: "0.5" } }, "customerValue");
    expect(cellsOf(result, "deterministic")).toEqual([null, null, null]);
    expect(result.notes.map((note) => note["en-US"]).join()).toContain(
      "Without a value by margin, retention and discount: 2 of",
    );
  });
  it("observes retention where enough customers bought the year before", () => {
    const receivables = [sale("A", "2022-08-01", 10, 5), sale("B", "2022-09-01", 10, 5), ...book.receivables!].map(
      (row) => ({
        ...row,
        invoiceDate: String(row.invoiceDate).replace("2022", "2023").replace("2023-03", "2023-05"),
      }),
    );
    const set = { ...book.set, leastRetentionBase: "1" };
    // July 2022 to June 2023: C alone; it did not buy again.
    expect(resultOf({ ...book, receivables, set }, "customerValue").kpis.retention).toBe(0);
  });
});

describe("what if (by hand)", () => {
  it("tries more and less of retention, margin and discount", () => {
    const result = resultOf(book, "whatIf");
    expect(cellsOf(result, "multiple").slice(0, 2)).toEqual([
      expect.closeTo(0.8 / 0.3, 9),
      expect.closeTo(0.85 / 0.25, 9),
    ]);
    expect(cellsOf(result, "equity")[3]).toBeCloseTo((1250 * 1.1 * 0.8) / 0.3, 6);
    expect(cellsOf(result, "equity")[5]).toBeCloseTo((1250 * 0.8) / 0.28, 6);
    expect(result.kpis.byRetention).toBeCloseTo(0.85 / 0.25 / (0.8 / 0.3) - 1, 9);
  });

  it("puts what winning costs beside what keeping costs: (600 + 400) ÷ 2 over (50 + 150) ÷ 2 is five years", () => {
    const customers = [
      { id: "A", name: "A", acquisitionCost: 600, costToServe: 50 },
      { id: "B", name: "B", acquisitionCost: 400 },
      { id: "C", name: "C", costToServe: 150 },
    ];
    expect(resultOf({ ...book, customers }, "whatIf").kpis.costRatio).toBe(5);
    expect(resultOf({ ...book, customers: customers.map(({ id, name }) => ({ id, name })) }, "whatIf").kpis.costRatio).toBeNaN(); // prettier-ignore
  });
});

describe("lifetime profit by year (by hand)", () => {
  it("is worth Σ value ÷ 1.1^year, recommendations in the first", () => {
    const result = resultOf({ ...book, set: { ...book.set, clvYears: "2" } }, "lifetimeYears");
    expect(cellsOf(result, "profit")).toEqual([1250 * 0.8 + 150, expect.closeTo(1250 * 0.64, 9)]);
    expect(result.kpis.npv).toBeCloseTo(1150 / 1.1 + 800 / 1.21, 9);
  });
});

describe("the change of customer equity between two refreshes (by hand)", () => {
  const first = resultsOf(book).results.get("equityChange");
  const kept = first && "keep" in first ? JSON.parse(JSON.stringify(first.keep)) : undefined;
  const history = [{ asOfDay: dayOfIso("2024-06-30"), analysis: "equityChange", kept }];

  it("is split by cause, and the parts add up", () => {
    const receivables = [...book.receivables!, sale("A", "2024-07-05", 100, 50), sale("D", "2024-07-06", 400, 300)];
    const set = { ...book.set, clvRetention: "0.85" };
    const result = resultOf({ ...book, receivables, set, history, asOf: "2024-07-31" }, "equityChange");
    const amounts = cellsOf(result, "amount") as number[];
    const [then, now] = [0.8 / 0.3, 0.85 / 0.25];
    const expected = [1250 * then, 100 * then, 0, 50 * then, 0, 1400 * (now - then), 1400 * now];
    amounts.forEach((amount, i) => expect(amount).toBeCloseTo(expected[i], 1));
    expect(amounts.slice(0, 6).reduce((sum, each) => sum + each, 0)).toBeCloseTo(amounts[6], 6);
  });
  it("is not told from what cannot be read", () => {
    for (const wrong of [null, 5, {}, { ...kept, values: { A: "much" } }, { ...kept, terms: { retention: 9 } }]) {
      const damaged = [{ ...history[0], kept: wrong }];
      expect(resultOf({ ...book, history: damaged, asOf: "2024-07-31" }, "equityChange").rows).toBe(0);
    }
  });
});

describe("the purchase model of a small book", () => {
  it("is not used, and the reasons are said with their numbers", () => {
    const notes = resultOf(book, "purchaseModel").notes.map((note) => note["en-US"]);
    expect(notes).toEqual([
      "The purchase model was not used: customers with a purchase: 3, fewer than 100.",
      "The purchase model was not used: customers that bought again: 1, fewer than 50.",
    ]);
  });
});
