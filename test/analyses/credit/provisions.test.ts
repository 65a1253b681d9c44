import { describe, expect, it } from "vitest";
import { cellsOf, resultOf, type Book } from "../resultsOf";

const given = { provisionMethod: "given", provisionLossMonths: 4 };
const invoice = (
  customer: string,
  id: number,
  invoiceDate: string,
  dueDate: string,
  amount: number,
  paidDate?: string,
) => ({
  customer,
  invoice: String(id),
  invoiceDate,
  dueDate,
  amount,
  ...(paidDate ? { paidAmount: amount, paidDate } : {}),
});

describe("the provision matrix", () => {
  it("gives IFRS 9's Illustrative Example 12 for its balances and rates: 580,000", () => {
    const rows = [
      invoice("C1", 1, "2024-06-01", "2024-07-31", 15e6),
      invoice("C1", 2, "2024-05-01", "2024-06-10", 7.5e6),
      invoice("C2", 3, "2024-04-01", "2024-05-20", 4e6),
      invoice("C2", 4, "2024-03-01", "2024-04-20", 2.5e6),
      invoice("C3", 5, "2024-02-01", "2024-03-20", 1e6),
    ];
    const book: Book = { asOf: "2024-06-30", receivables: rows, set: given };
    const matrix = resultOf(book, "provisionMatrix");
    expect(cellsOf(matrix, "balance")).toEqual([15e6, 7.5e6, 4e6, 2.5e6, 1e6, 0]);
    expect(cellsOf(matrix, "expectedLoss")).toEqual([45_000, 120_000, 144_000, 165_000, 106_000, 0].map(near));
    expect(matrix.kpis.expectedLoss).toBeCloseTo(580_000, 6);
    const customers = resultOf(book, "provisions");
    expect(cellsOf(customers, "byMatrix")).toEqual([165_000, 309_000, 106_000].map(near));
    expect(customers.kpis.byMatrix).toBeCloseTo(580_000, 6);
  });
  it("lifts the rates by the forward-looking factor and cuts them at 100 %", () => {
    const book: Book = {
      asOf: "2024-06-30",
      receivables: [invoice("C1", 1, "2024-01-01", "2024-01-31", 1000)],
      set: { ...given, provisionForward: 3 },
    };
    const matrix = resultOf(book, "provisionMatrix");
    expect(cellsOf(matrix, "rate").at(-1)).toBe(1);
    expect(matrix.kpis).toMatchObject({ expectedLoss: 1000, coverage: 1 });
    expect(matrix.notes.map((note) => note["en-US"]).join()).toContain("would lift a rate above 100 %");
  });
});

