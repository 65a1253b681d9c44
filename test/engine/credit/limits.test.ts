import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditCapacity } from "../../../src/engine/credit/creditCapacity";
import { creditExposure, headroom, limitUsed } from "../../../src/engine/credit/creditExposure";
import { creditHolds, type HoldRule } from "../../../src/engine/credit/creditHolds";
import { creditNeed } from "../../../src/engine/credit/creditNeed";
import { headroomByMonth } from "../../../src/engine/credit/headroomByMonth";
import { policyLimits } from "../../../src/engine/credit/policyLimits";
import { recommendedLimit } from "../../../src/engine/credit/recommendedLimit";
import { dayOf } from "../../../src/engine/dates";
import { UNKNOWN } from "../../../src/engine/tiering/unknown";
import { money, positiveMoney } from "../arbitrary";

describe("the limit of a published case (My DSO Manager: rating B, net worth 80,000, turnover 700,000, need 50,000)", () => {
  const capacity = creditCapacity([0], [80_000], [700_000], [{ ofNetWorth: 0.35, ofTurnover: 0.05 }]);
  it("capacity is min(35 % × 80,000; 5 % × 700,000) = 28,000", () => expect(capacity[0]).toBeCloseTo(28_000, 9));
  it("is 28,000, bound by capacity and not by need", () => {
    expect(recommendedLimit([[50_000], capacity])).toEqual({ limit: capacity, binding: Uint8Array.of(1) });
  });
});

describe("need", () => {
  it("is what is open at even purchases (by hand: 365,000 a year at 50 days = 50,000), and never below 0", () => {
    expect([...creditNeed([365_000, -10, NaN, 100], 365, [50, 30, 30, NaN])]).toEqual([50_000, 0, NaN, NaN]);
    expect(() => creditNeed([1], 0, [1])).toThrow("volumeDays");
  });
});

describe("capacity", () => {
  const shares = [{ ofNetWorth: 0.5, ofTurnover: 0.1 }];
  it("takes what is known; without net worth above 0 it is nothing", () => {
    expect([...creditCapacity([0, 0, 0, 0], [100, NaN, NaN, -100], [NaN, 100, NaN, 100], shares)]).toEqual([
      50,
      10,
      NaN,
      0,
    ]);
  });
  it("refuses a grade without shares", () => {
    expect(() => creditCapacity([1], [1], [1], shares)).toThrow("grade 1");
  });
});

describe("policy", () => {
  it("keeps the base for CA1–CA3, takes the discount off for CA4, and is cash for CA5 (S091)", () => {
    const parts = [1, 1, 1, 0.6, 0, 0];
    expect([...policyLimits(Array(6).fill(1000), [0, 1, 2, 3, 4, 5], parts)]).toEqual([1000, 1000, 1000, 600, 0, 0]);
    expect(() => policyLimits([1], [9], parts)).toThrow("grade 9");
  });
});

describe("the recommended limit", () => {
  it("is a constraint, and no other is smaller", () => {
    const maybe = fc.oneof(positiveMoney, fc.constant(NaN));
    fc.assert(
      fc.property(fc.array(maybe, { minLength: 1, maxLength: 5 }), (constraints) => {
        const { limit, binding } = recommendedLimit(constraints.map((each) => [each]));
        const known = constraints.filter((each) => !Number.isNaN(each));
        expect(limit[0]).toBe(known.length ? Math.min(...known) : NaN);
        expect(binding[0]).toBe(known.length ? constraints.indexOf(limit[0]) : UNKNOWN);
      }),
    );
  });
});

