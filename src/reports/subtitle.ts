import { isoOf } from "../engine/dates";
import { fill } from "../i18n/fill";
import type { Language } from "../i18n/language";
import type { InputTable } from "../read/schema";
import { inputTables } from "../read/tables/index";
import type { ReportContext, TableCounts } from "./reportContext";
import { reportWords } from "./reportWords";
import { textWidth } from "./textWidth";

/** Characters of the small grey type that the narrowest sheets hold beside each other; a longer line would print on pages of its own. */
const LONGEST_LINE = 190;

/** The grey line under a title: as-of date, sources with row counts as long as they find room, currency, version. */
export function sourceLine({ language, asOfDay, version, counts, currency }: ReportContext): string {
  const w = reportWords;
  const line = (shown: number): string =>
    [
      fill(w.asOf[language], { date: isoOf(asOfDay) }),
      ...counts.slice(0, shown).map((count) => sourceText(count, language)),
      ...(shown < counts.length ? [fill(w.moreSources[language], { count: String(counts.length - shown) })] : []),
      currency === undefined ? w.currencyUnnamed[language] : fill(w.currency[language], { currency }),
      fill(w.madeBy[language], { version }),
    ].join(w.separator[language]);
  let shown = counts.length;
  while (shown > 0 && textWidth(line(shown)) > LONGEST_LINE) shown--;
  return line(shown);
}

function sourceText({ table, sheet, rowsRead, rowsUsed }: TableCounts, language: Language): string {
  const words = rowsRead === rowsUsed ? reportWords.sourceAll : reportWords.source;
  const number = new Intl.NumberFormat(language);
  const values = {
    table: tableLabel(table, language),
    sheet,
    read: number.format(rowsRead),
    used: number.format(rowsUsed),
  };
  return fill(words[language], values);
}

const tableLabel = (id: string, language: Language): string =>
  inputTables.find((table) => table.id === id)?.label[language] ?? id;

/** What to add so that a sheet gets something to show. */
export function missingInput(id: string, language: Language): string {
  const table: InputTable | undefined = inputTables.find((each) => each.id === id);
  if (table === undefined) return reportWords.noRows[language];
  const fields = Object.entries(table.fields).map(([, field]) => field);
  const wanted = table.recognisedBy.flat().map((field) => table.fields[field]);
  const headers = [...new Set([...wanted, ...fields.slice(0, 3)])].slice(0, 6).map(({ label }) => label[language]);
  return fill(reportWords.missingInput[language], {
    table: table.label[language],
    headers: headers.join(language === "zh-CN" ? "、" : ", "),
    whenMissing: (table.whenMissing ?? reportWords.nothingElse)[language],
  });
}
