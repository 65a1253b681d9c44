import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openFile, refreshWorkbook } from "../../src/cli/refreshCommand";
import { sampleWorkbook } from "../../src/cli/sample/sampleWorkbook";
import { dayOfIso } from "../../src/engine/dates";
import type { RefreshResult } from "../../src/refresh/refresh";
import type { Value, Workbook } from "../../src/sandbox/model/workbook";
import { cases, type GoldenCase } from "./cases";
import { askOracle, type Oracle } from "./oracle";
import { plainBook, readPlainBook, type PlainBook } from "./plainBook";

/** Win rates written down here by hand from the classic table (5, 10, 20, 30, 50, 80 %) for the sample's stages. */
const rates = {
  Prospecting: 0.05,
  Qualification: 0.1,
  "Needs Analysis": 0.2,
  Proposal: 0.5,
  Negotiation: 0.8,
  初步接触: 0.1,
  需求确认: 0.2,
  方案报价: 0.5,
  商务谈判: 0.8,
  合同谈判: 0.8,
};
const days = {
  asOf: dayOfIso("2026-06-30"),
  yearBefore: dayOfIso("2025-06-30"),
  forecastFrom: dayOfIso("2026-06-01"),
  forecastTo: dayOfIso("2026-08-31"),
};

describe.each(cases)("the golden workbook $name", (golden) => {
  const input = join(import.meta.dirname, golden.name, "input.xlsx");
  let result: RefreshResult;
  let oracle: Oracle;
  beforeAll(async () => {
    const { asOfDay, language } = golden;
    result = await refreshWorkbook(await openFile(input), { asOfDay, language, overrides: {} });
    const book = golden.sample?.mess ? cleanTwin(golden, await openFile(input)) : await readPlainBook(input);
    oracle = await askOracle(book, rates, days);
  });

  it("gives the results that were reviewed", async () => {
    const text = `${JSON.stringify(rounded(result.results), null, 1)}\n`;
    await expect(text).toMatchFileSnapshot(join(golden.name, "expected.json"));
  });

  it("agrees with DuckDB in revenue, receivables and DSO", () => {
    const kpis = result.results.sheets.dashboard.kpis as Record<string, number>;
    expect(kpis["portfolio.revenue"]).toBeCloseTo(oracle.revenue, 6);
    expect(kpis["portfolio.receivables"]).toBeCloseTo(oracle.open, 6);
    expect(kpis["portfolio.overdue"]).toBeCloseTo(oracle.overdue, 6);
    expect(kpis["portfolio.dso"]).toBeCloseTo(oracle.dso, 6);
    expect(kpis["creditLimit.overLimit"] ?? 0).toBe(oracle.overLimit);
  });

  it("agrees with DuckDB in the ageing", () => {
    const { columns } = result.results.sheets.receivables.tables.receivables;
    const ids = ["notDue", "bucket1", "bucket2", "bucket3", "bucket4", "credit"];
    const sums = ids.map((id) => (columns[`ageing.${id}`] as number[]).reduce((sum, amount) => sum + amount, 0));
    sums.forEach((sum, i) => expect(sum).toBeCloseTo(oracle.ageing[i], 6));
  });

  it("agrees with DuckDB in every customer's class", () => {
    const { columns } = result.results.sheets.customers.tables.customers;
    const found = columns["customer.id"].map((id, row) => [plainId(id), columns["abc.class"][row]]);
    expect(Object.fromEntries(found.filter(([id]) => String(id) in oracle.classes))).toEqual(oracle.classes);
  });

  it("agrees with DuckDB in pipeline and forecast", () => {
    const kpis = (result.results.sheets.forecast.kpis ?? {}) as Record<string, number>;
    expect(kpis["pipeline.amount"] ?? 0).toBeCloseTo(oracle.pipeline, 6);
    expect(kpis["pipeline.weighted"] ?? 0).toBeCloseTo(oracle.weighted, 6);
    expect(kpis["forecast.forecast"] ?? 0).toBeCloseTo(oracle.forecast, 6);
  });
});

/**
 * The book that a messy one was before, less what nobody can read any more: invoices without amount, costs. What the mess
 * only wrote differently, doubled or interrupted must make no difference.
 */
function cleanTwin(golden: GoldenCase, messy: Workbook): PlainBook {
  const rows = ({ sheets }: Workbook, index: number): Value[][] => sheets[index].values;
  const without = (column: number): Set<string> =>
    new Set(
      rows(messy, 1)
        .filter((row) => row[column] === "-")
        .map((row) => plainId(row[0])),
    );
  const [noAmount, noCost] = [without(5), without(8)];
  const twin = sampleWorkbook({ ...golden.sample!, mess: 0 });
  const [customers, invoices, deals] = [0, 1, 2].map((index) => rows(twin, index).slice(1));
  const book = plainBook(customers, invoices, deals, 1);
  return {
    ...book,
    receivables: book.receivables
      .filter(({ invoice }) => !noAmount.has(invoice))
      .map((row) => (noCost.has(row.invoice) ? { ...row, cost: null } : row)),
  };
}

/** An id without the stray spaces and full-width digits that it may be written with. */
const plainId = (id: unknown): string => String(id).normalize("NFKC").trim();

/** Ten significant digits: what lies beyond is the order of additions. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === "number" && !Number.isInteger(each) ? Number(each.toPrecision(10)) : each,
    ),
  );
}
