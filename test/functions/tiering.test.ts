import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eightSegments, elevenSegments } from "../../src/analyses/tiering/rfm";
import { rfmEightWords, rfmSegmentWords } from "../../src/functions/tiering/rfmWords";
import { call, callIn, column, sheetError } from "./host";

describe("KAM.PARETO", () => {
  it("has the shares of 50, 30 and 20, cumulated by hand; empty cells and errors keep to themselves", () => {
    expect(call("PARETO", column(30, "", 50, sheetError, 20))).toEqual(column(0.8, "", 0.5, "#N/A", 1));
    expect(call("PARETO", column(30, 50, 20), "share")).toEqual(column(0.3, 0.5, 0.2));
    expect(call("PARETO", column(30, 50, -20), "rank")).toEqual(column(2, 1, 3));
  });
  it("names what it does not know", () => {
    expect(callIn("zh-CN", "PARETO", [[1]], "sum")).toBe(
      "#VALUE! what 必须是 cumulative、share、rank 之一，而不是“sum”。",
    );
  });
});

describe("KAM.RFM", () => {
  const days = column(5, 40, 90, 200, 400);
  const orders = column(9, 7, 5, 3, 1);
  const money = column(500, 400, 300, 200, 100);
  it("names segments in the language of the word that asks for them", () => {
    expect(call("RFM", days, orders, money, "segment")).toEqual(
      column("Champions", "Champions", "Needs attention", "Lost", "Lost"),
    );
    expect(call("RFM", days, orders, money, "客户群")).toEqual(
      column("冠军客户", "冠军客户", "需关注", "已流失", "已流失"),
    );
    expect((call("RFM", days, orders, money, "八类") as string[][])[0][0]).toBe("重要价值客户");
  });
  it("leaves incomplete customers out of the scores of others", () => {
    const [all, without] = [
      call("RFM", days, orders, money),
      call("RFM", column(5, 40, 90, 200, 400, ""), column(9, 7, 5, 3, 1, 99), column(500, 400, 300, 200, 100, 9999)),
    ] as number[][][];
    expect(without.slice(0, 5)).toEqual(all);
    expect(without[5]).toEqual([""]);
  });
  it("calls the segments as the Customers sheet does", () => {
    expect(elevenSegments.map(({ id, label }) => [id, label])).toEqual(Object.entries(rfmSegmentWords));
    expect(eightSegments.map(({ label }) => label)).toEqual(rfmEightWords);
  });
  it("refuses columns of another length", () => {
    expect(call("RFM", days, column(1), money)).toContain("must have as many cells as recencyDays (5)");
  });
});

describe("KAM.QUADRANT", () => {
  it("cuts at the means unless told, and takes names", () => {
    expect(call("QUADRANT", column(1, 1, 9, 9), column(1, 9, 1, 9))).toEqual(column(1, 2, 3, 4));
    expect(call("QUADRANT", column(1, 1, 9, ""), column(1, 9, 1, 9), 0, 0, [["铅", "铁", "金", "白金"]])).toEqual(
      column("白金", "白金", "白金", ""),
    );
    expect(call("QUADRANT", [[1]], [[1]], null, null, [["a", "b"]])).toContain("must be 4 words");
  });
});

describe("KAM.HHI", () => {
  it("is 0.26 for 30, 30, 20 and 20 % (U.S. Department of Justice: 2,600 points)", () => {
    expect(call("HHI", [[30, 30, 20, 20]])).toEqual([[0.26]]);
    expect(call("HHI", [[0, ""]])).toEqual([["#N/A"]]);
  });
});

describe("KAM.TIER, KAM.DISTANCE and KAM.PYRAMIDTIER", () => {
  it("give every number exactly one tier, and the distance leads into the next", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        const [[tier]] = call("TIER", value, [[500000, 100000, 0]]) as number[][];
        expect([1, 2, 3, 4]).toContain(tier);
        const [[lacking]] = call("DISTANCE", value, [[500000, 100000, 0]]) as (number | string)[][];
        if (tier === 1) expect(lacking).toBe("");
        else {
          const least = [500000, 100000, 0][tier - 2];
          expect(Number(lacking)).toBeCloseTo(least - value, 6);
        }
      }),
    );
  });
  it("names tiers, and refuses thresholds that do not fall and shares that are no whole", () => {
    expect(call("TIER", column(7, 3, "x", ""), [[5]], [["VIP", "other"]])).toEqual(column("VIP", "other", "#N/A", ""));
    expect(call("TIER", [[1]], [[1, 2]])).toContain("must be least values that fall");
    expect(call("PYRAMIDTIER", [[1]], [[0.5, 0.6]])).toBe(
      "#VALUE! shares must be shares that add up to 100 %, not 110 %.",
    );
  });
  it("lack 12.5 to A and B in the ABC of 60, 30 and 10 (solved by hand: 10 + 12.5 passes 95 % of what it raises)", () => {
    expect(call("DISTANCE", column(60, 30, 10))).toEqual(column("", "", 12.5));
  });
});

