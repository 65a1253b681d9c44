import { parseParameters } from "../../src/analyses/parseParameters";
import { runAnalyses } from "../../src/analyses/runAnalyses";
import type { AnalysisOutput } from "../../src/analyses/analysis";
import { buildLedger } from "../../src/ledger/buildLedger";
import { checkTables, type InputTables } from "../../src/read/checkTables";
import { findTables } from "../../src/read/findTables";
import type { Grid } from "../../src/read/grid";
import { createTableReader } from "../../src/read/readTable";
import { inputTables } from "../../src/read/tables/index";
import type { Book } from "./book";
import type { Answers } from "./answers";

const BLOCK = 10_000;
const culture = { decimalSeparator: ".", groupSeparator: ",", dateOrder: "mdy" } as const;

/** The add-in's own way from rows of cells to all results; times in milliseconds. */
export function ours(book: Book): Answers & { reading: number; joining: number; analysing: number } {
  const started = performance.now();
  const parameters = parseParameters({}).values;
  const grids: Readonly<Record<string, Grid>> = { Customers: book.customers, Invoices: book.receivables };
  const found = findTables(
    Object.entries(grids).map(([name, grid]) => headOf(name, grid)),
    {},
  );
  const read = Object.fromEntries(
    found.sources.map((source) => {
      const schema = inputTables.find(({ id }) => id === source.table)!;
      const reader = createTableReader(schema, source, { culture, idMatch: parameters.idMatch });
      for (const block of blocks(grids[source.sheet])) reader.feed(block);
      return [source.table, reader.finish().table];
    }),
  );
  const checked = checkTables(read as unknown as InputTables);
  const afterReading = performance.now();
  const { ledger } = buildLedger(checked.tables, parameters, book.asOfDay);
  const afterJoining = performance.now();
  const { results } = runAnalyses(ledger, parameters);
  const finished = performance.now();

  const figures = (id: string): Readonly<Record<string, number>> => (results.get(id) as AnalysisOutput).kpis;
  const buckets = (results.get("ageingBuckets") as AnalysisOutput).columns.amount as Float64Array;
  const { countA, countB, countC } = figures("abc");
  return {
    classes: [countA, countB, countC],
    revenue: figures("portfolio").revenue,
    ageing: [...buckets.slice(0, -1)],
    credit: buckets[buckets.length - 1],
    dso: figures("portfolio").dso,
    producing: figures("status").producing,
    reading: afterReading - started,
    joining: afterJoining - afterReading,
    analysing: finished - afterJoining,
  };
}

function headOf(name: string, { values }: Grid) {
  const used = { row: 0, column: 0, rows: values.length, columns: values[0].length };
  return {
    sheet: { name, visible: true, used, tables: [] },
    head: { row: 0, column: 0, values: values.slice(0, 40) },
    tableHeads: [],
  };
}

function* blocks({ values }: Grid): Generator<Grid> {
  for (let row = 1; row < values.length; row += BLOCK) yield { row, column: 0, values: values.slice(row, row + BLOCK) };
}
