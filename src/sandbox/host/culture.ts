/** Separators and date patterns of a language, as `application.cultureInfo` tells them. */
export interface Culture {
  numberDecimalSeparator: string;
  numberGroupSeparator: string;
  dateSeparator: string;
  shortDatePattern: string;
  longDatePattern: string;
  longTimePattern: string;
}

export function cultureOf(locale: string): Culture {
  const number = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeZone: "UTC" }).formatToParts(SAMPLE);
  const part = (parts: Intl.NumberFormatPart[], type: string, missing: string) =>
    parts.find((each) => each.type === type)?.value ?? missing;
  const separator = date.find((each) => each.type === "literal")?.value ?? "/";
  return {
    numberDecimalSeparator: part(number, "decimal", "."),
    numberGroupSeparator: part(number, "group", ","),
    dateSeparator: separator.trim() || "/",
    shortDatePattern: pattern(date),
    longDatePattern: pattern(
      new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" }).formatToParts(SAMPLE),
    ),
    longTimePattern: isHalfDay(locale) ? "h:mm:ss tt" : "HH:mm:ss",
  };
}

const SAMPLE = Date.UTC(2023, 3, 5);
const isHalfDay = (locale: string): boolean =>
  new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions().hour12 === true;

/** From the parts of 5 April 2023 to a pattern: "4" is M, "04" MM, "April" MMMM. */
function pattern(parts: Intl.DateTimeFormatPart[]): string {
  return parts
    .map(({ type, value }) => {
      if (type === "day") return value.length === 1 ? "d" : "dd";
      if (type === "month") return /\d/.test(value) ? "M".repeat(value.replace(/\D/g, "").length) : "MMMM";
      if (type === "year") return "yyyy";
      if (type === "weekday") return "dddd";
      return /\p{L}/u.test(value) ? value.replace(/\p{L}+/gu, "'$&'") : value;
    })
    .join("");
}
