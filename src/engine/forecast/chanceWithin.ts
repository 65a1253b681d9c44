import type { CumulativeIncidence } from "./cumulativeIncidence";

/**
 * Chance that a deal which is open at an age is won within so many days more, open deals of the past counted as undecided.
 *
 *     chance = (won(age + days) − won(age)) / open(age)
 *
 * @param incidence cumulative incidence by age
 * @param age       days that the deal is open already
 * @param ahead     days ahead
 * @returns fraction; 0 when nothing was ever won at the ages ahead, NaN when nothing is known at all
 * @see     Aalen & Johansen (1978); product notes B-13
 * @example chanceWithin({ days: [10, 20, 40], won: [0.25, 0.25, 0.625], lost: [0, 0.375, 0.375], open: [0.75, 0.375, 0] }, 0, 15) // 0.25
 * @example chanceWithin({ days: [10, 20, 40], won: [0.25, 0.25, 0.625], lost: [0, 0.375, 0.375], open: [0.75, 0.375, 0] }, 15, 30) // 0.5
 */
export function chanceWithin({ days, won, open }: CumulativeIncidence, age: number, ahead: number): number {
  if (days.length === 0 || Number.isNaN(age)) return NaN;
  const [now, then] = [lastUpTo(days, age), lastUpTo(days, age + ahead)];
  const stillOpen = now < 0 ? 1 : open[now];
  if (stillOpen <= 0) return 0;
  return Math.min(1, ((then < 0 ? 0 : won[then]) - (now < 0 ? 0 : won[now])) / stillOpen);
}

/** The last age that is not above a given one; −1 where all are above. */
function lastUpTo(days: Float64Array, age: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle] <= age) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
