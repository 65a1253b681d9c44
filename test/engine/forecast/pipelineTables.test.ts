import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORECAST_CATEGORIES, forecastRollUp } from "../../../src/engine/forecast/forecastCategories";
import { infoCompleteness } from "../../../src/engine/forecast/infoCompleteness";
import { offFunnelSales } from "../../../src/engine/forecast/offFunnelSales";
import { pipelineCoverage, pipelineNeeded } from "../../../src/engine/forecast/pipelineCoverage";
import { vendorRanking } from "../../../src/engine/forecast/vendorRanking";
import { sum } from "../../../src/engine/sum";

describe("coverage", () => {
  it("of the six-stage table (S103: 1,424 unweighted, 364.8 weighted) against a target of 500", () => {
    const { forecast, coverage, gap, pipelineRatio, needed } = pipelineCoverage(500, 0, 1424, 364.8);
    expect(forecast).toBeCloseTo(364.8, 12);
    expect(coverage).toBeCloseTo(0.7296, 12);
    expect(gap).toBeCloseTo(135.2, 12);
    expect(pipelineRatio).toBeCloseTo(2.848, 12);
    // The usual rate is 25.6 % of the total, as S103 says.
    expect(needed).toBeCloseTo(135.2 / (364.8 / 1424), 9);
  });
  it("with the pipeline that is needed, the forecast meets the target", () => {
    const money = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(money, money, money, fc.integer({ min: 1, max: 100 }), (target, completed, pipeline, percent) => {
        const weighted = (pipeline * percent) / 100;
        const { needed, forecast } = pipelineCoverage(target, completed, pipeline, weighted);
        const met = forecast + (needed * percent) / 100;
        expect(met).toBeGreaterThanOrEqual(target * (1 - 1e-12));
        if (forecast < target) expect(met / target).toBeCloseTo(1, 9);
      }),
    );
  });
  it("does not exist without a target, a pipeline or a rate", () => {
    expect(pipelineCoverage(0, 10, 5, 1)).toMatchObject({ coverage: NaN, gap: 0, pipelineRatio: NaN, needed: 0 });
    expect(pipelineCoverage(100, 0, 0, 0)).toMatchObject({ coverage: 0, gap: 100, pipelineRatio: 0, needed: NaN });
    expect(pipelineCoverage(NaN, 0, 10, 1)).toMatchObject({ coverage: NaN, gap: NaN, needed: NaN });
    expect(pipelineCoverage(100, 0, 100, 20, 0.4).needed).toBe(200);
    expect(pipelineNeeded(NaN, 0.5)).toBeNaN();
  });
});

describe("the roll-up by category", () => {
  it("is Salesforce's: each forecast holds all that is surer (cumulative roll-ups, product notes B-11)", () => {
    const roll = forecastRollUp([5, 4, 3, 2, 1, 0], [100, 50, 40, 30, 20, 10]);
    expect(roll).toMatchObject({ commit: 150, mostLikely: 190, bestCase: 220, openPipeline: 140 });
    expect([...roll.amounts]).toEqual([10, 20, 30, 40, 50, 100]);
    expect(FORECAST_CATEGORIES[5]).toBe("closed");
  });
  it("of no deals is 0, and leaves missing amounts out", () => {
    expect(forecastRollUp([], [])).toMatchObject({ commit: 0, openPipeline: 0 });
    expect(forecastRollUp([4, 4], [NaN, 5]).commit).toBe(5);
  });
});

describe("off-funnel sales", () => {
  it("counts a deal registered on the order's day as seen", () => {
    expect(offFunnelSales([10, 20], [50, 50], [50, 51])).toEqual({ amount: 20, share: 2 / 3, count: 1 });
  });
  it("of no orders have no share", () => {
    expect(offFunnelSales([], [], [])).toEqual({ amount: 0, share: NaN, count: 0 });
    expect(() => offFunnelSales([1], [1], [])).toThrow("length");
  });
});

describe("completeness of information", () => {
  it("is 0 when nothing is known, 1 when all is, and no more than that", () => {
    const { completeness, unknown } = infoCompleteness(
      [
        [NaN, 2, 9],
        [0, 2, 2],
        [0, 2, 1],
      ],
      2,
    );
    expect([...completeness]).toEqual([0, 1, 5 / 6]);
    expect(unknown).toEqual([[0, 1, 2], [], []]);
  });
  it("refuses marks below 0 and blocks of different length", () => {
    expect(() => infoCompleteness([[-1]], 2)).toThrow("below 0");
    expect(() => infoCompleteness([[1], [1, 2]], 2)).toThrow("length");
    expect(() => infoCompleteness([], 2)).toThrow("at least one");
  });
});

describe("vendors", () => {
  const price = { weight: 50, lowerIsBetter: true, figures: [100, 80, 125] };
  const value = { weight: 30, lowerIsBetter: false, figures: [8, 6, 10] };
  const benefit = { weight: 20, lowerIsBetter: false, figures: [9, 9, 6] };
  it("are ranked by weighted ratios to the best offer (by hand: .84, .88, .7533)", () => {
    const { points, rank, gap, contributions } = vendorRanking([price, value, benefit]);
    [0.84, 0.88, 0.32 + 0.3 + 0.4 / 3].forEach((expected, v) => expect(points[v]).toBeCloseTo(expected, 12));
    expect([...rank]).toEqual([2, 1, 3]);
    expect(gap[1]).toBe(0);
    expect(gap[0]).toBeCloseTo(0.04, 12);
    expect(sum(contributions.map((column) => column[2]))).toBeCloseTo(points[2], 12);
  });
  it("share a rank when equal; a missing figure brings nothing", () => {
    expect([...vendorRanking([{ ...price, figures: [5, 5, NaN] }]).rank]).toEqual([1, 1, 3]);
  });
  it("the leader of every criterion has 1; weights and units do not matter in themselves", () => {
    const figure = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const one = vendorRanking([
          { ...price, figures: a },
          { ...value, figures: b },
        ]);
        const other = vendorRanking([
          { weight: 5, lowerIsBetter: true, figures: a.map((x) => x * 7) },
          { weight: 3, lowerIsBetter: false, figures: b },
        ]);
        one.points.forEach((points, v) => expect(other.points[v]).toBeCloseTo(points, 12));
        expect(Math.max(...one.points)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
  it("are not compared without criteria or weights", () => {
    expect(() => vendorRanking([])).toThrow("at least one");
    expect(() => vendorRanking([{ ...price, weight: 0 }])).toThrow("weight");
    expect(() => vendorRanking([price, { ...value, figures: [1] }])).toThrow("number of vendors");
  });
});
