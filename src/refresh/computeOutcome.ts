import type { ParameterValues } from "../analyses/parameters";
import type { RawParameters } from "../analyses/parseParameters";
import { withResults, type HistoryEntry } from "../analyses/history";
import { analyses } from "../analyses/index";
import type { Results } from "../analyses/analysis";
import { runAnalyses, type AnalysisStep } from "../analyses/runAnalyses";
import { stageRates } from "../analyses/forecast/stageRates";
import { isoOf } from "../engine/dates";
import { buildLedger } from "../ledger/buildLedger";
import { checkTables } from "../read/checkTables";
import type { InputTables } from "../read/tables/index";
import type { Issue, Severity } from "../read/issue";
import { summarise } from "../read/issueList";
import type { ReadResult } from "../read/readTable";
import type { InputTable, Source } from "../read/schema";
import { reports } from "../reports/index";
import { issues as issuesReport } from "../reports/sheets/issues";
import { parameterLines } from "../reports/parameterLines";
import { planReports } from "../reports/planReports";
import { createReportContext } from "../reports/createReportContext";
import type { TableCounts } from "../reports/reportContext";

import type { FinishRequest, Outcome } from "./calculation";

interface Input {
  readonly read: ReadonlyMap<string, ReadResult<InputTable>>;
  readonly sources: readonly Source[];
  readonly parameters: ParameterValues;
  readonly raw: RawParameters;
  readonly issues: readonly Issue[];
  readonly history: readonly HistoryEntry[];
  /** Reports that have a sheet already. */
  readonly written: readonly string[];
  readonly request: FinishRequest;
  readonly onStep?: (step: AnalysisStep) => void;
}

/** Everything that was found, before it is put into words. */
interface Computed {
  readonly results: Results;
  readonly counts: readonly TableCounts[];
  readonly issues: readonly Issue[];
  readonly stageRates: ReadonlyMap<string, number>;
  readonly currency?: string;
}

/** From checked tables to plans. Without any table to build on there is nothing to compute: only the Issues sheet is planned. */
export function computeOutcome(input: Input): Outcome {
  const { parameters, raw, request } = input;
  const computed = compute(input);
  const issues = inOrder(computed.issues);
  const stopped = issues.some(({ severity }) => severity === "stops");
  const rates = computed.stageRates;
  const lines = parameterLines({ values: parameters, raw, issues, stageRates: rates }, request.language);
  const context = createReportContext({
    ...request,
    ...computed,
    issues: shortened(issues),
    issueCount: issues.length,
    lines,
    explainedRows: parameters.explainedRows,
    history: withResults(input.history, computed.results, request.asOfDay),
  });
  const planned = stopped
    ? planReports(context, lines, [issuesReport])
    : planReports(context, lines, reports, input.written);
  return {
    plans: planned.plans,
    issues,
    stopped,
    summary: {
      tables: computed.counts,
      findings: planned.findings,
      kpis: planned.kpis,
      sheets: planned.sheets,
    },
    results: {
      asOf: isoOf(request.asOfDay),
      parameters: { ...parameters, winRates: { ...parameters.winRates, ...Object.fromEntries(rates) } },
      sheets: request.withResults ? planned.documents() : {},
      issues,
    },
  };
}

function compute(input: Input): Computed {
  const { read, sources, parameters, request } = input;
  const readIssues = [...input.issues, ...[...read.values()].flatMap(({ issues }) => issues)];
  const tables = inputTables(read);
  if (tables === undefined) {
    const counts = sources.map((source) => countsOf(source, read));
    return { results: new Map(), counts, issues: readIssues, stageRates: new Map() };
  }
  const checked = checkTables(tables);
  const { ledger, issues: joined } = buildLedger(checked.tables, parameters, request.asOfDay);
  const { results, issues: failed } = runAnalyses(ledger, parameters, analyses, input.history, input.onStep);
  return {
    results,
    counts: sources.map((source) =>
      countsOf(source, read, sheetRows(checked.tables[source.table as keyof InputTables])),
    ),
    issues: [...readIssues, ...checked.issues, ...joined, ...failed],
    stageRates: stageRates(ledger),
    currency: currencyOf(checked.tables),
  };
}

/** The tables by name; undefined without any to build on. */
function inputTables(read: ReadonlyMap<string, ReadResult<InputTable>>): InputTables | undefined {
  const tables = [...read].map(([id, { table }]) => [id, table] as const);
  return tables.some(([, { schema }]) => schema.isBasis) ? (Object.fromEntries(tables) as InputTables) : undefined;
}

/** Rows of the sheet that a table holds; values side by side make several rows of one. */
function sheetRows(table: { readonly rows: number; readonly sheetRow: Uint32Array } | undefined): number {
  if (table === undefined) return 0;
  let rows = 0;
  for (let row = 0; row < table.rows; row++) if (row === 0 || table.sheetRow[row] !== table.sheetRow[row - 1]) rows++;
  return rows;
}

function countsOf({ table, sheet }: Source, read: Input["read"], rowsUsed = 0): TableCounts {
  const rowsRead = read.get(table)?.counts.read ?? 0;
  return { table, sheet, rowsRead, rowsUsed, rowsLeftOut: rowsRead - rowsUsed };
}

/** The currency that all amounts are in, if the sheets name a single one. */
function currencyOf({ receivables, opportunities }: InputTables): string | undefined {
  const words = (receivables ?? opportunities)?.columns.currency.words ?? [];
  return words.length === 1 ? words[0] : undefined;
}

const weight: Readonly<Record<Severity, number>> = { stops: 0, leftOut: 1, assumed: 2, note: 3 };

/** What matters most first; within that, as it was found. */
const inOrder = (issues: readonly Issue[]): Issue[] =>
  [...issues].sort((a, b) => weight[a.severity] - weight[b.severity]);

/** More rows than this nobody reads: those alike are folded into one with their number. */
const MOST_ISSUES = 2_000;

function shortened(issues: readonly Issue[]): readonly Issue[] {
  let most = 500;
  let short = issues;
  while (short.length > MOST_ISSUES && most >= 1) {
    short = summarise(issues, most);
    most = Math.floor(most / 4);
  }
  return short;
}
