import { chanceOfAtLeast, SAME, type Outcomes } from "./outcomes";
import { gridDeal } from "./gridOutcomes";

/** A series of cumulated chances stops where its terms no longer count. */
const NEGLIGIBLE = 1e-17;
const MOST_STEPS = 100_000;

/**
 * The chance that all deals but one reach a threshold, from the outcomes with it: the deal is taken out again (deconvolution), which
 * costs far less than adding up all the others anew.
 *
 *     F(x) = (1 − p) G(x) + p G(x − a), solved for G from the side where it is stable
 *
 * @param outcomes what the total with the deal may be, exact or on a grid, not simulated
 * @param amount   the deal's value; money
 * @param winRate  its chance; fraction
 * @returns threshold → P(others ≥ threshold)
 * @example othersReach(exactOutcomes([3800, 22500], [0.9, 0.2]), 3800, 0.9)(22500) // 0.2
 * @example othersReach(exactOutcomes([3800, 22500], [0.9, 0.2]), 22500, 0.2)(3800) // 0.9
 */
export function othersReach(outcomes: Outcomes, amount: number, winRate: number): (threshold: number) => number {
  if (winRate === 0 || amount === 0) return (threshold) => chanceOfAtLeast(outcomes, threshold);
  if (winRate === 1) return (threshold) => chanceOfAtLeast(outcomes, threshold + amount);
  if (amount < 0) return withoutCredit(outcomes, amount, winRate);
  const reaches =
    outcomes.step > 0 ? takenFromGrid(outcomes, amount, winRate) : takenFromExact(outcomes, amount, winRate);
  return (threshold) => bounded(reaches(threshold));
}

/** To win a credit is to lose its amount: the same as a deal of the opposite amount and chance, beside a certain credit. */
function withoutCredit(outcomes: Outcomes, amount: number, winRate: number): (threshold: number) => number {
  const reach = othersReach(outcomes, -amount, 1 - winRate);
  return (threshold) => reach(threshold + amount);
}

function takenFromExact(outcomes: Outcomes, amount: number, winRate: number): (threshold: number) => number {
  const { values } = outcomes;
  const reaches = tail(values, outcomes.chances);
  // What is less than a hundred thousandth of the range decides nothing, and would take as many steps to take out.
  if (amount * MOST_STEPS < values[values.length - 1] - values[0]) return reaches;
  return (threshold) => solved(reaches, threshold, amount, winRate, values);
}

/** P(total ≥ x) by binary search. */
function tail(values: Float64Array, chances: Float64Array): (x: number) => number {
  const reaching = new Float64Array(values.length + 1);
  for (let i = values.length - 1; i >= 0; i--) reaching[i] = reaching[i + 1] + chances[i];
  const scale = SAME * Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
  return (x) => {
    let [low, high] = [0, values.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[middle] >= x - scale) high = middle;
      else low = middle + 1;
    }
    return reaching[low];
  };
}

/**
 * H(x) = P(others ≥ x) from T(x) = (1 − p) H(x) + p H(x − a). A likelier lost deal is unrolled upwards, where H(x) falls on H(x − a)
 * of smaller x until that is 1; a likelier won one downwards, where H(x − a) falls on H(x) of larger x until that is 0.
 */
function solved(reaches: (x: number) => number, x: number, a: number, p: number, values: Float64Array): number {
  const least = values[0];
  const most = values[values.length - 1];
  let total = 0;
  let weight = 1;
  if (p <= 0.5) {
    for (let y = x; Math.abs(weight) > NEGLIGIBLE; y -= a, weight *= -p / (1 - p)) {
      if (y <= least) return total + weight;
      total += (weight * reaches(y)) / (1 - p);
    }
  } else {
    for (let y = x + a; Math.abs(weight) > NEGLIGIBLE && y <= most; y += a, weight *= -(1 - p) / p)
      total += (weight * reaches(y)) / p;
  }
  return total;
}

/** The same step by step along the grid, from the side that the deal does not move to. */
function takenFromGrid({ values, chances, step }: Outcomes, amount: number, winRate: number): (x: number) => number {
  const { chance, cells, further, up, shift } = gridDeal(amount, winRate, step);
  const n = chances.length;
  const others = new Float64Array(n);
  const [first, ahead] = up ? [0, 1] : [n - 1, -1];
  // A deal of less than a cell stays partly in the cell that is being solved.
  const stays = cells > 0 ? 1 - chance : 1 - chance * further;
  const near = cells > 0 ? chance * (1 - further) : 0;
  const far = chance * further;
  for (let k = 0, i = first; k < n; k++, i += ahead) {
    let moved = 0;
    if (k >= cells) moved += near * others[i - ahead * cells];
    if (k > cells) moved += far * others[i - ahead * (cells + 1)];
    others[i] = (chances[i] - moved) / stays;
  }
  const reaches = tail(values, others);
  return (threshold) => reaches(threshold + shift);
}

const bounded = (chance: number): number => Math.min(1, Math.max(0, chance));
