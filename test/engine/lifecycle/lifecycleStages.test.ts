import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DECLINE_SIGNALS,
  declineSignals,
  relativeTrend,
  silenceRatio,
} from "../../../src/engine/lifecycle/declineSignals";
import {
  FIVE_STAGES,
  fiveStages,
  FOUR_STAGES,
  fourStages,
  type FiveStageRule,
  type FourStageRule,
} from "../../../src/engine/lifecycle/lifecycleStages";
import { reasonNames } from "../../../src/engine/tiering/reasons";
import { UNKNOWN } from "../../../src/engine/tiering/unknown";

const four: FourStageRule = {
  explorationOrders: 2,
  explorationDays: 90,
  growth: 0.05,
  decline: { silence: 3, trend: -0.1 },
};
const five: FiveStageRule = {
  acquaintanceOrders: 1,
  reserveOrders: 3,
  reserveDays: 180,
  firmOrders: 12,
  firmDays: 730,
  wavering: { silence: 3, trend: -0.1 },
};
type Customer = readonly [tenureDays: number, orders: number, trend: number, silence: number];
const columns = (customers: readonly Customer[]): Parameters<typeof fourStages>[0] => {
  const [tenureDays, orders, trend, silence] = [0, 1, 2, 3].map((i) => customers.map((customer) => customer[i]));
  return { tenureDays, orders, trend, silence };
};
const fourOf = (...customers: Customer[]): string[] =>
  [...fourStages(columns(customers), four)].map((code) => FOUR_STAGES[code] ?? "unknown");
const fiveOf = (...customers: Customer[]): string[] =>
  [...fiveStages(columns(customers), five)].map((code) => FIVE_STAGES[code] ?? "unknown");

describe("four stages (考察期, 形成期, 稳定期, 退化期)", () => {
  it("follow orders, tenure, trend and silence", () => {
    expect(fourOf([900, 2, 0, 1], [80, 9, 0, 1], [900, 9, 0.05, 1], [900, 9, 0.04, 1])).toEqual([
      "exploration",
      "exploration",
      "buildUp",
      "stability",
    ]);
  });
  it("decline by silence or by trend, before anything else", () => {
    expect(fourOf([900, 9, 0.5, 3.1], [900, 9, -0.11, 1], [10, 1, NaN, 4], [900, 9, -0.1, 3])).toEqual([
      "decline",
      "decline",
      "decline",
      "stability",
    ]);
  });
  it("take a missing trend or silence as no sign, missing orders or tenure as unknown", () => {
    expect(fourOf([900, 9, NaN, NaN], [NaN, 9, 0, 1], [900, NaN, 0, 1], [900, 0, 0, 1])).toEqual([
      "stability",
      "unknown",
      "unknown",
      "unknown",
    ]);
  });
});

describe("five stages (初识, 矜持, 平稳, 思异, 稳固)", () => {
  it("follow orders and tenure from acquaintance to firmness", () => {
    expect(
      fiveOf([900, 1, 0, 1], [900, 3, 0, 1], [100, 9, 0, 1], [500, 20, 0, 1], [730, 12, 0, 1], [900, 11, 0, 1]),
    ).toEqual(["acquaintance", "reserve", "reserve", "steady", "firm", "steady"]);
  });
  it("waver by silence, by trend, or where a customer is flagged", () => {
    expect(fiveOf([900, 20, 0, 4], [900, 20, -0.2, 1])).toEqual(["wavering", "wavering"]);
    expect([
      ...fiveStages(
        columns([
          [900, 20, 0, 1],
          [900, 20, 0, 1],
        ]),
        five,
        [1, NaN],
      ),
    ]).toEqual([3, 4]);
    expect(() => fiveStages(columns([[900, 20, 0, 1]]), five, [])).toThrow("length");
  });
});

it("both schemes hold every customer in exactly one stage", () => {
  const any = fc.double();
  fc.assert(
    fc.property(any, any, any, any, (...customer) => {
      for (const [code, stages] of [
        [fourStages(columns([customer]), four)[0], 4],
        [fiveStages(columns([customer]), five)[0], 5],
      ]) {
        const isKnown = customer[1] > 0 && !Number.isNaN(customer[0]);
        if (isKnown) expect(code).toBeLessThan(stages);
        else expect(code).toBe(UNKNOWN);
      }
    }),
  );
});

describe("the decline test", () => {
  it("tells the slope as a part of the mean (by hand: −20 of 100)", () => {
    expect(relativeTrend([120, 100, 80])).toBeCloseTo(-0.2, 12);
    expect(relativeTrend([100, 100, 100])).toBe(0);
    expect([relativeTrend([5]), relativeTrend([]), relativeTrend([-5, -9]), relativeTrend([NaN, 4])]).toEqual([
      NaN,
      NaN,
      NaN,
      NaN,
    ]);
  });
  it("counts silence in mean intervals (by hand: 90 days after purchases every 30)", () => {
    expect([...silenceRatio([0, 0, 0, NaN], [60, 60, 0, NaN], [3, 1, 2, NaN], 150)]).toEqual([3, NaN, NaN, NaN]);
    expect(() => silenceRatio([0], [], [1], 5)).toThrow("length");
  });
  it("names the signals, and those that could not be judged", () => {
    const limits = { trend: -0.05, change: -0.3, silence: 3 };
    const { reasons, unjudged } = declineSignals(
      { trend: [-0.06, 0.1, NaN], change: [-0.31, -0.3, 0], silence: [3.1, 3, NaN] },
      limits,
    );
    expect(reasonNames(reasons[0], DECLINE_SIGNALS)).toEqual(["fallingTrend", "drop", "silence"]);
    expect([reasons[1], reasons[2]]).toEqual([0, 0]);
    expect(reasonNames(unjudged[2], DECLINE_SIGNALS)).toEqual(["fallingTrend", "silence"]);
    expect(() => declineSignals({ trend: [1], change: [], silence: [1] }, limits)).toThrow("length");
  });
});
