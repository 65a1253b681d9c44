import { assert } from "../assert";
import { outcomeQuantile, type Outcomes } from "./outcomes";

/** Outcomes in classes that can be drawn; columns of one length, values rising. */
export interface OutcomeClasses {
  /** Least and most total of the class; the same where it is a single outcome. Money. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** P(total in the class); Σ = 1. */
  readonly chances: Float64Array;
  /** P(total at least the class's least). */
  readonly reach: Float64Array;
  /** Whether the first and the last class hold everything beyond them. */
  readonly isOpen: boolean;
}

/** What lies beyond these parts of the chances is drawn in the first and last class. */
const TAIL = 0.002;
const STEPS = [1, 2, 2.5, 5, 10];

/**
 * Classes of what a total may turn out to be: every single outcome where they are few, else even classes of a round width from round
 * bounds.
 *
 * @param outcomes what the total may be
 * @param most     most classes, 3 or above
 * @param base     what is added to every outcome, such as sales already completed; money; 0 if left out
 * @returns classes; none when there is no outcome
 * @throws  RangeError when `most` is less than 3
 * @example outcomeClasses(exactOutcomes([3800, 22500], [0.9, 0.2]), 12).chances // [0.08, 0.72, 0.02, 0.18]
 * @example outcomeClasses(exactOutcomes([1, 2, 4, 8], [0.5, 0.5, 0.5, 0.5]), 4).from // [0, 5, 10, 15]
 */
export function outcomeClasses(outcomes: Outcomes, most: number, base = 0): OutcomeClasses {
  assert(most >= 3, `there must be room for 3 classes, not ${most}`);
  const occurring = outcomes.values.filter((_, i) => outcomes.chances[i] > 0);
  if (occurring.length <= most) return singles(outcomes, base);
  const usual = [TAIL, 1 - TAIL].map((p) => outcomeQuantile(outcomes, p));
  // Where nearly all the chance lies on one outcome, the range is that of all outcomes.
  const range = usual[1] > usual[0] ? usual : [occurring[0], occurring[occurring.length - 1]];
  const [low, high] = range.map((value) => base + value);
  const step = roundStep((high - low) / (most - 1));
  const first = Math.floor(low / step + 1e-9);
  const count = Math.min(most, Math.floor(high / step + 1e-9) - first + 1);
  const chances = new Float64Array(count);
  outcomes.values.forEach((value, i) => {
    const at = Math.floor((base + value) / step + 1e-9) - first;
    chances[Math.min(count - 1, Math.max(0, at))] += outcomes.chances[i];
  });
  const from = chances.map((_, k) => (first + k) * step);
  return { from, to: from.map((value) => value + step), chances, reach: reachOf(chances), isOpen: true };
}

function singles({ values, chances }: Outcomes, base: number): OutcomeClasses {
  const from = values.filter((_, i) => chances[i] > 0).map((value) => base + value);
  const known = chances.filter((chance) => chance > 0);
  return { from, to: from.slice(), chances: known, reach: reachOf(known), isOpen: false };
}

function reachOf(chances: Float64Array): Float64Array {
  const reach = chances.slice();
  for (let k = reach.length - 2; k >= 0; k--) reach[k] += reach[k + 1];
  return reach.map((chance) => Math.min(1, chance));
}

/** The next larger of 1, 2, 2.5, 5 × a power of ten. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * STEPS.find((step) => step * power >= least * (1 - 1e-9))!;
}
