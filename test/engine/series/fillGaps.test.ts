import { describe, expect, it } from "vitest";
import { fillGaps } from "../../../src/engine/series/fillGaps";

describe("filling gaps", () => {
  it("of one period takes the average of its neighbours, of more the line between them", () => {
    expect([...fillGaps([10, NaN, 20], 0.5).values]).toEqual([10, 15, 20]);
    expect([...fillGaps([0, NaN, NaN, 30, 1], 0.5).values]).toEqual([0, 10, 20, 30, 1]);
  });
  it("leaves whole series as they are and cuts off unknown ends", () => {
    expect(fillGaps([1, 2], 0)).toEqual({ values: Float64Array.of(1, 2), from: 0, filled: 0 });
    expect(fillGaps([NaN, NaN, 7], 0)).toEqual({ values: Float64Array.of(7), from: 2, filled: 0 });
  });
  it("does not invent a series of which too much is missing", () => {
    expect(fillGaps([1, NaN, NaN, 4], 0.3).values.length).toBe(0);
    expect(fillGaps([], 0.3).values.length).toBe(0);
    expect(fillGaps([NaN, NaN], 0.3).values.length).toBe(0);
    expect(() => fillGaps([1], 30)).toThrow("most");
  });
});