describe("write-offs", () => {
  const rows = [
    invoice("C1", 1, "2024-01-01", "2024-01-31", 8000),
    { customer: "C1", invoice: "W1", invoiceDate: "2024-06-15", amount: -8000, type: "Write-off", reference: "1" },
    { customer: "C1", invoice: "W2", invoiceDate: "2024-07-15", amount: -500, type: "坏账核销" },
  ]; // prettier-ignore
  const notesOf = (receivables: Book["receivables"]): string =>
    resultOf({ asOf: "2024-06-30", receivables, set: given }, "provisionMatrix").notes.map((note) => note["en-US"]).join("\n"); // prettier-ignore

  it("are told, by number and amount up to the as-of day (by hand)", () => {
    expect(notesOf(rows)).toContain("Write-offs of the last 12 months: 1, 8,000 in all.");
  });
  it("count in the bad-debt ratio, in the cohorts' loss rates and beside the customer, named or not (by hand)", () => {
    const paid = [2, 3, 4].map((n) => invoice("C1", n, "2023-09-01", "2023-10-01", 1000, "2023-10-01"));
    const lost = invoice("C2", 5, "2023-09-01", "2023-10-01", 1000);
    const written = { customer: "C2", invoice: "W5", invoiceDate: "2024-01-15", amount: -1000, type: "Write-off" };
    for (const reference of ["5", undefined]) {
      const receivables = [...paid, lost, { ...written, reference }];
      const set = { provisionLeast: 1, provisionMethod: "cohorts" };
      const matrix = resultOf({ asOf: "2024-06-30", receivables, set }, "provisionMatrix");
      // A thousand of four was never paid; it stayed in every age up to the loss. Sales of the year are the same four thousand.
      expect([matrix.kpis.badDebtRatio, matrix.kpis.writeOffRatio]).toEqual([0.25, 0.25]);
      expect(cellsOf(matrix, "byCohorts").slice(0, 3)).toEqual([0.25, 1, 1]);
      expect(cellsOf(matrix, "reached")).toEqual([4000, ...new Array<number>(7).fill(1000)]);
      expect(matrix.kpis.expectedLoss).toBe(0);
      const provisions = resultOf({ asOf: "2024-06-30", receivables, set }, "provisions");
      expect(cellsOf(provisions, "writtenOff")).toEqual([0, 1000]);
      expect(resultOf({ asOf: "2024-06-30", receivables }, "ageing").kpis).toMatchObject({ total: 0, credit: 0 });
    }
  });
  it("roll on to the loss as what is unpaid does (by hand: one of four rolls through every bucket)", () => {
    const day = (month: number): string => `2023-${String(month).padStart(2, "0")}-01`;
    const due = (month: number): string => `2023-${String(month).padStart(2, "0")}-20`;
    const receivables = [1, 2, 3, 4].flatMap((month) => [
      ...[0, 1, 2].map((i) => invoice("C1", 10 * month + i, day(month), due(month), 100, due(month))),
      invoice("C1", 10 * month + 3, day(month), due(month), 100),
      { customer: "C1", invoice: `W${month}`, invoiceDate: "2023-09-30", amount: -100, type: "Write-off", reference: String(10 * month + 3) }, // prettier-ignore
    ]);
    const rates = (rows: Book["receivables"]): unknown[] =>
      cellsOf(resultOf({ asOf: "2024-03-31", receivables: rows, set: { provisionMethod: "rollRates" } }, "provisionMatrix"), "flow"); // prettier-ignore
    const unpaid = receivables.filter((row) => !("type" in row));
    expect(rates(receivables)).toEqual(rates(unpaid));
    expect(rates(receivables).slice(1, 6)).toEqual([1, 1, 1, 1, 1]);
  });
  it("are not mentioned where there are none", () => {
    expect(notesOf(rows.slice(0, 1))).not.toContain("rite-off");
  });
});

