import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOfIso, isoOf } from "../../src/engine/dates";
import { sum } from "../../src/engine/sum";
import { buildLedger } from "../../src/ledger/buildLedger";
import type { LedgerParameters } from "../../src/ledger/tables";
import { customers } from "../../src/read/tables/customers";
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
const AS_OF = "2024-06-30";

function build(rows: readonly Row[], listed?: readonly Row[], asOf = AS_OF, changes: Partial<LedgerParameters> = {}) {
  const tables = { receivables: tableOf(receivables, rows), customers: listed && tableOf(customers, listed) };
  return buildLedger(tables, { ...parameters, ...changes }, dayOfIso(asOf));
}
const openOf = (row: Row, asOf = AS_OF): number =>
  build([{ customer: "C1", invoiceDate: "2024-05-01", dueDate: "2024-05-31", amount: 100, ...row }], undefined, asOf)
    .ledger.receivables.open[0];
const codes = (rows: readonly Row[], listed?: readonly Row[], asOf = AS_OF): string[] =>
  build(rows, listed, asOf).issues.map(({ code }) => code);

describe("what is open of a receivable", () => {
  it.each<[string, Row, number]>([
    ["the whole amount where nothing says that it was paid", {}, 100],
    ["the open amount as written", { openAmount: 40 }, 40],
    ["amount − paid amount", { paidAmount: 30 }, 70],
    ["nothing with a paid date up to the as-of date", { paidDate: "2024-06-30" }, 0],
    ["the whole amount with a paid date after it", { paidDate: "2024-07-01" }, 100],
    ["the whole amount with a paid amount after it", { paidDate: "2024-07-01", paidAmount: 100 }, 100],
    ["what a part payment up to it leaves", { paidDate: "2024-06-01", paidAmount: 60 }, 40],
    ["nothing by the status alone", { status: "Paid" }, 0],
    ["nothing by the status in Chinese", { status: "已结清" }, 0],
    ["the whole amount where the status says nothing", { status: "部分收" }, 100],
    ["the open amount rather than what the status says", { status: "Paid", openAmount: 5 }, 5],
    ["unapplied credit below 0 of an overpaid one", { paidAmount: 120 }, -20],
    ["a credit note, negative", { amount: -50 }, -50],
    ["nothing of a credit note that was applied", { amount: -50, paidAmount: -50 }, 0],
    ["a credit note written positive, negative", { amount: 50, type: "Credit Note" }, -50],
    ["no dust of binary fractions", { amount: 0.3, paidAmount: 0.1 + 0.2 }, 0],
  ])("is %s", (_, row, open) => {
    expect(openOf(row)).toBe(open);
  });
  it("is nothing before the invoice exists", () => {
    expect(openOf({}, "2024-04-30")).toBe(0);
    expect(openOf({}, "2024-05-01")).toBe(100);
  });
  it("at a past day is what was known then: an export of today, looked at as of last month", () => {
    const row = { openAmount: 0, paidAmount: 100, paidDate: "2024-06-20" };
    expect(openOf(row, "2024-06-19")).toBe(100);
    expect(openOf(row, "2024-06-20")).toBe(0);
  });
  it("never depends on what happens after the as-of day", () => {
    const day = fc.integer({ min: dayOfIso("2024-01-01"), max: dayOfIso("2024-12-31") });
    const paid = fc.option(day, { nil: undefined });
    const row = fc.record({ invoiceDate: day, amount: fc.integer({ min: 1, max: 1000 }), paidDate: paid });
    fc.assert(
      fc.property(fc.array(row), day, (rows, asOf) => {
        const at = (known: typeof rows): number =>
          sum(build(known.map(withoutMissing), undefined, isoOf(asOf)).ledger.receivables.open);
        const asKnownThen = rows
          .filter(({ invoiceDate }) => invoiceDate <= asOf)
          .map((each) => ({ ...each, paidDate: each.paidDate && each.paidDate > asOf ? undefined : each.paidDate }));
        expect(at(rows)).toBe(at(asKnownThen));
      }),
    );
  });
});

const withoutMissing = (row: Record<string, number | undefined>): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;

describe("the days of a receivable", () => {
  const days = (row: Row, listed?: Row[]): string[] => {
    const { invoiceDay, dueDay } = build([{ customer: "C1", amount: 1, ...row }], listed).ledger.receivables;
    return [isoOf(invoiceDay[0]), isoOf(dueDay[0])];
  };
  it("come from the sheet, else from the customer's terms, else from the default terms", () => {
    const terms = [{ id: "C1", paymentTermDays: 60 }];
    expect(days({ invoiceDate: "2024-01-01", dueDate: "2024-01-10" }, terms)).toEqual(["2024-01-01", "2024-01-10"]);
    expect(days({ invoiceDate: "2024-01-01" }, terms)).toEqual(["2024-01-01", "2024-03-01"]);
    expect(days({ invoiceDate: "2024-01-01" })).toEqual(["2024-01-01", "2024-01-31"]);
    expect(days({ dueDate: "2024-01-31" })).toEqual(["2024-01-01", "2024-01-31"]);
  });
  it("missing both leave the amount open but in no period", () => {
    const { customers: totals } = build([{ customer: "C1", amount: 9 }]).ledger;
    expect([totals.open[0], totals.overdue[0], totals.revenue[0]]).toEqual([9, 0, 0]);
  });
  it("that were assumed are one issue with a count", () => {
    const rows = [1, 2, 3].map((amount) => ({ customer: "C1", invoiceDate: "2024-01-01", amount }));
    const found = build(rows).issues.find(({ code }) => code === "dueFromTerms");
    expect(found?.details).toMatchObject({ rows: 3 });
  });
});

