import { describe, expect, it } from "vitest";
import { dayOfIso } from "../../src/engine/dates";
import { cellsOf, resultsOf, type Book } from "../analyses/resultsOf";

const invoice = (number: string, amount: number, dueDate: string, more = {}) => ({
  customer: "a",
  invoice: number,
  invoiceDate: "2024-01-01",
  dueDate,
  amount,
  ...more,
});
const writeOff = (number: string, amount: number, more = {}) => ({
  customer: "a",
  invoice: number,
  invoiceDate: "2024-05-10",
  amount,
  type: "坏账核销",
  ...more,
});
/** What is left open, given up and known as paid of each row on 30 June 2024, or another day. */
function build(receivables: Book["receivables"], more: Partial<Book> = {}) {
  const { ledger, issues, results } = resultsOf({ receivables, asOf: "2024-06-30", ...more });
  const { open, writtenOff, paidDay, lastPaymentDay } = ledger.receivables;
  const codes = issues.map(({ code, details }) => ({ code, ...details }));
  return {
    open: [...open],
    writtenOff: [...writtenOff],
    paidDay: [...paidDay],
    lastPaymentDay: [...lastPaymentDay],
    customers: ledger.customers,
    issue: (id: string) => codes.find(({ code }) => code === id),
    results,
  };
}

describe("a write-off", () => {
  const two = [invoice("1", 100, "2024-02-01"), invoice("2", 50, "2024-01-15")];

  it("gives up the invoice it names, in part or whole, which was then not paid", () => {
    const { open, writtenOff, paidDay, lastPaymentDay } = build([...two, writeOff("W", -60, { reference: "1" })]);
    expect([open, writtenOff]).toEqual([
      [40, 50, 0],
      [60, 0, 0],
    ]);
    expect([paidDay[0], lastPaymentDay[0]]).toEqual([NaN, dayOfIso("2024-05-10")]);
  });
  it("gives up what is due first where it names none, whatever the rule for other credit, and says so", () => {
    for (const creditApplied of ["never", "reference", "oldest"] as const) {
      const { open, writtenOff, issue } = build([...two, writeOff("W", 70)], { set: { creditApplied } });
      expect([open, writtenOff]).toEqual([
        [80, 0, 0],
        [20, 50, 0],
      ]);
      expect(issue("writeOffOldest")).toMatchObject({ rows: 1 });
    }
  });
  it("changes nothing where nothing is open: no credit that anybody could claim", () => {
    const { open, writtenOff, customers, issue, results } = build([invoice("1", 100, "2024-02-01", { paidAmount: 100 }), writeOff("W", -80)]); // prettier-ignore
    expect([open, writtenOff]).toEqual([
      [0, 0],
      [0, -80],
    ]);
    expect([customers.credit[0], customers.open[0]]).toEqual([0, 0]);
    expect(issue("writeOffIdle")).toMatchObject({ rows: 1, left: 80 });
    const found = results.get("contradictions")!;
    expect("rows" in found && cellsOf(found, "kind")).toEqual(["idleWriteOff"]);
  });
  it("goes before payments that name no invoice, so that they do not pay what was given up", () => {
    const payments = [{ customer: "a", date: "2024-06-01", amount: 50 }];
    const { open, writtenOff, paidDay } = build([...two, writeOff("W", -50, { reference: "2" })], { payments, set: { paymentsSheet: "always" } }); // prettier-ignore
    expect([open, writtenOff]).toEqual([
      [50, 0, 0],
      [0, 50, 0],
    ]);
    expect(paidDay[1]).toBeNaN();
  });
  it("leaves no paid day on an invoice that was paid in part and given up for the rest", () => {
    const payments = [{ customer: "a", invoice: "1", date: "2024-06-01", amount: 70 }];
    const { open, paidDay } = build([...two, writeOff("W", -30, { reference: "1" })], { payments, set: { paymentsSheet: "always" } }); // prettier-ignore
    expect([open[0], paidDay[0]]).toEqual([0, NaN]);
  });
  it("of a later day is not known yet", () => {
    const { open, writtenOff } = build([...two, writeOff("W", -60, { reference: "1" })], { asOf: "2024-05-09" });
    expect([open, writtenOff]).toEqual([
      [100, 50, 0],
      [0, 0, 0],
    ]);
  });
});
