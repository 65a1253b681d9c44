import { describe, expect, it } from "vitest";
import { sum } from "../../../src/engine/sum";
import { cellsOf, resultOf, resultsOf, type Book } from "../resultsOf";

/** The worked example of Odoo's documentation: 3,800 at 90 % and 22,500 at 20 %. */
const odoo: Book = {
  opportunities: [
    { id: "a", name: "Small", stage: "Proposal", amount: 3800, winRate: 0.9, expectedClose: "2024-07-10" },
    { id: "b", name: "Large", stage: "Proposal", amount: 22_500, winRate: 0.2, expectedClose: "2024-07-20" },
    { id: "c", name: "Next year", stage: "Proposal", amount: 99_999, winRate: 0.5, expectedClose: "2025-07-20" },
  ],
};
const percents = (values: unknown[]): number[] => values.map((value) => Math.round((value as number) * 1000) / 10);

describe("the distribution of the period's total", () => {
  it("has 0, 3,800, 22,500 and 26,300 at 8, 72, 2 and 18 %: the mean of 7,920 cannot occur (Odoo's documentation example)", () => {
    const distribution = resultOf(odoo, "distribution");
    expect(cellsOf(distribution, "total")).toEqual(["0", "3.8k", "22.5k", "26.3k"]);
    expect(cellsOf(distribution, "from")).toEqual([0, 3800, 22_500, 26_300]);
    expect(percents(cellsOf(distribution, "chance"))).toEqual([8, 72, 2, 18]);
    expect(percents(cellsOf(distribution, "reach"))).toEqual([100, 92, 20, 18]);
    expect(distribution.kpis).toMatchObject({ cautious: 3800, median: 3800, hopeful: 26_300, likeliest: 3800 });
    expect(distribution.kpis.mean).toBeCloseTo(7920, 9);
    expect(distribution.kpis.meanChance).toBeCloseTo(0.2, 9);
    // √(3,800² · 0.09 + 22,500² · 0.16) = 9,071.9 (product notes: 9,072).
    expect(distribution.kpis.standardDeviation).toBeCloseTo(9072, 0);
    expect(distribution.notes.map((note) => note["en-US"]).join(" ")).toContain("is no outcome that can occur");
  });
  it("adds what is completed, and reaches a target of a sheet with the chance counted by hand", () => {
    const book: Book = {
      ...odoo,
      opportunities: [...odoo.opportunities!, { stage: "Won", amount: 1000, actualClose: "2024-06-10" }],
      targets: [
        { period: "2024Q2", amount: 3000 },
        { year: "2024", quarter: "3", amount: 6000 },
      ],
    };
    // June to August: 3,000 / 3 + 6,000 / 3 × 2 = 5,000, less 1,000 completed: 22,500 or 26,300 or 4,000 at least: 20 %.
    const { results } = resultsOf(book);
    const coverage = results.get("coverage")!;
    const distribution = results.get("distribution")!;
    if (!("rows" in coverage) || !("rows" in distribution)) throw new Error("skipped");
    expect(coverage.kpis.target).toBe(5000);
    expect(distribution.kpis.targetChance).toBeCloseTo(0.2, 9);
    expect(cellsOf(distribution, "from")).toEqual([1000, 4800, 23_500, 27_300]);
  });
  it("simulated with a seed agrees with the exact chances within three standard errors, and twice the same", () => {
    const simulated = { ...odoo, set: { dealCorrelation: 0.000001, simulationRuns: 40_000, simulationSeed: 7 } };
    const distribution = resultOf(simulated, "distribution");
    const [exact, drawn] = [[0.08, 0.72, 0.02, 0.18], cellsOf(distribution, "chance") as number[]];
    exact.forEach((p, i) => expect(Math.abs(drawn[i] - p)).toBeLessThan(3 * Math.sqrt((p * (1 - p)) / 40_000) + 1e-4));
    expect(cellsOf(resultOf(simulated, "distribution"), "chance")).toEqual(drawn);
  });
  it("of no deal is one outcome, nothing; of one deal two", () => {
    expect(cellsOf(resultOf({ opportunities: [{ stage: "Lost", amount: 5 }] }, "distribution"), "chance")).toEqual([1]);
    const one = { opportunities: [{ stage: "Proposal", amount: 100 }] };
    expect(cellsOf(resultOf(one, "distribution"), "from")).toEqual([0, 100]);
  });
  it("of many deals of all sizes is shown in at most 16 classes that leave nothing out", () => {
    const deals = Array.from({ length: 60 }, (_, i) => ({ stage: "Proposal", amount: 1000 + 37 * i * i }));
    const distribution = resultOf({ opportunities: deals }, "distribution");
    expect(distribution.rows).toBeLessThanOrEqual(16);
    expect(sum(distribution.columns.chance as Float64Array)).toBeCloseTo(1, 9);
    expect(distribution.kpis.mean).toBeCloseTo(sum(deals.map(({ amount }) => amount)) / 2, 6);
  });
});

describe("the deals that decide the period", () => {
  it("against 20,000: only the large one decides; shares of variance are 0.016 and 0.984 (by hand)", () => {
    const deciding = resultOf(
      { ...odoo, targets: [{ period: "2024", amount: 80_000 }], set: { targetSeason: "even" } },
      "deciding",
    );
    const [small, large] = [3800 ** 2 * 0.09, 22_500 ** 2 * 0.16];
    expect(cellsOf(deciding, "varianceShare")[0]).toBeCloseTo(small / (small + large), 12);
    expect(percents(cellsOf(deciding, "ifWon").slice(0, 2))).toEqual([20, 100]);
    expect(percents(cellsOf(deciding, "ifLost").slice(0, 2))).toEqual([20, 0]);
    expect(percents(cellsOf(deciding, "ifSmaller").slice(0, 2))).toEqual([20, 18]);
    expect(cellsOf(deciding, "forecastIfWon").slice(0, 2)).toEqual([8300, 25_920]);
    expect(cellsOf(deciding, "later").slice(0, 2)).toEqual([3420, 4500]);
    expect(cellsOf(deciding, "swing")[2]).toBeNull();
    expect(deciding.kpis.deciders).toBe(1);
  });
  it("examines only as many deals as asked, and says how many are left", () => {
    const deals = Array.from({ length: 5 }, (_, i) => ({ stage: "Proposal", amount: 100 * (i + 1) }));
    const deciding = resultOf({ opportunities: deals, set: { dealsExamined: 2 } }, "deciding");
    expect(cellsOf(deciding, "ifWon").map((value) => value !== null)).toEqual([false, false, false, true, true]);
    expect(cellsOf(deciding, "varianceShare").every((value) => value !== null)).toBe(true);
    expect(deciding.notes.at(-1)!["en-US"]).toContain("3 others");
  });
});
