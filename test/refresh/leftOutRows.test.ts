import { expect, it } from "vitest";
import { dayOfIso } from "../../src/engine/dates";
import { refreshed } from "../support/refreshed";

const day = dayOfIso;
const rows = [
  ["Invoice No", "Customer ID", "Invoice Date", "Due Date", "Amount", "Currency"],
  ["I1", "C1", day("2026-05-01"), day("2026-05-31"), 400, "USD"],
  ["I1", "C1", day("2026-05-01"), day("2026-05-31"), 400, "USD"],
  ["I2", "C2", day("2026-05-02"), day("2026-06-01"), 90, "USD"],
  ["I3", "C2", day("2026-05-03"), day("2026-06-02"), 1_500, "EUR"],
  ["I4", "C2", day("2026-05-04"), day("2026-06-03"), 70, "JPY"],
  ["I5", "C2", day("2026-07-04"), day("2026-08-03"), 70, "EUR"],
];
const rates = [
  ["Currency", "Exchange Rate", "Effective Date"],
  ["USD", 1, day("2026-01-01")],
  ["JPY", 0.01, day("2026-01-01")],
];

it("lists doubles and amounts without a rate on Integrity, each with the way to its cell, and adds them to nothing", async () => {
  const { results, plans } = await refreshed({ Invoices: rows, Rates: rates });
  const { columns } = results.sheets.integrity.tables.contradictions;
  const of = (id: string): unknown[] => [...columns[`contradictions.${id}`]];
  expect(of("kind")).toEqual(["repeatedNumber", "noRate"]);
  expect(of("place")).toEqual(["Invoices!A3", "Invoices!F5"]);
  expect(of("found")).toEqual(["I1, 2026-05-01", "1,500 EUR"]);
  expect(of("amount")).toEqual([400, null]);
  const kinds = results.sheets.integrity.tables.kinds.columns;
  expect([...kinds["integrity.rows"]]).toEqual([1, 1]);
  expect([...kinds["integrity.amount"]]).toEqual([400, null]);
  const plan = plans.find(({ report }) => report === "integrity")!;
  expect(JSON.stringify(plan)).toContain('"cell":"F5"');
  // 400 + 90 + 70 ÷ 100: neither the double nor the euros.
  expect(results.sheets.receivables.kpis["ageing.total"]).toBeCloseTo(490.7, 9);
});
