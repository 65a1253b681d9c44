import { languages } from "../i18n/language";
import type { Language } from "../i18n/language";
import type { Stamp } from "../refresh/workbook";
import type { SheetPlan } from "../reports/sheetPlan";

/** How we know a sheet of ours again, whatever the user named it: worksheet custom properties, readable without our code. */
const keys = {
  report: "kamDeskReport",
  state: "kamDeskState",
  language: "kamDeskLanguage",
  version: "kamDeskVersion",
  asOf: "kamDeskAsOf",
} as const;

export interface SheetMark {
  readonly report: string;
  readonly isIncomplete: boolean;
  readonly language?: Language;
}

/** Properties of a sheet as loaded from Excel → its mark; undefined when the sheet is not ours. */
export function readMark(
  properties: readonly { readonly key: string; readonly value: string }[],
): SheetMark | undefined {
  // Excel compares these keys without case.
  const values = new Map(properties.map(({ key, value }) => [key.toLowerCase(), value]));
  const valueOf = (key: string): string | undefined => values.get(key.toLowerCase());
  const report = valueOf(keys.report);
  if (!report) return undefined;
  const language = languages.find((known) => known === valueOf(keys.language));
  return { report, isIncomplete: valueOf(keys.state) !== "complete", language };
}

/** Says that the sheet is ours and being written: whoever finds it so later knows that the writing broke off. */
export function markIncomplete(sheet: Excel.Worksheet, plan: SheetPlan): void {
  sheet.customProperties.add(keys.report, plan.report);
  sheet.customProperties.add(keys.state, "incomplete");
  sheet.customProperties.add(keys.language, plan.language);
}

export function markComplete(sheet: Excel.Worksheet, stamp: Stamp): void {
  sheet.customProperties.add(keys.version, stamp.version);
  sheet.customProperties.add(keys.asOf, isoDate(stamp.asOfDay));
  sheet.customProperties.add(keys.state, "complete");
}

/** An Excel day number as YYYY-MM-DD; 25569 is 1970-01-01. */
function isoDate(day: number): string {
  return new Date((day - 25569) * 86_400_000).toISOString().slice(0, 10);
}
