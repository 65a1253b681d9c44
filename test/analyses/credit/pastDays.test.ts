import fc from "fast-check";
import { expect, it } from "vitest";
import { isoOf } from "../../../src/engine/dates";
import type { AnalysisDone } from "../../../src/analyses/analysis";
import { cellsOf, resultsOf } from "../resultsOf";

const DAY = 45_000;

const receivable = fc.record({
  customer: fc.constantFrom("a", "b", "c"),
  invoiced: fc.integer({ min: -200, max: 60 }),
  terms: fc.constantFrom(0, 30, 60),
  cents: fc.integer({ min: -20_000, max: 100_000 }).filter((cents) => cents !== 0),
  paidAfter: fc.option(fc.integer({ min: 0, max: 150 })),
  paidPart: fc.constantFrom(1, 0.5),
});
type Receivable = typeof receivable extends fc.Arbitrary<infer Each> ? Each : never;

/** A row as the book of today has it, or as somebody who looked at the books on the day would have seen it. */
function row({ customer, invoiced, terms, cents, paidAfter, paidPart }: Receivable, knows: (day: number) => boolean) {
  const day = DAY + invoiced;
  const paid = paidAfter === null ? NaN : day + paidAfter;
  const isPaid = cents > 0 && paidAfter !== null && knows(paid);
  return {
    customer,
    invoiceDate: isoOf(day),
    dueDate: isoOf(day + terms),
    amount: cents / 100,
    ...(isPaid ? { paidDate: isoOf(paid), paidAmount: Math.round(cents * paidPart) / 100 } : {}),
  };
}

function agedByCustomer(rows: readonly ReturnType<typeof row>[]): Record<string, unknown[]> {
  // One row tells of payment, so that no sheet passes for one that never does.
  const paid = { customer: "z", invoiceDate: "2022-01-01", dueDate: "2022-01-31", amount: 1, paidAmount: 1 };
  const { results, ledger } = resultsOf({
    receivables: [{ ...paid, paidDate: "2022-01-15" }, ...rows],
    asOf: isoOf(DAY),
  });
  const ageing = results.get("ageing") as AnalysisDone;
  const cells = Object.keys(ageing.columns).map((id) => cellsOf(ageing, id));
  const { known, customer } = ledger.receivables;
  const isShown = (c: number): boolean => customer.some((of, r) => of === c && known[r] === 1);
  return Object.fromEntries(
    ledger.customers.ids.flatMap((id, c) => (isShown(c) ? [[id, cells.map((column) => column[c])]] : [])),
  );
}

it("the ageing of a past day is that of a book with only what was written by then (property)", () => {
  fc.assert(
    fc.property(fc.array(receivable, { maxLength: 25 }), (receivables) => {
      const today = receivables.map((each) => row(each, () => true));
      const then = receivables.filter(({ invoiced }) => invoiced <= 0).map((each) => row(each, (day) => day <= DAY));
      expect(agedByCustomer(today)).toEqual(agedByCustomer(then));
    }),
    { numRuns: 60 },
  );
});
