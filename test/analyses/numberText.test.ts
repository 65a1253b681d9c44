import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText } from "../../src/analyses/numberText";

describe("an amount for sentences", () => {
  it("is rounded up, to cents below a thousand", () => {
    expect([0, 5, 12.345, 0.1 + 0.2, 999.999, 1_000, 379_999.2, 1e9].map(amountText)).toEqual([
      "0",
      "5",
      "12.35",
      "0.30",
      "1,000",
      "1,000",
      "380,000",
      "1,000,000,000",
    ]);
    expect([-5, -12.345, -1_234_567.8].map(amountText)).toEqual(["-5", "-12.34", "-1,234,567"]);
  });
  it("reads back as enough, and as no more than a cent or a unit too much (property)", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (amount) => {
        const back = Number(amountText(amount).replaceAll(",", ""));
        const step = amount >= 1_000 ? 1 : 0.01;
        expect(back).toBeGreaterThanOrEqual(amount * (1 - 1e-11));
        expect(back).toBeLessThan(amount + step * (1 + 1e-9));
      }),
    );
  });
  it("stands in groups of three digits, as Intl writes them (property)", () => {
    const english = new Intl.NumberFormat("en-US");
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), (amount) => {
        expect(amountText(amount)).toBe(english.format(amount));
      }),
    );
  });
});
