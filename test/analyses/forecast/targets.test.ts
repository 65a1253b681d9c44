import { describe, expect, it } from "vitest";
import { sum } from "../../../src/engine/sum";
import { cellsOf, resultOf, resultsOf, type Book } from "../resultsOf";

const won = (owner: string, amount: number, actualClose: string) => ({ stage: "Won", owner, amount, actualClose });
/** As of 30 June 2024: half the year is gone. */
const book: Book = {
  opportunities: [
    won("Ann", 300, "2024-02-10"),
    won("Bob", 100, "2024-06-30"),
    won("Ann", 750, "2023-03-01"),
    won("Bob", 250, "2023-09-01"),
    { stage: "Proposal", owner: "Bob", amount: 80, expectedClose: "2024-09-15" },
    { stage: "Proposal", owner: "Bob", amount: 80, expectedClose: "2025-01-01" },
  ],
  set: { targetSeason: "even" },
};
const months = Array.from({ length: 12 }, (_, m) => `m${String(m + 1).padStart(2, "0")}`);

describe("the year's target", () => {
  const year = resultOf({ ...book, targets: [{ period: "2024", amount: 1200 }] }, "targetMonths");
  it("has attainment, pace, run-rate and what is needed (by hand: 400 of 1,200 after half a year)", () => {
    expect(year.kpis).toMatchObject({ target: 1200, actual: 400, gap: 800, runRate: 800 });
    expect(year.kpis.attainment).toBeCloseTo(1 / 3, 12);
    expect(year.kpis.pace).toBeCloseTo(2 / 3, 12);
    expect(year.kpis.requiredPace).toBeCloseTo(800 / 6, 9);
  });
  it("goes month by month; the future is empty of actuals, the past of expectations", () => {
    expect(cellsOf(year, "actual")).toEqual([0, 300, 0, 0, 0, 100, null, null, null, null, null, null]);
    expect(cellsOf(year, "expected").slice(5)).toEqual([0, 0, 0, 40, 0, 0, 0]);
    expect(cellsOf(year, "attainment").slice(0, 3)).toEqual([0, 1.5, 1]);
  });
  it("follows the season of the whole years before (by hand: March ¾, September ¼)", () => {
    const started = won("Ann", 0, "2023-01-01");
    const seasonal = resultOf(
      {
        ...book,
        opportunities: [...book.opportunities!, started],
        targets: [{ period: "2024", amount: 1000 }],
        set: {},
      },
      "targetMonths",
    );
    expect(cellsOf(seasonal, "target")).toEqual([0, 0, 750, 0, 0, 0, 0, 0, 250, 0, 0, 0]);
  });
  it("is absent without a target", () => expect(resultOf(book, "targetMonths").rows).toBe(0));
});

describe("targets by person", () => {
  it("are proposed by last year's sales where nobody has one, and sum exactly both ways", () => {
    const plans = resultOf({ ...book, set: { ...book.set, annualTarget: 1001 } }, "targetPlans");
    expect(cellsOf(plans, "name")).toEqual(["Ann", "Bob"]);
    expect(cellsOf(plans, "source")).toEqual(["proposed", "proposed"]);
    // 1,001 by 750 : 250 is 751 : 250.
    expect(cellsOf(plans, "target")).toEqual([751, 250]);
    const cells = months.map((id) => plans.columns[id] as Float64Array);
    expect(sum(cells.map(sum))).toBe(1001);
    cells.forEach((month) => expect([83, 84]).toContain(sum(month)));
    expect(plans.kpis.difference).toBe(0);
  });
  it("stand as the sheet sets them, each beside what its owner did", () => {
    const targets = [
      { year: "2024", owner: "Ann", amount: 600 },
      { year: "2024", owner: "Bob", amount: 480 },
      { year: "2024", amount: 1200 },
    ];
    const plans = resultOf({ ...book, targets }, "targetPlans");
    expect(cellsOf(plans, "source")).toEqual(["set", "set"]);
    expect(cellsOf(plans, "actual")).toEqual([300, 100]);
    expect(cellsOf(plans, "attainment")).toEqual([0.5, 100 / 480]);
    expect(cellsOf(plans, "expected")).toEqual([0, 40]);
    expect(plans.kpis.difference).toBe(120);
  });
  it("of customers are set against what the customers bought (invoices, where nothing was ever won)", () => {
    const { results } = resultsOf({
      customers: [{ id: "1", name: "Alpha" }],
      receivables: [{ customer: "1", amount: 30, invoiceDate: "2024-03-03" }],
      targets: [{ period: "2024", customer: "1", amount: 120 }],
      set: { targetSeason: "even" },
    });
    const plans = results.get("targetPlans")!;
    if (!("rows" in plans)) throw new Error("skipped");
    expect(["name", "target", "actual"].map((id) => cellsOf(plans, id)[0])).toEqual(["Alpha", 120, 30]);
  });
});
