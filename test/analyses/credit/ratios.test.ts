import { describe, expect, it } from "vitest";
import type { Row } from "../../ledger/tableOf";
import { cellsOf, resultOf, resultsOf } from "../resultsOf";

const receivables = [{ customer: "C1", invoice: "1", invoiceDate: "2024-01-05", amount: 100 }];

/** The statements that the worked examples of the literature print, spread over two years where they need an opening balance. */
const published = [
  {
    customer: "C1",
    year: "2022",
    receivables: 1950,
    inventory: 810,
    totalAssets: 5000,
  },
  {
    customer: "C1",
    year: "2023",
    currentAssets: 4120,
    currentLiabilities: 2030,
    receivables: 1880,
    inventory: 860,
    creditSales: 8258,
    costOfSales: 5328,
    totalLiabilities: 60_000,
    equity: 100_000,
    intangibles: 30_000,
    reliability: "经审计",
  },
];
const one = (id: string, rows: readonly Row[], set = {}): Record<string, unknown> => {
  const result = resultOf({ receivables, financials: rows, set }, id);
  return Object.fromEntries(Object.keys(result.columns).map((column) => [column, cellsOf(result, column).at(-1)]));
};

describe("ratios of statements", () => {
  it("are those of the published example: 2.03, 4.31, 84.64 days, 6.38, 57.20 days and 0.857 (methods.md B2)", () => {
    const found = one("ratios", published);
    expect(found.current).toBeCloseTo(2.03, 2);
    expect(found.receivablesTurnover).toBeCloseTo(4.31, 2);
    expect(found.dso).toBeCloseTo(84.64, 2);
    expect(found.inventoryTurnover).toBeCloseTo(6.38, 2);
    expect(found.dio).toBeCloseTo(57.2, 2);
    expect(found.debtToWorth).toBeCloseTo(0.857, 3);
    expect([found.year, found.reliability, found.latest]).toEqual(["2023", "audited", 1]);
  });
  it("find the cash conversion cycle of Farlex's statement: 97.6375 days", () => {
    const rows = [
      { customer: "C1", year: "2022", inventory: 1600, receivables: 680, payables: 1100, equity: 1 },
      {
        customer: "C1",
        year: "2023",
        inventory: 2500,
        receivables: 640,
        payables: 1300,
        costOfSales: 4000,
        sales: 12_000,
      },
    ];
    expect(one("ratios", rows).ccc).toBeCloseTo(97.6375, 4);
  });
  it("find Altman's Z 2.698 and Z″-EM 7.262 of the published ratios, each in its own zone", () => {
    const listed = {
      customer: "C1",
      year: "2023",
      currentAssets: 54,
      currentLiabilities: 20,
      retainedEarnings: 15,
      ebit: 0,
      marketValue: 40,
      totalLiabilities: 50,
      sales: 160,
      totalAssets: 100,
    };
    expect(one("ratios", [listed])).toMatchObject({ z: 2.698, zZone: "grey" });
    const other = {
      customer: "C1",
      year: "2023",
      currentAssets: 40,
      currentLiabilities: 20,
      retainedEarnings: 30,
      ebit: 10,
      equity: 50,
      totalLiabilities: 50,
      totalAssets: 100,
    };
    const found = one("ratios", [other]);
    expect(found.zEmerging).toBeCloseTo(7.262, 9);
    expect(found.zNonManufacturing).toBeCloseTo(4.012, 9);
    expect([found.z, found.zEmergingZone, found.zNonManufacturingZone]).toEqual([null, "safe", "safe"]);
  });
  it("mark a tangible net worth of 0 or less instead of showing a ratio that would look low", () => {
    const found = one("ratios", [{ customer: "C1", year: "2023", equity: 20, intangibles: 30, totalLiabilities: 60 }]);
    expect(found).toMatchObject({ debtToWorth: null, worthConsumed: 1, tangibleNetWorth: -10 });
    expect(resultOf({ receivables, financials: [{ customer: "C1", year: "2023", equity: 20, intangibles: 30, totalLiabilities: 60 }] }, "ratios").kpis.worthConsumed).toBe(1); // prettier-ignore
  });
  it("take items that follow from others, and say so", () => {
    const rows = [{ customer: "C1", year: "2023", totalAssets: 100, equity: 40, sales: 200, grossProfit: 50 }];
    expect(one("ratios", rows)).toMatchObject({ grossMargin: 0.25, debtToWorth: 1.5 });
    const { notes } = resultOf({ receivables, financials: rows }, "ratios");
    expect(notes.map((note) => note["en-US"]).join(" ")).toMatch(/items that are not on the sheet follow from others/);
  });
  it("follow the definitions that the parameters choose", () => {
    const rows = [
      { customer: "C1", year: "2022", inventory: 100, payables: 0, equity: 100 },
      {
        customer: "C1",
        year: "2023",
        inventory: 300,
        payables: 100,
        costOfSales: 365,
        purchases: 730,
        equity: 100,
        debt: 100,
        netIncome: 20,
      },
    ];
    expect(one("ratios", rows)).toMatchObject({ dio: 200, dpo: 50, roi: 0.2 });
    const set = { ratioBalances: "closing", payablesBase: "purchases", investmentBase: "investedCapital" };
    expect(one("ratios", rows, set)).toMatchObject({ dio: 300, dpo: 50, roi: 0.1 });
  });
  it("compare with the year before alone, and count what became better and worse", () => {
    const year = (y: string, currentAssets: number, netIncome: number) => ({
      customer: "C1",
      year: y,
      currentAssets,
      currentLiabilities: 100,
      sales: 1000,
      netIncome,
      totalAssets: 1000,
    });
    const rows = [year("2021", 100, 50), year("2022", 150, 80), year("2023", 151, 20)];
    const result = resultOf({ receivables, financials: rows }, "ratios");
    expect(cellsOf(result, "trend")).toEqual([null, "better", "worse"]);
    expect(cellsOf(result, "improved")).toEqual([null, 3, 0]);
    expect(cellsOf(result, "worsened")).toEqual([null, 0, 2]);
    const gap = resultOf({ receivables, financials: [rows[0], rows[2]] }, "ratios");
    expect(cellsOf(gap, "trend")).toEqual([null, null]);
  });
  it("leave out what was not known yet and what has no year, and say how many", () => {
    const row = (more: object) => ({ customer: "C1", currentAssets: 10, currentLiabilities: 5, ...more });
    const result = resultOf(
      {
        receivables,
        asOf: "2024-06-30",
        financials: [
          row({ year: "FY2023" }),
          row({ year: "2023年度", currentAssets: 20 }),
          row({ year: "2024" }),
          row({ statementDay: "2022-12-31" }),
          row({ year: "unknown" }),
          row({ customer: "C9", year: "2023" }),
        ],
      },
      "ratios",
    );
    expect(cellsOf(result, "year")).toEqual(["2022", "2023"]);
    expect(cellsOf(result, "current")).toEqual([2, 4]);
    const notes = result.notes.map((note) => note["en-US"]).join("\n");
    expect(notes).toMatch(/^1 statements of dates after/m);
    expect(notes).toMatch(/^2 statements without a known customer/m);
  });
  it("are skipped with the reason when no sheet holds statements", () => {
    const result = resultsOf({ receivables }).results.get("ratios")!;
    expect("skipped" in result && result.skipped["zh-CN"]).toBe("未计算：没有识别到“客户财务报表”表。");
  });
});
