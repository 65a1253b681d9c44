import { describe, expect, it } from "vitest";
import { exactOutcomes } from "../../../src/engine/forecast/exactOutcomes";
import { chanceOfAtLeast, momentsOf, outcomeQuantile } from "../../../src/engine/forecast/outcomes";
import { simulatedOutcomes } from "../../../src/engine/forecast/simulatedOutcomes";
import { quantile } from "../../../src/engine/stats/quantile";
import { sfc32 } from "../../../src/engine/stats/sfc32";

const amounts = [300, 240, 176, 464, 146, 98];
const rates = [0.05, 0.1, 0.2, 0.3, 0.5, 0.8];

describe("simulated outcomes", () => {
  it("agree with the exact ones within four binomial standard errors", () => {
    const runs = 20_000;
    const exact = exactOutcomes(amounts, rates);
    const simulated = simulatedOutcomes(amounts, rates, { seed: 42, runs });
    for (let target = 0; target <= 1400; target += 50) {
      const chance = chanceOfAtLeast(exact, target);
      const error = 4 * Math.sqrt((chance * (1 - chance)) / runs) + 1e-9;
      expect(Math.abs(chanceOfAtLeast(simulated, target) - chance)).toBeLessThan(error);
    }
  });
  it("are the same for the same seed and others for another", () => {
    const run = (seed: number) => simulatedOutcomes(amounts, rates, { seed, runs: 500 });
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });
  it("have quantiles of type 7 over the runs", () => {
    const simulated = simulatedOutcomes([1, 2, 4, 8], [0.5, 0.5, 0.5, 0.5], { seed: 3, runs: 101 });
    const totals = [...simulated.values].flatMap((value, i) =>
      Array(Math.round(simulated.chances[i] * 101)).fill(value),
    );
    for (const p of [0, 0.1, 0.255, 0.5, 0.9, 1])
      expect(outcomeQuantile(simulated, p)).toBeCloseTo(quantile(totals, p), 9);
  });
  it("with a common fate keep each deal's chance and so the mean, but spread wider", () => {
    const many = Array(40).fill(100);
    const half = Array(40).fill(0.5);
    const alone = momentsOf(simulatedOutcomes(many, half, { seed: 9, runs: 6400 }));
    const together = momentsOf(simulatedOutcomes(many, half, { seed: 9, runs: 6400, correlation: 0.3 }));
    expect(together.mean / 2000).toBeCloseTo(1, 1.5);
    // Two deals of 50 % with correlation ρ behind them are won together with ¼ + asin(ρ)/2π (Sheppard 1899).
    const common = Math.asin(0.3) / (2 * Math.PI);
    expect(together.variance / (100 ** 2 * (40 * 0.25 + 40 * 39 * common))).toBeCloseTo(1, 1);
    expect(alone.variance / 100_000).toBeCloseTo(1, 1);
  });
  it("wholly bound together, deals of one chance come all or none", () => {
    const { values } = simulatedOutcomes([1, 2], [0.5, 0.5], { seed: 1, runs: 64, correlation: 1 });
    expect([...values]).toEqual([0, 3]);
  });
  it("without open deals are what is certain", () => {
    expect([...simulatedOutcomes([5, 7], [1, 0], { seed: 1, runs: 3 }).values]).toEqual([5]);
    expect([...simulatedOutcomes([], [], { seed: 1, runs: 3 }).values]).toEqual([0]);
  });
  it("refuse to run not at all, and correlations that are none", () => {
    expect(() => simulatedOutcomes(amounts, rates, { seed: 1, runs: 0 })).toThrow("runs");
    expect(() => simulatedOutcomes(amounts, rates, { seed: 1, runs: 1, correlation: 2 })).toThrow("correlation");
  });
  it("of 500 deals in 10,000 runs take well under a second", () => {
    const random = sfc32(1);
    const deals = Array.from({ length: 500 }, () => Math.round(random() * 1e6));
    const chances = deals.map(() => random());
    const started = performance.now();
    simulatedOutcomes(deals, chances, { seed: 1, runs: 10_000 });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