describe("a customer's totals", () => {
  const rows = [
    { customer: "C1", invoiceDate: "2023-06-30", dueDate: "2023-07-30", amount: 1000, paidAmount: 1000 },
    { customer: "C1", invoiceDate: "2023-07-01", dueDate: "2023-07-31", amount: 200, paidAmount: 150, cost: 120 },
    { customer: "C1", invoiceDate: "2024-06-30", dueDate: "2024-07-30", amount: 300, cost: 200 },
    { customer: "C1", invoiceDate: "2024-06-01", dueDate: "2024-06-30", amount: -40, cost: -30 },
    { customer: "C1", invoiceDate: "2024-07-01", dueDate: "2024-07-31", amount: 999 },
  ];
  it("of the window that ends on the as-of day, both ends counted as said (by hand)", () => {
    const { customers: c } = build(rows).ledger;
    expect(c.revenue[0]).toBe(460);
    expect(c.revenueEver[0]).toBe(1460);
    expect(c.profit[0]).toBe(80 + 100 - 10);
    expect(c.invoiceCount[0]).toBe(2);
    expect([isoOf(c.firstDay[0]), isoOf(c.lastDay[0])]).toEqual(["2023-06-30", "2024-06-30"]);
    expect([c.open[0], c.credit[0], c.overdue[0]]).toEqual([350, -40, 50]);
  });
  it("of all data when the window is 0 months", () => {
    expect(build(rows, undefined, AS_OF, { revenueMonths: 0 }).ledger.customers.revenue[0]).toBe(1460);
  });
  it("have no profit where an invoice tells none, and that of the margin where the customer has one", () => {
    const row = { customer: "C1", invoiceDate: "2024-06-01", amount: 200 };
    expect(build([row]).ledger.customers.profit[0]).toBeNaN();
    expect(build([row], [{ id: "C1", marginRate: 0.25 }]).ledger.customers.profit[0]).toBe(50);
    expect(build([{ ...row, profit: 7, cost: 1 }]).ledger.customers.profit[0]).toBe(7);
  });
  it("do not take payments for revenue", () => {
    const { customers: c } = build([
      { customer: "C1", invoiceDate: "2024-06-01", amount: 100 },
      { customer: "C1", invoiceDate: "2024-06-10", amount: 60, type: "Payment" },
    ]).ledger;
    expect([c.revenue[0], c.open[0], c.credit[0]]).toEqual([100, 100, -60]);
  });
});

