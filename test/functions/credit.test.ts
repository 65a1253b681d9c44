import { describe, expect, it } from "vitest";
import { call, callIn, column, sheetError } from "./host";

const one = (id: string, ...args: unknown[]): unknown => (call(id, ...args) as unknown[][])[0][0];

describe("functions of statements", () => {
  it("give Farlex's cash conversion cycle of 97.6375 days from its own inputs", () => {
    const [dio, dpo] = [one("DIO", 2050, 4000), one("DPO", 1200, 4000)];
    expect([dio, dpo]).toEqual([expect.closeTo(187.0625, 9), 109.5]);
    expect(one("CCC", dio, one("DSO", 660, 12_000, 365), dpo)).toBeCloseTo(97.6375, 9);
  });
  it("give the ratios of the published example: 2.03, 4.31, 6.38 and 0.857 (methods.md B2)", () => {
    expect(one("CURRENTRATIO", 4120, 2030)).toBeCloseTo(2.03, 2);
    expect(one("ARTURNOVER", 8258, (1950 + 1880) / 2)).toBeCloseTo(4.31, 2);
    expect(one("INVENTORYTURNOVER", 5328, (810 + 860) / 2)).toBeCloseTo(6.38, 2);
    expect(one("DEBTTNW", 60_000, 100_000, 30_000)).toBeCloseTo(0.857, 3);
  });
  it("give Altman's 2.698, and 7.262 for emerging markets, however the model is written", () => {
    expect(one("ALTMANZ", 34, 15, 0, 80, 100, 160, 100)).toBeCloseTo(2.698, 9);
    for (const model of ["Z''EM", "z″em", "Z″-EM", "emergingMarkets"]) {
      expect(one("ALTMANZ", 20, 30, 10, 100, 100, "", 100, model)).toBeCloseTo(7.262, 9);
    }
    expect(one("ALTMANZ", 20, 30, 10, 100, 100, "", 100, "Z'")).toBe("#N/A");
    expect(callIn("zh-CN", "ALTMANZ", 1, 1, 1, 1, 1, 1, 1, "Q")).toContain("#VALUE! model 必须是");
  });
  it("answer each cell of ranges by itself, take single cells for all, and leave empty rows empty", () => {
    expect(call("CURRENTRATIO", column(300, "", 100, "n/a", sheetError), 100)).toEqual(
      column(3, "#N/A", 1, "#N/A", "#N/A"),
    );
    expect(call("CURRENTRATIO", column(300, "", 100), column(100, "", 0))).toEqual(column(3, "", "#N/A"));
    expect(call("ROA", [[1, 2]], [[10, 10]])).toEqual([[0.1, 0.2]]);
  });
  it("count what may be left out as 0, but never what a ratio needs", () => {
    expect(one("QUICKRATIO", 1500, 400, 800)).toBe(1.375);
    expect(call("QUICKRATIO", column(1500, 1500), column(400, 400), column(800, 800), column(100, ""))).toEqual(column(1.25, 1.375)); // prettier-ignore
    expect(one("CASHRATIO", 300, 800)).toBe(0.375);
    expect(one("GROSSMARGIN", 200, "")).toBe("#N/A");
  });
  it("say that a net worth is used up with a text that sorts as the worst", () => {
    expect(call("DEBTTNW", column(60, 60, ""), column(20, 100, ""), column(30, "", ""))).toEqual(
      column("TNW ≤ 0", 0.6, ""),
    );
  });
  it("refuse ranges that do not belong together, in the user's language", () => {
    expect(call("NETMARGIN", column(1, 2), column(1, 2, 3))).toBe("#VALUE! sales (3 × 1 cells) must have the same size as netIncome (2 × 1)."); // prettier-ignore
    expect(callIn("zh-CN", "DIO", 1, 1, 0)).toContain("#VALUE! days 必须是");
  });
});

describe("functions of credit", () => {
  it("score by weights over what is known, and refuse below the least known share", () => {
    const points = [
      [80, 60, 100],
      [80, "", 100],
      ["", "", 100],
      ["", "", ""],
    ];
    expect(call("CREDITSCORE", points, [[0.5, 0.3, 0.2]])).toEqual(column(78, expect.closeTo(60 / 0.7, 9), "#N/A", ""));
    expect(call("CREDITSCORE", points, column(0.5, 0.3, 0.2), 1)).toEqual(column(78, "#N/A", "#N/A", ""));
    expect(call("CREDITSCORE", [[101]], [[1]])).toBe("#VALUE! points, cell 1: 101 is not between 0 and 100.");
    expect(call("CREDITSCORE", points, [[1, 1]])).toContain("weights must be 3 numbers");
  });
  it("grade by cuts, 86/61/46/31 unless others are given", () => {
    expect(call("CREDITGRADE", column(86, 85.9, "", "n/a"))).toEqual(column("CA1", "CA2", "", "NR"));
    expect(call("CREDITGRADE", 70, [[90, 80, 70, 60]])).toEqual([["CA3"]]);
    expect(call("CREDITGRADE", 70, [[60, 70, 80, 90]])).toContain("cuts must be four numbers that fall");
  });
  it("leave of a limit what the grade allows", () => {
    expect(call("CREDITLIMIT", column(1000, 1000, "", "", 1000), column("ca3", "CA4", "CA5", "CA1", "X"), 0.2)).toEqual(
      column(1000, 800, 0, "#N/A", "#N/A"),
    );
    expect(call("HEADROOM", column(1000, 1000, ""), column(400, "", ""))).toEqual(column(600, 1000, ""));
  });
  it("give IFRS 9's Illustrative Example 12, 580,000, and the same by customer", () => {
    const rates = [[0.003, 0.016, 0.036, 0.066, 0.106]];
    expect(one("ECL", [[15e6, 7.5e6, 4e6, 2.5e6, 1e6]], rates)).toBeCloseTo(580_000, 6);
    expect(call("ECL", [[15e6, 7.5e6, "", 0, 0], ["", "", 4e6, 2.5e6, 1e6]], rates)).toEqual(column(expect.closeTo(165_000, 6), expect.closeTo(415_000, 6))); // prettier-ignore
    expect(one("ECL", [[100, -50]], [[0.5, 0.5]], 3)).toBe(100);
    expect(call("ECL", [[1, 2]], [[2, 0.1]])).toContain("lossRates must be 2 numbers from 0 to 1");
  });
  it("turn roll rates .30/.40/.60/.80 into loss rates .0576/.192/.48/.80 (methods.md B11)", () => {
    const months = [
      [1000, 300, 120, 72, 57.6],
      [1000, 300, 120, 72, 57.6],
    ];
    expect(call("ROLLRATE", months)).toEqual([[0.3, 0.4, 0.6, 0.8].map((rate) => expect.closeTo(rate, 12))]);
    expect(call("ROLLRATE", months, "months", true)).toEqual([[0.0576, 0.192, 0.48, 0.8].map((rate) => expect.closeTo(rate, 12))]); // prettier-ignore
    expect(call("ROLLRATE", [[1, 2]])).toEqual([["#N/A"]]);
    expect(call("ROLLRATE", months, "weeks")).toContain('method must be "pooled" or "months"');
  });
});
