import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditScore } from "../../../src/engine/credit/creditScore";
import { reliableScore } from "../../../src/engine/credit/reliableScore";

const whole = [undefined, undefined, undefined];

describe("a credit score with weights by reliability", () => {
  it("is the plain credit score where every figure can be relied on (its own engine function as witness)", () => {
    const points = fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constant(NaN));
    const column = fc.array(points, { minLength: 4, maxLength: 4 });
    const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.tuple(column, column, column), weights, (columns, weight) => {
        const plain = creditScore(columns, weight, 0.5);
        const found = reliableScore(columns, weight, whole, 0.5);
        found.score.forEach((score, row) =>
          Number.isNaN(plain.score[row]) ? expect(score).toBeNaN() : expect(score).toBeCloseTo(plain.score[row], 9),
        );
      }),
    );
  });
  it("lets a half reliable ratio count half: (0.4 × 90 + 0.3 × 60 + 0.15 × 20) / 0.85 by hand", () => {
    const found = reliableScore([[90], [60], [20]], [0.4, 0.3, 0.3], [undefined, undefined, [0.5]], 0);
    expect(found.score[0]).toBeCloseTo(57 / 0.85, 12);
    expect(found.contributions.map(([part]) => part)).toEqual([36 / 0.85, 18 / 0.85, 3 / 0.85].map(closeTo));
    expect([found.knownShare[0], found.usedWeight[0]]).toEqual([closeTo(1), closeTo(0.85)]);
  });
  it("refuses a score below the least known share, which reliability does not lower", () => {
    const found = reliableScore([[90], [NaN]], [0.5, 0.5], [[0.1], undefined], 0.5);
    expect(found.score[0]).toBeCloseTo(90, 12);
    expect(reliableScore([[90], [NaN]], [0.5, 0.5], [undefined, undefined], 0.51)).toMatchObject({
      score: Float64Array.of(NaN),
      contributions: [Float64Array.of(NaN), Float64Array.of(NaN)],
      usedWeight: Float64Array.of(NaN),
    });
  });
  it("has no score when nothing that is known weighs anything", () => {
    expect(reliableScore([[90], [NaN]], [0, 1], [undefined, undefined], 0).score[0]).toBeNaN();
  });
  it("refuses columns that do not belong together", () => {
    expect(() => reliableScore([[1], [1, 2]], [1, 1], [undefined, undefined], 0)).toThrow(RangeError);
    expect(() => reliableScore([[1]], [-1], [undefined], 0)).toThrow(RangeError);
    expect(() => reliableScore([[1]], [1], [], 0)).toThrow(RangeError);
  });
});

const closeTo = (value: number) => expect.closeTo(value, 12) as number;