describe("exposure and headroom", () => {
  it("count open, ordered and delivered; what is missing counts as nothing, but receivables must be known", () => {
    expect([...creditExposure([100, 100, NaN], [50, NaN, 1], [25, NaN, 1])]).toEqual([175, 100, NaN]);
  });
  it("tell what is left, or exceeded, and the part used even of a limit of 0", () => {
    expect([...headroom([100, 100, NaN], [30, 130, 5])]).toEqual([70, -30, NaN]);
    expect([...limitUsed([100, 0, 0, NaN, 100], [30, 0, 5, 5, -10])]).toEqual([0.3, 0, Infinity, NaN, 0]);
  });
  it("fall as deals close, never rise, and end at headroom less all deals", () => {
    const deal = fc.record({
      customer: fc.nat(2),
      amount: positiveMoney,
      winRate: fc.double({ min: 0, max: 1, noNaN: true }),
      days: fc.integer({ min: -100, max: 300 }),
    });
    const today = dayOf(2024, 1, 15);
    fc.assert(
      fc.property(fc.array(deal), fc.array(money, { minLength: 3, maxLength: 3 }), (deals, now) => {
        const column = <K extends keyof (typeof deals)[0]>(key: K): number[] => deals.map((each) => each[key]);
        const closing = column("days").map((days) => today + days);
        const { months, exceededIn } = headroomByMonth(
          now,
          column("customer"),
          column("amount"),
          column("winRate"),
          closing,
          today,
          12,
        );
        now.forEach((room, c) => {
          const line = months.map((month) => month[c]);
          expect(line.every((value, i) => value <= (i ? line[i - 1] : room) + 1e-6)).toBe(true);
          const all = deals
            .filter((each) => each.customer === c)
            .reduce((t, each) => t + each.amount * each.winRate, 0);
          expect(line[11]).toBeCloseTo(room - all, 4);
          const first = line.findIndex((value) => value < 0);
          expect(exceededIn[c]).toBe(first < 0 ? NaN : first);
        });
      }),
    );
  });
  it("leave out what closes after the last month; a passed close day counts now", () => {
    const { months } = headroomByMonth(
      [100],
      [0, 0, 0],
      [10, 20, NaN],
      [1, 1, 1],
      [dayOf(2023, 1, 1), dayOf(2024, 3, 1), NaN],
      dayOf(2024, 1, 31),
      2,
    );
    expect(months.map(([room]) => room)).toEqual([90, 90]);
    expect(() => headroomByMonth([1], [], [], [], [], 45_000, 0)).toThrow("months");
  });
});

describe("holds", () => {
  const [overdueDays, used, expired] = [0, 1, 2];
  const rules: HoldRule[] = [
    [{ measure: overdueDays, above: 60 }],
    [
      { measure: overdueDays, above: 30 },
      { measure: used, above: 0.8 },
    ],
    [{ measure: expired, above: 0 }],
  ];
  const judge = (...measures: number[]): number[] => {
    const { fires, next, nextMeasure, distance } = creditHolds(
      measures.map((each) => [each]),
      rules,
    );
    return [fires[0], next[0], nextMeasure[0], Math.round(distance[0] * 1e9) / 1e9];
  };
  it("name the first rule that fires, and the next with what is missing to it (by hand)", () => {
    expect(judge(61, 0.9, -10)).toEqual([0, 2, expired, 10]);
    expect(judge(40, 0.6, -10)).toEqual([UNKNOWN, 1, used, 0.2]);
    expect(judge(40, 0.9, -10)).toEqual([1, 0, overdueDays, 20]);
    expect(judge(0, 0, 0)).toEqual([UNKNOWN, 2, expired, 0]);
  });
  it("do not fire at the threshold itself, nor by what is missing", () => {
    expect(judge(60, 0.8, 0)[0]).toBe(UNKNOWN);
    expect(judge(NaN, NaN, NaN)[0]).toBe(UNKNOWN);
  });
  it("fire once the measure has grown by more than the distance told", () => {
    const single = (days: number): ReturnType<typeof creditHolds> =>
      creditHolds([[days]], [[{ measure: 0, above: 30 }]]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), (days) => {
        const [distance] = single(days).distance;
        expect(single(days + distance).fires[0]).toBe(UNKNOWN);
        expect(single(days + distance + 1).fires[0]).toBe(0);
      }),
    );
  });
  it("refuse a rule without conditions, a measure that is not there, a threshold below 0", () => {
    expect(() => creditHolds([[1]], [[]])).toThrow("no condition");
    expect(() => creditHolds([[1]], [[{ measure: 1, above: 0 }]])).toThrow("no measure 1");
    expect(() => creditHolds([[1]], [[{ measure: 0, above: -1 }]])).toThrow("below 0");
  });
});
