import type { DelayCurve } from "./kaplanMeier";

/**
 * Part of invoices still open at the end of a day.
 *
 * @param curve delay of payment
 * @param delay days after the due day
 * @returns fraction; 1 before the first delay; as on the last day after it; NaN without history
 * @example openAt(kaplanMeier([0, 1, 1, 2], [1, 1, 0, 1]), 1) // 0.5
 */
export function openAt({ firstDelay, open }: DelayCurve, delay: number): number {
  if (open.length === 0 || Number.isNaN(delay)) return NaN;
  const at = Math.floor(delay) - firstDelay;
  return at < 0 ? 1 : open[Math.min(at, open.length - 1)];
}

/**
 * Chance that an invoice open now is paid within some days.
 *
 *     P(paid within h | open at delay g) = 1 − open(g + h) / open(g)
 *
 * @param curve delay of payment
 * @param delay days after the due day now, below 0 before it
 * @param days  within how many days; 0 or more
 * @returns probability; NaN where nobody was seen to be open so long, because then history has nothing to say
 * @example chancePaidWithin(kaplanMeier([0, 1, 1, 2], [1, 1, 0, 1]), 0, 1) // 1 / 3
 * @example chancePaidWithin(kaplanMeier([0, 1, 1, 2], [1, 1, 0, 1]), 2, 30) // NaN
 */
export function chancePaidWithin(curve: DelayCurve, delay: number, days: number): number {
  const { firstDelay, open } = curve;
  if (!(delay < firstDelay + open.length - 1)) return NaN;
  const now = openAt(curve, delay);
  return now > 0 ? 1 - openAt(curve, delay + Math.max(days, 0)) / now : NaN;
}
