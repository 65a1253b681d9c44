import { describe, expect, it } from "vitest";
import type { InputTables } from "../../../src/read/tables/index";
import { defaultParameters } from "../../../src/analyses/parseParameters";
import { runAnalyses } from "../../../src/analyses/runAnalyses";
import { dayOfIso, isoOf } from "../../../src/engine/dates";
import { FORECAST_CATEGORIES } from "../../../src/engine/forecast/forecastCategories";
import { buildLedger } from "../../../src/ledger/buildLedger";
import { checkTables } from "../../../src/read/checkTables";
import { csvRows, hasData, readSheet } from "../../read/support/sheets";
import { tableOf } from "../../ledger/tableOf";
import { receivables } from "../../../src/read/tables/receivables";
import { cellsOf, resultOf, resultsOf, type Book } from "../resultsOf";

describe.runIf(hasData)("maven_crm backwards from 31 December 2017, three quarters", () => {
  const run = (set: Partial<typeof defaultParameters> = {}) => {
    const { table } = readSheet(csvRows("maven_crm/sales_pipeline.csv"), "opportunities");
    const tables = { receivables: tableOf(receivables, []), opportunities: table } as unknown as InputTables;
    const { ledger } = buildLedger(checkTables(tables).tables, defaultParameters, dayOfIso("2017-12-31"));
    const { results } = runAnalyses(ledger, { ...defaultParameters, ...set });
    const of = (id: string) => {
      const result = results.get(id)!;
      if (!("rows" in result)) throw new Error(`${id} was skipped`);
      return result;
    };
    return {
      distribution: of("distribution"),
      forecaster: of("forecaster"),
      periods: of("backtestPeriod"),
      bands: of("chanceBand"),
    };
  };
  const { distribution, forecaster, periods, bands } = run();
  const rounded = (id: string): number[] => cellsOf(periods, id).map((value) => Math.round(value as number));
  it("has the open deals and the amounts won of them that a plain loop in Python finds", () => {
    expect(cellsOf(periods, "from").map((day) => isoOf(day as number))).toEqual([
      "2017-09-30",
      "2017-06-30",
      "2017-03-31",
    ]);
    expect(cellsOf(periods, "deals")).toEqual([2409, 1686, 1330]);
    expect(rounded("actual")).toEqual([1_251_928, 1_441_450, 1_559_305]);
  });
  it("forecasts them by Aalen–Johansen and mean amounts as Python does (no library), with the same WAPE and Brier score", () => {
    rounded("learned").forEach((value, i) => expect(value).toBeCloseTo([2_011_420.42, 1_925_978.38, 2_142_489][i], -1));
    expect(cellsOf(forecaster, "wape")[1]).toBeCloseTo(0.4296593018, 6);
    expect(cellsOf(forecaster, "brier")[1]).toBeCloseTo(0.229192937, 6);
  });
  it("names the naive forecast the winner, as it is, and hides no interval that missed", () => {
    expect(cellsOf(forecaster, "name")).toEqual(["table", "learned", "naive"]);
    expect(cellsOf(forecaster, "best")).toEqual([0, 0, 1]);
    expect(cellsOf(run({ commonFate: "given" }).forecaster, "inside")).toEqual([0, 0, 0]);
    expect(forecaster.notes.map((note) => note["en-US"]).join()).toContain("has proved its worth");
  });
  it("learns from the quarters before how much deals share a fate: only the first quarter, with none before it, is missed", () => {
    expect(cellsOf(forecaster, "inside")).toEqual([1, 2, 2]);
    const [low, high] = [rounded("low"), rounded("high")];
    const held = rounded("actual").map((actual, i) => actual >= low[i] && actual <= high[i]);
    expect(held).toEqual([true, true, false]);
    // Ten times what lay outside, and the width.
    const cost = rounded("actual").map((actual, i) => high[i] - low[i] + 10 * Math.max(0, low[i] - actual));
    const mean = cost.reduce((sum, each) => sum + each, 0) / 3;
    expect((cellsOf(forecaster, "rangeScore")[1] as number) / mean).toBeCloseTo(1, 4);
  });
  it("shows what deals brought that were opened and won within the quarter (a plain loop in Python)", () => {
    expect(rounded("newBusiness")).toEqual([1_550_568, 1_540_805, 1_526_806]);
    expect(forecaster.kpis.newBusiness).toBeCloseTo((1_550_568 + 1_540_805 + 1_526_806) / 3, 2);
  });
  it("tells beside the distribution that history refutes its range: 1 of 3 quarters, as the backtest counts", () => {
    expect(distribution.kpis.held).toBeCloseTo(1 / 3, 12);
    const [english, chinese] = (["en-US", "zh-CN"] as const).map((language) =>
      distribution.notes.map((note) => note[language]).join("\n"),
    );
    expect(english).toContain("1 of 3 past periods of 3 months (Stage table): treat the range as too narrow");
    expect(english).toContain("give a higher “Common fate of deals” by parameter");
    expect(english).toMatch(/common fate of deals is learned from 3 past periods of the backtest/);
    expect(chinese).toContain("用参数给定更高的“商机相关性”");
  });
  it("splits the Brier score into its parts and counts each deal in one band", () => {
    const total = (cellsOf(periods, "deals") as number[]).reduce((sum, deals) => sum + deals, 0);
    const names = cellsOf(bands, "name");
    const inBands = (cellsOf(bands, "deals") as number[]).filter((_, row) => names[row] === "learned");
    expect(inBands.reduce((sum, deals) => sum + deals, 0)).toBe(total);
    const part = (id: string): number => cellsOf(forecaster, id)[1] as number;
    expect(part("reliability") - part("resolution") + part("uncertainty")).toBeCloseTo(part("brier"), 2);
  });
});

