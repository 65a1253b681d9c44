const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * The day number of an ISO 8601 date, time or both, as cells of type "d" hold them: "2024-03-01" is 45352 (43890 in the
 * 1904 system), "06:00" is 0.25. Undefined when it is none. Days before March 1900 count as Excel counts them, as if
 * 1900 had been a leap year.
 */
export function serialFromIsoDate(text: string, date1904: boolean): number | undefined {
  const parts = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!parts || text === "") return undefined;
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0] = parts;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / MILLISECONDS_PER_DAY;
  if (date1904) return days + 24_107 + time;
  const serial = days + 25_569;
  return (serial < 61 ? serial - 1 : serial) + time;
}
