import { assert } from "../assert";
import type { Numbers } from "../columns";

/** What part of the invoices is still open so many days after the due day. */
export interface DelayCurve {
  /** Delay of the first entry; days after the due day, below 0 for before it. */
  readonly firstDelay: number;
  /** Chance that what was open the day before is paid on this day; one entry a day. NaN past the longest delay that was watched. */
  readonly hazard: Float64Array;
  /** Part open at the end of this day. It ends above 0 where some are never paid, as far as can be seen. */
  readonly open: Float64Array;
}

/** Memory for the curves of many customers, one after another: fresh memory for each would take longer than the curves do. */
export interface CurveSpace {
  readonly paid: Float64Array;
  readonly leaving: Float64Array;
  readonly hazard: Float64Array;
  readonly open: Float64Array;
}

/** Room for a customer's curve over so many days. */
export const curveSpace = (days: number): CurveSpace => ({
  paid: new Float64Array(days),
  leaving: new Float64Array(days),
  hazard: new Float64Array(days),
  open: new Float64Array(days),
});

/** A delay of more than five years either way is a typing error or a matter for lawyers; it counts as five years. */
const LONGEST = 5 * 365;

/**
 * Delay of payment by Kaplan and Meier: what part of invoices is still open d days after the due day. Open invoices count as long as
 * they have been watched; an average over paid ones alone would forget exactly those that take long.
 *
 *     hazard(d) = paid on d / open before d;  open(d) = Π (1 − hazard(j)) for j ≤ d
 *
 * @param delay days from due day to payment, or to the as-of day while open; whole days, length n; NaN is left out
 * @param paid  above 0 where the invoice is paid; length n
 * @returns curve by day from the first delay to the longest; without entries where there is no history
 * @throws  RangeError when the lengths differ
 * @see     Kaplan & Meier (1958), Nonparametric Estimation from Incomplete Observations, JASA 53
 * @example kaplanMeier([0, 1, 1, 2], [1, 1, 0, 1]).open // [0.75, 0.5, 0]
 */
export function kaplanMeier(delay: Numbers, paid: Numbers): DelayCurve {
  const counts = countByDelay(delay, paid);
  return curveOf(
    counts.firstDelay,
    counts.paid.map((events, d) => events / counts.open[d]),
  );
}

/**
 * A customer's delay of payment when few invoices tell: its own history, together with so many more invoices that behave like the portfolio.
 *
 *     hazard(d) = (paid on d + strength × portfolio hazard(d)) / (open before d + strength)
 *
 * @param delay     the customer's own, as in `kaplanMeier`
 * @param paid      as in `kaplanMeier`
 * @param portfolio curve of all customers, this one among them
 * @param strength  invoices that the portfolio counts for; 0 or more
 * @param until     last delay that is asked for; the curve ends there (after one day at least)
 * @param space     room for as many days as the portfolio's curve has; the curve stands in it until it is given again
 * @returns curve over the days of the portfolio's
 * @throws  RangeError when the lengths differ or the strength is below 0
 * @see     Hjort (1990), Nonparametric Bayes Estimators Based on Beta Processes, Annals of Statistics 18 (posterior mean)
 * @example shrunkKaplanMeier([2, 2], [1, 1], kaplanMeier([0, 1, 1, 2], [1, 1, 0, 1]), 2).hazard // [0.125, 1 / 6, 1]
 */
export function shrunkKaplanMeier(
  delay: Numbers,
  paid: Numbers,
  portfolio: DelayCurve,
  strength: number,
  until = Infinity,
  space?: CurveSpace,
): DelayCurve {
  assert(strength >= 0, `strength must not be below 0, but is ${strength}`);
  assert(delay.length === paid.length, `columns differ in length: ${delay.length} and ${paid.length}`);
  const { firstDelay } = portfolio;
  const asked = Math.max(1, Math.floor(until) - firstDelay + 1);
  const days = Math.min(portfolio.hazard.length, asked);
  const room = space ?? curveSpace(days);
  let open = countWithin(delay, paid, firstDelay, days, room);
  let left = 1;
  for (let d = 0; d < days; d++) {
    const common = portfolio.hazard[d];
    const hazard = open + strength > 0 ? (room.paid[d] + strength * common) / (open + strength) : common;
    room.hazard[d] = hazard;
    room.open[d] = left *= 1 - hazard;
    open -= room.leaving[d];
  }
  const whole = room.open.length === days;
  return {
    firstDelay,
    hazard: whole ? room.hazard : room.hazard.subarray(0, days),
    open: whole ? room.open : room.open.subarray(0, days),
  };
}

/** Counts by day the invoices that were paid and those no longer watched. @returns how many are watched on the first day */
function countWithin(delay: Numbers, paid: Numbers, firstDelay: number, days: number, room: CurveSpace): number {
  room.paid.fill(0, 0, days);
  room.leaving.fill(0, 0, days);
  let watched = 0;
  for (let i = 0; i < delay.length; i++) {
    const day = dayOf(delay[i]) - firstDelay;
    if (!(day >= 0)) continue;
    watched++;
    if (day >= days) continue;
    room.leaving[day]++;
    if (paid[i] > 0) room.paid[day]++;
  }
  return watched;
}

interface DelayCounts {
  readonly firstDelay: number;
  readonly total: number;
  readonly paid: Float64Array;
  /** Open before the day's payments. */
  readonly open: Float64Array;
}

const dayOf = (delay: number): number => Math.max(-LONGEST, Math.min(LONGEST, Math.floor(delay)));

function countByDelay(delay: Numbers, paid: Numbers): DelayCounts {
  assert(delay.length === paid.length, `columns differ in length: ${delay.length} and ${paid.length}`);
  const days = new Float64Array(delay.length);
  let [first, last, total] = [Infinity, -Infinity, 0];
  for (let i = 0; i < days.length; i++) {
    const day = dayOf(delay[i]);
    days[i] = day;
    if (day !== day) continue;
    total++;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const length = total ? last - first + 1 : 0;
  const counts = {
    firstDelay: total ? first : 0,
    total,
    paid: new Float64Array(length),
    open: new Float64Array(length),
  };
  const leaving = new Float64Array(length);
  for (let i = 0; i < days.length; i++) {
    if (Number.isNaN(days[i])) continue;
    leaving[days[i] - first]++;
    if (paid[i] > 0) counts.paid[days[i] - first]++;
  }
  let open = total;
  for (let d = 0; d < length; d++) {
    counts.open[d] = open;
    open -= leaving[d];
  }
  return counts;
}

function curveOf(firstDelay: number, hazard: Float64Array): DelayCurve {
  const open = new Float64Array(hazard.length);
  for (let d = 0, left = 1; d < open.length; d++) open[d] = left *= 1 - hazard[d];
  return { firstDelay, hazard, open };
}
