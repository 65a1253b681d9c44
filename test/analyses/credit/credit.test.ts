import { describe, expect, it } from "vitest";
import { cellsOf, resultOf, type Book } from "../resultsOf";

/** As of 30 June: due in 0, −1, −30, −31, −60, −61, −90 and −91 days, and a credit. */
const book: Book = {
  customers: [
    { id: "a", name: "Alpha", creditLimit: 500 },
    { id: "b", name: "Beta", creditLimit: 300 },
    { id: "c", name: "Gamma" },
  ],
  receivables: [
    { invoice: "1", customer: "a", invoiceDate: "2024-05-31", dueDate: "2024-06-30", amount: 100 },
    { invoice: "2", customer: "a", invoiceDate: "2024-05-30", dueDate: "2024-06-29", amount: 50 },
    { invoice: "3", customer: "a", invoiceDate: "2024-05-01", dueDate: "2024-05-31", amount: 20 },
    { invoice: "4", customer: "b", invoiceDate: "2024-04-30", dueDate: "2024-05-30", amount: 200 },
    { invoice: "5", customer: "b", invoiceDate: "2024-04-01", dueDate: "2024-05-01", amount: 30 },
    { invoice: "6", customer: "b", invoiceDate: "2024-03-31", dueDate: "2024-04-30", amount: 40 },
    { invoice: "7", customer: "b", invoiceDate: "2024-03-02", dueDate: "2024-04-01", amount: 60 },
    { invoice: "8", customer: "b", invoiceDate: "2024-03-01", dueDate: "2024-03-31", amount: 70 },
    { invoice: "9", customer: "a", invoiceDate: "2024-06-10", dueDate: "2024-06-10", amount: -25 },
    { invoice: "10", customer: "c", invoiceDate: "2024-06-10", dueDate: "2024-07-10", amount: 80, paidAmount: 80 },
  ],
};

describe("the ageing of customers", () => {
  it("puts days 0/1, 30/31, 60/61 and 90/91 into their buckets, credit apart (by hand)", () => {
    const ageing = resultOf(book, "ageing");
    const columns = ["notDue", "bucket1", "bucket2", "bucket3", "bucket4", "credit", "total", "overdue", "oldestDays"];
    expect(columns.map((id) => cellsOf(ageing, id))).toEqual([
      [100, 0, 0],
      [70, 0, 0],
      [0, 230, 0],
      [0, 100, 0],
      [0, 70, 0],
      [-25, 0, 0],
      [145, 400, 0],
      [70, 400, 0],
      [30, 91, null],
    ]);
    expect(ageing.kpis).toMatchObject({
      total: 545,
      overdue: 470,
      credit: -25,
      overdueCustomers: 2,
      ledgerTotal: 545,
      difference: 0,
    });
    expect(ageing.kpis.overdueShare).toBeCloseTo(470 / 570, 12);
  });
  it("has as many columns as the parameter has edges, each named in both languages", () => {
    const ageing = resultOf({ ...book, set: { ageingEdges: "15; 45" } }, "ageing");
    const names = Object.entries(ageing.described).flatMap(([id, { label }]) =>
      id.startsWith("bucket") ? [label] : [],
    );
    expect(names).toEqual([
      { "en-US": "1–15 days", "zh-CN": "1–15 天" },
      { "en-US": "16–45 days", "zh-CN": "16–45 天" },
      { "en-US": "Over 45 days", "zh-CN": "45 天以上" },
    ]);
    expect(Object.keys(ageing.described).sort()).toEqual(Object.keys(ageing.columns).sort());
  });
  it("from the invoice date changes the buckets, not what is overdue", () => {
    const ageing = resultOf({ ...book, set: { ageingBasis: "invoice" } }, "ageing");
    expect(cellsOf(ageing, "notDue")).toEqual([0, 0, 0]);
    expect(cellsOf(ageing, "bucket1")).toEqual([100, 0, 0]);
    expect(ageing.kpis.overdue).toBe(470);
    expect(cellsOf(ageing, "oldestDays")).toEqual([30, 91, null]);
  });
});

describe("the ageing in total", () => {
  it("has one row per bucket and one for credit, and adds up to the customers' total", () => {
    const total = resultOf(book, "ageingBuckets");
    expect(cellsOf(total, "bucket")).toEqual([
      "Not due",
      "1–30 days",
      "31–60 days",
      "61–90 days",
      "Over 90 days",
      "Unapplied credit",
    ]);
    expect(cellsOf(total, "amount")).toEqual([100, 70, 230, 100, 70, -25]);
    expect(cellsOf(total, "invoices")).toEqual([1, 2, 2, 2, 1, 1]);
    expect(cellsOf(total, "customers")).toEqual([1, 1, 1, 1, 1, 1]);
    expect(total.kpis).toEqual({ total: resultOf(book, "ageing").kpis.total, notDue: 100, oldest: 70 });
  });
});

describe("the open invoices", () => {
  it("are those not settled, with their age; a credit has none", () => {
    const open = resultOf(book, "openReceivables");
    expect(cellsOf(open, "invoice")).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    expect(cellsOf(open, "daysPastDue")).toEqual([0, 1, 30, 31, 60, 61, 90, 91, 20]);
    expect(cellsOf(open, "bucket")).toEqual([
      "notDue", "bucket1", "bucket1", "bucket2", "bucket2", "bucket3", "bucket3", "bucket4", null,
    ]); // prettier-ignore
    expect(cellsOf(open, "customer").slice(2, 4)).toEqual(["Alpha", "Beta"]);
    expect(open.kpis).toEqual({ invoices: 9, overdueInvoices: 7 });
  });
});

