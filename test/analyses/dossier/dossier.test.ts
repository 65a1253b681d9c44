import { describe, expect, it } from "vitest";
import { dossierLines } from "../../../src/analyses/dossier/dossierLines";
import { dossierSheets, type DossierSheet } from "../../../src/analyses/dossier/sheets";
import { reports } from "../../../src/reports/index";
import type { Row } from "../../ledger/tableOf";
import { cellsOf, resultOf, resultsOf, type Book } from "../resultsOf";

const sale = (customer: string, invoiceDate: string, amount: number, more: Row = {}): Row => ({
  customer,
  invoiceDate,
  amount,
  cost: amount * 0.6,
  paidDate: invoiceDate,
  paidAmount: amount,
  ...more,
});

/** As of 30 June 2024: Ada buys 100 a month for two years, 300 in December; Bo bought 50 twice and owes it. */
const months = Array.from({ length: 24 }, (_, i) => ({
  year: 2022 + Math.floor((i + 6) / 12),
  month: ((i + 6) % 12) + 1,
}));
const book: Book = {
  customers: [
    { id: "C1", name: "Ada", owner: "Kim", industry: "Steel", creditLimit: 1000 },
    { id: "C2", name: "Bo", owner: "Lee" },
  ],
  receivables: [
    ...months.map(({ year, month }) =>
      sale("C1", `${year}-${String(month).padStart(2, "0")}-10`, month === 12 ? 300 : 100),
    ),
    sale("C1", "2024-06-15", 40, { paidDate: undefined, paidAmount: 0, dueDate: "2024-06-20", invoice: "I-40" }),
    sale("C2", "2024-05-01", 50, { paidDate: undefined, paidAmount: 0, dueDate: "2024-05-31", invoice: "I-1" }),
    sale("C2", "2024-06-01", 50, { paidDate: undefined, paidAmount: 0, dueDate: "2024-07-01", invoice: "I-2" }),
  ],
  opportunities: [
    { id: "O1", name: "Line", customer: "C1", stage: "Proposal", amount: 500, winRate: 0.4, expectedClose: "2024-09-01", competitor: "Rival", product: "Pumps" }, // prettier-ignore
    { id: "O2", name: "Won", customer: "C1", stage: "Closed Won", amount: 300, actualClose: "2024-02-01", product: "Pumps" }, // prettier-ignore
    { id: "O3", name: "Lost", customer: "C1", stage: "Closed Lost", amount: 100, actualClose: "2024-03-01", competitor: "Rival", lossReason: "Price", product: "Valves" }, // prettier-ignore
    { id: "O4", name: "Long ago", customer: "C1", stage: "Closed Won", amount: 900, actualClose: "2022-03-01" },
    { id: "O5", name: "Other", customer: "C2", stage: "Proposal", amount: 70, expectedClose: "2024-08-01" },
  ],
  visits: [
    { customer: "C1", date: "2024-05-20", hours: 2 },
    { customer: "C1", date: "2022-05-20", hours: 2 },
    { customer: "C2", date: "2024-06-20", hours: 1 },
  ],
  asOf: "2024-06-30",
};

/** What the dossier says, by item. */
function told(of: Book): Readonly<Record<string, unknown>> {
  const result = resultOf(of, "dossier");
  const [items, values] = [cellsOf(result, "item"), cellsOf(result, "value")];
  return Object.fromEntries(items.map((item, i) => [item, values[i]]));
}

