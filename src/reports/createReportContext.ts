import type { HistoryEntry } from "../analyses/history";
import type { ColumnKind } from "../analyses/analysis";
import { label } from "../i18n/label";
import type { Label, Language } from "../i18n/language";
import type { Issue } from "../read/issue";
import type { Figure, Figures, Frame, Frames } from "./frame";
import { historyFrame } from "./historyFrame";
import { issueFrame } from "./issueFrame";
import { parameterFrame } from "./parameterFrame";
import type { ParameterLine } from "./parameterLines";
import type { RowKind } from "./report";
import type { PreviousFigures, ReportContext, TableCounts } from "./reportContext";
import type { Results } from "../analyses/analysis";
import { resultFigures, resultFrames } from "./resultFrames";
import { sourceFrame } from "./sourceFrame";

interface Parts {
  readonly language: Language;
  readonly asOfDay: number;
  readonly version: string;
  readonly results: Results;
  readonly counts: readonly TableCounts[];
  /** Issues as they are listed, and their number before any were folded. */
  readonly issues: readonly Issue[];
  readonly issueCount: number;
  readonly lines: readonly ParameterLine[];
  readonly currency?: string;
  readonly previous?: PreviousFigures;
  readonly history: readonly HistoryEntry[];
  readonly explainedRows: number;
}

/** Joins results, sources, issues and parameters into the one set of rows and figures that reports draw from. */
export function createReportContext(parts: Parts): ReportContext {
  const { language, asOfDay, version, results, counts, explainedRows, currency, previous } = parts;
  const frames: Frames = new Map<RowKind, Frame>([
    ...resultFrames(results),
    ["source", sourceFrame(counts)],
    ["issue", issueFrame(parts.issues)],
    ["parameter", parameterFrame(parts.lines, language)],
    ["history", historyFrame(parts.history)],
  ]);
  const figures: Figures = new Map([...resultFigures(results), ...ownFigures(parts)]);
  return { language, asOfDay, version, results, frames, figures, counts, explainedRows, currency, previous };
}

function ownFigures({ counts, issueCount, lines }: Parts): [string, Figure][] {
  const total = (of: (count: TableCounts) => number): number => counts.reduce((sum, count) => sum + of(count), 0);
  return [
    ["issues.count", figure(label("Issues", "问题数"), issueCount)],
    [
      "issues.read",
      figure(
        label("Rows read", "读取行数"),
        total(({ rowsRead }) => rowsRead),
      ),
    ],
    [
      "issues.used",
      figure(
        label("Rows used", "使用行数"),
        total(({ rowsUsed }) => rowsUsed),
      ),
    ],
    [
      "issues.leftOut",
      figure(
        label("Rows left out", "未计入行数"),
        total(({ rowsLeftOut }) => rowsLeftOut),
      ),
    ],
    ["parameters.count", figure(label("Parameters", "参数数"), lines.length)],
    ["parameters.changed", figure(label("Changed", "已改"), lines.filter(({ isChanged }) => isChanged).length)],
  ];
}

const figure = (words: Label, value: number, kind: ColumnKind = "count"): Figure => ({ label: words, kind, value });
