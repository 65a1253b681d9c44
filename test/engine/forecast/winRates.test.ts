import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cumulativeIncidence,
  survivalWinRate,
  winRateFromStage,
} from "../../../src/engine/forecast/cumulativeIncidence";
import { UNIFORM_PRIOR, winRatePrior } from "../../../src/engine/forecast/winRatePrior";
import { shrunkWinRate, shrunkWinRates, winRateGate } from "../../../src/engine/forecast/winRates";

const counts = fc
  .integer({ min: 0, max: 300 })
  .chain((closed) => fc.tuple(fc.integer({ min: 0, max: closed }), fc.constant(closed)));

describe("a shrunk win rate", () => {
  it("of 142 in 226 by the uniform prior is .62719, 95 % .56357 to .68870 (victory-ar.com; scipy.stats.beta)", () => {
    const { rate, credible } = shrunkWinRate(142, 226, UNIFORM_PRIOR, 0.95);
    expect([rate, credible.low, credible.high].map((value) => value.toFixed(5))).toEqual([
      "0.62719",
      "0.56357",
      "0.68870",
    ]);
  });
  it.each([
    [3, 5, 23, 88],
    [6, 10, 31, 83],
    [12, 20, 39, 78],
    [24, 40, 45, 74],
    [40, 80, 39, 61],
  ])("of %i in %i lies between %i and %i %% by Wilson (product notes B-13)", (won, closed, low, high) => {
    const { wilson } = shrunkWinRate(won, closed, UNIFORM_PRIOR, 0.95);
    expect([Math.round(wilson.low * 100), Math.round(wilson.high * 100)]).toEqual([low, high]);
  });
  it("lies between what is observed and the prior, inside its interval, nearer to the prior the fewer the deals", () => {
    const prior = { alpha: 3, beta: 7, mean: 0.3, strength: 10, learned: true };
    fc.assert(
      fc.property(counts, ([won, closed]) => {
        const { rate, observed, credible, priorShare } = shrunkWinRate(won, closed, prior, 0.9);
        expect(credible.low).toBeLessThanOrEqual(rate);
        expect(credible.high).toBeGreaterThanOrEqual(rate);
        expect(priorShare).toBeCloseTo(10 / (10 + closed), 12);
        const mixed = closed ? priorShare * 0.3 + (1 - priorShare) * observed : 0.3;
        expect(rate).toBeCloseTo(mixed, 12);
      }),
    );
  });
  it("of nothing closed is the prior's; 'observed' and Wilson do not exist", () => {
    expect(shrunkWinRate(0, 0, UNIFORM_PRIOR, 0.95)).toMatchObject({ rate: 0.5, observed: NaN, priorShare: 1 });
    expect(shrunkWinRate(0, 0, UNIFORM_PRIOR, 0.95).wilson.low).toBeNaN();
  });
  it("is refused where wins exceed deals", () => {
    expect(() => shrunkWinRate(6, 5, UNIFORM_PRIOR, 0.95)).toThrow("won must be between 0 and 5");
    expect(() => shrunkWinRate(1, 5, UNIFORM_PRIOR, 95)).toThrow("level");
    expect(() => shrunkWinRates([1], [1, 2], UNIFORM_PRIOR, 0.9)).toThrow("length");
  });
});

describe("the gate", () => {
  const gate = (won: number, closed: number): string =>
    winRateGate(shrunkWinRate(won, closed, UNIFORM_PRIOR, 0.95), { leastDeals: 10, widest: 0.4 });
  it("keeps out few deals, one-sided ones and wide intervals", () => {
    expect([gate(3, 5), gate(0, 0), gate(10, 10), gate(0, 50), gate(6, 10), gate(12, 20)]).toEqual([
      "tooFewDeals",
      "tooFewDeals",
      "oneSided",
      "oneSided",
      "tooWide",
      "open",
    ]);
  });
});

