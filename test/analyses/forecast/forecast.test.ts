import { describe, expect, it } from "vitest";
import { sum } from "../../../src/engine/sum";
import { cellsOf, resultOf, resultsOf, type Book } from "../resultsOf";

/** The six-stage table: win rate, number and total of the opportunities, in 10,000 euros. */
const table = [
  ["Lead", 0.05, 5, 300],
  ["Contact", 0.1, 4, 240],
  ["Need", 0.2, 3, 176],
  ["Solution", 0.3, 2, 464],
  ["Offer", 0.5, 2, 146],
  ["Contract", 0.8, 2, 98],
] as const;
const deals = table.flatMap(([stage, , count, total]) =>
  Array.from({ length: count }, () => ({ stage, amount: total / count, expectedClose: "2024-07-31" })),
);
const rates = Object.fromEntries(table.map(([stage, rate]) => [`winRates[${stage}]`, rate]));
const sixStages: Book = { opportunities: deals, set: rates };
const round = (values: unknown[]): number[] => values.map((value) => Math.round((value as number) * 1e6) / 1e6);

describe("the six-stage table (S103)", () => {
  it("gives 15, 24, 35.2, 139.2, 73 and 78.4, in all 364.8 of 1424", () => {
    const pipeline = resultOf(sixStages, "pipeline");
    expect(cellsOf(pipeline, "stage")).toEqual(table.map(([stage]) => stage));
    expect(cellsOf(pipeline, "deals")).toEqual([5, 4, 3, 2, 2, 2]);
    expect(round(cellsOf(pipeline, "amount"))).toEqual([300, 240, 176, 464, 146, 98]);
    expect(round(cellsOf(pipeline, "weighted"))).toEqual([15, 24, 35.2, 139.2, 73, 78.4]);
    expect(pipeline.kpis.deals).toBe(18);
    expect(pipeline.kpis.amount).toBeCloseTo(1424, 9);
    expect(pipeline.kpis.weighted).toBeCloseTo(364.8, 9);
    expect(pipeline.kpis.weightedShare).toBeCloseTo(0.256, 3);
    expect(pipeline.kpis.largestStageShare).toBeCloseTo(0.38, 2);
  });
  it("forecasts 364.8 plus what is completed (S104)", () => {
    const won = { stage: "Won", amount: 100, actualClose: "2024-06-03" };
    const before = { stage: "Won", amount: 55, actualClose: "2024-05-31" };
    const forecast = resultOf({ ...sixStages, opportunities: [...deals, won, before] }, "forecast");
    expect(forecast.kpis.completed).toBe(100);
    expect(forecast.kpis.weighted).toBeCloseTo(364.8, 9);
    expect(forecast.kpis.forecast).toBeCloseTo(464.8, 9);
  });
  it("in known stage words takes the same six rates without any parameter", () => {
    const words = ["线索", "初步接触", "需求分析", "方案", "报价", "谈判"];
    const rows = table.map(([, , , total], i) => ({ stage: words[i], amount: total, expectedClose: "2024-07-01" }));
    expect(resultOf({ opportunities: rows }, "pipeline").kpis.weighted).toBeCloseTo(364.8, 9);
  });
});

describe("open opportunities without an amount", () => {
  const won = (product: string, amount: number) => ({ stage: "Won", product, amount, actualClose: "2024-03-01" });
  const open = (product: string) => ({ stage: "Proposal", product, expectedClose: "2024-07-31" });
  const opportunities = [
    won("A", 100),
    won("A", 300),
    won("B", 50),
    open("A"),
    open("C"),
    { ...open("A"), amount: 10 },
  ];

  it("bring nothing unless the parameter says so, and the note names it", () => {
    const { kpis, notes } = resultOf({ opportunities }, "pipeline");
    expect([kpis.weighted, kpis.unweighted]).toEqual([5, 2]);
    expect(notes!.map((note) => note["en-US"]).join(" ")).toContain("the parameter “Opportunities without amount”");
  });
  it("count with the mean of the deals won with their product, or of all: (200 + 150 + 10) × 50 % (by hand)", () => {
    const { kpis, notes } = resultOf({ opportunities, set: { missingAmounts: "usual" } }, "pipeline");
    expect([kpis.weighted, kpis.unweighted]).toEqual([180, 0]);
    expect(notes!.map((note) => note["en-US"]).join(" ")).toContain("2 open opportunities without an amount count");
    const care = resultOf({ opportunities, set: { missingAmounts: "usual" } }, "dealCare");
    expect(care.kpis.noAmount).toBe(2);
  });
});

