import { assert } from "../assert";
import { normalQuantile } from "./normalQuantile";

/** From … to, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson score interval: how far a true rate may lie from the one seen in a small sample.
 *
 *     (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)
 *
 * @param successes number of successes
 * @param trials    number of trials
 * @param level     confidence; fraction
 * @returns rates; NaN without trials
 * @throws  RangeError when 0 ≤ successes ≤ trials does not hold or the level is not between 0 and 1
 * @see     Wilson (1927), Probable Inference…, JASA 22; 12 of 20: 39 … 78 %
 * @example wilsonInterval(12, 20, 0.95) // ≈ { low: 0.387, high: 0.781 }
 */
export function wilsonInterval(successes: number, trials: number, level: number): Interval {
  if (Number.isNaN(successes + trials) || trials === 0) return { low: NaN, high: NaN };
  assert(successes >= 0 && successes <= trials, `successes must be between 0 and ${trials}, not ${successes}`);
  assert(level > 0 && level < 1, `level must be between 0 and 1, not ${level}`);
  const z2 = normalQuantile((1 + level) / 2) ** 2;
  const rate = successes / trials;
  const middle = rate + z2 / (2 * trials);
  const half = Math.sqrt((z2 * (rate * (1 - rate) + z2 / (4 * trials))) / trials);
  const width = 1 + z2 / trials;
  return { low: Math.max(0, (middle - half) / width), high: Math.min(1, (middle + half) / width) };
}
