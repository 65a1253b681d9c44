import { describe, expect, it } from "vitest";
import { sum } from "../../../src/engine/sum";
import { cellsOf, resultOf, resultsOf, type Book } from "../resultsOf";

const half = { stage: "Proposal", expectedClose: "2024-07-05" };
const book: Book = {
  customers: [
    { id: "1", name: "Alpha", owner: "Ann" },
    { id: "2", name: "Beta", owner: "Bob" },
  ],
  opportunities: [
    { ...half, customer: "1", owner: "Ann", amount: 100 },
    { ...half, customer: "1", owner: "ann ", amount: 300, forecastCategory: "Commit" },
    { ...half, customer: "2", owner: "Bob", amount: 1000, winRate: 0.9, forecastCategory: "Omitted" },
    { ...half, amount: 40, stage: "Negotiation" },
    { ...half, customer: "2", owner: "Bob", amount: 500, expectedClose: "2026-01-01" },
    { stage: "Won", customer: "1", owner: "Ann", amount: 50, actualClose: "2024-06-03" },
  ],
  targets: [
    { year: "2024", owner: "ANN", amount: 1200 },
    { period: "2024-06", owner: "Bob", amount: 100 },
    { period: "2024-07", owner: "Bob", amount: 200 },
    { period: "2024-08", owner: "Bob", amount: 3000 },
    { year: "2024", customer: "2", amount: 4800 },
  ],
  set: { targetSeason: "even" },
};

describe("the forecast by owner (by hand)", () => {
  const owners = resultOf(book, "ownerForecast");
  it("has one row for each spelling of a name, and one for deals of nobody", () => {
    expect(cellsOf(owners, "owner")).toEqual(["Ann", "Bob", "—"]);
    expect(cellsOf(owners, "deals")).toEqual([2, 2, 1]);
    expect(cellsOf(owners, "amount")).toEqual([400, 1500, 40]);
    expect(cellsOf(owners, "expected")).toEqual([200, 900, 32]);
    expect(cellsOf(owners, "completed")).toEqual([50, 0, 0]);
  });
  it("stands against the target of the period: a year's twelfth, or the months' own", () => {
    expect(cellsOf(owners, "target")).toEqual([300, 3300, null]);
    expect(cellsOf(owners, "gap")).toEqual([50, 2400, null]);
    expect(cellsOf(owners, "coverage")).toEqual([250 / 300, 900 / 3300, null]);
    // 50 at the average rate of ½; 2,400 at 0.9.
    expect(cellsOf(owners, "needed")).toEqual([100, 2400 / 0.9, null]);
  });
  it("adds up to the forecast of all", () => {
    const { results } = resultsOf(book);
    const forecast = results.get("forecast")!;
    if (!("rows" in forecast)) throw new Error("skipped");
    expect(sum(owners.columns.forecast as Float64Array)).toBeCloseTo(forecast.kpis.forecast, 9);
  });
});

describe("the forecast by customer (by hand)", () => {
  it("has a row a customer; deals of none are counted in a note", () => {
    const customers = resultOf(book, "customerForecast");
    expect(cellsOf(customers, "deals")).toEqual([2, 2]);
    expect(cellsOf(customers, "forecast")).toEqual([250, 900]);
    expect(cellsOf(customers, "target")).toEqual([null, 1200]);
    expect(customers.kpis).toMatchObject({ customers: 2, unnamed: 1 });
  });
});

describe("coverage (S105)", () => {
  it("of all: Σ owners' targets where nobody set one for everyone (by hand)", () => {
    const { kpis } = resultOf(book, "coverage");
    expect(kpis.target).toBe(3600);
    // Forecast 50 + 200 + 900 + 32 = 1,182 of a pipeline of 1,440.
    expect(kpis.gap).toBeCloseTo(2418, 9);
    expect(kpis.coverage).toBeCloseTo(1182 / 3600, 12);
    expect(kpis.needed).toBeCloseTo(2418 / (1132 / 1440), 9);
    expect(kpis.pipelineRatio).toBeCloseTo(1440 / 3550, 12);
  });
  it("takes the annual target where there is no sheet, and has none without either", () => {
    const { targets: _, ...bare } = book;
    expect(resultOf({ ...bare, set: { annualTarget: 2400, targetSeason: "even" } }, "coverage").kpis.target).toBe(600);
    expect(resultOf(bare, "coverage").kpis.target).toBeNaN();
    expect(resultOf(bare, "coverage").notes[0]["en-US"]).toContain("There is no target");
  });
  it("has none where a month lacks one, and names the month", () => {
    const coverage = resultOf({ ...book, targets: [{ period: "2024-06", amount: 10 }] }, "coverage");
    expect(coverage.kpis.target).toBeNaN();
    expect(coverage.notes.at(-1)!["en-US"]).toContain("2024-07");
  });
  it("leaves out targets whose period or amount cannot be read, each with its cell", () => {
    const { issues } = resultsOf({
      ...book,
      targets: [
        { period: "soon", amount: 10 },
        { year: "2024", amount: -1 },
      ],
    });
    const unclear = issues.filter(({ code }) => code === "targetUnclear");
    expect(unclear.map(({ header, value, row }) => [header, value, row])).toEqual([
      ["Period", "soon", 1],
      ["Target", "-1", 2],
    ]);
  });
});

describe("forecast categories (by hand)", () => {
  const categories = resultOf(book, "categories");
  it("roll up from the surest: closed 50, commit 300 + 40, most likely 100, omitted 1,000", () => {
    expect(cellsOf(categories, "category")).toEqual([
      "closed",
      "commit",
      "mostLikely",
      "bestCase",
      "pipeline",
      "omitted",
    ]);
    expect(cellsOf(categories, "amount")).toEqual([50, 340, 100, 0, 0, 1000]);
    expect(cellsOf(categories, "cumulative")).toEqual([50, 390, 490, 490, 490, null]);
    expect(categories.kpis).toMatchObject({ commit: 390, mostLikely: 490, bestCase: 490, changed: 2 });
  });
  it("show beside it what the rule would have said", () => {
    expect(cellsOf(categories, "byRule")).toEqual([50, 1040, 400, 0, 0, 0]);
    expect(cellsOf(categories, "changed")).toEqual([null, 1, 0, 0, 0, 1]);
  });
  it("follow the stages sheet before the win rate", () => {
    const stages = [{ stage: "Proposal", order: 1, category: "乐观" }];
    expect(cellsOf(resultOf({ ...book, stages }, "categories"), "byRule")).toEqual([50, 40, 0, 1400, 0, 0]);
  });
});

describe("own win rates", () => {
  it("are kept apart: 1,000 × (0.9 − 0.5) more than by stage (by hand)", () => {
    const overrides = resultOf(book, "overrides");
    expect(overrides.kpis).toMatchObject({ rates: 1, effect: 400 });
    expect(cellsOf(overrides, "ownRate")).toEqual([null, null, 0.9, null, null]);
  });
});
