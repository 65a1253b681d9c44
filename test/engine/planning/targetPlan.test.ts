import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { targetPlan } from "../../../src/engine/planning/targetPlan";
import { sum } from "../../../src/engine/sum";

const weights = (most: number) =>
  fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: most })
    .filter((list) => list.some((weight) => weight > 0));

describe("a target plan", () => {
  it("of 120 over four equal quarters and two owners 2 : 1 is 20 and 10 a quarter (by hand)", () => {
    const plan = targetPlan(120, [1, 1, 1, 1], [2, 1], 1);
    expect(plan.cells.map((row) => [...row])).toEqual([
      [20, 20, 20, 20],
      [10, 10, 10, 10],
    ]);
    expect([...plan.owners]).toEqual([80, 40]);
    expect([...plan.periods]).toEqual([30, 30, 30, 30]);
  });
  it("reconciles by row, by column and in all, each cell within a unit of its share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        weights(12),
        weights(9),
        fc.constantFrom(1, 10),
        (target, season, owners, unit) => {
          const plan = targetPlan(target, season, owners, unit);
          expect(sum(plan.owners)).toBeCloseTo(target, 6);
          expect(sum(plan.periods)).toBeCloseTo(target, 6);
          const units = Math.floor(target / unit) * unit;
          plan.cells.forEach((row, i) => {
            expect(sum(row)).toBeCloseTo(plan.owners[i], 6);
            expect(Math.abs(plan.owners[i] - (units * owners[i]) / sum(owners))).toBeLessThan(2 * unit);
            row.forEach((cell) => expect(cell).toBeGreaterThanOrEqual(0));
          });
        },
      ),
    );
  });
  it("gives a month or an owner without weight nothing", () => {
    const plan = targetPlan(1003, [3, 0, 2], [0, 1, 1], 1);
    expect(plan.periods[1]).toBe(0);
    expect(plan.owners[0]).toBe(0);
    expect(sum(plan.owners)).toBe(1003);
  });
  it("of nothing is nothing, of a missing target is missing; a target below 0 is refused", () => {
    expect(targetPlan(0, [1, 1], [1], 1).cells.map((row) => [...row])).toEqual([[0, 0]]);
    expect(targetPlan(NaN, [1, 1], [1], 1).cells.map((row) => [...row])).toEqual([[NaN, NaN]]);
    expect(() => targetPlan(-5, [1], [1], 1)).toThrow("below 0");
  });
});
