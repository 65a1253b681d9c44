import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";

/** How a deal's stay ended. */
export const STAY = { open: 0, won: 1, lost: 2 } as const;

/** How many deals are won, lost and still open by each age; columns of one length. */
export interface CumulativeIncidence {
  /** Ages at which a deal was won or lost, rising; days. */
  readonly days: Float64Array;
  /** Part won by that age; fraction. */
  readonly won: Float64Array;
  readonly lost: Float64Array;
  /** Part still open: 1 − won − lost. */
  readonly open: Float64Array;
}

/**
 * Cumulative incidence of winning and losing (Aalen–Johansen): which part of the deals is won, lost or open by a given age, counting
 * deals that are still open as what they are: not yet decided (censored), not absent. A rate from closed deals alone is
 * biased where losses are written off late or wins take long.
 *
 *     won(t) = Σ_{tⱼ ≤ t} open(tⱼ₋₁) · winsⱼ / atRiskⱼ;  open(t) = Π (1 − endsⱼ / atRiskⱼ)
 *
 * @param ages days in the stage (or since creation) until the end, or until today where still open; length n; a deal of
 *             missing age is left out
 * @param ends `STAY.open`, `.won` (or advanced) or `.lost`; length n
 * @returns columns, one number an age; empty when nothing has ended
 * @throws  RangeError when the lengths differ
 * @see     Aalen & Johansen (1978), Scandinavian Journal of Statistics 5; R's `survival::survfit` with several end states
 * @example cumulativeIncidence([10, 20, 30, 40], [1, 0, 2, 1]).won // [0.25, 0.25, 0.625]
 * @example cumulativeIncidence([10, 20, 30, 40], [1, 0, 2, 1]).open // [0.75, 0.375, 0]
 */
export function cumulativeIncidence(ages: Numbers, ends: ArrayLike<number>): CumulativeIncidence {
  assert(ages.length === ends.length, `columns differ in length: ${ages.length} and ${ends.length}`);
  const rows = Array.from({ length: ages.length }, (_, i) => i).filter((i) => !Number.isNaN(ages[i]));
  rows.sort((a, b) => ages[a] - ages[b] || a - b);
  const steps: [days: number, won: number, lost: number, open: number][] = [];
  let [won, lost, open] = [0, 0, 1];
  for (let from = 0; from < rows.length;) {
    let to = from;
    const counts = [0, 0, 0];
    while (to < rows.length && ages[rows[to]] === ages[rows[from]]) counts[ends[rows[to++]]]++;
    const atRisk = rows.length - from;
    won += (open * counts[STAY.won]) / atRisk;
    lost += (open * counts[STAY.lost]) / atRisk;
    const ended = counts[STAY.won] + counts[STAY.lost];
    open *= 1 - ended / atRisk;
    if (ended > 0) steps.push([ages[rows[from]], won, lost, open]);
    from = to;
  }
  const column = (k: number): Float64Array => numbersFrom(steps, (step) => step[k]);
  return { days: column(0), won: column(1), lost: column(2), open: column(3) };
}

/** A win rate that counts open deals as undecided. */
export interface SurvivalWinRate {
  /** If those undecided at the end split as the decided ones did; fraction. */
  readonly rate: number;
  /** If all undecided are lost. */
  readonly least: number;
  /** If all are won. */
  readonly most: number;
}

/**
 * Win rate of deals of a given age, open ones counted as censored: what becomes of those that have come that far.
 *
 *     rate = wonLater / (wonLater + lostLater) among those open at that age
 *
 * @param incidence cumulative incidence of the stage
 * @param age       days that the deal is in the stage already; 0 for a new one
 * @returns rate and the range that the undecided leave open; NaN when nothing was decided after that age
 * @see     Product notes B-13: rates from closed deals alone are biased, use survival-type rates
 * @example survivalWinRate(cumulativeIncidence([10, 20, 30, 40], [1, 0, 2, 1]), 0) // { rate: 0.625, least: 0.625, most: 0.625 }
 * @example survivalWinRate(cumulativeIncidence([10, 20, 30, 40], [1, 0, 2, 1]), 15).rate // 0.5
 */
export function survivalWinRate({ days, won, lost, open }: CumulativeIncidence, age: number): SurvivalWinRate {
  let before = -1;
  while (before + 1 < days.length && days[before + 1] <= age) before++;
  const last = days.length - 1;
  if (before >= last) return { rate: NaN, least: NaN, most: NaN };
  const stillOpen = before < 0 ? 1 : open[before];
  const wonLater = won[last] - (before < 0 ? 0 : won[before]);
  const lostLater = lost[last] - (before < 0 ? 0 : lost[before]);
  return {
    rate: wonLater / (wonLater + lostLater),
    least: wonLater / stillOpen,
    most: (stillOpen - lostLater) / stillOpen,
  };
}

/**
 * Win rate from each stage on, when deals pass stage after stage: the product of the chances to advance.
 *
 *     rateₛ = Π_{k ≥ s} advanceₖ
 *
 * @param advance chance to leave each stage forwards rather than lost, in the order of the stages; length s
 * @returns fractions, length s; NaN from a stage of unknown chance backwards
 * @example winRateFromStage([0.5, 0.8, 0.5]) // [0.2, 0.4, 0.5]
 */
export function winRateFromStage(advance: Numbers): Float64Array {
  const rates = Float64Array.from(advance);
  for (let stage = rates.length - 2; stage >= 0; stage--) rates[stage] *= rates[stage + 1];
  return rates;
}
