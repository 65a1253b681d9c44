import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOfIso } from "../../src/engine/dates";
import { sum } from "../../src/engine/sum";
import { buildLedger } from "../../src/ledger/buildLedger";
import type { LedgerParameters } from "../../src/ledger/tables";
import { payments } from "../../src/read/tables/payments";
import { receivables } from "../../src/read/tables/receivables";
import { tableOf, type Row } from "./tableOf";

const parameters: LedgerParameters = {
  revenueMonths: 12,
  idMatch: "exact",
  defaultTermDays: 30,
  paymentsSheet: "needed",
  creditApplied: "reference",
  winRates: {},
};

function build(
  rows: readonly Row[],
  paid?: readonly Row[],
  asOf = "2024-06-30",
  changes: Partial<LedgerParameters> = {},
) {
  const tables = { receivables: tableOf(receivables, rows), payments: paid && tableOf(payments, paid) };
  const { ledger, issues } = buildLedger(tables, { ...parameters, ...changes }, dayOfIso(asOf));
  return { ...ledger, issues, open: [...ledger.receivables.open], paidDay: [...ledger.receivables.paidDay] };
}

const invoice = (number: string, amount: number, dueDate: string, more: Row = {}): Row => ({
  invoice: number,
  customer: "C1",
  invoiceDate: "2024-01-01",
  dueDate,
  amount,
  ...more,
});
const paid = (amount: number, date: string, more: Row = {}): Row => ({ customer: "C1", amount, date, ...more });
const two = [invoice("I1", 100, "2024-02-01"), invoice("I2", 50, "2024-03-01")];

describe("payments on a sheet of their own", () => {
  it("settle the invoice that they name, and otherwise what is due first (by hand)", () => {
    const { open, issues } = build(two, [paid(50, "2024-03-05", { invoice: "I2" }), paid(30, "2024-03-06")]);
    expect(open).toEqual([70, 0]);
    expect(issues.find(({ code }) => code === "paymentsApplied")?.details).toMatchObject({
      rows: 2,
      named: 1,
      oldest: 1,
    });
    expect(issues.some(({ code }) => code === "noPayments")).toBe(false);
  });
  it("tell the day on which an invoice was paid in full", () => {
    const { paidDay } = build(two, [paid(60, "2024-02-05"), paid(40, "2024-02-20"), paid(10, "2024-03-09")]);
    expect(paidDay).toEqual([dayOfIso("2024-02-20"), NaN]);
  });
  it("leave what is over as unapplied credit of the customer, in no row", () => {
    const { open, receivables: rows, customers } = build(two, [paid(170, "2024-03-05")]);
    expect(open).toEqual([0, 0]);
    expect([rows.unapplied[0], customers.credit[0], customers.open[0]]).toEqual([-20, -20, 0]);
  });
  it("of later days are not yet made: a past day shows what was known then", () => {
    const later = [paid(50, "2024-03-05", { invoice: "I2" }), paid(30, "2024-04-06")];
    expect(build(two, later, "2024-03-31").open).toEqual(build(two, later.slice(0, 1), "2024-03-31").open);
  });
  it("pay the instalments of an invoice in the order in which they are due", () => {
    const instalments = [
      invoice("I1", 40, "2024-05-01"),
      invoice("I1", 60, "2024-02-01"),
      invoice("I2", 9, "2024-01-02"),
    ];
    expect(build(instalments, [paid(70, "2024-03-05", { invoice: "I1" })]).open).toEqual([30, 0, 9]);
  });
  it("are set aside where the receivables tell what was paid, unless they are always to be applied", () => {
    const known = [invoice("I1", 100, "2024-02-01", { paidAmount: 20 })];
    expect(build(known, [paid(30, "2024-03-05")]).open).toEqual([80]);
    expect(build(known, [paid(30, "2024-03-05")]).issues.map(({ code }) => code)).toContain("paymentsAside");
    expect(build(known, [paid(30, "2024-03-05")], undefined, { paymentsSheet: "always" }).open).toEqual([50]);
  });
  it("go to the customer of the invoice where they name no customer, and are reported where they name neither", () => {
    const { open, issues } = build(two, [
      { amount: 50, date: "2024-03-05", invoice: "I2" },
      { amount: 5, date: "2024-03-05", invoice: "I9" },
      paid(-5, "2024-03-05"),
    ]);
    expect(open).toEqual([100, 0]);
    expect(issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["paymentOfNobody", "paymentNotPositive"]) as unknown,
    );
  });
  it("keep the money complete: Σ open − unapplied = Σ invoices − Σ payments up to the day, to the cent", () => {
    const cents = fc.integer({ min: 1, max: 100_000 }).map((value) => value / 100);
    const day = fc.integer({ min: dayOfIso("2024-01-01"), max: dayOfIso("2024-06-30") });
    const number = fc.constantFrom("I1", "I2", "I3", undefined);
    const customer = fc.constantFrom("C1", "C2");
    const invoices = fc.array(fc.record({ invoice: number, customer, invoiceDate: day, dueDate: day, amount: cents }), {
      minLength: 1,
    });
    const receipts = fc.array(fc.record({ invoice: number, customer, date: day, amount: cents }));
    fc.assert(
      fc.property(invoices, receipts, (rows, money) => {
        const known = new Set(rows.map((row) => row.customer));
        const used = money.filter((row) => known.has(row.customer));
        const { receivables: ledger } = build(rows, money);
        const expected = sum(rows.map(({ amount }) => amount)) - sum(used.map(({ amount }) => amount));
        expect(sum(ledger.open) + sum(ledger.unapplied)).toBeCloseTo(expected, 6);
        expect([...ledger.open].every((open) => open >= 0)).toBe(true);
      }),
    );
  });
});

describe("credit among the receivables", () => {
  const note = (more: Row = {}): Row => invoice("N1", -30, "2024-02-01", { type: "Credit Note", ...more });
  it("settles the invoice that it names, and nothing else by default", () => {
    expect(build([...two, note({ reference: "I2" })]).open).toEqual([100, 20, 0]);
    expect(build([...two, note()]).open).toEqual([100, 50, -30]);
    expect(build([...two, note({ reference: "I2" })], undefined, undefined, { creditApplied: "never" }).open).toEqual([
      100, 50, -30,
    ]);
  });
  it("settles what is due first where that is asked for", () => {
    expect(build([...two, note()], undefined, undefined, { creditApplied: "oldest" }).open).toEqual([70, 50, 0]);
  });
  it("keeps what the named invoice does not take", () => {
    expect(build([invoice("I1", 10, "2024-02-01"), note({ reference: "I1" })]).open).toEqual([0, -20]);
  });
  it("bears the number of its invoice where it is a payment, and is the day of payment then", () => {
    const payment = { ...invoice("I1", -100, "2024-02-10", { type: "Payment" }), invoiceDate: "2024-02-10" };
    const { open, paidDay } = build([...two, payment]);
    expect([open, paidDay[0]]).toEqual([[0, 50, 0], dayOfIso("2024-02-10")]);
  });
  it("is no payment where it is a write-off, nor revenue", () => {
    const given = { ...invoice("I1", 100, "2024-05-01", { type: "Write-off" }), invoiceDate: "2024-05-01" };
    const { open, paidDay, customers } = build([...two, given]);
    expect([open, paidDay[0], customers.revenue[0]]).toEqual([[0, 50, 0], NaN, 150]);
  });
});
