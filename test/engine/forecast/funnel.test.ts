import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { funnelShape, type ShapeRule } from "../../../src/engine/forecast/funnelShape";
import { funnelStages } from "../../../src/engine/forecast/funnelStages";
import { salesVelocity } from "../../../src/engine/forecast/salesVelocity";
import { stageAgeRatio, stageDays } from "../../../src/engine/forecast/stageDays";
import { sum } from "../../../src/engine/sum";

const deal = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 999 }));

describe("stock and flow of the funnel", () => {
  it("potential → incubating → producing: ten deals by hand", () => {
    // 3 open and 2 lost in the first stage, 1 open and 1 lost in the second, 1 open in the third, 2 won.
    const stage = [0, 0, 0, 0, 0, 1, 1, 2, 1, 0];
    const ends = [0, 0, 0, 2, 2, 0, 2, 0, 1, 1];
    const funnel = funnelStages(stage, ends, Array(10).fill(10), 3);
    expect([...funnel.open]).toEqual([3, 1, 1]);
    expect([...funnel.openAmount]).toEqual([30, 10, 10]);
    expect([...funnel.reached]).toEqual([10, 5, 3]);
    expect([...funnel.lost]).toEqual([2, 1, 0]);
    expect([...funnel.advanced]).toEqual([5, 3, 2]);
    expect([...funnel.conversion]).toEqual([5 / 7, 3 / 4, 1]);
    expect([...funnel.dropOff]).toEqual([0.2, 0.2, 0]);
    expect([...funnel.survival]).toEqual([1, 0.5, 0.3]);
  });
  it("accounts for every deal in every stage: reached = advanced + lost + open", () => {
    fc.assert(
      fc.property(fc.array(deal), (deals) => {
        const [stage, ends, amounts] = [0, 1, 2].map((k) => deals.map((row) => row[k]));
        const { open, reached, lost, advanced, openAmount } = funnelStages(stage, ends, amounts, 5);
        reached.forEach((count, s) => expect(advanced[s] + lost[s] + open[s]).toBe(count));
        expect(reached[0]).toBe(deals.length);
        expect(sum(openAmount)).toBe(sum(deals.filter(([, end]) => end === 0).map(([, , amount]) => amount)));
      }),
    );
  });
  it("of no deals is empty, with no rates", () => {
    const { reached, conversion, survival } = funnelStages([], [], [], 2);
    expect([[...reached], [...conversion], [...survival]]).toEqual([
      [0, 0],
      [NaN, NaN],
      [NaN, NaN],
    ]);
  });
  it("refuses stages that are none", () => {
    expect(() => funnelStages([3], [0], [1], 3)).toThrow("stage 3");
    expect(() => funnelStages([0], [0], [], 3)).toThrow("length");
  });
});

describe("time in stage", () => {
  it("is told by quartiles of type 7: 10, 20, 30, 100 → 17.5, 25, 47.5 (by hand)", () => {
    const { count, lowerQuartile, median, upperQuartile } = stageDays([0, 0, 0, 0, 1], [30, 10, 100, 20, NaN], 3);
    expect([count, lowerQuartile, median, upperQuartile].map((column) => [...column])).toEqual([
      [4, 0, 0],
      [17.5, NaN, NaN],
      [25, NaN, NaN],
      [47.5, NaN, NaN],
    ]);
  });
  it("makes old deals visible beside it", () => {
    expect([...stageAgeRatio([0, 0, 1], [50, NaN, 5], [25, 0])]).toEqual([2, NaN, NaN]);
    expect(() => stageAgeRatio([0], [], [1])).toThrow("length");
    expect(() => stageDays([0], [], 1)).toThrow("length");
  });
});

describe("the shape of a funnel", () => {
  const rule: ShapeRule = { leastDeals: 10, bulge: 1.25, clog: 0.2 };
  it.each([
    [[40, 25, 15, 8, 4], "healthy", -1],
    [[20, 12, 18, 5], "bulging", 2],
    [[30, 30, 3, 2], "clogged", 1],
    [[2, 4, 9, 12], "starved", 0],
    [[0, 0, 5, 9], "starved", 0],
    [[3, 2, 1], "unknown", -1],
    [[30, 20], "unknown", -1],
    [[30, NaN, 20], "unknown", -1],
    [[], "unknown", -1],
  ])("of %j is %s", (counts, shape, stage) => {
    const diagnosis = funnelShape(counts, rule);
    expect([diagnosis.shape, diagnosis.stage]).toEqual([shape, stage]);
  });
  it("names the figure and the line that it crossed", () => {
    expect(funnelShape([20, 12, 18, 5], rule)).toMatchObject({ value: 1.5, limit: 1.25 });
    expect(funnelShape([30, 30, 3, 2], rule)).toMatchObject({ value: 0.1, limit: 0.2 });
    expect([...funnelShape([30, 0, 3], rule).ratios]).toEqual([0, NaN]);
  });
  it("does not depend on how large the funnel is", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 200 }), { minLength: 3, maxLength: 8 }), (counts) => {
        const larger = counts.map((count) => count * 4);
        expect(funnelShape(larger, rule).shape).toBe(funnelShape(counts, rule).shape);
      }),
    );
  });
});

describe("sales velocity", () => {
  it("does not exist without a cycle", () => {
    expect(salesVelocity(10, 0.5, 100, 0)).toBeNaN();
    expect(salesVelocity(0, 0.5, 100, 10)).toBe(0);
  });
});
