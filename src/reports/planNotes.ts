import type { Label, Language } from "../i18n/language";
import { parameters } from "../analyses/parameters";
import { fill } from "../i18n/fill";
import { issues } from "./sheets/issues";
import type { Layout } from "./layout";
import type { ReportContext } from "./reportContext";
import { reportWords } from "./reportWords";
import { isDone } from "./resultFrames";

/** A line of the notes; some open another sheet. */
export interface Note {
  readonly text: string;
  /** Report that it opens. */
  readonly opens?: string;
}

/** Every definition in use on a sheet, each once; what is in force; what was left out and why. */
export function notesOf(layout: Layout, context: ReportContext): Note[] {
  const { language } = context;
  const texts = [
    ...(layout.report.notes ?? []).map((note) => note[language]),
    ...notesInForce(layout, context),
    ...definitions(layout, language),
    ...skippedAnalyses(layout, context),
    ...unexplained(layout, context),
  ];
  return [...[...new Set(texts)].map((text) => ({ text })), ...leftOut(layout, context)];
}

/** Analyses whose columns or figures the sheet shows or would show. */
function analysesOf({ report }: Layout): Set<string> {
  const columns = report.tables.flatMap(({ columns }) => columns.map(({ ref }) => ref));
  return new Set([...columns, ...report.kpis].map((ref) => ref.split(".")[0]));
}

function notesInForce(layout: Layout, { results, language }: ReportContext): string[] {
  return [...analysesOf(layout)].flatMap((id) => {
    const result = results.get(id);
    return result && isDone(result) ? result.notes.map((note) => note[language]) : [];
  });
}

function definitions({ kpis, tables }: Layout, language: Language): string[] {
  const defined: { label: Label; definition?: Label }[] = [
    ...kpis.map(([, figure]) => figure),
    ...tables.flatMap(({ frame, columns }) => columns.map(({ ref }) => frame.columns.get(ref)!)).filter(isFigure),
  ];
  // A figure and a column of one name mean the same; said once is enough.
  const first = new Map(defined.toReversed().map((each) => [each.label[language], each.definition?.[language]]));
  const names = [...new Set(defined.map(({ label }) => label[language]))];
  return names.flatMap((name) => {
    const definition = first.get(name);
    return definition ? [fill(reportWords.definition[language], { label: name, definition })] : [];
  });
}

/** What the user's own sheets say needs no definition. */
const isFigure = ({ kind }: { kind: string }): boolean => kind !== "text" && kind !== "flag";

function skippedAnalyses(layout: Layout, { results, language }: ReportContext): string[] {
  return [...analysesOf(layout)].flatMap((id) => {
    const result = results.get(id);
    if (result === undefined || isDone(result)) return [];
    const values = { analysis: result.analysis.label[language], reason: result.skipped[language] };
    return [fill(reportWords.skipped[language], values)];
  });
}

/** Which tables hold only the first rows, and what decides how many. */
function unexplained({ tables }: Layout, { language }: ReportContext): string[] {
  return tables
    .filter(({ unexplained: count }) => count > 0)
    .map(({ table, rows, unexplained: count }) =>
      fill(reportWords.unexplained[language], {
        table: table.label[language],
        shown: rows.length,
        count: rows.length + count,
        parameter: parameters.explainedRows.label[language],
      }),
    );
}

function leftOut({ report }: Layout, { figures, language }: ReportContext): Note[] {
  if (report.id === "issues" || report.id === "parameters") return [];
  const count = figures.get("issues.leftOut")?.value ?? 0;
  if (count === 0) return [{ text: reportWords.nothingLeftOut[language] }];
  const sheet = issues.sheet[language];
  return [{ text: fill(reportWords.leftOut[language], { count, sheet }), opens: "issues" }];
}
