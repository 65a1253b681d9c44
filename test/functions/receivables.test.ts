import { describe, expect, it } from "vitest";
import { add } from "../../src/functions/credit/add";
import { bpDso } from "../../src/functions/credit/bpDso";
import { cei } from "../../src/functions/credit/cei";
import { daysLate } from "../../src/functions/credit/daysLate";
import { dsoCountBack } from "../../src/functions/credit/dsoCountBack";
import { onTime } from "../../src/functions/credit/onTime";
import { payProb } from "../../src/functions/credit/payProb";

const first = (answer: unknown): number => (answer as number[][])[0][0];

describe("functions about DSO", () => {
  it("count back 212,000 over 100k/80k/70k of 30 days to 73.714 days", () => {
    expect(first(dsoCountBack.run(212_000, [[100_000, 80_000, 70_000]], [[30, 30, 30]]))).toBeCloseTo(73.714, 3);
  });
  it("count back Oracle's 12,000 over 2,500/1,750/2,250/2,500/2,000/2,250, newest month first, to 166.33 days", () => {
    const sales = [[2500, 1750, 2250, 2500, 2000, 2250]];
    expect(first(dsoCountBack.run(12_000, sales, [[30, 31, 31, 30, 31, 30]]))).toBeCloseTo(166.33, 2);
  });
  it("count back several customers at once, and treat a month without sales as asked", () => {
    const sales = [
      [100, 0, 100],
      [50, 50, 0],
    ];
    const run = (policy: string): unknown => dsoCountBack.run([[150], [25]], sales, [[30, 31, 28]], policy);
    expect(run("stop")).toEqual([[30], [15]]);
    expect(run("skip")).toEqual([[44], [15]]);
    expect(run("count")).toEqual([[75], [15]]);
    expect(() => run("perhaps")).toThrow("emptyMonths");
    expect(() => dsoCountBack.run([[1], [2]], [[1, 2]], [[30, 31]])).toThrow("one row per receivable");
  });
  it("give best possible 12 and delinquent 33 days for 15,000 / 4,000 / 10,000 in 30 days (Credit Research Foundation)", () => {
    expect(first(bpDso.run(4000, 10_000, 30))).toBe(12);
    expect(first(add.run(15_000, 4000, 10_000, 30))).toBe(33);
  });
  it("give a CEI of 55.93 for 6,200 / 10,890 / 6,340 / 3,590 (Srinivasan)", () => {
    expect(first(cei.run(6200, 10_890, 6340, 3590))).toBeCloseTo(55.93, 2);
  });
  it("keep empty rows empty and answer each row by itself", () => {
    expect(bpDso.run([[4000], [""], [5]], [[10_000], [""], [0]], 30)).toEqual([[12], [""], [NaN]]);
    expect(add.run([[15_000], [""]], [[4000], [""]], [[10_000], [""]], 30)).toEqual([[33], [""]]);
    expect(cei.run([[""], [6200]], [[""], [10_890]], [[""], [6340]], [[""], [3590]])).toEqual([
      [""],
      [(3490 / 6240) * 100],
    ]);
  });
});

describe("functions about paying", () => {
  const due = [["2024-01-31"], ["2024-01-31"], ["2024-01-31"]];
  const paid = [["2024-01-31"], ["2024-02-20"], [""]];
  it("weigh days late by amount, over all and over the late ones (by hand)", () => {
    expect(daysLate.run(due, paid, [[300], [100], [999]])).toEqual([[5]]);
    expect(daysLate.run(due, paid, [[300], [100], [999]], true)).toEqual([[20]]);
    expect(daysLate.run(due, paid, null)).toEqual([[10]]);
  });
  it("tell the part on time, and nothing where nobody paid", () => {
    expect(onTime.run(due, paid, [[300], [100], [999]])).toEqual([[0.75]]);
    expect(onTime.run([["2024-01-31"]], [[""]])).toEqual([[NaN]]);
  });
  it("give the chance of payment from the history, open invoices counted as long as they were watched (by hand)", () => {
    expect(payProb.run([[0]], 1, [[0], [1], [2]], [[1]])).toEqual([[1 - 0.5 / 0.75]]);
    expect(payProb.run([[50]], 10, [[0], [1]])).toEqual([[NaN]]);
    expect(payProb.run([[""], ["x"]], 10, [[0], [1]])).toEqual([[""], [NaN]]);
    expect(() => payProb.run([[0]], 1, [["late"]])).toThrow("paidDelays");
  });
});
