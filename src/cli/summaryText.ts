import { isoOf } from "../engine/dates";
import type { Language } from "../i18n/language";
import { inputTables } from "../read/tables/index";
import { issueMessage } from "../reports/issueMessage";
import type { RefreshResult } from "../refresh/refresh";

interface Occasion {
  readonly language: Language;
  readonly asOfDay: number;
  readonly seconds: number;
  readonly file: string;
}

/** Issues shown in full; the rest is on the Issues sheet. */
const MOST_ISSUES = 5;

/** What a refresh found and wrote, for people. */
export function summaryText(result: RefreshResult, { language, asOfDay, seconds, file }: Occasion): string {
  const { summary, issues, sheets } = result;
  return [
    `As of ${isoOf(asOfDay)}`,
    ...summary.tables.map(
      ({ table, sheet, rowsRead, rowsUsed }) =>
        `  ${tableLabel(table, language)}: ${sheet}, ${rowsUsed} of ${rowsRead} rows used`,
    ),
    ...summary.kpis.map(({ label, text }) => `  ${label}: ${text}`),
    ...summary.findings.map(({ text, sheet, cell }) => `  • ${text} (${sheet}!${cell})`),
    ...issueLines(issues, language),
    `${result.stopped ? "Stopped" : "Wrote"} ${sheets.join(", ")} in ${seconds.toFixed(2)} s`,
    `→ ${file}`,
  ].join("\n");
}

const tableLabel = (id: string, language: Language): string =>
  inputTables.find((table) => table.id === id)?.label[language] ?? id;

function issueLines(issues: RefreshResult["issues"], language: Language): string[] {
  if (issues.length === 0) return ["  No issues"];
  const first = issues.slice(0, MOST_ISSUES).map((issue) => {
    const { what, remedy } = issueMessage(issue, language);
    return `  ! ${what} ${remedy}`;
  });
  const rest = issues.length - first.length;
  return rest > 0 ? [...first, `  ! and ${rest} more on the Issues sheet`] : first;
}
