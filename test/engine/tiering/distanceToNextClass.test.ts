import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abcClasses, type AbcRule } from "../../../src/engine/tiering/abcClasses";
import { distanceToNextClass } from "../../../src/engine/tiering/distanceToNextClass";
import { money } from "../arbitrary";

const classOf = (values: number[], row: number, rule: AbcRule): number => abcClasses(values, 0.8, 0.95, rule)[row];
const grown = (values: number[], row: number, by: number): number[] =>
  values.map((value, i) => (i === row ? value + by : value));

describe("the distance to the next class", () => {
  it("of 10 after [60, 30]: 90 ÷ (90 + 22.5) is 80 %, so 12.5 more (by hand)", () => {
    expect([...distanceToNextClass([60, 30, 10], 0.8, 0.95, "exclusive")]).toEqual([NaN, NaN, 12.5]);
  });
  it("leads out of a loss too", () => {
    const [, distance] = distanceToNextClass([100, -50], 0.8, 0.95, "exclusive");
    expect(distance).toBeCloseTo(50 + 100 / 0.95 - 100, 9);
  });
  it("is none where growth itself crosses the line (inclusive rule, two customers)", () => {
    expect(distanceToNextClass([100, 100], 0.4, 0.45, "inclusive")).toEqual(Float64Array.of(NaN, NaN));
  });
  it("is just enough, and nothing less is (both rules)", () => {
    const values = fc.array(money, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.constantFrom<AbcRule>("exclusive", "inclusive"), (column, rule) => {
        const distances = distanceToNextClass(column, 0.8, 0.95, rule);
        column.forEach((_, row) => {
          const now = classOf(column, row, rule);
          if (Number.isNaN(distances[row])) return;
          const step = Math.max(1e-6, Math.abs(distances[row]) * 1e-7);
          if (rule === "exclusive")
            expect(classOf(grown(column, row, distances[row] + step), row, rule)).toBeLessThan(now);
          // By the inclusive rule growth may even lead down before it leads up.
          if (distances[row] > step)
            expect(classOf(grown(column, row, distances[row] - step), row, rule)).toBeGreaterThanOrEqual(now);
        });
      }),
    );
  });
  it("always exists by the exclusive rule", () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 1 }), (column) => {
        const codes = abcClasses(column, 0.8, 0.95, "exclusive");
        distanceToNextClass(column, 0.8, 0.95, "exclusive").forEach((distance, row) => {
          expect(Number.isNaN(distance)).toBe(codes[row] === 0);
          if (codes[row] > 0) expect(distance).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });
});
