/** A date of the calendar; the month counts from 1. All three are NaN for a day number that is no date. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** First and last day number that is a date in Excel: 1 January 1900 and 31 December 9999. */
export const FIRST_DAY = 1;
export const LAST_DAY = 2_958_465;

/** Excel counts a 29 February 1900 that never was, kept from Lotus 1-2-3; from March 1900 on, all is right. */
const LEAP_BUG_DAY = 60;
/** Days from 1 March of the year 0 to Excel's day 0 as counted from March 1900 on. */
const ERA_OFFSET = 693_899;

/**
 * Excel's day number (1900 system) of a calendar date.
 *
 * @param year  1900 … 9999
 * @param month 1 … 12
 * @param day   1 … length of the month
 * @returns day number; NaN when there is no such date
 * @see     Microsoft, "Excel incorrectly assumes that the year 1900 is a leap year" (KB 214326)
 * @example dayOf(2024, 2, 29) // 45351
 * @example dayOf(2023, 2, 29) // NaN
 */
export function dayOf(year: number, month: number, day: number): number {
  if (year === 1900 && month === 2 && day === 29) return LEAP_BUG_DAY;
  if (!(Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day))) return NaN;
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return NaN;
  return dayNumber(year, month, day);
}

/**
 * Calendar date of an Excel day number (1900 system); a time of day is cut off.
 *
 * @param day day number
 * @returns year, month and day; NaN outside Excel's dates
 * @example dateOf(45351) // { year: 2024, month: 2, day: 29 }
 * @example dateOf(60) // { year: 1900, month: 2, day: 29 }
 */
export function dateOf(day: number): CalendarDate {
  const whole = Math.floor(day);
  if (!(whole >= FIRST_DAY && whole <= LAST_DAY)) return { year: NaN, month: NaN, day: NaN };
  if (whole === LEAP_BUG_DAY) return { year: 1900, month: 2, day: 29 };
  return civilDate(whole < LEAP_BUG_DAY ? whole + 1 : whole);
}

/**
 * Number of the month that a day lies in, counted through the years: year × 12 + month − 1. Months that follow each
 * other have numbers that follow each other.
 *
 * @param day day number
 * @returns month number; NaN outside Excel's dates
 * @example monthOf(dayOf(2024, 1, 31)) // 24288
 */
export function monthOf(day: number): number {
  const { year, month } = dateOf(day);
  return year * 12 + month - 1;
}

/**
 * First day of a month.
 *
 * @param month month number as `monthOf` counts
 * @returns day number; NaN outside Excel's dates
 * @example monthStart(monthOf(dayOf(2024, 2, 29))) // 45323
 */
export function monthStart(month: number): number {
  return dayOf(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);
}

/**
 * The same day some months later or earlier; the month's last day where it is too short (as EDATE).
 *
 * @param day    day number
 * @param months whole months, negative for earlier
 * @returns day number; NaN outside Excel's dates
 * @example addMonths(dayOf(2024, 1, 31), 1) // 45351
 * @example isoOf(addMonths(dayOf(2024, 3, 31), -13)) // "2023-02-28"
 */
export function addMonths(day: number, months: number): number {
  const target = monthOf(day) + months;
  const year = Math.floor(target / 12);
  const month = (((target % 12) + 12) % 12) + 1;
  return dayOf(year, month, Math.min(dateOf(day).day, daysInMonth(year, month)));
}

/**
 * Whole months between two days, counted on the calendar: a month is whole when its day has come.
 *
 * @param from first day
 * @param to   last day
 * @returns months; NaN where a day is missing or `to` comes first
 * @example wholeMonths(dayOf(2024, 1, 31), dayOf(2024, 2, 29)) // 1
 * @example wholeMonths(dayOf(2024, 1, 15), dayOf(2024, 3, 14)) // 1
 */
export function wholeMonths(from: number, to: number): number {
  if (!(from <= to)) return NaN;
  let months = Math.round((to - from) / 30.436875);
  while (addMonths(from, months) > to) months--;
  while (addMonths(from, months + 1) <= to) months++;
  return months;
}

/**
 * A day in ISO 8601 form.
 *
 * @param day day number
 * @returns "YYYY-MM-DD"; "" outside Excel's dates
 * @example isoOf(45351) // "2024-02-29"
 */
export function isoOf(day: number): string {
  const date = dateOf(day);
  if (Number.isNaN(date.year)) return "";
  return `${date.year}-${String(date.month).padStart(2, "0")}-${String(date.day).padStart(2, "0")}`;
}

/**
 * The day number of an ISO 8601 date.
 *
 * @param text "YYYY-MM-DD", spaces around it allowed
 * @returns day number; NaN when the text is not such a date
 * @example dayOfIso("2024-02-29") // 45351
 * @example dayOfIso("29.02.2024") // NaN
 */
export function dayOfIso(text: string): number {
  const parts = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : NaN;
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** Years begin in March here, so that the leap day is the last day of its year and months follow one formula. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const days = y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - ERA_OFFSET;
  return days > LEAP_BUG_DAY ? days : days - 1;
}

function civilDate(day: number): CalendarDate {
  const days = day + ERA_OFFSET;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}
