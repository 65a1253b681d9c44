import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ABC_UNKNOWN, abcClasses, type AbcRule } from "../../../src/engine/tiering/abcClasses";
import { money, positiveMoney } from "../arbitrary";

const classes = (values: number[], rule: AbcRule = "exclusive"): string =>
  [...abcClasses(values, 0.8, 0.95, rule)].map((code) => (code === ABC_UNKNOWN ? "?" : "ABC"[code])).join("");
const rule = fc.constantFrom<AbcRule>("exclusive", "inclusive");

describe("ABC classes", () => {
  it("of [400, 300, 150, 80, 40, 20, 10], cumulated by hand 40 70 85 93 97 99 100 %", () => {
    expect(classes([400, 300, 150, 80, 40, 20, 10])).toBe("AAABBCC");
    expect(classes([400, 300, 150, 80, 40, 20, 10], "inclusive")).toBe("AABBCCC");
  });
  it("keep a dominant customer in A by the exclusive rule only ([900, 100] by hand)", () => {
    expect(classes([900, 100])).toBe("AB");
    expect(classes([900, 100], "inclusive")).toBe("BC");
  });
  it("meet a line exactly in spite of binary fractions (0.5 + 0.2 + 0.1 = 80 %)", () => {
    expect(classes([0.5, 0.2, 0.1, 0.1, 0.1])).toBe("AAABB");
    expect(classes([0.5, 0.2, 0.1, 0.1, 0.1], "inclusive")).toBe("AAABC");
  });
  it("of no customer, of one, of customers all alike", () => {
    expect([classes([]), classes([5]), classes([5], "inclusive")]).toEqual(["", "A", "C"]);
    expect(classes(Array(20).fill(7))).toBe("A".repeat(16) + "BBB" + "C");
  });
  it("call values of 0 and below C, a missing value unknown, and let neither into the total", () => {
    expect(classes([-500, 400, 0, 300, NaN, 150, 80, 40, 20, 10])).toBe("CACA?ABBCC");
    expect(classes([-1, -2, 0])).toBe("CCC");
  });
  it("refuse lines that do not rise", () => {
    expect(() => abcClasses([1], 0.9, 0.8, "exclusive")).toThrow("shareB");
    expect(() => abcClasses([1], 1.2, 1.3, "exclusive")).toThrow("shareA");
    expect(() => abcClasses([1], NaN, 0.8, "exclusive")).toThrow("shareA");
  });
  it("do not depend on the currency", () => {
    fc.assert(
      fc.property(fc.array(money), fc.integer({ min: 1, max: 100_000 }), rule, (values, rate, by) => {
        expect(
          classes(
            values.map((value) => value * (rate / 7)),
            by,
          ),
        ).toBe(classes(values, by));
      }),
    );
  });
  it("do not depend on the order of rows, where no two values are equal", () => {
    fc.assert(
      fc.property(fc.uniqueArray(money), rule, (values, by) => {
        const sorted = [...values].sort((a, b) => a - b);
        const bySorted = new Map(sorted.map((value, i) => [value, classes(sorted, by)[i]]));
        expect(classes(values, by)).toBe(values.map((value) => bySorted.get(value)).join(""));
      }),
    );
  });
  it("never rank a smaller value higher", () => {
    fc.assert(
      fc.property(fc.array(money), rule, (values, by) => {
        const codes = abcClasses(values, 0.8, 0.95, by);
        const ranked = values.map((value, i) => [value, codes[i]]).sort(([a, x], [b, y]) => b - a || x - y);
        for (let i = 1; i < ranked.length; i++) expect(ranked[i][1]).toBeGreaterThanOrEqual(ranked[i - 1][1]);
      }),
    );
  });
  it("carry at least what the line says by the exclusive rule, at most that by the inclusive one", () => {
    fc.assert(
      fc.property(fc.array(positiveMoney, { minLength: 1 }), (values) => {
        const total = values.reduce((a, b) => a + b);
        const carried = (by: AbcRule): number =>
          values.reduce((part, value, i) => part + (classes(values, by)[i] === "A" ? value : 0), 0) / total;
        expect(carried("exclusive")).toBeGreaterThanOrEqual(0.8 - 1e-9);
        expect(carried("inclusive")).toBeLessThanOrEqual(0.8 + 1e-9);
      }),
    );
  });
});
