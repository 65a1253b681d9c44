import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";

/** One line of a table that turns values into points: from this value on, up to the next line, it gives these points. */
export interface PointsStep {
  /** First value of the step; −∞ for the first line. */
  readonly from: number;
  readonly points: number;
}

/** What is wrong with a line of the table. */
export interface StepProblem {
  /** Line, counted from 0. */
  readonly step: number;
  /** `gap`: the first line does not begin at −∞; `order`: it does not begin after the line before; `range`: points outside 0–100; `turn`: points fall after they rose, or rise after they fell. */
  readonly problem: "gap" | "order" | "range" | "turn";
}

/**
 * Points by a step table: what a ratio or a count is worth on the common scale of 0 to 100.
 *
 * @param values numbers, length n; ∞ is the worst or best of all, as a ratio without end is
 * @param steps  lines by rising `from`, each counting from its value on; the first begins at −∞
 * @returns points, length n; NaN where the value is missing
 * @throws  RangeError when the table has a gap or its lines do not rise; `stepProblems` tells where
 * @see     S090; Dynamics 365 Finance, credit scoring groups (value ranges → points)
 * @example stepPoints([0, 1, 1.99, 2, NaN], [{ from: -Infinity, points: 0 }, { from: 1, points: 60 }, { from: 2, points: 100 }]) // [0, 60, 60, 100, NaN]
 */
export function stepPoints(values: Numbers, steps: readonly PointsStep[]): Float64Array {
  assertSteps(steps);
  return numbersFrom(values, (value) => (Number.isNaN(value) ? NaN : steps[stepOf(value, steps)].points));
}

function assertSteps(steps: readonly PointsStep[]): void {
  const isSound =
    steps.length > 0 && steps.every(({ from }, i) => (i === 0 ? from === -Infinity : from > steps[i - 1].from));
  // What is wrong is only looked for when something is: a score asks for thousands of customers.
  const wrong = isSound
    ? undefined
    : stepProblems(steps).find(({ problem }) => problem === "gap" || problem === "order");
  assert(isSound, `steps: line ${(wrong?.step ?? 0) + 1} does not follow the one before`);
}

/** The step that a value lies in; the table was checked before. */
function stepOf(value: number, steps: readonly PointsStep[]): number {
  let step = 0;
  while (step + 1 < steps.length && value >= steps[step + 1].from) step++;
  return step;
}

/**
 * What is wrong with a table of points, so that it can be told before it is used. Points must go one way only: a ratio that is
 * worth more in the middle than at both ends makes "better" mean nothing, and no distance to the next grade can be told.
 *
 * @param steps lines of the table
 * @returns problems in the order of lines; empty when the table is sound
 * @see     SAP credit rules engine: "make sure that the interval values do not overlap"
 * @example stepProblems([{ from: -Infinity, points: 0 }, { from: 2, points: 60 }, { from: 1, points: 40 }]) // [{ step: 2, problem: "order" }, { step: 2, problem: "turn" }]
 */
export function stepProblems(steps: readonly PointsStep[]): StepProblem[] {
  const problems: StepProblem[] = [];
  let way = 0;
  steps.forEach(({ from, points }, step) => {
    if (step === 0 ? from !== -Infinity : !(from > steps[step - 1].from)) {
      problems.push({ step, problem: step === 0 ? "gap" : "order" });
    }
    if (!(points >= 0 && points <= 100)) problems.push({ step, problem: "range" });
    const turn = step === 0 ? 0 : Math.sign(points - steps[step - 1].points);
    if (turn * way < 0) problems.push({ step, problem: "turn" });
    way ||= turn;
  });
  return steps.length ? problems : [{ step: 0, problem: "gap" }];
}

/**
 * The value nearest to the present one that is worth at least so many points: what an indicator would have to become.
 *
 * @param value  value now
 * @param points points that it should give
 * @param steps  lines of a table without problems
 * @returns the value itself where it is enough already; a step's first value where more is better; where less is better, the first
 *          value of the next worse step, which it must stay below; NaN when no value gives so many points, or the value is missing
 * @throws  RangeError as `stepPoints`
 * @example valueForPoints(1.4, 80, [{ from: -Infinity, points: 0 }, { from: 1, points: 60 }, { from: 2, points: 100 }]) // 2
 * @example valueForPoints(45, 60, [{ from: -Infinity, points: 100 }, { from: 10, points: 60 }, { from: 30, points: 0 }]) // 30
 */
export function valueForPoints(value: number, points: number, steps: readonly PointsStep[]): number {
  assertSteps(steps);
  if (Number.isNaN(value)) return NaN;
  const at = stepOf(value, steps);
  if (steps[at].points >= points) return value;
  const above = steps.findIndex((step, i) => i > at && step.points >= points);
  const below = steps.findLastIndex((step, i) => i < at && step.points >= points);
  return above >= 0 ? steps[above].from : below >= 0 ? steps[below + 1].from : NaN;
}
