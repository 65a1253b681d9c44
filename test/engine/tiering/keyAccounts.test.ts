import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXCLUSION_REASONS, keyAccountExclusions } from "../../../src/engine/tiering/keyAccountExclusions";
import { keyAccountScore, type Criterion } from "../../../src/engine/tiering/keyAccountScore";
import { lossImpact, monthsToReplace } from "../../../src/engine/tiering/lossImpact";
import {
  DROP_REASONS,
  KEEP_REASONS,
  PORTFOLIO_ACTIONS,
  portfolioActions,
} from "../../../src/engine/tiering/portfolioActions";
import { reasonNames } from "../../../src/engine/tiering/reasons";
import { stableClasses } from "../../../src/engine/tiering/stableClasses";
import { UNKNOWN } from "../../../src/engine/tiering/unknown";
import { weightedScore } from "../../../src/engine/tiering/weightedScore";

const points = fc.option(fc.integer({ min: 0, max: 5 }), { nil: NaN });

describe("a weighted score", () => {
  it("is the sum of its contributions, over what is known (by hand: (3·1 + 1·0) / 4, then 3·1 / 3)", () => {
    const { contributions, score, missingWeight } = weightedScore(
      [
        [1, 1, NaN],
        [0, NaN, NaN],
      ],
      [3, 1],
    );
    expect([...score]).toEqual([0.75, 1, NaN]);
    expect(contributions.map((column) => [...column])).toEqual([
      [0.75, 1, 0],
      [0, 0, 0],
    ]);
    expect([...missingWeight]).toEqual([0, 0.25, 1]);
  });
  it("adds up in every row and stays between the points", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(points, fc.nat(9)), { minLength: 1 }), (criteria) => {
        const columns = criteria.map(([point]) => [point]);
        const { contributions, score } = weightedScore(
          columns,
          criteria.map(([, weight]) => weight),
        );
        const known = criteria.filter(([point, weight]) => !Number.isNaN(point) && weight > 0).map(([point]) => point);
        expect(Number.isNaN(score[0])).toBe(!known.length);
        if (!known.length) return;
        expect(contributions.reduce((total, [part]) => total + part, 0)).toBe(score[0]);
        expect(score[0]).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9);
        expect(score[0]).toBeLessThanOrEqual(Math.max(...known) + 1e-9);
      }),
    );
  });
  it("refuses negative weights and columns that do not fit", () => {
    expect(() => weightedScore([[1]], [-1])).toThrow("weights");
    expect(() => weightedScore([[1]], [1, 2])).toThrow("weights");
    expect(() => weightedScore([[1], [1, 2]], [1, 1])).toThrow("length");
    expect(weightedScore([], []).score.length).toBe(0);
  });
});

describe("the key-account score", () => {
  const five = (rows: number[][]): Criterion[] =>
    [0, 1, 2, 3, 4].map((i) => ({
      values: rows.map((row) => row[i]),
      threshold: [12, 100_000, 0.2, 24, 0.05][i],
      direction: "atLeast",
      weight: 0.2,
    }));

  it("counts frequency, volume, profit rate, loyalty and contribution (S007, by hand)", () => {
    const scored = keyAccountScore(
      five([
        [12, 200_000, 0.3, 60, 0.1],
        [11, 200_000, 0.3, 60, 0.1],
        [1, 1, 0, 1, 0],
      ]),
      0.8,
    );
    expect([...scored.met]).toEqual([5, 4, 0]);
    expect([...scored.isKey]).toEqual([1, 1, 0]);
    expect(scored.score[1]).toBeCloseTo(0.8, 12);
    expect(scored.contributions[1][1]).toBeCloseTo(0.2, 12);
  });
  it("says unknown only where what is missing could decide", () => {
    const scored = keyAccountScore(
      five([[12, 200_000, 0.3, 60, NaN], [12, 200_000, 0.3, NaN, NaN], [1, 1, NaN, 60, 0.1], Array(5).fill(NaN)]),
      0.8,
    );
    expect([...scored.isKey]).toEqual([1, UNKNOWN, 0, UNKNOWN]);
  });
  it("knows criteria that must not be exceeded, and refuses a score beyond 100 %", () => {
    const late: Criterion = { values: [5, 6, NaN], threshold: 5, direction: "atMost", weight: 1 };
    expect([...keyAccountScore([late], 1).isKey]).toEqual([1, 0, UNKNOWN]);
    expect(() => keyAccountScore([late], 1.2)).toThrow("leastScore");
  });
});

