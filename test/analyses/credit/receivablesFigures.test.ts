import { describe, expect, it } from "vitest";
import { cellsOf, resultOf, resultsOf } from "../resultsOf";

const invoice = (number: string, invoiceDate: string, dueDate: string, amount: number, more = {}) => ({
  invoice: number,
  customer: "a",
  invoiceDate,
  dueDate,
  amount,
  ...more,
});

describe("payment behaviour", () => {
  const rows = [
    invoice("1", "2024-01-01", "2024-01-31", 300, { paidDate: "2024-01-31" }),
    invoice("2", "2024-02-01", "2024-03-02", 100, { paidDate: "2024-03-22" }),
    invoice("3", "2024-06-01", "2024-07-01", 70, { disputed: 1 }),
    invoice("4", "2022-01-01", "2022-01-31", 900, { paidDate: "2022-12-31" }),
  ];
  it("weighs by amount, tells lateness with and without those on time, within its window (by hand)", () => {
    const result = resultOf({ receivables: rows }, "paymentBehaviour");
    const of = (id: string): unknown => cellsOf(result, id)[0];
    expect(of("daysToPay")).toBeCloseTo((300 * 30 + 100 * 50) / 400, 12);
    expect([of("termsDays"), of("daysLate"), of("daysLateWhenLate")]).toEqual([30, 5, 20]);
    expect([of("onTimeShare"), of("paidInvoices"), of("disputed")]).toEqual([0.75, 2, 70]);
  });
  it("takes all payments with a window of 0", () => {
    expect(resultOf({ receivables: rows, set: { habitMonths: 0 } }, "paymentBehaviour").kpis.paidInvoices).toBe(3);
  });
});

describe("DSO by other methods", () => {
  it("counts back as Oracle's example does: 12,000 over 2,500/1,750/2,250/2,500/2,000/2,250 newest first = 166.33", () => {
    const months = ["2024-04", "2024-03", "2024-02", "2024-01", "2023-12", "2023-11"];
    const sales = [2500, 1750, 2250, 2500, 2000, 2250];
    // Oracle's months have 30/31/31/30/31/30 days, April's calendar ones 30/31/29/31/31/30: the same total of full months less 1.
    const rows = sales.map((amount, i) =>
      invoice(`S${i}`, `${months[i]}-15`, `${months[i]}-15`, amount, { paidAmount: 0 }),
    );
    const opening = invoice("old", "2023-01-01", "2023-01-31", 5000, { paidAmount: 5000 });
    const owed = rows.map((row, i) => (i === 5 ? { ...row, paidAmount: 1250 } : row));
    const result = resultOf({ receivables: [...owed, opening], asOf: "2024-04-30" }, "dsoFigures");
    expect(cellsOf(result, "countBack")[0]).toBeCloseTo(30 + 31 + 29 + 31 + 31 + (1000 / 2250) * 30, 9);
    expect(result.kpis.uncovered).toBe(0);
  });
  it("has best possible 12, delinquent 33 for 15,000 owed, 4,000 not due, 10,000 sold in 30 days (Credit Research Foundation)", () => {
    const rows = [
      invoice("1", "2024-06-20", "2024-07-20", 4000),
      invoice("2", "2024-06-05", "2024-06-10", 6000),
      invoice("3", "2024-03-01", "2024-03-31", 5000),
    ];
    const result = resultOf({ receivables: rows, set: { dsoDays: 30 } }, "dsoFigures");
    expect([result.kpis.bestPossible, result.kpis.delinquent]).toEqual([12, 33]);
  });
  it("has a CEI of 55.93 for 6,200 / 10,890 in 3 months / 6,340 / 3,590 not due (Srinivasan)", () => {
    const rows = [
      // 6,200 at the beginning of the 90 days before 30 June, of which 2,750 is still open at the end.
      invoice("1", "2024-03-01", "2024-03-31", 2750),
      invoice("2", "2024-03-01", "2024-03-31", 3450, { paidDate: "2024-05-01" }),
      // 10,890 sold in the period; 3,590 is open and not due.
      invoice("3", "2024-06-20", "2024-07-20", 3590),
      invoice("4", "2024-05-01", "2024-05-31", 7300, { paidDate: "2024-06-01" }),
    ];
    expect(resultOf({ receivables: rows }, "dsoFigures").kpis.cei).toBeCloseTo(55.93, 2);
  });
  it("has no CEI where all was sold at the end of the period, 0 for a new customer that has paid nothing (by hand)", () => {
    const lumpy = [
      invoice("1", "2023-01-01", "2023-01-31", 10),
      invoice("2", "2024-06-25", "2024-06-28", 300),
      { ...invoice("3", "2024-06-01", "2024-06-20", 300), customer: "b" },
    ];
    const result = resultOf({ receivables: lumpy }, "dsoFigures");
    // a: (10 + 300 / 3 − 310) ÷ (10 + 300 / 3 − 0) is −182 %; b began 30 days ago: (0 + 300 − 300) ÷ 300.
    expect(cellsOf(result, "cei")).toEqual([null, 0]);
    expect(result.notes[1]["en-US"]).toContain("too uneven for an average month: 1.");
  });
});

