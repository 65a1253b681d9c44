import { describe, expect, it } from "vitest";
import { call, column, sheetError } from "./host";

const odoo = [column(3800, 22_500), column(0.9, 0.2)] as const;

describe("KAM.FORECASTDIST", () => {
  it("gives quantiles in the shape asked for (Odoo's example: P10 and P50 are 3,800, P90 is 26,300)", () => {
    expect(call("FORECASTDIST", ...odoo, 1000, [[0.1, 0.5, 0.9]])).toEqual([[4800, 4800, 27_300]]);
    expect(call("FORECASTDIST", ...odoo, null, 0.5)).toEqual([[3800]]);
  });
  it("leaves out deals without an amount or a rate, and gives one row for none", () => {
    expect(call("FORECASTDIST", column(100, "", sheetError), column(0.5, 0.5, 0.5))).toEqual([
      [0, 0.5, 1],
      [100, 0.5, 0.5],
    ]);
    expect(call("FORECASTDIST", column(""), column(""))).toEqual([[0, 1, 1]]);
  });
  it("spills at most 60 rows", () => {
    const amounts = Array.from({ length: 40 }, (_, i) => [1000 + i * i * 13]);
    const rows = call(
      "FORECASTDIST",
      amounts,
      amounts.map(() => [0.4]),
    ) as number[][];
    expect(rows.length).toBeLessThanOrEqual(60);
    expect(rows.reduce((total, [, chance]) => total + chance, 0)).toBeCloseTo(1, 9);
  });
  it("refuses 65 for 65 %, text, other shapes and quantiles beyond 1", () => {
    expect(call("FORECASTDIST", column(100), column(65))).toMatch(/^#VALUE!/);
    expect(call("FORECASTDIST", column("x"), column(0.5))).toMatch(/^#VALUE!/);
    expect(call("FORECASTDIST", column(1, 2), column(0.5))).toMatch(/^#VALUE!/);
    expect(call("FORECASTDIST", ...odoo, 0, 10)).toMatch(/^#VALUE!/);
  });
});

describe("KAM.PTARGET", () => {
  it("takes one target or many; what is completed counts towards them (Odoo's example)", () => {
    expect(call("PTARGET", 7920, ...odoo)).toEqual([[0.2]]);
    const answers = call("PTARGET", [[4800, "", "n/a", 1000]], ...odoo, 1000) as unknown[][];
    expect(answers[0].slice(1)).toEqual(["", "#N/A", 1]);
    expect(answers[0][0]).toBeCloseTo(0.92, 12);
  });
});

describe("KAM.ALLOCATETARGET", () => {
  it("sums to the target exactly (Hamilton's method: 1,000 by 1, 2, 4 is 143, 286, 571)", () => {
    expect(call("ALLOCATETARGET", 1000, column(1, 2, 4))).toEqual(column(143, 286, 571));
    expect(call("ALLOCATETARGET", 1_000_000, [[3, "", 3, 1]], 10_000)).toEqual([[430_000, "", 430_000, 140_000]]);
    expect(call("ALLOCATETARGET", 5, [[1, -1]])).toMatch(/^#VALUE!/);
  });
});

describe("KAM.COVERAGE, PIPELINENEEDED, VELOCITY, WEIGHTED", () => {
  it("take single cells", () => {
    expect(call("COVERAGE", 1000, 200, 400)).toEqual([[0.6]]);
    expect(call("PIPELINENEEDED", 635.2, 0.256)).toEqual([[2481.25]]);
    expect(call("VELOCITY", 50, "20 %", 9000, 90)).toEqual([[1000]]);
    expect(call("WEIGHTED", 300, 0.05)).toEqual([[15]]);
  });
  it("take one rate for all, leave empty cells empty and keep errors in their cells", () => {
    expect(call("WEIGHTED", column(100, "", sheetError, "x"), 0.5)).toEqual(column(50, "", "#N/A", "#N/A"));
    expect(call("PIPELINENEEDED", column(100, ""), column(0, 0.5))).toEqual(column("#N/A", ""));
    expect(call("COVERAGE", column(0, 100, ""), "", 50)).toEqual(column("#N/A", 0.5, ""));
  });
  it("sum to the six-stage table's 364.8 (S103)", () => {
    const rows = call("WEIGHTED", column(300, 240, 176, 464, 146, 98), column(0.05, 0.1, 0.2, 0.3, 0.5, 0.8));
    expect((rows as number[][]).flat().reduce((a, b) => a + b, 0)).toBeCloseTo(364.8, 9);
  });
});

describe("KAM.FUNNELSHAPE and KAM.INFOSCORE", () => {
  it("say what the funnel's outline means (examples of the engine's definition)", () => {
    expect(call("FUNNELSHAPE", [[20, 12, 8, 5]])).toEqual([["healthy"]]);
    expect(call("FUNNELSHAPE", [[40, 30, 3, 2]])).toEqual([["clogged"]]);
    expect(call("FUNNELSHAPE", [[2, 5, 9, 12]])).toEqual([["starved"]]);
    expect(call("FUNNELSHAPE", [[1, 1, 1]])).toEqual([["unknown"]]);
    expect(call("FUNNELSHAPE", [[1, 1, 1]], 3)).toEqual([["healthy"]]);
    expect(call("FUNNELSHAPE", column(20, 12, 18, 5))).toEqual([["bulging"]]);
    expect(
      call("FUNNELSHAPE", [
        [20, 12, 8],
        [2, 5, 9],
      ]),
    ).toEqual([["healthy"], ["starved"]]);
  });
  it("count empty marks as unknown, leave empty rows empty", () => {
    expect(
      call("INFOSCORE", [
        [2, "", 2],
        ["", "", ""],
        [1, sheetError, 2],
      ]),
    ).toEqual([[2 / 3], [""], ["#N/A"]]);
    expect(call("INFOSCORE", [[-1, 1]])).toMatch(/^#VALUE!/);
  });
});
