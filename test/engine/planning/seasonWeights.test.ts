import { describe, expect, it } from "vitest";
import { seasonWeights } from "../../../src/engine/planning/seasonWeights";
import { sum } from "../../../src/engine/sum";

describe("season weights", () => {
  it("are last year's shares when there is one year", () => {
    expect([...seasonWeights([20, 30, 50], 3)]).toEqual([0.2, 0.3, 0.5]);
  });
  it("are not moved by growth: every year counts alike", () => {
    expect([...seasonWeights([1, 3, 100, 300], 2)]).toEqual([0.25, 0.75]);
  });
  it("leave out a year begun, a year with a missing month and a year without sales", () => {
    expect([...seasonWeights([1, 3, NaN, 5, 0, 0, 9], 2)]).toEqual([0.25, 0.75]);
  });
  it("are equal without history", () => {
    expect([...seasonWeights([], 4)]).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(sum(seasonWeights([1, 2, 3], 12))).toBeCloseTo(1, 12);
  });
  it("refuse a year without periods", () => {
    expect(() => seasonWeights([1], 0)).toThrow("periods");
  });
});
