import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";
import { normalCdf } from "../stats/normalCdf";
import { normalQuantile } from "../stats/normalQuantile";
import { sfc32, type Random } from "../stats/sfc32";
import { openDeals } from "./openDeals";
import { SAME, type Outcomes } from "./outcomes";

/** How to simulate. */
export interface Simulation {
  readonly seed: number;
  /** Number of runs; a whole number above 0. */
  readonly runs: number;
  /** How much the deals share a common fate (a good or bad quarter), 0 … 1; 0 if left out. */
  readonly correlation?: number;
}

/** The common fate is drawn from this many equally likely cases, taken in turn. */
const FATES = 64;

/**
 * Distribution of what the open deals bring, simulated (Monte-Carlo): each run wins every deal or loses it by chance. Unlike the
 * computed outcomes it can let deals win and lose together.
 *
 *     deal i is won when √ρ Z + √(1 − ρ) εᵢ ≤ Φ⁻¹(pᵢ),  Z common to all, εᵢ its own
 *
 * @param amounts    value of each deal; money, length n
 * @param winRates   chance that it is won; fraction, length n
 * @param simulation seed, runs and correlation
 * @returns outcomes that occurred, with `runs` set; deals with a missing amount or rate are left out
 * @throws  RangeError when the lengths differ, a rate or the correlation is not between 0 and 1, or there are no runs
 * @see     Vasicek (1987), Probability of loss on loan portfolio (the common factor); checked against `exactOutcomes`
 * @example simulatedOutcomes([100], [1], { seed: 1, runs: 10 }) // { values: [100], chances: [1], step: 0, runs: 10 }
 */
export function simulatedOutcomes(amounts: Numbers, winRates: Numbers, simulation: Simulation): Outcomes {
  const { seed, runs, correlation = 0 } = simulation;
  assert(Number.isInteger(runs) && runs > 0, `runs must be a whole number above 0, not ${runs}`);
  assert(correlation >= 0 && correlation <= 1, `correlation must be between 0 and 1, not ${correlation}`);
  const { certain, rows } = openDeals(amounts, winRates);
  const sizes = numbersFrom(rows, (row) => amounts[row]);
  const rates = numbersFrom(rows, (row) => winRates[row]);
  const fates = correlation > 0 ? ratesByFate(rates, correlation) : [rates];
  const random = sfc32(seed);
  const totals = new Float64Array(runs).fill(certain);
  for (const [fate, chances] of fates.entries()) {
    for (let i = 0; i < sizes.length; i++) winInRuns(totals, fate, fates.length, sizes[i], chances[i], random);
  }
  const scale = sizes.reduce((total, size) => total + Math.abs(size), Math.abs(certain));
  return counted(totals.sort(), SAME * scale);
}

/**
 * Let one deal be won in every `stride`-th run by its chance. Instead of asking every run, it is drawn how many runs pass until the
 * next rarer outcome (a geometric number): many times fewer draws.
 */
function winInRuns(
  totals: Float64Array,
  from: number,
  stride: number,
  size: number,
  rate: number,
  random: Random,
): void {
  const seldomWon = rate <= 0.5;
  if (!seldomWon) for (let run = from; run < totals.length; run += stride) totals[run] += size;
  const change = seldomWon ? size : -size;
  const pass = Math.log1p(-(seldomWon ? rate : 1 - rate));
  const passed = (): number => stride * Math.floor(Math.log1p(-random()) / pass);
  if (pass === 0) return;
  for (let run = from + passed(); run < totals.length; run += stride + passed()) totals[run] += change;
}

/** Each deal's chance, given how good the quarter is. */
function ratesByFate(rates: Float64Array, correlation: number): Float64Array[] {
  const lines = rates.map(normalQuantile);
  const own = Math.sqrt(1 - correlation);
  return Array.from({ length: FATES }, (_, fate) => {
    const common = Math.sqrt(correlation) * normalQuantile((fate + 0.5) / FATES);
    return lines.map((line) => (own > 0 ? normalCdf((line - common) / own) : Number(common <= line)));
  });
}

function counted(sorted: Float64Array, same: number): Outcomes {
  const runs = sorted.length;
  const values: number[] = [];
  const counts: number[] = [];
  for (const total of sorted) {
    if (values.length && total - values[values.length - 1] <= same) counts[counts.length - 1]++;
    else {
      values.push(total);
      counts.push(1);
    }
  }
  return {
    values: Float64Array.from(values),
    chances: numbersFrom(counts, (count) => count / runs),
    step: 0,
    runs,
  };
}
