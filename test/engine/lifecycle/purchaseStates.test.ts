import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/engine/dates";
import { PURCHASE_STATES, purchaseStates } from "../../../src/engine/lifecycle/purchaseStates";
import { UNKNOWN } from "../../../src/engine/tiering/unknown";

const march = {
  from: dayOf(2024, 3, 1),
  to: dayOf(2024, 3, 31),
  previousFrom: dayOf(2024, 2, 1),
  inactivityMonths: 6,
};
const stateOf = (first: number, lastBefore: number, firstWithin: number): string => {
  const [code] = purchaseStates({ first: [first], lastBefore: [lastBefore], firstWithin: [firstWithin] }, march);
  return PURCHASE_STATES[code] ?? "unknown";
};

describe("purchase states of March 2024, lost after 6 months (Business Central)", () => {
  it("of customers that bought: new, returning, recovered", () => {
    expect(stateOf(dayOf(2024, 3, 5), NaN, dayOf(2024, 3, 5))).toBe("new");
    expect(stateOf(dayOf(2023, 1, 1), dayOf(2024, 1, 9), dayOf(2024, 3, 5))).toBe("returning");
    expect(stateOf(dayOf(2023, 1, 1), dayOf(2023, 8, 31), dayOf(2024, 3, 5))).toBe("recovered");
    expect(stateOf(dayOf(2023, 1, 1), dayOf(2023, 9, 1), dayOf(2024, 3, 5))).toBe("returning");
  });
  it("of customers that did not: temporarily lost, waiting, lost, gone", () => {
    expect(stateOf(dayOf(2023, 1, 1), dayOf(2024, 2, 1), NaN)).toBe("temporarilyLost");
    expect(stateOf(dayOf(2023, 1, 1), dayOf(2024, 1, 31), NaN)).toBe("waiting");
    expect(stateOf(dayOf(2023, 1, 1), dayOf(2023, 9, 30), NaN)).toBe("lost");
    expect(stateOf(dayOf(2023, 1, 1), dayOf(2023, 9, 1), NaN)).toBe("lost");
    expect(stateOf(dayOf(2023, 1, 1), dayOf(2023, 8, 31), NaN)).toBe("gone");
  });
  it("are unknown for customers that never bought until then", () => {
    expect(stateOf(NaN, NaN, NaN)).toBe("unknown");
    expect(stateOf(dayOf(2024, 4, 2), NaN, NaN)).toBe("unknown");
  });
  it("hold every customer in exactly one state", () => {
    const some = fc.integer({ min: march.from - 600, max: march.to + 60 });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), (purchases) => {
        const days = purchases.toSorted((a, b) => a - b);
        const first = days[0] ?? NaN;
        const lastBefore = days.findLast((day) => day < march.from) ?? NaN;
        const firstWithin = days.find((day) => day >= march.from && day <= march.to) ?? NaN;
        const [code] = purchaseStates({ first: [first], lastBefore: [lastBefore], firstWithin: [firstWithin] }, march);
        const hasBought = first <= march.to;
        expect(hasBought ? code < PURCHASE_STATES.length : code === UNKNOWN).toBe(true);
      }),
    );
  });
  it("refuse a period that ends before it begins", () => {
    const days = { first: [1], lastBefore: [1], firstWithin: [1] };
    expect(() => purchaseStates(days, { ...march, to: march.from - 1 })).toThrow("end");
    expect(() => purchaseStates({ ...days, first: [] }, march)).toThrow("length");
  });
});
