import { stepPoints, valueForPoints, type PointsStep } from "../../../engine/credit/stepPoints";
import type { ParameterValues } from "../../parameters";
import { indicators, LEVELS, stepsId, type IndicatorId, type SteppedId } from "./indicators";

const isStepped = (id: IndicatorId): id is SteppedId => indicators[id].better !== "scale";

/** The table of an indicator, by rising value, as the parameters have it. */
export function stepsOf(id: SteppedId, parameters: ParameterValues): readonly PointsStep[] {
  const borders = parameters[stepsId(id)];
  const { creditPoints: points } = parameters;
  const [best, good, fair, weak, poor] = LEVELS.map((level) => points[level]);
  if (indicators[id].better === "higher") {
    return [
      { from: -Infinity, points: poor },
      { from: borders.weak, points: weak },
      { from: borders.fair, points: fair },
      { from: borders.good, points: good },
      { from: borders.best, points: best },
    ];
  }
  return [
    { from: -Infinity, points: best },
    { from: borders.best, points: good },
    { from: borders.good, points: fair },
    { from: borders.fair, points: weak },
    { from: borders.weak, points: poor },
  ];
}

/** Points of an indicator's raw values, 0 to 100; NaN where missing. */
export function pointsOf(id: IndicatorId, raw: Float64Array, parameters: ParameterValues): Float64Array {
  // Without credit files or statements whole columns are missing; every() ends at the first value that is not.
  if (raw.every(Number.isNaN)) return raw;
  if (isStepped(id)) return stepPoints(raw, stepsOf(id, parameters));
  const scale = 100 / parameters.creditFileScale;
  return raw.map((score) => Math.min(Math.max(score * scale, 0), 100));
}

/** Reads the value nearest to the present one that is worth so many points; NaN when none is. */
export function valueReader(id: IndicatorId, parameters: ParameterValues): (raw: number, points: number) => number {
  if (isStepped(id)) {
    const steps = stepsOf(id, parameters);
    return (raw, points) => valueForPoints(raw, points, steps);
  }
  return (_, points) => (Math.ceil((points * parameters.creditFileScale) / 10 - 1e-9) * 10) / 100;
}
