import { describe, expect, it } from "vitest";
import { decompose } from "../../../src/engine/series/decompose";
import { holtWinters, holtWintersFilter, holtWintersForecast } from "../../../src/engine/series/holtWinters";
import { sum } from "../../../src/engine/sum";
import { airPassengers } from "./airPassengers";

/** Printed by R 4.2.2: HoltWinters(AirPassengers, seasonal = …) and predict(·, 3). */
const r = {
  A: { parameters: [0.2479594897, 0.03453372965, 1], sse: 21_860.18462, next: [453.4977218, 429.3905693, 467.0360521] },
  M: {
    parameters: [0.2755924747, 0.03269295273, 0.8707292223],
    sse: 16_570.77787,
    next: [447.0559313, 419.7122799, 464.8671311],
  },
} as const;

describe.each(["A", "M"] as const)(
  "Holt and Winters with season %s on AirPassengers (R 4.2.2 HoltWinters)",
  (season) => {
    const [alpha, beta, gamma] = r[season].parameters;
    it("with R's parameters has R's squared error and next three forecasts", () => {
      const fit = holtWintersFilter(airPassengers, 12, season, { alpha, beta, gamma });
      expect(fit.sse).toBeCloseTo(r[season].sse, 4);
      holtWintersForecast(fit, season, 3).forEach((value, h) => expect(value).toBeCloseTo(r[season].next[h], 5));
    });
    it("finds parameters with a squared error no larger than R's", () => {
      const fit = holtWinters(airPassengers, 12, season);
      expect(fit.sse).toBeLessThan(r[season].sse + 0.01);
      expect(fit.sse).toBeCloseTo(r[season].sse, -1);
      holtWintersForecast(fit, season, 3).forEach((value, h) => expect(value).toBeCloseTo(r[season].next[h], 0));
    });
    it("leaves the first year without forecasts", () => {
      const { fitted } = holtWinters(airPassengers, 12, season);
      expect([...fitted.subarray(0, 13)].map(Number.isNaN)).toEqual([...Array(12).fill(true), false]);
    });
  },
);

describe("classical decomposition", () => {
  it("of AirPassengers has R's seasonal figures: January −24.749, July 63.831; factors 0.9102, 1.2266 (R 4.2.2 decompose)", () => {
    const added = decompose(airPassengers, 12, "A").season;
    const factors = decompose(airPassengers, 12, "M").season;
    expect([added[0], added[6]].map((value) => value.toFixed(3))).toEqual(["-24.749", "63.831"]);
    expect([factors[0], factors[6]].map((value) => value.toFixed(4))).toEqual(["0.9102", "1.2266"]);
    expect(sum(added)).toBeCloseTo(0, 9);
    expect(sum(factors)).toBeCloseTo(12, 9);
  });
  it("of an odd number of phases averages whole years", () => {
    expect([...decompose([1, 2, 3, 4, 5, 6], 3, "A").trend]).toEqual([NaN, 2, 3, 4, 5, NaN]);
  });
  it("needs two years", () => {
    expect(() => decompose([1, 2, 3], 2, "A")).toThrow("two years");
    expect(() => decompose([1, 2, 3], 1, "A")).toThrow("period");
    expect(() => holtWinters([1, 2, 3], 2, "A")).toThrow("two years");
  });
});
