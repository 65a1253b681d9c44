import { label } from "../i18n/label";
import type { Label } from "../i18n/language";
import type { Ledger } from "../ledger/ledger";
import type { Issue } from "../read/issue";
import { inputTables } from "../read/tables/index";
import { pastOf, type HistoryEntry } from "./history";
import {
  columnsOf,
  type Analysis,
  type AnalysisInput,
  type AnalysisResult,
  type Memory,
  type Results,
} from "./analysis";
import { analyses } from "./index";
import type { ParameterValues } from "./parameters";

export interface AnalysesRun {
  /** Every analysis by id: what it gave, or why it was skipped. */
  readonly results: Results;
  readonly issues: readonly Issue[];
}

/** An analysis that begins, and how many were begun, itself among them. */
export interface AnalysisStep {
  readonly label: Label;
  readonly begun: number;
  readonly of: number;
}

/**
 * Run all analyses over a ledger. One that lacks an input table is skipped with the reason; one that fails becomes an
 * issue; neither stops the rest.
 */
export function runAnalyses(
  ledger: Ledger,
  parameters: ParameterValues,
  catalogue: readonly Analysis[] = analyses,
  history: readonly HistoryEntry[] = [],
  onStep: (step: AnalysisStep) => void = () => {},
): AnalysesRun {
  const results = new Map<string, AnalysisResult>();
  const issues: Issue[] = [];
  const keptBy = (id: string): readonly Memory[] => pastOf(history, id, ledger.asOfDay);
  for (const [i, analysis] of inOrder(catalogue).entries()) {
    onStep({ label: analysis.label, begun: i + 1, of: catalogue.length });
    const past = keptBy(analysis.id);
    results.set(analysis.id, runOne(analysis, { ledger, parameters, results, past, keptBy }, issues));
  }
  return { results: new Map(catalogue.map(({ id }) => [id, results.get(id)!])), issues };
}

/** Each after those that it builds on, else as listed. */
function inOrder(catalogue: readonly Analysis[]): readonly Analysis[] {
  const ordered = new Set<Analysis>();
  const place = (analysis: Analysis, waiting: readonly string[]): void => {
    for (const id of analysis.after ?? []) {
      const before = catalogue.find((each) => each.id === id);
      if (before && !waiting.includes(id)) place(before, [...waiting, id]);
    }
    ordered.add(analysis);
  };
  for (const analysis of catalogue) place(analysis, [analysis.id]);
  return [...ordered];
}

function runOne(analysis: Analysis, input: AnalysisInput, issues: Issue[]): AnalysisResult {
  const missing = analysis.needs.filter((table) => !hasTable(input.ledger, table));
  if (missing.length > 0) return { analysis, skipped: missingTables(missing) };
  try {
    const {
      rows,
      columns,
      varying,
      links,
      kpis,
      words,
      notes = [],
      issues: found = [],
      keep,
    } = analysis.compute(input);
    issues.push(...found);
    const described = columnsOf(analysis, input.parameters);
    return { analysis, described, rows, columns: { ...columns, ...varying }, links, kpis, words, notes, keep };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    issues.push({
      code: "analysisFailed",
      severity: "leftOut",
      details: { analysis: analysis.id, ...namesOf(analysis), cause },
    });
    return { analysis, skipped: failed(cause) };
  }
}

const namesOf = ({ label: words }: Analysis): { name: string; nameZh: string } => ({
  name: words["en-US"],
  nameZh: words["zh-CN"],
});

function hasTable(ledger: Ledger, table: string): boolean {
  if (table === "customers") return ledger.customers.table !== undefined;
  if (table === "opportunities") return ledger.opportunities !== undefined;
  if (table === "receivables") return ledger.receivables.table.source.sheet !== "";
  return table in ledger.tables;
}

function missingTables(missing: readonly string[]): Label {
  const labels = missing.map((id) => inputTables.find((table) => table.id === id)?.label ?? label(id, id));
  return label(
    `Left out: no sheet was recognised as ${labels.map((words) => words["en-US"]).join(" or ")}.`,
    `未计算：没有识别到${labels.map((words) => `“${words["zh-CN"]}”`).join("、")}表。`,
  );
}

const failed = (cause: string): Label => label(`Left out: ${cause}`, `未计算：${cause}`);