describe("the forecast by month", () => {
  const half = { stage: "Proposal", amount: 100 };
  const book: Book = {
    asOf: "2024-06-15",
    opportunities: [
      { ...half, expectedClose: "2024-06-14" },
      { ...half, expectedClose: "2024-06-15" },
      { ...half, expectedClose: "2024-06-30" },
      { ...half, expectedClose: "2024-07-01" },
      { ...half, expectedClose: "2024-08-31" },
      { ...half, expectedClose: "2024-09-01" },
      half,
      { stage: "Won", amount: 70, actualClose: "2024-06-01" },
      { stage: "Won", amount: 7, actualClose: "2024-05-31" },
      { stage: "Lost", amount: 1000, actualClose: "2024-06-02" },
    ],
  };
  it("has past, three months, later and undated; only the months are in the forecast (by hand)", () => {
    const forecast = resultOf(book, "forecast");
    expect(cellsOf(forecast, "period")).toEqual([
      "Past its close date",
      "2024-06",
      "2024-07",
      "2024-08",
      "Later",
      "No close date",
    ]);
    expect(cellsOf(forecast, "deals")).toEqual([1, 2, 1, 1, 1, 1]);
    expect(cellsOf(forecast, "weighted")).toEqual([50, 100, 50, 50, 50, 50]);
    expect(cellsOf(forecast, "completed")).toEqual([0, 70, 0, 0, 0, 0]);
    expect(cellsOf(forecast, "forecast")).toEqual([null, 170, 50, 50, null, null]);
    expect(forecast.kpis).toMatchObject({ completed: 70, weighted: 200, forecast: 270, pastDue: 50, pastDueDeals: 1 });
    expect(forecast.kpis.standardDeviation).toBeCloseTo(Math.sqrt(4 * 2500), 9);
  });
  it("adds up to the pipeline: every open opportunity is in one row", () => {
    const { results } = resultsOf(book);
    const [months, stages] = ["forecast", "pipeline"].map((id) => results.get(id)!);
    if (!("rows" in months) || !("rows" in stages)) throw new Error("skipped");
    expect(sum(months.columns.weighted as Float64Array)).toBeCloseTo(stages.kpis.weighted, 9);
    expect(sum(months.columns.deals as Float64Array)).toBe(stages.kpis.deals);
  });
  it("takes invoiced amounts for completed where the sheet has no won opportunities, and says so", () => {
    const receivables = [
      { customer: "a", amount: 33, invoiceDate: "2024-06-10", dueDate: "2024-07-10" },
      { customer: "a", amount: 44, invoiceDate: "2024-05-31", dueDate: "2024-07-10" },
    ];
    const forecast = resultOf(
      { ...book, receivables, opportunities: [{ ...half, expectedClose: "2024-07-01" }] },
      "forecast",
    );
    expect(forecast.kpis).toMatchObject({ completed: 33, forecast: 83 });
    expect(forecast.notes[0]["en-US"]).toContain("amounts invoiced");
  });
  it("counts all where no opportunity has a date, and says so", () => {
    const forecast = resultOf({ opportunities: [half, half] }, "forecast");
    expect(forecast.kpis.forecast).toBe(100);
    expect(forecast.notes.some((note) => note["en-US"].startsWith("No open opportunity has an expected close"))).toBe(
      true,
    );
  });
  it("crosses the year", () => {
    const forecast = resultOf(
      { asOf: "2024-12-31", opportunities: [{ ...half, expectedClose: "2025-02-28" }] },
      "forecast",
    );
    expect(cellsOf(forecast, "period").slice(1, 4)).toEqual(["2024-12", "2025-01", "2025-02"]);
    expect(forecast.kpis.forecast).toBe(50);
  });
});

describe("the open opportunities", () => {
  it("are listed with what each is worth on average", () => {
    const rows = [
      { id: "1", stage: "Proposal", amount: 100, customerName: "Solo", expectedClose: "2024-07-05" },
      { id: "2", stage: "Won", amount: 100 },
      { id: "3", stage: "Tea", amount: 100 },
    ];
    const { results, issues } = resultsOf({ opportunities: rows });
    const list = results.get("opportunity")!;
    if (!("rows" in list)) throw new Error("skipped");
    expect(["id", "customer", "stage", "weighted", "period"].map((id) => cellsOf(list, id))).toEqual([
      ["1", "3"],
      ["Solo", null],
      ["Proposal", "Tea"],
      [50, null],
      ["2024-07", "undated"],
    ]);
    expect(issues.map(({ code }) => code)).toContain("unknownStage");
  });
});
