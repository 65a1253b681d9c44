import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CREDIT_GRADE_CUTS,
  CREDIT_GRADES,
  creditGrades,
  pointsToNextGrade,
} from "../../../src/engine/credit/creditGrades";
import { gradeLevers } from "../../../src/engine/credit/gradeLevers";
import { reliableScore } from "../../../src/engine/credit/reliableScore";
import { stepPoints, stepProblems, valueForPoints, type PointsStep } from "../../../src/engine/credit/stepPoints";

const point = fc.integer({ min: 0, max: 100 });
const maybePoint = fc.oneof({ weight: 3, arbitrary: point }, { weight: 1, arbitrary: fc.constant(NaN) });
const indicators = fc.array(fc.tuple(maybePoint, fc.integer({ min: 1, max: 100 })), { minLength: 1, maxLength: 8 });
const gradeOf = (score: number): string => CREDIT_GRADES[creditGrades([score], CREDIT_GRADE_CUTS)[0]];

const currentRatio: PointsStep[] = [
  { from: -Infinity, points: 0 },
  { from: 1, points: 40 },
  { from: 1.5, points: 70 },
  { from: 2, points: 100 },
];
const daysLate: PointsStep[] = [
  { from: -Infinity, points: 100 },
  { from: 1, points: 80 },
  { from: 16, points: 50 },
  { from: 31, points: 0 },
];
const tables = fc.constantFrom(currentRatio, daysLate);

describe("a step table of points", () => {
  it("counts each line from its value on", () => {
    expect([...stepPoints([0.99, 1, 1.5, 2, Infinity, NaN], currentRatio)]).toEqual([0, 40, 70, 100, 100, NaN]);
    expect([...stepPoints([-5, 0, 1, 30.9, 31, Infinity], daysLate)]).toEqual([100, 100, 80, 50, 0, 0]);
  });
  it("never gives fewer points to a better value", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        const [low, high] = stepPoints([Math.min(a, b), Math.max(a, b)], currentRatio);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });
  it("is told what is wrong with it: gap, order, range, turn", () => {
    expect(stepProblems(currentRatio)).toEqual([]);
    expect(stepProblems(daysLate)).toEqual([]);
    expect(stepProblems([])).toEqual([{ step: 0, problem: "gap" }]);
    expect(stepProblems([{ from: 0, points: 0 }])).toEqual([{ step: 0, problem: "gap" }]);
    expect(
      stepProblems([
        { from: -Infinity, points: 10 },
        { from: 1, points: 120 },
        { from: 1, points: 120 },
        { from: 2, points: 5 },
      ]),
    ).toEqual([
      { step: 1, problem: "range" },
      { step: 2, problem: "order" },
      { step: 2, problem: "range" },
      { step: 3, problem: "turn" },
    ]);
    expect(() => stepPoints([1], [{ from: 0, points: 1 }])).toThrow("line 1");
  });
  it("inverts to the nearest value that gives the points, whichever way is better", () => {
    expect([50, 100].map((points) => valueForPoints(1.2, points, currentRatio))).toEqual([1.5, 2]);
    expect([50, 80, 90].map((points) => valueForPoints(40, points, daysLate))).toEqual([31, 16, 1]);
    expect(valueForPoints(1.2, 30, currentRatio)).toBe(1.2);
    expect(valueForPoints(NaN, 30, currentRatio)).toBeNaN();
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 50 }), point, tables, (value, points, steps) => {
        const needed = valueForPoints(value, points, steps);
        const isEnough = stepPoints([value], steps)[0] >= points;
        const reached = steps === daysLate && !isEnough ? needed - 1e-9 : needed;
        expect(stepPoints([reached], steps)[0]).toBeGreaterThanOrEqual(points);
      }),
    );
  });
});

describe("the grade", () => {
  it("begins at its cut: 86, 61, 46, 31 (S091)", () => {
    expect([100, 86, 85, 61, 60, 46, 45, 31, 30, 0, NaN].map(gradeOf)).toEqual(
      "CA1 CA1 CA2 CA2 CA3 CA3 CA4 CA4 CA5 CA5 NR".split(" "),
    );
  });
  it("is not missed by the dust of binary fractions", () => {
    expect(gradeOf(0.1 * 3 * 10 + 58 - 4e-16)).toBe("CA2");
    expect(gradeOf(61 - 1e-12)).toBe("CA2");
  });
  it("is CA5 for a knock-out, scored or not", () => {
    expect([...creditGrades([99, NaN, 99], CREDIT_GRADE_CUTS, [1, 1, NaN])]).toEqual([4, 4, 0]);
  });
  it("refuses cuts that do not fall", () => {
    expect(() => creditGrades([1], [31, 46, 61, 86])).toThrow("cuts must fall");
    expect(() => creditGrades([1], [86])).toThrow("4 cuts");
  });
  it("is reached by exactly the points told to be missing", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (score) => {
        const [gap] = pointsToNextGrade([score], CREDIT_GRADE_CUTS);
        const [grade] = creditGrades([score], CREDIT_GRADE_CUTS);
        if (grade === 0) expect(gap).toBeNaN();
        else expect(creditGrades([score + gap], CREDIT_GRADE_CUTS)[0]).toBe(grade - 1);
      }),
    );
  });
  it("is reached when one lever is moved as told, all else the same", () => {
    fc.assert(
      fc.property(indicators, (rows) => {
        const [points, weights] = [rows.map(([each]) => each), rows.map(([, each]) => each)];
        const scoreOf = (list: number[]): number =>
          reliableScore(
            list.map((each) => [each]),
            weights,
            list.map(() => undefined),
            0,
          ).score[0];
        const [gap] = pointsToNextGrade([scoreOf(points)], CREDIT_GRADE_CUTS);
        gradeLevers(points, weights, gap).forEach((needed, i) => {
          if (Number.isNaN(needed)) return;
          const after = scoreOf(points.map((each, k) => (k === i ? needed : each)));
          expect(after).toBeCloseTo(scoreOf(points) + gap, 6);
        });
      }),
    );
  });
});
