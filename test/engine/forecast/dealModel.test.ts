import { describe, expect, it } from "vitest";
import { NONE, type TextColumn } from "../../../src/engine/columns";
import { dealChance, learnDealModel, mayLearnDeals } from "../../../src/engine/forecast/dealModel";

const column = (values: readonly (number | undefined)[]): TextColumn => ({
  codes: Uint32Array.from(values, (value) => value ?? NONE),
  words: ["0", "1", "2"],
});
const [WON, LOST] = [1, 0];

describe("the deal model", () => {
  // Columns: country, state, e-mail, phone, source, last stage, outcome; e-mail and phone: 0 = correct, 1 = incorrect.
  const history = [
    [0, 0, 0, 0, 1, 0, WON],
    [1, 0, 0, 0, undefined, 0, WON],
    [undefined, undefined, 0, 1, 0, 0, LOST],
    [0, undefined, 0, 1, 0, 0, LOST],
    [undefined, 1, 0, 0, undefined, 2, LOST],
  ] as const;
  const field = (k: number): TextColumn => column(history.map((deal) => deal[k]));
  const model = learnDealModel(
    [0, 1, 2, 3, 4].map(field),
    history.map((deal) => deal[5]),
    3,
    history.map((deal) => deal[6]),
  );
  const { chance, factors, stageFactor } = dealChance(model, [0, 0, 0, 0, 0], 1);

  it("gives the deal of Odoo's test_pls_tooltip_data 74.30 % (odoo, addons/crm/tests/test_crm_pls.py)", () => {
    expect((chance * 100).toFixed(2)).toBe("74.30");
  });
  it("explains it by Odoo's factors: source .08, country .353, e-mail .5, state .92, phone .735, stage .645", () => {
    const expected = [0.353, 0.92, 0.5, 0.735, 0.08];
    factors.forEach((factor, k) => expect(Math.abs(factor - expected[k])).toBeLessThan(0.0051));
    expect(stageFactor).toBeCloseTo(0.645, 3);
  });
  it("gives the teams of Odoo's test_predictive_lead_scoring 33.49 % and 7.74 %", () => {
    // Country, state, source; deals 0, 1 lost and 2 won of team 1; 5, 6 lost and 7 won of team 2.
    const team1 = learnDealModel([column([0, 1, 2]), column([0, 1, 2]), column([0, 1, 2])], [0, 1, 2], 3, [
      LOST,
      LOST,
      WON,
    ]);
    const team2 = learnDealModel([column([0, 0, 0]), column([1, 1, 2]), column([1, 2, 2])], [2, 1, 0], 3, [
      LOST,
      LOST,
      WON,
    ]);
    expect((dealChance(team1, [0, 1, 2], 1).chance * 100).toFixed(2)).toBe("33.49");
    expect((dealChance(team2, [0, 1, 2], 1).chance * 100).toFixed(2)).toBe("7.74");
  });
  it("says 91.67 % after one won deal, which is why it needs a gate (odoo PR 84259)", () => {
    expect((dealChance(learnDealModel([], [0], 2, [WON]), [], 1).chance * 100).toFixed(2)).toBe("91.67");
    expect(mayLearnDeals([WON], 1)).toBe(false);
    expect(mayLearnDeals([WON, LOST, NaN], 1)).toBe(true);
  });
  it("passes over facts that are unset or never seen among closed deals", () => {
    const unset = dealChance(model, [NONE, NONE, NONE, NONE, NONE], 0);
    expect([...unset.factors]).toEqual([NaN, NaN, NaN, NaN, NaN]);
    expect(unset.chance).toBeCloseTo(2.1 / 5.2, 12);
    expect(dealChance(model, [2, NONE, NONE, NONE, NONE], 0).chance).toBe(unset.chance);
  });
  it("does not learn from open deals, and without any knows nothing", () => {
    const open = learnDealModel([column([0, 1])], [0, 1], 2, [NaN, NaN]);
    expect(dealChance(open, [0], 1).chance).toBe(0.5);
  });
  it("refuses stages that are none and columns of different length", () => {
    expect(() => learnDealModel([], [5], 2, [WON])).toThrow("stage 5");
    expect(() => learnDealModel([column([1])], [0, 0], 2, [WON, LOST])).toThrow("length");
    expect(() => learnDealModel([], [0], 2, [])).toThrow("length");
    expect(() => dealChance(model, [], 3)).toThrow("no stage 3");
  });
});
