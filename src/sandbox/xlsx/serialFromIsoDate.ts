import { serialOf } from "../model/serialDate";

/**
 * The day number of an ISO 8601 date, time or both, as cells of type "d" hold them: "2024-03-01" is 45352 (43890 in the
 * 1904 system), "06:00" is 0.25. Undefined when it is none.
 */
export function serialFromIsoDate(text: string, date1904: boolean): number | undefined {
  const parts = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!parts || text === "") return undefined;
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0] = parts;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const days = serialOf(Number(year), Number(month), Number(day), date1904);
  return days === undefined ? undefined : days + time;
}
