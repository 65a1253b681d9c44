import { describe, expect, it } from "vitest";
import { call, column } from "./host";

const paper = [[0.243, 4.414, 0.793, 2.426]];
const first = (answer: unknown): number => (answer as number[][])[0][0];

describe("KAM.CLV", () => {
  it("is 2.667 margins at 80 % retention and 10 % discount (Gupta & Lehmann), one more when the first comes now", () => {
    expect(first(call("CLV", 1, 0.8, 0.1))).toBeCloseTo(2.6666667, 6);
    expect(first(call("CLV", 1, 0.8, 0.1, 0, "immediate"))).toBeCloseTo(3.6666667, 6);
  });
  it("takes a retention each; empty stays empty, no bound and no fraction are #N/A", () => {
    expect(call("CLV", column(100, "", 100, 100), column(0.5, 0.5, 2, 1), 0)).toEqual(column(100, "", "#N/A", "#N/A"));
    expect(call("CLV", 100, 1, 0, 3)).toEqual([[300]]);
  });
  it("refuses an unknown timing", () =>
    expect(call("CLV", 1, 0.8, 0.1, 0, "soon")).toContain('timing must be "deferred"'));
});

describe("the purchase model in cells", () => {
  it("PALIVE is .968555454221 for x 23, tx 39, T 39 at the paper's parameters (BTYD)", () => {
    expect(first(call("PALIVE", 23, 39, 39, paper))).toBeCloseTo(0.968555454221, 11);
  });
  it("EXPECTEDPURCHASES is 1.226 for x 2, tx 30.43, T 38.86 in 39 weeks (Fader, Hardie & Lee's sheet)", () => {
    expect(first(call("EXPECTEDPURCHASES", 2, 30.43, 38.86, paper, 39))).toBeCloseTo(1.2260282, 6);
  });
  it("says #N/A for what is no history and refuses a model of three numbers", () => {
    expect(call("PALIVE", column(1, "", 0.5), column(9, 1, 1), column(5, 2, 2), paper)).toEqual(
      column("#N/A", "", "#N/A"),
    );
    expect(call("PALIVE", 1, 1, 2, [[1, 1, 1]])).toContain("model must be four numbers above 0");
  });
});

describe("churn in cells", () => {
  it("CHURNRATE, LEAK, REPURCHASE, RETENTION leave out what has no base", () => {
    expect(call("CHURNRATE", column(40, 0, ""), column(5, 0, ""))).toEqual(column(0.125, "#N/A", ""));
    expect(call("LEAK", column(12, 3, 5), column(8, 6, 0))).toEqual(column(1.5, 0.5, "#N/A"));
    expect(call("REPURCHASE", column(3, 1, 0, 2, 1))).toEqual([[0.5]]);
    expect(call("REPURCHASE", column(0, ""))).toEqual([["#N/A"]]);
    expect(call("RETENTION", column(1, 2, 0, 1, 1), column(1, 0, 5, 1, 0))).toEqual([[0.5]]);
  });
  it("LIFESTAGE knows four and five stages", () => {
    expect(call("LIFESTAGE", column(900, ""), column(20, 1), column(0, 0), column(1, 1))).toEqual(
      column("stability", ""),
    );
    expect(call("LIFESTAGE", 900, 20, 0, 1, 5)).toEqual([["firm"]]);
    expect(call("LIFESTAGE", 900, 0, 0, 1)).toEqual([["#N/A"]]);
  });
});

describe("value in cells", () => {
  it("NPVLIFE is Excel's NPV (3,000, 4,200, 6,800 at 10 % are 11,307.29) less the cost of winning", () => {
    expect(first(call("NPVLIFE", [[3000, 4200, 6800]], 0.1))).toBeCloseTo(11_307.29, 2);
    expect(first(call("NPVLIFE", [[3000, 4200, 6800]], 0.1, 10_000))).toBeCloseTo(1307.29, 2);
  });
  it("CUSTEQUITY says total, customers and mean", () => {
    expect(call("CUSTEQUITY", column(100, "", 50))).toEqual([[150, 2, 75]]);
  });
});
