import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reliableScore } from "../../../src/engine/credit/reliableScore";

const whole = [undefined, undefined, undefined];
const maybePoint = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 1, arbitrary: fc.constant(NaN) },
);
const indicators = fc.array(fc.tuple(maybePoint, fc.integer({ min: 1, max: 100 })), { minLength: 1, maxLength: 8 });

describe("a credit score with weights by reliability", () => {
  it("is Σ aᵢxᵢ where every figure can be relied on (S090, by hand: .2·80 + .3·60 + .5·90 = 79)", () => {
    const { score, contributions, knownShare } = reliableScore([[80], [60], [90]], [0.2, 0.3, 0.5], whole, 1);
    expect(score[0]).toBeCloseTo(79, 12);
    expect(contributions.map(([part]) => part)).toEqual([16, 18, 45].map(closeTo));
    expect(knownShare[0]).toBeCloseTo(1, 12);
  });
  it("gives a missing indicator's weight to the others, and shows it", () => {
    const { score, contributions, knownShare } = reliableScore([[80], [NaN], [90]], [0.2, 0.3, 0.5], whole, 0.7);
    expect(score[0]).toBeCloseTo((16 + 45) / 0.7, 10);
    expect(contributions[1][0]).toBeNaN();
    expect(knownShare[0]).toBeCloseTo(0.7, 12);
  });
  it("adds up from its contributions, lies between the worst and the best indicator, and knows no scale of weights", () => {
    fc.assert(
      fc.property(indicators, (rows) => {
        const points = rows.map(([each]) => [each]);
        const weights = rows.map(([, each]) => each);
        const relied = rows.map(() => undefined);
        const { score, contributions } = reliableScore(points, weights, relied, 0);
        const known = rows.map(([each]) => each).filter((each) => !Number.isNaN(each));
        if (!known.length) {
          expect(score[0]).toBeNaN();
          return;
        }
        const parts = contributions.map(([part]) => part).filter((part) => !Number.isNaN(part));
        expect(parts.reduce((total, part) => total + part, 0)).toBeCloseTo(score[0], 9);
        expect(score[0]).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9);
        expect(score[0]).toBeLessThanOrEqual(Math.max(...known) + 1e-9);
        const tenfold = weights.map((each) => each * 10);
        expect(reliableScore(points, tenfold, relied, 0).score[0]).toBeCloseTo(score[0], 9);
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