describe("DSO", () => {
  it("is open receivables ÷ credit sales of the last 90 days × 90 (by hand)", () => {
    const dso = resultOf(book, "dso");
    expect(cellsOf(dso, "creditSales")).toEqual([145, 200, 80]);
    const [a, b, c] = cellsOf(dso, "dso") as number[];
    // Alpha was first invoiced on 1 May: it has 61 days of sales.
    expect([a, b, c]).toEqual([61, (400 / 200) * 90, 0]);
    expect(dso.kpis.dso).toBeCloseTo((545 / 425) * 90, 12);
    expect(dso.notes[0]["en-US"]).toContain("credit sales from 2024-04-02 to 2024-06-30");
  });
  it("is 25 days for 50 owed of 730 sold in the year (Association of Corporate Treasurers)", () => {
    const rows = [
      { customer: "a", invoiceDate: "2023-06-01", dueDate: "2023-07-01", amount: 10, paidAmount: 10 },
      { customer: "a", invoiceDate: "2024-01-31", dueDate: "2024-03-01", amount: 680, paidAmount: 680 },
      { customer: "a", invoiceDate: "2024-06-30", dueDate: "2024-07-30", amount: 50 },
    ];
    expect(resultOf({ receivables: rows, set: { dsoDays: 365 } }, "dso").kpis.dso).toBeCloseTo(25, 12);
  });
  it("is 121.67, 94.33 or 61.00 of 150,000 sold and 50,000 owed by a customer of more than a year, 283 or 183 days (Dynamics 365 Finance)", () => {
    const paid = { customer: "b", invoiceDate: "2020-01-01", dueDate: "2020-01-31", amount: 1, paidAmount: 1 };
    const owed = { customer: "a", invoiceDate: "2024-06-01", dueDate: "2024-07-01", amount: 150_000, paidAmount: 100_000 }; // prettier-ignore
    const since = (created: string): { dso: number; best: number; late: number; days: number; total: number } => {
      const customers = [{ id: "a", name: "Alpha", created }];
      const book = { customers, receivables: [owed, paid], set: { dsoDays: 365 } };
      const [dso, figures] = [resultOf(book, "dso"), resultOf(book, "dsoFigures")];
      const first = (result: typeof dso, id: string): number => cellsOf(result, id)[0] as number;
      return {
        dso: first(dso, "dso"),
        best: first(figures, "bestPossible"),
        late: first(figures, "delinquent"),
        days: first(dso, "periodDays"),
        total: dso.kpis.dso,
      };
    };
    const cases = [["2021-05-01", 365, 121.67], ["2023-09-22", 283, 94.33], ["2023-12-31", 183, 61]] as const; // prettier-ignore
    for (const [created, days, expected] of cases) {
      const { dso, best, late, ...rest } = since(created);
      expect([rest.days, dso.toFixed(2), best.toFixed(2), late]).toEqual([days, expected.toFixed(2), expected.toFixed(2), 0]); // prettier-ignore
      expect(rest.total).toBeCloseTo(121.67, 2);
    }
    expect(since("2024-06-20").days).toBe(30);
  });
});

describe("the credit limit", () => {
  it("compares what is owed, credit subtracted, with the limit; says nothing where there is none", () => {
    const limit = resultOf(book, "creditLimit");
    expect(cellsOf(limit, "exposure")).toEqual([145, 400, 0]);
    expect(cellsOf(limit, "headroom")).toEqual([355, -100, null]);
    expect(cellsOf(limit, "verdict")).toEqual(["within", "over", null]);
    expect(limit.kpis).toEqual({ withLimit: 2, overLimit: 1, excess: 100 });
  });
});

describe("payments on a sheet of their own", () => {
  const rows = [
    { invoice: "I1", customer: "a", invoiceDate: "2024-04-01", dueDate: "2024-05-01", amount: 100 },
    { invoice: "I2", customer: "a", invoiceDate: "2024-06-20", dueDate: "2024-07-20", amount: 40 },
  ];
  const payments = [{ customer: "a", date: "2024-05-10", amount: 165.5 }];
  it("stay visible as unapplied credit, and the buckets still add up to the ledger (by hand: 140 − 165.50 = −25.50)", () => {
    const { kpis } = resultOf({ receivables: rows, payments }, "ageing");
    expect([kpis.total, kpis.credit, kpis.ledgerTotal, kpis.difference]).toEqual([-25.5, -25.5, -25.5, 0]);
    expect(cellsOf(resultOf({ receivables: rows, payments }, "ageingBuckets"), "amount").at(-1)).toBe(-25.5);
    expect(resultOf({ receivables: rows, payments }, "openReceivables").notes[1]["en-US"]).toContain("25.5");
  });
  it("are not made yet on a day before them: that day's figures come back", () => {
    const asOf = "2024-05-05";
    const then = { receivables: rows.slice(0, 1), asOf, set: { paymentsSheet: "always" } };
    const now = { receivables: rows, payments, asOf };
    for (const id of ["ageing", "dso"]) expect(resultOf(now, id).kpis).toEqual(resultOf(then, id).kpis);
  });
});
