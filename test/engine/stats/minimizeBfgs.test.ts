import { expect, it } from "vitest";
import { minimizeBfgs, type Objective } from "../../../src/engine/stats/minimizeBfgs";

const rosenbrock: Objective = ([x, y]) => ({
  value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: Float64Array.of(-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)),
});

it("walks down Rosenbrock's valley to (1, 1) (Rosenbrock 1960)", () => {
  const { point, value, converged } = minimizeBfgs(rosenbrock, [-1.2, 1], 1e-9, 200);
  expect(point[0]).toBeCloseTo(1, 8);
  expect(point[1]).toBeCloseTo(1, 8);
  expect(value).toBeLessThan(1e-15);
  expect(converged).toBe(true);
});
it("finds the lowest point of a skew bowl in a few steps", () => {
  const bowl: Objective = ([x, y, z]) => ({
    value: (x - 1) ** 2 + 50 * (y + 2) ** 2 + 0.01 * (z - 3) ** 2 + x * y,
    gradient: Float64Array.of(2 * (x - 1) + y, 100 * (y + 2) + x, 0.02 * (z - 3)),
  });
  const { point, steps } = minimizeBfgs(bowl, [10, 10, 10], 1e-10, 200);
  // By hand: 2x + y = 2, x + 100y = −200.
  expect(point[0]).toBeCloseTo(400 / 199, 8);
  expect(point[1]).toBeCloseTo(2 - 800 / 199, 8);
  expect(point[2]).toBeCloseTo(3, 6);
  expect(steps).toBeLessThan(60);
});
it("says so when it gives up, and keeps out of where the function does not exist", () => {
  expect(minimizeBfgs(rosenbrock, [-1.2, 1], 1e-9, 3).converged).toBe(false);
  const fenced: Objective = ([x]) => ({ value: x - Math.log(x), gradient: Float64Array.of(1 - 1 / x) });
  expect(minimizeBfgs(fenced, [0.01], 1e-10, 100).point[0]).toBeCloseTo(1, 8);
});
it("gives up where it was told that nothing is to be found", () => {
  const endless: Objective = ([x]) => ({ value: Math.exp(-x), gradient: Float64Array.of(-Math.exp(-x)) });
  const { converged, point, steps } = minimizeBfgs(endless, [0], 1e-12, 200, ([x]) => x > 5);
  expect(converged).toBe(false);
  expect(point[0]).toBeGreaterThan(5);
  expect(steps).toBeLessThan(10);
});
it("gives the same bytes twice", () => {
  expect(minimizeBfgs(rosenbrock, [-1.2, 1], 1e-9, 200)).toEqual(minimizeBfgs(rosenbrock, [-1.2, 1], 1e-9, 200));
});
