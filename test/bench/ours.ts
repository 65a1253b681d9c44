import { parseParameters } from "../../src/analyses/parseParameters";
import { buildLedger } from "../../src/ledger/buildLedger";
import { checkTables } from "../../src/read/checkTables";
import { findTables } from "../../src/read/findTables";
import type { IdMatch } from "../../src/read/matchKey";
import { createTableReader } from "../../src/read/readTable";
import type { SheetHead } from "../../src/read/sheetHead";
import { inputTables, type InputTables } from "../../src/read/tables/index";
import type { Answers } from "./answers";
import type { Book, Sheet } from "./book";
import type { Scenario } from "./scenario";
import { createStopwatch, type Stopwatch } from "./stopwatch";

const culture = { decimalSeparator: ".", groupSeparator: ",", dateOrder: "mdy" } as const;

/** Milliseconds of each step; making the cells is left out. */
export interface OurTimes {
  readonly reading: number;
  readonly joining: number;
  readonly analysing: number;
}

/** The add-in's own way from blocks of cells to results. */
export function ours(book: Book, scenario: Scenario): OurTimes & { readonly answers: Answers } {
  const [reading, joining, analysing] = [createStopwatch(), createStopwatch(), createStopwatch()];
  const parameters = { ...parseParameters({}).values, ...scenario.parameters };
  const tables = readTables(book, parameters.idMatch, reading);
  const checked = reading.time(() => checkTables(tables));
  const { ledger } = joining.time(() => buildLedger(checked.tables, parameters, book.asOfDay));
  const answers = analysing.time(() => scenario.compute(ledger, parameters, checked.issues));
  return {
    answers,
    reading: reading.milliseconds,
    joining: joining.milliseconds,
    analysing: analysing.milliseconds,
  };
}

/** The sheets of a book that hold any rows, found by their headers and read. */
export function readTables(book: Book, idMatch: IdMatch, watch: Stopwatch): InputTables {
  const sheets = [book.customers, book.receivables, book.opportunities].filter(({ rows }) => rows > 1);
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