describe("a backtest in small", () => {
  /** Each quarter two deals of 100, created on its second day: one won, one lost, both by the next quarter's tenth day. */
  const quarters = ["2023-01", "2023-04", "2023-07", "2023-10", "2024-01", "2024-04"];
  const deals = quarters.slice(0, -1).flatMap((month, q) =>
    ["Won", "Lost"].map((status, i) => ({
      id: `${month} ${i}`,
      stage: "Proposal",
      status,
      amount: 100,
      created: `${month}-02`,
      actualClose: `${quarters[q + 1]}-10`,
      expectedClose: `${quarters[q + 1]}-10`,
    })),
  );
  const book: Book = { asOf: "2024-06-30", opportunities: deals, set: { rateLeastDeals: 2, backtestPeriods: 2 } };
  it("finds every forecaster right whose rates are: the table's 50 % of two times 100 (by hand)", () => {
    const periods = resultOf(book, "backtestPeriod");
    expect(cellsOf(periods, "actual")).toEqual([100, 100]);
    for (const who of ["table", "learned", "naive"]) expect(cellsOf(periods, who)).toEqual([100, 100]);
    const scores = resultOf(book, "forecaster");
    expect(cellsOf(scores, "wape")).toEqual([0, 0, 0]);
    expect(cellsOf(scores, "brier")).toEqual([0.25, 0.25, 0.25]);
    expect(cellsOf(scores, "inside")).toEqual([2, 2, 2]);
  });
  it("uses a snapshot where a refresh kept one, with the amounts and own rates of that day", () => {
    const day = dayOfIso("2024-03-30");
    const kept = {
      ids: ["2024-01 0", "2024-01 1"],
      amounts: [80, 80],
      close: [dayOfIso("2024-04-10"), dayOfIso("2024-04-10")],
      states: "00",
      stage: [0, 0],
      stages: ["Proposal"],
      own: [0.9, 0.1],
    };
    const periods = resultOf({ ...book, history: [{ asOfDay: day, analysis: "dealMove", kept }] }, "backtestPeriod");
    expect([cellsOf(periods, "source")[0], cellsOf(periods, "deals")[0]]).toEqual(["snapshot", 2]);
    expect([cellsOf(periods, "table")[0], cellsOf(periods, "owners")[0], cellsOf(periods, "actual")[0]]).toEqual([
      80, 80, 100,
    ]);
  });
  it("takes owners at what they committed where the snapshot has categories: 80 of one deal due, not 0.9 × 80 + 0.1 × 70 (by hand)", () => {
    const day = dayOfIso("2024-03-30");
    const close = dayOfIso("2024-04-10");
    const snapshot = {
      ids: ["2024-01 0", "2024-01 1"],
      amounts: [80, 70],
      close: [close, close],
      states: "00",
      stage: [0, 0],
      stages: ["Proposal"],
      own: [0.9, 0.1],
    };
    const testOf = (called?: unknown) => {
      const history = [{ asOfDay: day, analysis: "dealMove", kept: { ...snapshot, called } }];
      return resultsOf({ ...book, history, set: { ...book.set, backtestPeriods: 1 } });
    };
    const owners = (called?: unknown): number => {
      const periods = testOf(called).results.get("backtestPeriod")!;
      return "rows" in periods ? (cellsOf(periods, "owners")[0] as number) : NaN;
    };
    const commit = FORECAST_CATEGORIES.indexOf("commit");
    const pipeline = FORECAST_CATEGORIES.indexOf("pipeline");
    expect(owners([commit, pipeline])).toBe(80);
    expect(owners()).toBeCloseTo(79, 12);
    expect(owners([99, "commit"])).toBeCloseTo(79, 12);
    const scores = testOf([commit, pipeline]).results.get("forecaster")!;
    expect("rows" in scores && scores.notes.map((note) => note["en-US"]).join()).toContain(
      "commit in their forecast categories in 1 of 1",
    );
  });
  it("keeps the owners' categories in the snapshot of a refresh", () => {
    const kept = resultOf(
      {
        opportunities: [
          { id: "a", stage: "Proposal", amount: 1, forecastCategory: "Commit" },
          { id: "b", stage: "Proposal", amount: 1 },
        ],
      },
      "dealMove",
    ).keep as { called: number[] };
    expect(kept.called).toEqual([FORECAST_CATEGORIES.indexOf("commit"), -1]);
  });
  it("says why when nothing can be tested", () => {
    const none = resultOf({ opportunities: [{ stage: "Proposal", amount: 1 }] }, "forecaster");
    expect(none.rows).toBe(0);
    expect(none.kpis.periods).toBeNaN();
    expect(none.notes[0]["en-US"]).toContain("No past period can be tested");
  });
});