describe("the DSO by month and its bridge", () => {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const month = String((i % 12) + 1).padStart(2, "0");
    const year = i < 20 ? 2023 : 2024;
    const late = i % 3 === 0 ? 40 : 0;
    return {
      invoice: `I${i}`,
      customer: `c${i % 4}`,
      invoiceDate: `${year}-${month}-10`,
      dueDate: `${year}-${month}-28`,
      amount: 100 + 37 * i,
      ...(late ? {} : { paidDate: `${year}-${month}-27` }),
    };
  });
  it("reproduces for a past month what a refresh on that day gives", () => {
    const now = resultOf({ receivables: rows, asOf: "2024-06-30" }, "dsoHistory");
    const then = resultsOf({ receivables: rows, asOf: "2024-04-30" }).results;
    const done = (id: string) => then.get(id) as ReturnType<typeof resultOf>;
    expect(cellsOf(now, "day").slice(-3)).toEqual(["2024-04-30", "2024-05-31", "2024-06-30"]);
    const at = (id: string): number => cellsOf(now, id).at(-3) as number;
    expect(at("dso")).toBeCloseTo(done("dso").kpis.dso, 9);
    expect(at("receivable")).toBeCloseTo(done("ageing").kpis.total, 9);
    expect(at("overdue")).toBeCloseTo(done("ageing").kpis.overdue, 9);
    expect(at("countBack")).toBeCloseTo(done("dsoFigures").kpis.countBack, 9);
    expect(at("bestPossible")).toBeCloseTo(done("dsoFigures").kpis.bestPossible, 9);
  });
  it("adds up exactly: before + causes = after", () => {
    const { columns, kpis } = resultOf({ receivables: rows, asOf: "2024-06-30" }, "dsoBridge");
    const [before, ...rest] = columns.days as Float64Array;
    const after = rest.pop()!;
    expect(rest.reduce((sum, days) => sum + days, before)).toBeCloseTo(after, 9);
    expect([kpis.unexplained, kpis.before, kpis.after]).toEqual([0, before, after]);
  });
  it("begins no period before the first sale: 10 days of sales are no year (by hand)", () => {
    const young = [invoice("1", "2024-06-21", "2024-07-21", 100)];
    const { columns } = resultOf({ receivables: young }, "dsoHistory");
    expect([...(columns.dsoLong as Float64Array)]).toEqual([10]);
  });
});

describe("the worklist", () => {
  const overdue = (customer: string, amount: number, more = {}) => ({
    invoice: customer,
    customer,
    invoiceDate: "2024-05-01",
    dueDate: "2024-05-31",
    amount,
    ...more,
  });
  const rows = [
    overdue("big", 1000),
    overdue("promised", 500, { promiseDate: "2024-07-05" }),
    overdue("broken", 200, { promiseDate: "2024-06-20" }),
    overdue("fight", 300, { disputed: 1 }),
    { ...overdue("fine", 50), dueDate: "2024-07-30" },
  ];
  const result = resultOf({ receivables: rows }, "collections");
  const of = (id: string) =>
    Object.fromEntries(
      (cellsOf(resultOf({ receivables: rows }, "customer"), "id") as string[]).map((name, i) => [
        name,
        cellsOf(result, id)[i],
      ]),
    );
  it("adds the points of its rules (by hand: 30 days late 5, a part of 2,000 of 50 % 40, 25 % 40, 10 % 40, 15 % 40; broken 20; dispute −30)", () => {
    expect(of("score")).toEqual({ big: 45, promised: 45, broken: 65, fight: 15, fine: null });
    expect(of("promise")).toEqual({ big: 0, promised: 0, broken: 20, fight: 0, fine: null });
  });
  it("ranks by expected gain: all of it is at stake while no payment is known, but a call gains nothing while all is promised", () => {
    expect(of("atStake")).toEqual({ big: 1000, promised: 500, broken: 200, fight: 0, fine: null });
    expect(of("gain")).toEqual({ big: 450, promised: 0, broken: 130, fight: 0, fine: null });
    expect(of("rank")).toEqual({ big: 1, promised: 3, broken: 2, fight: 4, fine: null });
  });
  it("does not wait for a customer that has promised a part of what is overdue (by hand: 500 of 800)", () => {
    const more = [...rows, { ...overdue("more", 300), customer: "promised" }];
    const found = resultOf({ receivables: more }, "collections");
    expect([cellsOf(found, "group")[1], cellsOf(found, "action")[1], cellsOf(found, "promised")[1]]).toEqual(["routine", "call", 500]); // prettier-ignore
  });
  it("groups, and says what to do", () => {
    expect(of("group")).toEqual({ big: "routine", promised: "wait", broken: "atRisk", fight: "wait", fine: null });
    expect(of("action")).toEqual({ big: "call", promised: "wait", broken: "callBroken", fight: "dispute", fine: null });
    expect(of("level")).toEqual({ big: 2, promised: 2, broken: 2, fight: 0, fine: null });
  });
  it("knows which promises were kept, broken, and are due", () => {
    const paid = [...rows, { ...overdue("kept", 80), promiseDate: "2024-06-10", paidDate: "2024-06-09" }];
    const { kpis } = resultOf({ receivables: paid }, "collections");
    expect([kpis.keptShare, kpis.promisedAmount, kpis.customers]).toEqual([0.5, 500, 4]);
  });
});

