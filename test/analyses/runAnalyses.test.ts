import { describe, expect, it } from "vitest";
import { columnsOf, defineAnalysis, type Analysis, type Results } from "../../src/analyses/analysis";
import { analyses } from "../../src/analyses/index";
import { defaultParameters } from "../../src/analyses/parseParameters";
import { parameters } from "../../src/analyses/parameters";
import { runAnalyses } from "../../src/analyses/runAnalyses";
import { inputTables } from "../../src/read/tables/index";
import { resultsOf } from "./resultsOf";

const book = {
  customers: [{ id: "a", creditLimit: 10 }],
  receivables: [{ customer: "a", amount: 5, openAmount: 5, invoiceDate: "2024-06-01", dueDate: "2024-07-01" }],
  opportunities: [{ customer: "a", stage: "Proposal", amount: 5, expectedClose: "2024-07-01" }],
};
const plain = { pillar: "credit", entity: "portfolio", needs: [], parameters: [], columns: {}, kpis: {} } as const;
const words = { "en-US": "x", "zh-CN": "x" };
const step = (id: string, after: string[], compute: Analysis["compute"]): Analysis =>
  defineAnalysis({ ...plain, id, after, label: words, question: words, compute });
const skippedOf = (results: Results): string[] =>
  [...results].flatMap(([id, result]) => ("skipped" in result ? [id] : []));
/** Analyses that need a table other than these. */
const lacking = (tables: readonly string[]): string[] =>
  analyses.filter(({ needs }) => !needs.every((table) => tables.includes(table))).map(({ id }) => id);

describe("running the analyses", () => {
  it("gives each of them in the catalogue's order", () => {
    const { results, issues } = resultsOf(book);
    expect([...results.keys()]).toEqual(analyses.map(({ id }) => id));
    expect(skippedOf(results)).toEqual(lacking(Object.keys(book)));
    expect(issues).toEqual([]);
  });
  it("fills every column with as many rows as it says, all of one entity alike", () => {
    const rows = new Map<string, number>();
    for (const result of resultsOf(book).results.values()) {
      if (!("rows" in result)) continue;
      expect(Object.keys(result.columns).sort()).toEqual(Object.keys(result.described).sort());
      for (const values of Object.values(result.columns)) {
        const length = "codes" in values ? values.codes.length : values.length;
        expect(length).toBe(result.rows);
      }
      expect(rows.get(result.analysis.entity) ?? result.rows).toBe(result.rows);
      rows.set(result.analysis.entity, result.rows);
      expect(Object.keys(result.kpis).sort()).toEqual(Object.keys(result.analysis.kpis).sort());
    }
  });
  it("skips what lacks a table, with the reason in both languages, and still runs the rest", () => {
    const { results } = resultsOf({ receivables: book.receivables });
    expect(skippedOf(results)).toEqual(lacking(["receivables"]));
    expect(skippedOf(results)).toEqual(expect.arrayContaining(["creditLimit", "pipeline", "forecast", "opportunity"]));
    expect(results.get("pipeline")).toMatchObject({
      skipped: {
        "en-US": "Left out: no sheet was recognised as Opportunities.",
        "zh-CN": "未计算：没有识别到“销售机会”表。",
      },
    });
    const portfolio = results.get("portfolio")!;
    expect("kpis" in portfolio && [portfolio.kpis.receivables, portfolio.kpis.forecast]).toEqual([5, NaN]);
  });
  it("works on empty sheets and on one customer without anything", () => {
    for (const empty of [{}, { customers: [{ id: "a" }] }, { customers: [], receivables: [], opportunities: [] }]) {
      expect(resultsOf(empty).results.get("portfolio")).toMatchObject({
        kpis: { revenue: 0, receivables: 0, dso: NaN },
      });
    }
  });
  it("goes on after one that fails, and makes an issue of it", () => {
    const { ledger } = resultsOf(book);
    const failing = step("bad", [], () => {
      throw new RangeError("edges must rise");
    });
    const fine = step("good", ["bad"], ({ results }) => ({ rows: results.size, columns: {}, kpis: {} }));
    const run = runAnalyses(ledger, defaultParameters, [fine, failing]);
    expect(run.issues).toEqual([
      {
        code: "analysisFailed",
        severity: "leftOut",
        details: { analysis: "bad", name: "x", nameZh: "x", cause: "edges must rise" },
      },
    ]);
    expect(run.results.get("good")).toMatchObject({ rows: 1 });
    expect(run.results.get("bad")).toMatchObject({ skipped: { "en-US": "Left out: edges must rise" } });
    expect([...run.results.keys()]).toEqual(["good", "bad"]);
  });
});

describe("the catalogue of analyses", () => {
  it("has ids of their own that name known tables, parameters and analyses", () => {
    const ids = analyses.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { needs, after = [], parameters: used } of analyses) {
      for (const table of needs) expect(inputTables.map(({ id }) => id)).toContain(table);
      for (const id of after) expect(ids).toContain(id);
      for (const id of used) expect(Object.keys(parameters)).toContain(id);
    }
  });
  it("explains every column and figure in both languages", () => {
    for (const analysis of analyses) {
      const described = [...Object.values(columnsOf(analysis, defaultParameters)), ...Object.values(analysis.kpis)];
      for (const { label, definition } of described) {
        expect(definition["en-US"]).toMatch(/^[A-ZΣ√“1].*\.$/s);
        expect(definition["zh-CN"]).toMatch(/[一-鿿].*。$|。$/s);
        expect([label["en-US"], label["zh-CN"]]).not.toContain("");
      }
    }
  });
  it("uses every parameter but the one of the sheets", () => {
    const used = new Set(analyses.flatMap((analysis) => analysis.parameters));
    expect(Object.keys(parameters).filter((id) => !used.has(id as never))).toEqual(["explainedRows"]);
  });
});