describe("whose a receivable is", () => {
  const owners = (rows: Row[], listed?: Row[], changes?: Partial<LedgerParameters>): string[] => {
    const { customers: c, receivables: r } = build(rows, listed, AS_OF, changes).ledger;
    return Array.from(r.customer, (owner) => c.names[owner]);
  };
  const listed = [
    { id: "17850", name: "Lukas AG" },
    { id: "0017", name: "Weyland" },
  ];
  it("is told by the id, else by the name", () => {
    expect(
      owners(
        [
          { customer: "0017", amount: 1 },
          { customerName: "lukas ag", amount: 1 },
        ],
        listed,
      ),
    ).toEqual(["Weyland", "Lukas AG"]);
  });
  it("is told by names under the header of ids, and the other way round", () => {
    expect(
      owners(
        [
          { customer: "Weyland", amount: 1 },
          { customerName: "17850", amount: 1 },
        ],
        listed,
      ),
    ).toEqual(["Weyland", "Lukas AG"]);
  });
  it("keeps leading zeros, unless the parameter says otherwise", () => {
    expect(owners([{ customer: "17", amount: 1 }], listed)).toEqual(["17"]);
    expect(owners([{ customer: "17", amount: 1 }], listed, { idMatch: "ignoreZeros" })).toEqual(["Weyland"]);
  });
  it("takes another id of the same name for another customer, but a listed one without id for the same", () => {
    expect(owners([{ customer: "X9", customerName: "Weyland", amount: 1 }], listed)).toEqual(["Weyland"]);
    expect(build([{ customer: "X9", customerName: "Weyland", amount: 1 }], listed).ledger.customers.count).toBe(3);
    expect(
      build([{ customer: "X9", customerName: "Solo", amount: 1 }], [{ name: "Solo" }]).ledger.customers.count,
    ).toBe(1);
  });
  it("makes customers of those not listed, in order of appearance, each reported at its first cell", () => {
    const { ledger, issues } = build(
      [
        { customer: "17850", amount: 1, invoiceDate: "2024-06-01" },
        { customer: "Z2", amount: 1, invoiceDate: "2024-06-01" },
        { customer: "Z1", amount: 1, invoiceDate: "2024-06-01" },
        { customer: "Z2", amount: 1, invoiceDate: "2024-06-01" },
      ],
      listed,
    );
    expect(ledger.customers.ids).toEqual(["17850", "0017", "Z2", "Z1"]);
    expect([...ledger.customers.tableRow]).toEqual([0, 1, -1, -1]);
    const orphans = issues.filter(({ code }) => code === "orphan");
    expect(orphans).toMatchObject([
      { sheet: "Receivables", row: 2, column: 0, header: "Customer ID", value: "Z2", details: { rows: 2 } },
      { row: 3, value: "Z1", details: { rows: 1 } },
    ]);
  });
  it("derives all customers where there is no customers sheet, and says so once", () => {
    expect(
      codes([{ customer: "A", amount: 1, openAmount: 1, invoiceDate: "2024-06-01", dueDate: "2024-07-01" }]),
    ).toEqual(["customersDerived"]);
  });
  it("sums up many orphans in one sentence after the first hundred", () => {
    const rows = Array.from({ length: 130 }, (_, i) => ({ customer: `Z${i}`, amount: 1, invoiceDate: "2024-06-01" }));
    const found = build(rows, listed).issues;
    expect(found.filter(({ code }) => code === "orphan")).toHaveLength(100);
    expect(found.find(({ code }) => code === "orphansMore")?.details).toEqual({ customers: 30 });
  });
  it("gives receivables of nobody to a customer without a name, so that nothing is lost", () => {
    const { ledger, issues } = build([{ amount: 5, invoiceDate: "2024-06-01" }], listed);
    expect([ledger.customers.names[2], ledger.customers.open[2]]).toEqual(["—", 5]);
    expect(issues.map(({ code }) => code)).toContain("noCustomer");
  });
  it("warns of a name that several customers share", () => {
    const twins = [
      { id: "1", name: "Twin" },
      { id: "2", name: "Twin" },
    ];
    const { ledger, issues } = build([{ customerName: "Twin", amount: 1, invoiceDate: "2024-06-01" }], twins);
    expect(ledger.receivables.customer[0]).toBe(0);
    expect(issues.find(({ code }) => code === "ambiguousName")?.value).toBe("Twin");
  });
});

describe("what does not fit is said", () => {
  it("entries after the as-of day", () => {
    const row = { customer: "C1", amount: 1, invoiceDate: "2024-06-01", dueDate: "2024-07-01" };
    const rows = [
      { ...row, paidDate: "2024-08-02" },
      { ...row, invoiceDate: "2024-07-05" },
    ];
    const found = build(rows).issues.find(({ code }) => code === "asOfBeforeData");
    expect(found?.details).toMatchObject({ invoices: 1, payments: 1, last: "2024-08-02", asOf: AS_OF });
  });
  it("a sheet that does not tell what was paid, so that all seems open", () => {
    const row = { customer: "C1", amount: 1, invoiceDate: "2024-06-01", dueDate: "2024-07-01" };
    expect(codes([row, row])).toContain("noPayments");
    expect(codes([row, { ...row, paidDate: "2024-06-05" }])).not.toContain("noPayments");
  });
  it("a revenue window without any invoice", () => {
    expect(codes([{ customer: "C1", amount: 1, invoiceDate: "2013-12-31", dueDate: "2014-01-31" }])).toContain(
      "emptyWindow",
    );
  });
  it("rows without any amount, turned signs", () => {
    const row = { customer: "C1", invoiceDate: "2024-06-01", dueDate: "2024-07-01" };
    const rows: Row[] = [row, { ...row, amount: 5, type: "贷项" }];
    expect(codes(rows)).toEqual(["customersDerived", "noPayments", "signTurned", "withoutAmount"]);
  });
  it("and nothing where nothing is wrong", () => {
    const row = { customer: "C1", invoiceDate: "2024-06-01", dueDate: "2024-07-01", amount: 5, paidAmount: 0 };
    expect(codes([row], [{ id: "C1", name: "One" }])).toEqual([]);
  });
});

describe("the ledger as a whole", () => {
  it("loses no money: customers' totals are the rows' totals", () => {
    const row = fc.record({
      customer: fc.constantFrom("A", "B", "C", "D"),
      invoiceDate: fc.integer({ min: 45_000, max: 45_500 }),
      amount: fc.integer({ min: -100_000, max: 1_000_000 }).map((cents) => cents / 100),
      paidAmount: fc.constantFrom(0, 10, 50),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { customers: c, receivables: r } = build(rows, [{ id: "A" }, { id: "B" }]).ledger;
        expect(sum(c.open) + sum(c.credit)).toBeCloseTo(sum(r.open), 6);
        expect(r.byCustomer.rows.length).toBe(rows.length);
        expect(sum(c.overdue)).toBeLessThanOrEqual(sum(c.open) + 1e-9);
      }),
    );
  });
  it("of no rows has no customers", () => {
    expect(build([]).ledger.customers.count).toBe(0);
    expect(build([]).issues).toEqual([]);
  });
});