describe("the forecast of receipts", () => {
  it("is that everybody pays when due while no payment is known (by hand)", () => {
    const rows = [invoice("1", "2024-06-01", "2024-07-01", 100), invoice("2", "2024-06-01", "2024-07-10", 50)];
    const result = resultOf({ receivables: rows }, "receipts");
    expect(cellsOf(result, "expected").slice(0, 3)).toEqual([100, 50, 0]);
    expect(cellsOf(result, "low")[0]).toBeNull();
    expect([result.kpis.expected, result.kpis.later]).toEqual([150, 0]);
  });
  it("has no rows when nothing is open", () => {
    expect(
      resultOf({ receivables: [invoice("1", "2024-01-01", "2024-01-31", 9, { paidDate: "2024-02-01" })] }, "receipts")
        .rows,
    ).toBe(0);
  });
});

describe("contradictions", () => {
  const rows = [
    invoice("1", "2024-03-01", "2024-02-01", 100, { customerName: "Alpha" }),
    invoice("2", "2024-04-01", "2024-05-01", 40, { paidDate: "2024-03-30", paidAmount: 55, customerName: "Alpha" }),
    invoice("3", "2024-05-01", "2024-05-31", 70, { customerName: "Alfa" }),
    invoice("4", "2024-05-01", "2024-05-31", 70, { customerName: "Alpha" }),
    invoice("4", "2024-05-01", "2024-06-30", 70, { customerName: "Alpha" }),
    invoice("5", "2024-05-02", "2024-06-30", -20),
    { ...invoice("6", "2024-05-03", "2024-06-02", 9), customer: "b", customerName: "Alpha" },
  ];
  const book = { receivables: rows, customers: [{ id: "a", name: "Alpha", paymentTermDays: 30 }] };
  const details = resultOf(book, "contradictions");
  const byKind = (column: string) => cellsOf(details, "kind").map((kind, i) => [kind, cellsOf(details, column)[i]]);
  it("are found by kind, each with its row (by hand); an instalment is no double", () => {
    expect(byKind("invoice")).toEqual([
      ["suspectedDouble", "4"],
      ["suspectedDouble", "4"],
      ["dueBeforeInvoice", "1"],
      ["paidBeforeInvoice", "2"],
      ["overpaid", "2"],
      ["offTerms", "1"],
      ["offTerms", "4"],
      ["unapplied", "5"],
      ["unapplied", "2"],
      ["idOfSeveralNames", "3"],
      ["nameOfSeveralIds", "6"],
    ]);
    expect(byKind("amount").find(([kind]) => kind === "overpaid")).toEqual(["overpaid", 15]);
  });
  it("open the cell that they are about", () => {
    const columns = resultsOf(book).ledger.receivables.table.source.columns;
    const due = String.fromCharCode(65 + columns.find(({ field }) => field === "dueDate")!.column);
    expect(details.links?.place?.[2]).toEqual({ sheet: "Receivables", cell: `${due}2` });
  });
  it("are summed up by kind", () => {
    const summary = resultOf(book, "integrity");
    const at = cellsOf(summary, "kind").indexOf("offTerms");
    expect([cellsOf(summary, "rows")[at], cellsOf(summary, "amount")[at]]).toEqual([2, 170]);
  });
});