describe("exclusions from key accounts (S010)", () => {
  const limits = {
    mostOneOffOrders: 1,
    largestOrderShare: 0.7,
    leastProfitToRevenue: 0.5,
    netMargin: 0,
    mostDiscount: 0.3,
  };
  const ask = (
    orders: number,
    largest: number,
    revenue: number,
    profit: number,
    margin: number,
    discount: number,
  ): string[] => {
    const values = {
      orders: [orders],
      largestOrderShare: [largest],
      revenueShare: [revenue],
      profitShare: [profit],
      netMargin: [margin],
      discountRate: [discount],
    };
    const { reasons, unjudged } = keyAccountExclusions(values, limits);
    return [
      ...reasonNames(reasons[0], EXCLUSION_REASONS),
      ...reasonNames(unjudged[0], EXCLUSION_REASONS).map((name) => `${name}?`),
    ];
  };

  it("name one-off bulk buyers, volume without profit, and those that squeeze", () => {
    expect(ask(20, 0.2, 0.1, 0.08, 0.1, 0.1)).toEqual([]);
    expect(ask(1, 1, 0.1, 0.08, 0.1, 0.1)).toEqual(["oneOff"]);
    expect(ask(9, 0.7, 0.1, 0.08, 0.1, 0.1)).toEqual(["oneOff"]);
    expect(ask(20, 0.2, 0.1, 0.049, 0.1, 0.1)).toEqual(["volumeOnly"]);
    expect(ask(20, 0.2, 0.1, 0.08, 0, 0.1)).toEqual(["squeezer"]);
    expect(ask(1, 1, 0.1, -0.1, 0.1, 0.31)).toEqual(["oneOff", "volumeOnly", "squeezer"]);
  });
  it("say what could not be judged", () => {
    expect(ask(NaN, 0.2, 0.1, NaN, 0.1, 0.5)).toEqual(["squeezer", "oneOff?", "volumeOnly?"]);
    expect(ask(1, NaN, 0.1, 0.1, 0.1, NaN)).toEqual(["oneOff", "squeezer?"]);
  });
});

describe("customers to drop and not to drop (S011, S012)", () => {
  const limits = {
    mostOverdueRate: 0.5,
    mostBrokenPromises: 3,
    leastProfit: 0,
    leastRevenue: 1000,
    leastGrowth: 0,
    leastPotential: 2,
    strongSize: 1e6,
  };
  const good = {
    overdueRate: 0,
    brokenPromises: 0,
    profit: 10,
    revenue: 5000,
    growth: 0.1,
    potential: 3,
    picky: 0,
    strict: 0,
    companySize: 0,
  };
  const ask = (change: Partial<typeof good>): string[] => {
    const values = Object.fromEntries(Object.entries({ ...good, ...change }).map(([name, value]) => [name, [value]]));
    const { drop, keep, action } = portfolioActions(values as never, limits);
    return [
      PORTFOLIO_ACTIONS[action[0]] ?? "unknown",
      ...reasonNames(drop.reasons[0], DROP_REASONS),
      ...reasonNames(keep.reasons[0], KEEP_REASONS),
    ];
  };

  it("drop for broken credit, losses, small turnover, or no future", () => {
    expect(ask({})).toEqual(["keep"]);
    expect(ask({ overdueRate: 0.6 })).toEqual(["drop", "breaksCredit"]);
    expect(ask({ brokenPromises: 4 })).toEqual(["drop", "breaksCredit"]);
    expect(ask({ profit: -1 })).toEqual(["drop", "unprofitable"]);
    expect(ask({ revenue: 999 })).toEqual(["drop", "tooSmall"]);
    expect(ask({ growth: -0.1, potential: 1 })).toEqual(["drop", "noFuture"]);
    expect(ask({ growth: -0.1 })).toEqual(["keep"]);
  });
  it("do not drop the strong for being small with us, nor anyone for being picky", () => {
    expect(ask({ revenue: 999, companySize: 2e6 })).toEqual(["keepOverride", "tooSmall", "strong"]);
    expect(ask({ revenue: 999, profit: -5, companySize: 2e6 })).toEqual(["drop", "unprofitable", "tooSmall", "strong"]);
    expect(ask({ picky: 1, strict: 1 })).toEqual(["keep", "picky", "strict"]);
  });
  it("say unknown where nothing is known", () => {
    const nothing = Object.fromEntries(Object.keys(good).map((name) => [name, NaN])) as typeof good;
    expect(ask(nothing)).toEqual(["unknown"]);
    expect(ask({ profit: NaN, overdueRate: NaN })).toEqual(["keep"]);
  });
});

describe("stability and loss", () => {
  it("lower an A that does not buy continuously (S002)", () => {
    const stability = { leastActivePeriods: 3, mostVariation: 1 };
    expect([
      ...stableClasses([0, 0, 0, 0, 1, 255], [4, 2, 4, NaN, 1, 0], [0.5, 0.5, 1.5, NaN, 9, 9], stability),
    ]).toEqual([0, 1, 1, 0, 1, 255]);
    expect(() => stableClasses([0], [], [1], stability)).toThrow("length");
  });
  it("share the total that is lost, and tell the months to replace it (by hand)", () => {
    expect([...lossImpact([60, 50, -10, NaN])]).toEqual([0.6, 0.5, -0.1, NaN]);
    expect([...lossImpact([-5, 5])]).toEqual([NaN, NaN]);
    expect([...monthsToReplace([120, 0, NaN], 20)]).toEqual([6, 0, NaN]);
    expect([...monthsToReplace([120, 0], 0)]).toEqual([NaN, 0]);
    expect(() => monthsToReplace([1], -1)).toThrow("newProfit");
  });
});
