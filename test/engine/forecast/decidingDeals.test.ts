import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decidingDeals } from "../../../src/engine/forecast/decidingDeals";
import { exactOutcomes } from "../../../src/engine/forecast/exactOutcomes";
import { gridOutcomes } from "../../../src/engine/forecast/gridOutcomes";
import { othersReach } from "../../../src/engine/forecast/othersReach";
import { chanceOfAtLeast } from "../../../src/engine/forecast/outcomes";
import { whatIf } from "../../../src/engine/forecast/whatIf";
import { sum } from "../../../src/engine/sum";
import { seeded } from "../arbitrary";
import { amountsOf, chanceEnumerated, deal, ratesOf, type Deal } from "./enumerated";

const target = fc.integer({ min: -10, max: 1500 });
const deals = fc.array(deal, { minLength: 1, maxLength: 8 });

describe("the deals that decide", () => {
  it("in Odoo's example: only the large one decides whether 20,000 are reached", () => {
    const { chance, swing, order, varianceShare } = decidingDeals([3800, 22_500], [0.9, 0.2], 20_000);
    expect(chance).toBeCloseTo(0.2, 12);
    expect([...swing]).toEqual([0, 1]);
    expect([...order]).toEqual([1, 0]);
    expect(varianceShare[1]).toBeCloseTo((22_500 ** 2 * 0.16) / (22_500 ** 2 * 0.16 + 3800 ** 2 * 0.09), 12);
  });
  it("have the chances that enumeration without them gives", () => {
    fc.assert(
      fc.property(deals, target, (pipeline, goal) => {
        const { ifWon, ifLost, chance } = decidingDeals(amountsOf(pipeline), ratesOf(pipeline), goal);
        expect(chance).toBeCloseTo(chanceEnumerated(pipeline, goal), 11);
        pipeline.forEach(([amount], i) => {
          const others = pipeline.filter((_, j) => j !== i);
          expect(ifWon[i]).toBeCloseTo(chanceEnumerated(others, goal - amount), 9);
          expect(ifLost[i]).toBeCloseTo(chanceEnumerated(others, goal), 9);
        });
      }),
    );
  });
  it("explain the variance wholly", () => {
    expect(sum(decidingDeals([10, 20, 30], [0.2, 0.5, 0.7], 30).varianceShare)).toBeCloseTo(1, 12);
  });
  it("are none when nothing is open, and unknown where amount or rate is missing", () => {
    expect(decidingDeals([], [], 5)).toMatchObject({ chance: 0 });
    const { varianceShare, swing, order } = decidingDeals([10, NaN, 5], [1, 0.5, 0], 10);
    expect([...varianceShare]).toEqual([NaN, NaN, NaN]);
    expect([...swing]).toEqual([1, NaN, 0]);
    expect([...order]).toEqual([0, 2, 1]);
  });
  it("are found on the grid as well: 60 deals, each against the total added up anew without it", () => {
    const random = seeded(3);
    const pipeline: Deal[] = Array.from({ length: 60 }, () => [Math.round(random() * 1e7) / 100, random()]);
    const [amounts, rates] = [amountsOf(pipeline), ratesOf(pipeline)];
    const outcomes = gridOutcomes(amounts, rates, 16_384);
    const goal = 0.45 * sum(amounts);
    pipeline.forEach(([amount, rate], i) => {
      const others = pipeline.filter((_, j) => j !== i);
      const anew = gridOutcomes(amountsOf(others), ratesOf(others), 16_384);
      expect(othersReach(outcomes, amount, rate)(goal)).toBeCloseTo(chanceOfAtLeast(anew, goal), 3);
    });
  });
});

describe("all deals but one", () => {
  it("are those left when a credit is taken out", () => {
    const outcomes = exactOutcomes([100, -40, 70], [0.5, 0.25, 0.8]);
    const others = exactOutcomes([100, 70], [0.5, 0.8]);
    for (const goal of [0, 50, 70, 100, 120, 170])
      expect(othersReach(outcomes, -40, 0.25)(goal)).toBeCloseTo(chanceOfAtLeast(others, goal), 12);
  });
  it("do not notice the loss of a deal too small to matter", () => {
    const outcomes = exactOutcomes([1e9, 1e-3], [0.5, 0.5]);
    expect(othersReach(outcomes, 1e-3, 0.5)(1e8)).toBeCloseTo(0.5, 12);
  });
});

describe("what if", () => {
  it("one deal is won, lost, slips or shrinks by 20 % agrees with enumeration of the changed pipeline", () => {
    fc.assert(
      fc.property(deals, target, (pipeline, goal) => {
        const cases = whatIf(amountsOf(pipeline), ratesOf(pipeline), goal, 0.2);
        pipeline.forEach(([amount, rate], i) => {
          const changed = (to: Deal): readonly Deal[] => pipeline.map((own, j) => (j === i ? to : own));
          expect(cases.won.chance[i]).toBeCloseTo(chanceEnumerated(changed([amount, 1]), goal), 9);
          expect(cases.lost.chance[i]).toBeCloseTo(chanceEnumerated(changed([amount, 0]), goal), 9);
          expect(cases.slips.chance[i]).toBe(cases.lost.chance[i]);
          expect(cases.slips.later[i]).toBe(amount * rate);
          const smaller = chanceEnumerated(changed([amount * 0.8, rate]), goal);
          expect(cases.smaller.chance[i]).toBeCloseTo(smaller, 9);
        });
      }),
    );
  });
  it("leaves missing deals missing", () => {
    expect([...whatIf([10, NaN], [0.5, 0.5], 5, 0.2).won.expected]).toEqual([10, NaN]);
  });
});
