import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOf, dayOf, isoOf } from "../../src/engine/dates";
import { nextAnniversary } from "../../src/engine/nextAnniversary";

const next = (born: number, asOf: number, rule: "feb28" | "mar1" = "feb28"): string =>
  isoOf(nextAnniversary([born], asOf, rule)[0]);

describe("the next anniversary (by hand)", () => {
  it("is today, later this year, or next year", () => {
    const born = dayOf(1980, 6, 30);
    expect(next(born, dayOf(2026, 6, 30))).toBe("2026-06-30");
    expect(next(born, dayOf(2026, 6, 29) + 0.7)).toBe("2026-06-30");
    expect(next(born, dayOf(2026, 7, 1))).toBe("2027-06-30");
  });
  it("keeps 29 February on the 28th or on 1 March in other years", () => {
    const born = dayOf(2000, 2, 29);
    expect(next(born, dayOf(2025, 1, 1))).toBe("2025-02-28");
    expect(next(born, dayOf(2025, 1, 1), "mar1")).toBe("2025-03-01");
    expect(next(born, dayOf(2027, 3, 2), "mar1")).toBe("2028-02-29");
    expect(next(born, dayOf(2100, 1, 1))).toBe("2100-02-28");
  });
  it("is missing where the birthday is, and never more than 366 days away", () => {
    expect(nextAnniversary([NaN], dayOf(2026, 1, 1), "feb28")[0]).toBeNaN();
    const day = fc.integer({ min: dayOf(1905, 1, 1), max: dayOf(2090, 1, 1) });
    fc.assert(
      fc.property(day, day, (born, asOf) => {
        const [found] = nextAnniversary([born], asOf, "feb28");
        expect(found - asOf).toBeGreaterThanOrEqual(0);
        expect(found - asOf).toBeLessThanOrEqual(366);
        if (dateOf(born).day !== 29) expect(dateOf(found).day).toBe(dateOf(born).day);
      }),
    );
  });
});
