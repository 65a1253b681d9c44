import type { Culture } from "../refresh/workbook";
import type { Connection } from "./connection";
import { run } from "./run";

/** How the workbook writes numbers and dates: the separators the user set, the order of the culture's short date. */
export async function culture(connection: Connection): Promise<Culture> {
  const { application, dates } = await run(
    connection,
    ({ workbook: { application: app } }) => ({
      application: app.load("decimalSeparator,thousandsSeparator"),
      dates: app.cultureInfo.datetimeFormat.load("shortDatePattern"),
    }),
    { repeatable: true },
  );
  return {
    decimalSeparator: application.decimalSeparator,
    groupSeparator: application.thousandsSeparator,
    dateOrder: dateOrder(dates.shortDatePattern),
  };
}

/** By the first letter of the pattern: "M/d/yyyy" → mdy, "yyyy/M/d" → ymd, "dd.MM.yyyy" → dmy. */
export function dateOrder(pattern: string): Culture["dateOrder"] {
  const first = /[dmy]/i.exec(pattern)?.[0].toLowerCase();
  if (first === "m") return "mdy";
  return first === "y" ? "ymd" : "dmy";
}
