import { quoteSheetName } from "./address";
import type { Sheet, Workbook } from "./workbook";

/** Gives a sheet another name; formulas, names and charts that refer to it follow. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  const follow = renamer(sheet.name, name);
  sheet.name = name;
  for (const defined of workbook.names) defined.formula = follow(defined.formula);
  for (const each of workbook.sheets) followInSheet(each, follow);
}

function followInSheet(sheet: Sheet, follow: (formula: string) => string): void {
  for (const [key, formula] of sheet.formulas) sheet.formulas.set(key, follow(formula));
  for (const link of sheet.hyperlinks.values()) {
    if (link.documentReference !== undefined) link.documentReference = follow(link.documentReference);
  }
  for (const series of sheet.charts.flatMap((chart) => chart.series)) {
    series.values = follow(series.values);
    if (series.categories !== undefined) series.categories = follow(series.categories);
  }
  for (const format of sheet.conditionalFormats) {
    if (format.type === "Custom") format.formula = follow(format.formula);
    if (format.type === "CellValue") format.formulas = format.formulas.map(follow);
  }
}

/** Replaces the sheet's name before "!", with or without quotes, but not inside texts. */
function renamer(before: string, after: string): (formula: string) => string {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const quoted = `'${escaped(before.replaceAll("'", "''"))}'`;
  const reference = new RegExp(`"(?:[^"]|"")*"|(?<![\\p{L}\\p{N}_.'])(?:${quoted}|${escaped(before)})!`, "giu");
  const name = `${quoteSheetName(after)}!`;
  return (formula) => formula.replace(reference, (found) => (found.startsWith('"') ? found : name));
}
