import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACCOUNT_PHASES, accountPhases } from "../../../src/engine/lifecycle/accountPhases";
import { LOYALTY_TYPES, loyaltyTypes } from "../../../src/engine/lifecycle/loyaltyTypes";

const rule = { firstOrders: 2, firstDays: 90, growth: 0.05, decline: -0.05, quietDays: 180 };
const any = fc.oneof(fc.double(), fc.constantFrom(NaN, 0, -1, 0.05, -0.05, 180, 90, 2));

describe("phases of an account", () => {
  it("are breakthrough, growth, harvest, defence, hibernation, at their lines (by hand)", () => {
    const phases = accountPhases(
      {
        tenureDays: [10, 91, 91, 91, 91, 900],
        orders: [9, 2, 3, 3, 3, 50],
        trend: [1, 1, 0.05, -0.05, -0.06, 1],
        quietDays: [1, 1, 180, 1, 1, 181],
      },
      rule,
    );
    expect(Array.from(phases, (code) => ACCOUNT_PHASES[code])).toEqual([
      "breakthrough",
      "breakthrough",
      "growth",
      "harvest",
      "defence",
      "hibernation",
    ]);
  });
  it("are exactly one for every customer with an order, none without", () => {
    fc.assert(
      fc.property(any, any, any, any, (tenure, orders, trend, quiet) => {
        const values = { tenureDays: [tenure], orders: [orders], trend: [trend], quietDays: [quiet] };
        const [code] = accountPhases(values, rule);
        expect(orders > 0 ? code < ACCOUNT_PHASES.length : code === 255).toBe(true);
      }),
    );
  });
});

describe("types of loyalty (Dick & Basu 1994)", () => {
  it("cross attitude with behaviour; unknown where either is", () => {
    const types = loyaltyTypes([8, 8, 7.9, 7.9, NaN, 9], [1, 0, 1, 0, 1, NaN], 8);
    expect(Array.from(types, (code) => LOYALTY_TYPES[code])).toEqual([
      "true",
      "latent",
      "spurious",
      "none",
      undefined,
      undefined,
    ]);
  });
});
