import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defectionScore } from "../../../src/engine/lifecycle/defectionScore";
import { DORMANCY, dormancy, winBackValue } from "../../../src/engine/lifecycle/dormancy";
import { LOYALTY_RUNGS, loyaltyLadder } from "../../../src/engine/lifecycle/loyaltyLadder";
import {
  referralRate,
  repeatAndReferralShare,
  repurchaseRate,
  returnRate,
} from "../../../src/engine/lifecycle/repurchaseRate";
import { UNKNOWN } from "../../../src/engine/tiering/unknown";

describe("the loyalty ladder (Christopher, Payne & Ballantyne)", () => {
  const rung = (orders: number, interest = 0, referrals = 0, partnership = 0): string =>
    LOYALTY_RUNGS[
      loyaltyLadder(
        { orders: [orders], interest: [interest], referrals: [referrals], partnership: [partnership] },
        6,
      )[0]
    ];

  it("climbs from suspect to partner", () => {
    expect([rung(0), rung(0, 1), rung(1), rung(2), rung(6), rung(2, 0, 1), rung(1, 0, 0, 1)]).toEqual([
      ...LOYALTY_RUNGS,
    ]);
  });
  it("holds every customer on one rung, also where numbers are missing", () => {
    const any = fc.double();
    fc.assert(
      fc.property(any, any, any, any, (...values) => {
        expect(LOYALTY_RUNGS).toContain(rung(...values));
      }),
    );
    expect(rung(NaN, NaN, 3, 1)).toBe("suspect");
  });
  it("refuses a supporter below a client", () => {
    expect(() => loyaltyLadder({ orders: [], interest: [], referrals: [], partnership: [] }, 2)).toThrow(
      "supporterOrders",
    );
    expect(() => loyaltyLadder({ orders: [1], interest: [], referrals: [1], partnership: [1] }, 3)).toThrow("length");
  });
});

describe("repurchase, return and referral", () => {
  it("are counted two ways and more (by hand)", () => {
    expect(repurchaseRate([3, 1, 0, 2, NaN])).toEqual({ count: 2, base: 3, rate: 2 / 3 });
    expect(returnRate([1, 2, 0, 1], [1, 0, 5, 1])).toEqual({ count: 2, base: 3, rate: 2 / 3 });
    expect(referralRate([0, 2, NaN, 1])).toEqual({ count: 2, base: 4, rate: 0.5 });
    expect(repeatAndReferralShare([300, 350, 350, NaN], [0, 1, 0, 1], [0, 0, 1, 1])).toBeCloseTo(0.7, 12);
  });
  it("do not exist without a base", () => {
    expect([repurchaseRate([]).rate, returnRate([0], [3]).rate, referralRate([]).rate]).toEqual([NaN, NaN, NaN]);
    expect([repeatAndReferralShare([], [], []), repeatAndReferralShare([-5], [1], [0])]).toEqual([NaN, NaN]);
    expect(() => returnRate([1], [])).toThrow("length");
    expect(() => repeatAndReferralShare([1], [], [1])).toThrow("length");
  });
  it("lie between 0 and 1", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1 }), (customers) => {
        const { rate } = returnRate(
          customers.map(([a]) => a),
          customers.map(([, b]) => b),
        );
        if (!Number.isNaN(rate)) expect(rate >= 0 && rate <= 1).toBe(true);
      }),
    );
  });
});

describe("the defection score", () => {
  const drop = { values: [-0.6, -0.3, 0.2, NaN], calm: 0, alarm: -0.6, weight: 2 };
  const complaints = { values: [3, 0, 9, NaN], calm: 1, alarm: 5, weight: 2 };

  it("grows from calm to alarm and shows what each sign adds (by hand)", () => {
    const { points, contributions, score, alarms, missingWeight } = defectionScore([drop, complaints]);
    expect(points.map((column) => [...column])).toEqual([
      [1, 0.5, 0, NaN],
      [0.5, 0, 1, NaN],
    ]);
    expect([...score]).toEqual([0.75, 0.25, 0.5, NaN]);
    expect([...contributions[0]]).toEqual([0.5, 0.25, 0, 0]);
    expect([...alarms]).toEqual([1, 0, 1, 0]);
    expect(missingWeight[3]).toBe(1);
  });
  it("takes one line for calm and alarm as a switch", () => {
    expect([...defectionScore([{ values: [0, 1, 2], calm: 1, alarm: 1, weight: 1 }]).score]).toEqual([0, 1, 1]);
  });
  it("lies between 0 and 1 and never falls when a sign grows", () => {
    const value = fc.integer({ min: -10, max: 10 });
    fc.assert(
      fc.property(value, value, fc.nat(5), (a, b, more) => {
        const score = (extra: number): number =>
          defectionScore([
            { values: [a + extra], calm: 0, alarm: 4, weight: 1 },
            { values: [b], calm: 2, alarm: -3, weight: 3 },
          ]).score[0];
        expect(score(0)).toBeGreaterThanOrEqual(0);
        expect(score(more)).toBeLessThanOrEqual(1);
        expect(score(more)).toBeGreaterThanOrEqual(score(0));
      }),
    );
  });
});

describe("dormant customers", () => {
  it("are those between normal silence and loss, each in one state", () => {
    const states = dormancy([100, 99, -175, -176, NaN, 200], 190, 90, 365);
    expect([...states].map((code) => DORMANCY[code] ?? "unknown")).toEqual([
      "active",
      "dormant",
      "dormant",
      "lost",
      "unknown",
      "active",
    ]);
    fc.assert(
      fc.property(fc.double(), (day) => {
        const [code] = dormancy([day], 45_000, 90, 365);
        expect(Number.isNaN(day) ? code === UNKNOWN : code < 3).toBe(true);
      }),
    );
    expect(() => dormancy([1], 2, 90, 80)).toThrow("lostAfter");
  });
  it("are worth the chance of their value less the cost of trying", () => {
    expect(winBackValue(0.2, 5000, 300)).toBe(700);
    expect(winBackValue(NaN, 5000, 300)).toBeNaN();
    expect(() => winBackValue(1.2, 1, 1)).toThrow("chance");
  });
});
