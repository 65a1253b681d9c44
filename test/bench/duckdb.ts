import {
  DuckDBDataChunk,
  DuckDBInstance,
  DOUBLE,
  VARCHAR,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from "@duckdb/node-api";
import type { Answers } from "./answers";
import type { Book, Sheet } from "./book";
import type { Scenario } from "./scenario";
import { createStopwatch, type Stopwatch } from "./stopwatch";

const CHUNK = 2_048;

const COLUMNS = {
  customer: "id DOUBLE, name VARCHAR, region VARCHAR, credit_limit DOUBLE",
  receivable: "invoice VARCHAR, customer DOUBLE, invoice_day DOUBLE, due_day DOUBLE, amount DOUBLE, paid DOUBLE",
  opportunity: "id VARCHAR, customer DOUBLE, stage VARCHAR, amount DOUBLE, created_day DOUBLE, close_day DOUBLE",
};

/** Milliseconds of each step; making the cells is left out. */
export interface TheirTimes {
  readonly loading: number;
  readonly querying: number;
}

/** The same work in SQL: loading the rows, then the scenario's tables and questions. */
export async function duckdb(
  book: Book,
  scenario: Scenario,
  threads: number,
): Promise<TheirTimes & { readonly answers: Answers }> {
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
  const connection = await instance.connect();
  const loading = createStopwatch();
  await load(connection, loading, "customer", book.customers);
  await load(connection, loading, "receivable", book.receivables);
  await load(connection, loading, "opportunity", book.opportunities);
  const started = performance.now();
  for (const statement of scenario.tables(book.asOfDay)) await connection.run(statement);
  const answers: Record<string, readonly number[]> = {};
  for (const [name, question] of Object.entries(scenario.questions(book.asOfDay))) {
    const [row] = (await connection.runAndReadAll(question)).getRows();
    answers[name] = row.map(Number);
  }
  const querying = performance.now() - started;
  connection.closeSync();
  instance.closeSync();
  return { answers, loading: loading.milliseconds, querying };
}

async function load(
  connection: DuckDBConnection,
  watch: Stopwatch,
  table: keyof typeof COLUMNS,
  sheet: Sheet,
): Promise<void> {
  await connection.run(`CREATE TABLE ${table} (${COLUMNS[table]})`);
  const types = COLUMNS[table].split(", ").map((column) => (column.endsWith("VARCHAR") ? VARCHAR : DOUBLE));
  const appender = await connection.createAppender(table);
  for (const { values } of sheet.blocks()) watch.time(() => append(appender, types, values as DuckDBValue[][]));
  watch.time(() => appender.closeSync());
}

function append(appender: DuckDBAppender, types: readonly DuckDBType[], rows: DuckDBValue[][]): void {
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = DuckDBDataChunk.create(types);
    chunk.setRows(rows.slice(start, start + CHUNK));
    appender.appendDataChunk(chunk);
  }
}
