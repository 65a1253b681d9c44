import { parseParameters } from "../../src/analyses/parseParameters";
import { runAnalyses } from "../../src/analyses/runAnalyses";
import type { AnalysisOutput } from "../../src/analyses/analysis";
import { buildLedger } from "../../src/ledger/buildLedger";
import { checkTables } from "../../src/read/checkTables";
import type { InputTables } from "../../src/read/tables/index";
import { findTables } from "../../src/read/findTables";
import type { IdMatch } from "../../src/read/matchKey";
import { createTableReader } from "../../src/read/readTable";
import type { SheetHead } from "../../src/read/sheetHead";
import { inputTables } from "../../src/read/tables/index";
import type { Answers } from "./answers";
import type { Book, Sheet } from "./book";
import { createStopwatch, type Stopwatch } from "./stopwatch";

const culture = { decimalSeparator: ".", groupSeparator: ",", dateOrder: "mdy" } as const;

/** The add-in's own way from blocks of cells to all results; times in milliseconds, making the cells left out. */
export function ours(book: Book): Answers & { reading: number; joining: number; analysing: number } {
  const [reading, joining, analysing] = [createStopwatch(), createStopwatch(), createStopwatch()];
  const parameters = parseParameters({}).values;
  const tables = readTables([book.customers, book.receivables], parameters.idMatch, reading);
  const checked = reading.time(() => checkTables(tables));
  const { ledger } = joining.time(() => buildLedger(checked.tables, parameters, book.asOfDay));
  const { results } = analysing.time(() => runAnalyses(ledger, parameters));

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
    reading: reading.milliseconds,
    joining: joining.milliseconds,
    analysing: analysing.milliseconds,
  };
}

export function readTables(sheets: readonly Sheet[], idMatch: IdMatch, watch: Stopwatch): InputTables {
  const found = watch.time(() => findTables(sheets.map(headOf), {}));
  const tables = found.sources.map((source) => {
    const schema = inputTables.find(({ id }) => id === source.table)!;
    const reader = watch.time(() => createTableReader(schema, source, { culture, idMatch }));
    for (const block of sheets.find(({ name }) => name === source.sheet)!.blocks())
      watch.time(() => reader.feed(block));
    return [source.table, watch.time(() => reader.finish().table)];
  });
  return Object.fromEntries(tables) as InputTables;
}

const headOf = ({ name, rows, columns, head }: Sheet): SheetHead => ({
  sheet: { name, visible: true, used: { row: 0, column: 0, rows, columns }, tables: [] },
  head,
  tableHeads: [],
});
