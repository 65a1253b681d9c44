import { describe, expect, it } from "vitest";
import { sfc32 } from "../../../src/engine/stats/sfc32";

describe("the generator", () => {
  it("begins with 2012149540, 1872316204, 1707632675 for seed 1 (the published recurrence in Python's integers)", () => {
    const random = sfc32(1);
    expect([0, 1, 2].map(() => random() * 2 ** 32)).toEqual([2_012_149_540, 1_872_316_204, 1_707_632_675]);
  });
  it("draws evenly: mean 1/2, variance 1/12, neighbours unrelated, within four standard errors of 100,000", () => {
    const random = sfc32(2026);
    const drawn = Float64Array.from({ length: 100_000 }, random);
    const mean = drawn.reduce((total, value) => total + value, 0) / drawn.length;
    const variance = drawn.reduce((total, value) => total + (value - 0.5) ** 2, 0) / drawn.length;
    const together = drawn.reduce((total, value, i) => total + (i ? (value - 0.5) * (drawn[i - 1] - 0.5) : 0), 0);
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 1e5));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / 1e5));
    expect(Math.abs((together / 1e5) * 12)).toBeLessThan(4 / Math.sqrt(1e5));
  });
});
