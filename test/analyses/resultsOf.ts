import type { AnalysisDone } from "../../src/analyses/analysis";
import type { HistoryEntry } from "../../src/analyses/history";
import { analyses } from "../../src/analyses/index";
import { parseParameters, type RawParameters } from "../../src/analyses/parseParameters";
import { runAnalyses } from "../../src/analyses/runAnalyses";
import { NONE } from "../../src/engine/columns";
import { dayOfIso } from "../../src/engine/dates";
import { buildLedger } from "../../src/ledger/buildLedger";
import type { InputTable } from "../../src/read/schema";
import { inputTables, type InputTables, type TableId } from "../../src/read/tables/index";
import { tableOf, type Row } from "../ledger/tableOf";

/** The rows of each input table, and what else a refresh depends on. */
export type Book = { readonly [Id in TableId]?: readonly Row[] } & {
  readonly asOf?: string;
  readonly set?: RawParameters;
  /** What earlier refreshes kept. */
  readonly history?: readonly HistoryEntry[];
};

/** Everything computed from rows as a test writes them. */
export function resultsOf(book: Book) {
  const { values, issues } = parseParameters(book.set ?? {});
  const given = { receivables: [], ...book };
  const tables = inputTables.flatMap((schema: InputTable) => {
    const rows = given[schema.id as TableId];
    return rows ? [[schema.id, tableOf(schema, rows)]] : [];
  });
  const built = buildLedger(Object.fromEntries(tables) as InputTables, values, dayOfIso(book.asOf ?? "2024-06-30"));
  const run = runAnalyses(built.ledger, values, analyses, book.history);
  return { ...run, ledger: built.ledger, issues: [...issues, ...built.issues, ...run.issues] };
}

/** The result of one analysis, which must not have been skipped. */
export function resultOf(book: Book, id: string): AnalysisDone {
  const result = resultsOf(book).results.get(id);
  if (!result || !("rows" in result)) throw new Error(`${id} was skipped`);
  return result;
}

/** A column's cells as a reader sees them: numbers, words, class ids, English labels; null where missing. */
export function cellsOf(result: AnalysisDone, column: string): unknown[] {
  const values = result.columns[column];
  if (values instanceof Float64Array) return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
  if ("classes" in values) return Array.from(values.codes, (code) => values.classes[code]?.id ?? null);
  if ("words" in values) return Array.from(values.codes, (code) => (code === NONE ? null : values.words[code]));
  return values.map((words) => words["en-US"]);
}