describe("the empirical Bayes prior", () => {
  it("of 0/12, 2/20, 5/25, 9/30, 20/45 and 31/50 is Beta(1.3677, 3.3721) (maximum likelihood by scipy 1.17 Nelder–Mead)", () => {
    const { alpha, beta, learned } = winRatePrior([0, 2, 5, 9, 20, 31], [12, 20, 25, 30, 45, 50]);
    expect([alpha, beta].map((value) => value.toFixed(4))).toEqual(["1.3677", "3.3721"]);
    expect(learned).toBe(true);
  });
  it("of groups that differ no more than by chance weighs as much as all deals together", () => {
    const prior = winRatePrior([50, 5], [100, 10]);
    expect(prior.strength).toBeCloseTo(110, 3);
    expect(prior.mean).toBeCloseTo(0.5, 6);
  });
  it("cannot be learned from one group, or from deals all won or all lost", () => {
    expect(winRatePrior([3], [5])).toEqual(UNIFORM_PRIOR);
    expect(winRatePrior([3, 0], [5, 0])).toEqual(UNIFORM_PRIOR);
    expect(winRatePrior([0, 0], [5, 9])).toEqual(UNIFORM_PRIOR);
    expect(winRatePrior([5, 9], [5, 9])).toEqual(UNIFORM_PRIOR);
    expect(winRatePrior([], [])).toEqual(UNIFORM_PRIOR);
  });
  it("does not depend on the order of the groups, and is a Beta distribution of the strength it names", () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 8 }), (groups) => {
        const prior = winRatePrior(
          groups.map(([won]) => won),
          groups.map(([, closed]) => closed),
        );
        const turned = winRatePrior(groups.map(([won]) => won).reverse(), groups.map(([, closed]) => closed).reverse());
        expect(turned.mean).toBeCloseTo(prior.mean, 4);
        if (!prior.learned) return;
        // Its mean may lie outside the groups' own rates: a weak prior takes 7 of 8 as little more than one mixed observation.
        expect(prior.alpha).toBeGreaterThan(0);
        expect(prior.beta).toBeGreaterThan(0);
        expect(prior.alpha + prior.beta).toBeCloseTo(prior.strength, 9);
        expect(prior.alpha / prior.strength).toBeCloseTo(prior.mean, 9);
      }),
    );
  });
  it("refuses more wins than deals", () => {
    expect(() => winRatePrior([6, 1], [5, 2])).toThrow("between 0 and closed");
  });
});

describe("win rates with open deals as censored", () => {
  const ages = [5, 8, 8, 12, 15, 20, 22, 30, 30, 41];
  const ends = [1, 2, 0, 1, 2, 1, 0, 2, 1, 0];
  const incidence = cumulativeIncidence(ages, ends);
  it("are those of R's survfit with two end states (R package survival 3.5)", () => {
    expect([...incidence.days]).toEqual([5, 8, 12, 15, 20, 30]);
    const rounded = (column: Float64Array): number[] => [...column].map((value) => Number(value.toFixed(7)));
    expect(rounded(incidence.won)).toEqual([0.1, 0.1, 0.2142857, 0.2142857, 0.3285714, 0.4809524]);
    expect(rounded(incidence.lost)).toEqual([0, 0.1, 0.1, 0.2142857, 0.2142857, 0.3666667]);
  });
  it("won, lost and open are all, at every age", () => {
    incidence.days.forEach((_, i) =>
      expect(incidence.won[i] + incidence.lost[i] + incidence.open[i]).toBeCloseTo(1, 12),
    );
  });
  it("without open deals are won ÷ closed", () => {
    const all = cumulativeIncidence([3, 4, 5, 6], [1, 2, 1, 1]);
    expect(survivalWinRate(all, 0)).toEqual({ rate: 0.75, least: 0.75, most: 0.75 });
  });
  it("with open deals leave a range, and fall when old losses weigh in", () => {
    const { rate, least, most } = survivalWinRate(incidence, 0);
    expect(least).toBeLessThan(rate);
    expect(rate).toBeLessThan(most);
    // One quick win, three slow deals still open: closed deals alone say 100 %.
    expect(survivalWinRate(cumulativeIncidence([2, 90, 90, 90], [1, 0, 0, 0]), 0)).toEqual({
      rate: 1,
      least: 0.25,
      most: 1,
    });
  });
  it("are unknown beyond the oldest decided deal, and without any", () => {
    expect(survivalWinRate(incidence, 30).rate).toBeNaN();
    expect(survivalWinRate(cumulativeIncidence([], []), 0).rate).toBeNaN();
    expect(cumulativeIncidence([NaN, 5], [1, 0]).days.length).toBe(0);
    expect(() => cumulativeIncidence([1], [])).toThrow("length");
  });
  it("from stage to stage multiply; unknown ones leave the stages before them unknown", () => {
    expect([...winRateFromStage([0.5, NaN, 0.5])]).toEqual([NaN, NaN, 0.5]);
  });
});
