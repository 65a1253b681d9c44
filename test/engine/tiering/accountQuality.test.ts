import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountTags, type TagLimits } from "../../../src/engine/tiering/accountTags";
import { linePoints } from "../../../src/engine/tiering/linePoints";
import { prospectScore } from "../../../src/engine/tiering/prospectScore";
import { riskFlags, type RiskLimits, type RiskValues } from "../../../src/engine/tiering/riskFlags";

const any = fc.double({ noNaN: false });

describe("points on a line (S026)", () => {
  it("rise from none to all, and stay between (by hand)", () => {
    expect([...linePoints([-1, 0, 1, 2, 4, 9], 0, 4)]).toEqual([0, 0, 25, 50, 100, 100]);
  });
  it("fall where less is better (by hand: 12 % of 30 %…0 % is 60)", () => {
    expect(linePoints([0.12], 0.3, 0)[0]).toBeCloseTo(60, 12);
  });
  it("are all or none where both lines are the same", () => {
    expect([...linePoints([2.9, 3, 3.1], 3, 3)]).toEqual([0, 100, 100]);
  });
  it("are between 0 and 100 for every number, and missing for none (property)", () => {
    fc.assert(
      fc.property(any, fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (value, zero, full) => {
        const [points] = linePoints([value], zero, full);
        if (Number.isNaN(value)) expect(points).toBeNaN();
        else expect(points >= 0 && points <= 100).toBe(true);
      }),
    ); // prettier-ignore
  });
  it("refuse a missing line", () => {
    expect(() => linePoints([1], NaN, 1)).toThrow("zero and full");
  });
});

describe("risk flags of big customers (S027)", () => {
  const limits: RiskLimits = {
    mostOverdueShare: 0.3,
    mostReceivablesShare: 0.2,
    mostDiscount: 0.2,
    mostExtraRate: 0.05,
    leastViolations: 1,
    leastRivals: 3,
    leastChurnRisk: 0.5,
  };
  const calm = {
    overdueShare: 0.3,
    receivablesShare: 0.2,
    discountRate: 0.2,
    extraRate: 0.05,
    violations: 0,
    rivals: 2,
    churnRisk: 0.49,
    competes: 0,
  };
  const flagsOf = (change: Partial<Record<keyof RiskValues, number>>) => {
    const row = { ...calm, ...change };
    const found = riskFlags(
      Object.fromEntries(Object.entries(row).map(([id, value]) => [id, [value]])) as unknown as RiskValues,
      limits,
    );
    return [found.reasons[0], found.unjudged[0]];
  };
  it("rise above a share and from a number on, not at a share itself (by hand)", () => {
    expect(flagsOf({})).toEqual([0, 0]);
    expect(flagsOf({ overdueShare: 0.31 })[0]).toBe(1);
    expect(flagsOf({ receivablesShare: 0.21 })[0]).toBe(1);
    expect(flagsOf({ discountRate: 0.21 })[0]).toBe(2);
    expect(flagsOf({ extraRate: 0.06 })[0]).toBe(2);
    expect(flagsOf({ violations: 1 })[0]).toBe(4);
    expect(flagsOf({ rivals: 3 })[0]).toBe(8);
    expect(flagsOf({ churnRisk: 0.5 })[0]).toBe(8);
    expect(flagsOf({ competes: 1 })[0]).toBe(16);
    expect(flagsOf({ overdueShare: 1, extraRate: 1, violations: 9, rivals: 9, competes: 1 })[0]).toBe(31);
  });
  it("are judged by what is known, and not at all where nothing is", () => {
    expect(flagsOf({ extraRate: NaN })).toEqual([0, 0]);
    expect(flagsOf({ extraRate: NaN, discountRate: NaN })).toEqual([0, 2]);
    expect(flagsOf({ rivals: NaN, churnRisk: 0.9 })).toEqual([8, 0]);
    expect(flagsOf({ violations: NaN, competes: NaN })).toEqual([0, 4 + 16]);
  });
  it("refuse columns of different length", () => {
    expect(() => riskFlags({ ...calm, overdueShare: [1] } as unknown as RiskValues, limits)).toThrow("length");
  });
});

describe("tags of customers (S033)", () => {
  const limits: TagLimits = { newMonths: 12, longMonths: 24, loyalOrders: 4, loyalMonths: 12 };
  it("tell old from new, lasting from passing, loyal from marginal (by hand, at the lines)", () => {
    const tags = accountTags(
      {
        monthsKnown: [11, 12, 24, 24, 60, NaN, NaN],
        buys: [1, 1, 1, 1, 0, 0, 0],
        orders: [9, 4, 3, 4, 30, 0, 0],
        interest: [0, 0, 0, 0, 0, 2, NaN],
      },
      limits,
    );
    expect([...tags.age]).toEqual([1, 0, 0, 0, 0, 255, 255]);
    expect([...tags.term]).toEqual([1, 1, 0, 0, 2, 2, 2]);
    expect([...tags.bond]).toEqual([1, 0, 1, 0, 2, 2, 3]);
  });
  it("give every customer one tag of each kind, whatever the numbers (property)", () => {
    fc.assert(
      fc.property(any, fc.nat(1), any, any, (monthsKnown, buys, orders, interest) => {
        const found = accountTags(
          { monthsKnown: [monthsKnown], buys: [buys], orders: [orders], interest: [interest] },
          limits,
        );
        expect([0, 1, 255]).toContain(found.age[0]);
        expect(found.age[0] === 255).toBe(Number.isNaN(monthsKnown));
        expect([0, 1, 2]).toContain(found.term[0]);
        expect([0, 1, 2, 3]).toContain(found.bond[0]);
      }),
    );
  });
});

describe("the scorecard of prospects (S029)", () => {
  it("counts what holds and what is not known (by hand)", () => {
    const found = prospectScore([
      [1, 0, NaN, NaN],
      [1, 0, 1, NaN],
      [1, 0, NaN, NaN],
      [1, 0, 0, NaN],
      [1, 0, 1, NaN],
    ]);
    expect([...found.score]).toEqual([5, 0, 2, NaN]);
    expect([...found.unknown]).toEqual([0, 0, 2, 5]);
  });
  it("refuses other than five principles", () => {
    expect(() => prospectScore([[1]])).toThrow("5 tests");
  });
});