describe("own loss rates", () => {
  /** Every month 100 is invoiced on the first, due on the 30th day after; one in four is paid 45 days late, one never. */
  const months = Array.from({ length: 24 }, (_, month) => `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`); // prettier-ignore
  const plus = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10); // prettier-ignore
  const history = months.flatMap((day, i) => [
    invoice("C1", 4 * i, day, plus(day, 30), 100, plus(day, 20)),
    invoice("C1", 4 * i + 1, day, plus(day, 30), 100, plus(day, 30)),
    invoice("C1", 4 * i + 2, day, plus(day, 30), 100, plus(day, 75)),
    invoice("C2", 4 * i + 3, day, plus(day, 30), 100),
  ]);
  const book = (set: object): Book => ({
    asOf: "2024-12-31",
    receivables: history,
    set: { provisionLossMonths: 3, ...set },
  });

  it("by cohorts are what never came of what reached an age: a quarter, a half past the due day, all past 60 days", () => {
    const matrix = resultOf(book({ provisionMethod: "cohorts" }), "provisionMatrix");
    expect(cellsOf(matrix, "reached")).toEqual([9600, 4800, 4800, 2400, 2400]);
    expect(cellsOf(matrix, "byCohorts")).toEqual([0.25, 0.5, 0.5, 1, 1]);
    expect(cellsOf(matrix, "rate")).toEqual([0.25, 0.5, 0.5, 1, 1]);
    expect(matrix.kpis).toMatchObject({ expectedLoss: 2400, coverage: 1 });
  });
  it("by roll rates are products of the flows, and fall to the given ones when the history is too short", () => {
    const rolls = book({ provisionMethod: "rollRates", provisionMonths: 24 });
    const matrix = resultOf(rolls, "provisionMatrix");
    const flows = cellsOf(matrix, "flow") as number[];
    const loss = cellsOf(matrix, "byRolls") as number[];
    expect(loss[2]).toBeCloseTo(flows[2] * flows[3], 12);
    expect(loss[0]).toBeCloseTo(flows[0] * flows[1] * flows[2] * flows[3], 12);
    expect(loss.at(-1)).toBe(1);
    const few = resultOf({ ...rolls, receivables: history.slice(-8) }, "provisionMatrix");
    expect(few.notes.map((note) => note["en-US"]).join()).not.toContain("too short");
    const none = resultOf({ ...rolls, asOf: "2023-12-15", receivables: history.slice(-8) }, "provisionMatrix");
    expect(none.notes.map((note) => note["en-US"]).join()).toContain("too short");
    expect(cellsOf(none, "rate")).toEqual(cellsOf(none, "given"));
  });
  it("by cohorts too need a history: 29 invoices past their loss day are too few, 30 enough", () => {
    const old = (n: number): Book => ({
      asOf: "2024-12-31",
      receivables: history.slice(0, n),
      set: { provisionMethod: "cohorts" },
    });
    const isShort = (n: number): boolean =>
      resultOf(old(n), "provisionMatrix").notes.some((note) => note["zh-CN"].includes("历史不足"));
    expect([isShort(29), isShort(30)]).toEqual([true, false]);
  });
  it("make the bad-debt ratio: of invoices past their loss day in the last 12 months a quarter was never paid", () => {
    const year = resultOf({ ...book({}), asOf: "2024-03-31" }, "provisionMatrix");
    expect(year.kpis.badDebtRatio).toBe(0.25);
  });
});

describe("losses by grade and the cost of waiting", () => {
  const book: Book = {
    asOf: "2024-06-30",
    customers: [{ id: "C1", name: "Acme", creditLimit: 1e6, guarantee: 4000 }],
    receivables: [
      invoice("C1", 1, "2024-04-01", "2024-05-01", 10_000),
      invoice("C1", 2, "2024-01-01", "2024-01-31", 36_500, "2024-02-10"),
      { customer: "C1", invoice: "3", invoiceDate: "2024-06-01", type: "Credit Note", amount: -1000 },
    ],
    creditFile: [{ customer: "C1", character: 5, knockOut: "insolvent" }],
    set: { creditInterest: 0.06, creditApplied: "never" },
  };
  it("are EAD (10,000 − 1,000 credit − 4,000 secured) × PD 20 % of CA5 × LGD 45 % = 450", () => {
    const result = resultOf(book, "provisions");
    expect([cellsOf(result, "atDefault"), cellsOf(result, "probability")]).toEqual([[5000], [0.2]]);
    expect(result.kpis.byGrade).toBeCloseTo(450, 9);
  });
  it("are 10,000 × 6 % × 60/365 on what is overdue and 36,500 × 6 % × 10/365 = 60 on what came late", () => {
    const result = resultOf(book, "provisions");
    expect(cellsOf(result, "interestOpen")[0]).toBeCloseTo((10_000 * 0.06 * 60) / 365, 9);
    expect(cellsOf(result, "interestPaid")[0]).toBeCloseTo(60, 9);
    expect(result.kpis.interest).toBeCloseTo((10_000 * 0.06 * 60) / 365 + 60, 9);
  });
});

const near = (value: number): number => expect.closeTo(value, 6) as number;
