/** A function to be made small, with its slope in every direction. */
export type Objective = (point: Float64Array) => { readonly value: number; readonly gradient: Float64Array };

/** Where a search ended. */
export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
  readonly steps: number;
  /** Is the slope 0 within the tolerance, or can no step lower the value any further? */
  readonly converged: boolean;
}

/**
 * Smallest value of a smooth function (BFGS with a backtracking search along each direction). The same start gives the same bytes.
 *
 * @param objective value and gradient; a value that is not finite marks a point outside
 * @param start     where to begin; inside
 * @param tolerance the search ends when no component of the gradient is larger
 * @param mostSteps the search gives up after so many steps
 * @param isLost    the search also gives up at a point of which this is true: there is no minimum on this way
 * @returns the point, its value, and whether it is a minimum
 * @see     Nocedal & Wright (2006), Numerical Optimization, 2nd ed., algorithms 3.1 and 6.1
 * @example minimizeBfgs(([x]) => ({ value: (x - 3) ** 2, gradient: Float64Array.of(2 * x - 6) }), [0], 1e-9, 100).point // [3]
 */
export function minimizeBfgs(
  objective: Objective,
  start: ArrayLike<number>,
  tolerance: number,
  mostSteps: number,
  isLost: (point: Float64Array) => boolean = () => false,
): Minimum {
  let point: Float64Array = Float64Array.from(start);
  let here = objective(point);
  let inverse = identity(point.length);
  for (let steps = 0; steps < mostSteps; steps++) {
    if (largest(here.gradient) <= tolerance) return { point, value: here.value, steps, converged: true };
    let direction = inverse.map((row) => -dot(row, here.gradient));
    if (dot(direction, here.gradient) >= 0) {
      inverse = identity(point.length);
      direction = Array.from(here.gradient, (slope) => -slope);
    }
    const next = stepAlong(objective, point, here, direction);
    // Below the resolution of numbers every way looks level: that is as low as it gets.
    if (!next) return { point, value: here.value, steps, converged: largest(here.gradient) <= Math.sqrt(tolerance) };
    updateInverse(inverse, difference(next.point, point), difference(next.gradient, here.gradient));
    ({ point } = next);
    here = next;
    if (isLost(point)) return { point, value: here.value, steps: steps + 1, converged: false };
  }
  return { point, value: here.value, steps: mostSteps, converged: false };
}

type Evaluated = ReturnType<Objective> & { readonly point: Float64Array };

/** Halve the step until the value falls enough for its length (Armijo's rule), or the slope where values are level. */
function stepAlong(
  objective: Objective,
  point: Float64Array,
  here: ReturnType<Objective>,
  direction: readonly number[],
): Evaluated | undefined {
  const slope = dot(direction, here.gradient);
  // A first step without knowledge of the curvature must not leap.
  const length = largest(direction);
  for (let step = Math.min(1, 2 / length); step * length > 1e-16; step /= 2) {
    const candidate = point.map((coordinate, i) => coordinate + step * direction[i]);
    const there = objective(candidate);
    if (there.value < here.value && there.value <= here.value + 1e-4 * step * slope)
      return { ...there, point: candidate };
    if (isLevel(here, there)) return { ...there, point: candidate };
  }
  return undefined;
}

/** Beside the minimum the value changes less than a number can show; there the slope tells who is nearer. */
const isLevel = (here: ReturnType<Objective>, there: ReturnType<Objective>): boolean =>
  Math.abs(there.value - here.value) <= 1e-14 * Math.abs(here.value) &&
  largest(there.gradient) < largest(here.gradient);

/** H ← (I − ρ s yᵀ) H (I − ρ y sᵀ) + ρ s sᵀ, left as it is where the curvature along the step is not positive. */
function updateInverse(inverse: number[][], step: Float64Array, change: Float64Array): void {
  const curvature = dot(step, change);
  if (!(curvature > 1e-12 * Math.sqrt(dot(step, step) * dot(change, change)))) return;
  const pushed = inverse.map((row) => dot(row, change));
  const factor = (1 + dot(pushed, change) / curvature) / curvature;
  for (let i = 0; i < step.length; i++)
    for (let j = 0; j < step.length; j++)
      inverse[i][j] += factor * step[i] * step[j] - (pushed[i] * step[j] + step[i] * pushed[j]) / curvature;
}

const identity = (n: number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));

const difference = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value - b[i]);

function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]));
  return most;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
}
