import { assert } from "./assert";
import { type Numbers, numbersFrom } from "./columns";
import { dateOf, dayOf } from "./dates";

/** What a birthday on 29 February is in other years. */
export type LeapDayRule = "feb28" | "mar1";

/**
 * The next time that the day of a birthday comes round: today counts.
 *
 * @param days  days of birth (or of any event); length n, NaN = missing
 * @param asOf  the day from which on to look
 * @param rule  whether 29 February is kept on 28 February or on 1 March in years without it
 * @returns days, length n; NaN where the day is missing
 * @throws  RangeError when `asOf` is no date
 * @see     S061
 * @example nextAnniversary([dayOf(1970, 5, 3)], dayOf(2024, 5, 4), "feb28") // [45780]
 * @example nextAnniversary([dayOf(1972, 2, 29)], dayOf(2025, 1, 1), "mar1") // [45717]
 */
export function nextAnniversary(days: Numbers, asOf: number, rule: LeapDayRule): Float64Array {
  const { year } = dateOf(asOf);
  assert(!Number.isNaN(year), `asOf must be a date, not ${asOf}`);
  const today = Math.floor(asOf);
  return numbersFrom(days, (born) => {
    const { month, day } = dateOf(born);
    if (Number.isNaN(day)) return NaN;
    const thisYear = inYear(year, month, day, rule);
    return thisYear >= today ? thisYear : inYear(year + 1, month, day, rule);
  });
}

function inYear(year: number, month: number, day: number, rule: LeapDayRule): number {
  const date = dayOf(year, month, day);
  if (!Number.isNaN(date)) return date;
  return rule === "feb28" ? dayOf(year, 2, 28) : dayOf(year, 3, 1);
}
