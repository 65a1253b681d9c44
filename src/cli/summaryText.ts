import { isoOf } from "../engine/dates";
import { commandWords } from "../i18n/commandWords";
import { fill } from "../i18n/fill";
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
  const say = (word: keyof typeof commandWords, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(commandWords[word][language], values);
  return [
    say("asOf", { date: isoOf(asOfDay) }),
    ...summary.tables.map(
      ({ table, sheet, rowsRead, rowsUsed }) =>
        `  ${say("table", { table: tableLabel(table, language), sheet, used: rowsUsed, read: rowsRead })}`,
    ),
    ...summary.kpis.map(({ label, text }) => `  ${say("figure", { label, text })}`),
    ...summary.findings.map(({ text, sheet, cell }) => `  • ${say("finding", { text, sheet, cell })}`),
    ...issueLines(),
    say(result.stopped ? "stopped" : "wrote", {
      sheets: sheets.join(say("listSeparator")),
      seconds: seconds.toFixed(2),
    }),
    `→ ${file}`,
  ].join("\n");

  function issueLines(): string[] {
    if (issues.length === 0) return [`  ${say("noIssues")}`];
    const first = issues.slice(0, MOST_ISSUES).map((issue) => {
      const { what, remedy } = issueMessage(issue, language);
      return `  ! ${what} ${remedy}`;
    });
    const rest = issues.length - first.length;
    return rest > 0 ? [...first, `  ! ${say("moreIssues", { count: rest })}`] : first;
  }
}

const tableLabel = (id: string, language: Language): string =>
  inputTables.find((table) => table.id === id)?.label[language] ?? id;