describe("the dossier (by hand)", () => {
  it("is about the largest account unless the parameter names another, by ID or name", () => {
    expect(resultOf(book, "dossier").words?.customer["en-US"]).toBe("Ada");
    expect(resultOf({ ...book, set: { dossierCustomer: "c2" } }, "dossier").words?.customer["en-US"]).toBe("Bo");
    expect(resultOf({ ...book, set: { dossierCustomer: " bo " } }, "dossier").words?.customer["en-US"]).toBe("Bo");
    const unknown = resultOf({ ...book, set: { dossierCustomer: "Nobody" } }, "dossier");
    expect(unknown.words?.customer["en-US"]).toBe("Ada");
    expect(unknown.notes.map((note) => note["en-US"]).join()).toContain("No customer is called “Nobody”");
  });
  it("tells the six analyses and the relationship", () => {
    const facts = told(book);
    // July 2023 to June 2024: 11 × 100 + 300 + 40; the year before 11 × 100 + 300.
    expect(facts.Revenue).toBe("1,440");
    expect(facts.Growth).toBe("2.9%");
    // Two whole years: 600 of 2,840 in December, 240 in June, 200 in each other month.
    expect(facts["Strongest months (share of a year's sales)"]).toBe("Dec 21 %, Jun 8 %, Jan 7 %");
    // From 10 July 2022 to 15 June 2024 are 706 days with 25 orders: 29.4 days each.
    expect(facts["Next order by its rhythm"]).toBe("2024-07-14");
    expect(facts["Products of won deals"]).toBe("Pumps 100 %");
    expect(facts["Competitors in open deals"]).toBe("Rival 100 %");
    expect(facts["Reasons of lost deals"]).toBe("Price 100 %");
    expect(facts["Deals won of those decided"]).toBe("1 of 2");
    expect(facts["Open deals"]).toBe("1 worth 500, 200 by their win rates");
    expect(facts["Last visit"]).toBe("2024-05-20; 1 since 2023-06-30");
    expect(facts.Overdue).toBe("40.00");
    expect(facts.Owner).toBe("Kim");
    expect(facts.Industry).toBe("Steel");
  });
  it("names on every line the sheet that it comes from, and opens the user's own", () => {
    const result = resultOf(book, "dossier");
    expect(cellsOf(result, "source").every((source) => source !== "")).toBe(true);
    const owner = cellsOf(result, "item").indexOf("Owner");
    expect(result.links?.source?.[owner]).toEqual({ sheet: "Customers", cell: "A2" });
  });
  it("shows the trade record beside the year before, the account's deals and what it owes", () => {
    const record = resultOf(book, "tradeRecord");
    expect(cellsOf(record, "sales")).toEqual([100, 100, 100, 100, 100, 300, 100, 100, 100, 100, 100, 140]);
    expect(cellsOf(record, "change").at(-1)).toBe(40);
    expect(cellsOf(record, "invoices").at(-1)).toBe(2);
    expect(record.kpis).toEqual({ sales: 1440, previous: 1400 });
    expect(cellsOf(record, "margin").every((margin) => Math.abs((margin as number) - 0.4) < 1e-12)).toBe(true);
    const deals = resultOf(book, "dossierDeals");
    expect(cellsOf(deals, "name")).toEqual(["Line", "Lost", "Won"]);
    const owed = resultOf({ ...book, set: { dossierCustomer: "Bo" } }, "dossierInvoices");
    expect([cellsOf(owed, "invoice"), cellsOf(owed, "daysPastDue")]).toEqual([
      ["I-1", "I-2"],
      [30, -1],
    ]);
  });
  it("weighs strengths and threats by figures of other sheets", () => {
    const points = resultOf(book, "swot");
    const quarters = cellsOf(points, "quarter");
    const said = cellsOf(points, "point").map((point, i) => `${String(quarters[i])}: ${String(point)}`);
    expect(said).toContain("threat: Rivals bid for open deals");
    expect(said).toContain("threat: Owes overdue money");
    expect(said).toContain("opportunity: Open deals");
    expect(said).toContain("threat: Deals lost lately");
  });
  it("stands whatever the book lacks", () => {
    for (const receivables of [[], [sale("A", "2024-06-01", 10)], [sale("A", "2024-06-01", -10)]])
      for (const id of ["dossier", "swot", "tradeRecord", "dossierInvoices"]) {
        const result = resultsOf({ receivables, asOf: "2024-06-30" }).results.get(id);
        expect(result && "rows" in result).toBe(true);
      }
  });
});

describe("the sheets that the dossier names", () => {
  it("are called what the reports call them", () => {
    const sheets = Object.fromEntries(reports.map(({ id, sheet }) => [id, sheet]));
    for (const [id, sheet] of Object.entries(dossierSheets)) expect(sheets[id]).toEqual(sheet);
  });
  it("show the figure that the line repeats", () => {
    const missing = dossierLines.filter(({ ref, from }) => {
      const report = reports.find(({ id }) => id === (from as DossierSheet));
      return (
        typeof from === "string" && !report!.tables.some(({ columns }) => columns.some((column) => column.ref === ref))
      );
    });
    expect(missing.map(({ ref, from }) => `${ref} on ${String(from)}`)).toEqual([]);
  });
});
