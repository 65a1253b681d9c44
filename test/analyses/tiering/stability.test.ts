import { describe, expect, it } from "vitest";
import { cellsOf, resultOf, type Book } from "../resultsOf";

const months = ["07", "08", "09", "10", "11", "12", "01", "02", "03", "04", "05", "06"];
const sale = (customer: string, month: string, amount: number) => ({
  customer,
  amount,
  invoiceDate: `${month > "06" ? 2023 : 2024}-${month}-15`,
});

/** Both sell 1,200 a year: one in twelve equal months, the other 1,000 in one month and 100 in two. */
const book: Book = {
  receivables: [
    ...months.map((month) => sale("steady", month, 100)),
    sale("uneven", "08", 1000),
    sale("uneven", "11", 100),
    sale("uneven", "02", 100),
    sale("small", "05", 20),
  ],
  asOf: "2024-06-30",
};
const tiers = (set: Record<string, number>) => cellsOf(resultOf({ ...book, set }, "tier"), "tier");

describe("the condition of stability of an A customer (S002)", () => {
  it("looks at σ ÷ μ of twelve months: √((900² + 9 × 100²) / 12) / 100 = 2.739 (by hand)", () => {
    const [steady, uneven] = cellsOf(resultOf(book, "trading"), "variation") as number[];
    expect(steady).toBeCloseTo(0, 12);
    expect(uneven).toBeCloseTo(2.7386127875, 9);
  });
  it("asks for none unless told, then lets the uneven one fall to B, and says why", () => {
    expect(tiers({})).toEqual(["A", "A", "C"]);
    expect(tiers({ stableVariation: 2.8 })).toEqual(["A", "A", "C"]);
    expect(tiers({ stableVariation: 2.7 })).toEqual(["A", "B", "C"]);
    const tier = resultOf({ ...book, set: { stableVariation: 2.7 } }, "tier");
    expect(cellsOf(tier, "unstable")).toEqual([0, 1, 0]);
    expect(cellsOf(tier, "next")[1]).toBe("an invoice in 3 of the last four quarters, unevenness up to 2.7 → A");
    expect(tier.notes.map((note) => note["zh-CN"]).join()).toContain("波动系数（标准差 ÷ 均值）不超过 2.7");
  });
});
