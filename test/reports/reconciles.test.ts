import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SheetPlan } from "../../src/reports/sheetPlan";
import { AS_OF_DAY } from "../support/books";
import { refreshed } from "../support/refreshed";

const header = ["Invoice No", "Customer ID", "Invoice Date", "Due Date", "Amount", "Paid Amount"];

/** Invoices and credit notes of few customers, paid in part, due before and after the day. */
const invoice = fc.record({
  customer: fc.integer({ min: 1, max: 4 }),
  daysAgo: fc.integer({ min: 0, max: 400 }),
  term: fc.integer({ min: 0, max: 90 }),
  cents: fc.integer({ min: -50_000, max: 500_000 }).filter((cents) => cents !== 0),
  paidShare: fc.constantFrom(0, 0.5, 1),
});

const totalOf = (plans: readonly SheetPlan[], report: string, column: string): number => {
  const [table] = plans.find((plan) => plan.report === report)?.tables ?? [];
  return Number(table?.columns.find(({ id }) => id === column)?.total ?? 0);
};

describe("receivables on the sheets", () => {
  it("add up to the ledger, by customer and by invoice, whatever the book", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(invoice, { minLength: 1, maxLength: 25 }), async (invoices) => {
        const rows = invoices.map(({ customer, daysAgo, term, cents, paidShare }, i) => {
          const day = AS_OF_DAY - daysAgo;
          const paid = cents > 0 ? Math.round(cents * paidShare) : 0;
          return [`I${i}`, `C${customer}`, day, day + term, cents / 100, paid / 100];
        });
        const open = rows.reduce((sum, row) => sum + Math.round(Number(row[4]) * 100 - Number(row[5]) * 100), 0) / 100;
        const { plans, summary } = await refreshed({ Invoices: [header, ...rows] });
        fc.pre(summary.tables[0].rowsUsed === rows.length);
        expect(totalOf(plans, "receivables", "ageing.total")).toBeCloseTo(open, 6);
        expect(totalOf(plans, "openInvoices", "openReceivables.open")).toBeCloseTo(open, 6);
      }),
      { numRuns: 40 },
    );
  });
});