describe("KAM.KASCORE", () => {
  it("weighs by hand: 0.2 of 0.2 + 0.3, and all alike without weights", () => {
    expect(call("KASCORE", [[9, 1, ""]], [[5, 5, 5]], [[0.2, 0.3, 0.5]])).toEqual([[0.4]]);
    expect(call("KASCORE", [[9, 1]], [[5, 5]])).toEqual([[0.5]]);
    expect(call("KASCORE", [["", ""]], [[5, 5]])).toEqual([[""]]);
  });
  it("refuses criteria without threshold", () => {
    expect(call("KASCORE", [[9, 1]], [[5]])).toContain("thresholds (1) must be as many as the columns of values (2)");
  });
});

describe("KAM.ALLOCATE", () => {
  it("adds up to the total whatever the weights", () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100000 }), weights, (total, parts) => {
        const given = call(
          "ALLOCATE",
          total,
          parts.map((weight) => [weight]),
        ) as number[][];
        expect(given.reduce((sum, [part]) => sum + part, 0)).toBe(total);
      }),
    );
  });
  it("keeps empty weights empty and refuses text", () => {
    expect(call("ALLOCATE", 10, column(3, "", 1))).toEqual(column(8, "", 2));
    expect(call("ALLOCATE", 10, column(3, "x"))).toContain("is not a number");
  });
});

describe("KAM.GOODCUST", () => {
  it("weighs points on lines (by hand: 3 × 75 + 1 × 80 over 4), leaves gaps to the others, and refuses too many", () => {
    const values = [
      [0.3, 0.06],
      ["", 0.06],
      ["", ""],
    ];
    expect(call("GOODCUST", values, [[0, 0.3]], [[0.4, 0]], [[3, 1]])).toEqual(
      column(expect.closeTo(76.25, 9), "#N/A", ""),
    );
    expect(call("GOODCUST", values, [[0, 0.3]], [[0.4, 0]], [[3, 1]], 0.25)).toEqual(
      column(expect.closeTo(76.25, 9), 80, ""),
    );
    expect(call("GOODCUST", [[0.3]], 0, 0.4)).toEqual([[expect.closeTo(75, 9)]]);
  });
  it("names what does not fit", () => {
    expect(callIn("zh-CN", "GOODCUST", [[1, 2]], [[0]], [[1, 1]])).toBe(
      "#VALUE! zero（1 个）必须与 values 的列数（2）相同。",
    );
  });
});

describe("KAM.COMPVALUE", () => {
  it("is a sum of five parts, for one customer and for many (by hand)", () => {
    expect(call("COMPVALUE", 1000, 50, 20, 120, 10)).toEqual([[940]]);
    expect(call("COMPVALUE", column(1000, 200, ""), column(50, "", ""), null, 120)).toEqual(column(930, 80, "#N/A"));
    expect(call("COMPVALUE", column(100, 100), column("x", sheetError))).toEqual(column("#N/A", "#N/A"));
  });
});

describe("KAM.SIMILARITY", () => {
  it("to one customer is Gower's coefficient (1 − .3590238, as the Python package gower 0.0.5 prints for these rows)", () => {
    const others = [
      [21, "N", "single", 32000, 1, 22000],
      [21, "F", "single", 1100, 0, 100],
      [30, "M", "single", 1800, 1, 1100],
    ];
    const rows = [[21, "M", "single", 1200, 0, 100], ...others];
    const [[found]] = call("SIMILARITY", rows, [[21, "M", "married", 3000, 1, 2200]]) as number[][];
    expect(found).toBeCloseTo(1 - 0.3590238, 6);
  });
  it("takes one profile as well as many, gaps and words in any case", () => {
    const loyal = [
      ["Food", 10],
      ["food", 20],
    ];
    expect(call("SIMILARITY", [["FOOD", ""]], loyal)).toEqual([[1]]);
    expect(call("SIMILARITY", [["", ""]], loyal)).toEqual([[""]]);
    expect(call("SIMILARITY", [[sheetError, ""]], loyal)).toEqual([["#N/A"]]);
  });
  it("names what does not fit", () => {
    expect(call("SIMILARITY", [["Food"]], [["Food", 1]])).toBe(
      "#VALUE! loyal (2 columns) must have the same columns as profiles (1).",
    );
  });
});
