/**
 * Excel day numbers ("serials") and calendar dates, without time zones. The
 * 1900 system counts a 29 February 1900 that never was, so serials below 61
 * stand one day later than the calendar says.
 */

const DAY = 86_400_000;
/** 1970-01-01 as a serial of the 1900 system; the 1904 system counts 1462 less. */
const EPOCH = 25_569;
export const OFFSET_1904 = 1462;

export interface DateParts {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** 0 Sunday to 6 Saturday. */
  weekday: number;
  hours: number;
  minutes: number;
  seconds: number;
  milliseconds: number;
}

/** Calendar date and time of a serial; undefined below 0 and after the year 9999. */
export function dateParts(serial: number, date1904 = false): DateParts | undefined {
  const milliseconds = Math.round(serial * DAY);
  const day = Math.floor(milliseconds / DAY) + (date1904 ? OFFSET_1904 : 0);
  if (serial < 0 || day > 2_958_465) return undefined;
  const time = milliseconds - Math.floor(milliseconds / DAY) * DAY;
  return { ...calendar(day), ...clock(time) };
}

/** Serial of a calendar date; undefined when there is no such date. */
export function serialOf(year: number, month: number, day: number, date1904 = false): number | undefined {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < 1900 || year > 9999) return undefined;
  const serial = date.getTime() / DAY + EPOCH;
  if (date1904) return serial >= OFFSET_1904 ? serial - OFFSET_1904 : undefined;
  return serial < 61 ? serial - 1 : serial;
}

function calendar(day: number): Pick<DateParts, "year" | "month" | "day" | "weekday"> {
  // Excel shows serial 0 as 0 January and serial 60 as 29 February 1900.
  if (day === 0) return { year: 1900, month: 1, day: 0, weekday: 6 };
  if (day === 60) return { year: 1900, month: 2, day: 29, weekday: 3 };
  const date = new Date(((day < 60 ? day + 1 : day) - EPOCH) * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: (day + 6) % 7,
  };
}

function clock(time: number): Pick<DateParts, "hours" | "minutes" | "seconds" | "milliseconds"> {
  const seconds = Math.floor(time / 1000);
  return {
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
    milliseconds: time % 1000,
  };
}
