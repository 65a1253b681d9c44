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
import { createStopwatch, type Stopwatch } from "./stopwatch";

const CHUNK = 2_048;

/** The same work in SQL: loading the rows, then everything per customer; times in milliseconds. */
export async function duckdb(book: Book, threads: number): Promise<Answers & { loading: number; querying: number }> {
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
  const connection = await instance.connect();
  const loading = createStopwatch();
  await load(
    connection,
    loading,
    "customer",
    "id DOUBLE, name VARCHAR, region VARCHAR, credit_limit DOUBLE",
    book.customers,
  );
  await load(
    connection,
    loading,
    "receivable",
    "invoice VARCHAR, customer DOUBLE, invoice_day DOUBLE, due_day DOUBLE, amount DOUBLE, paid DOUBLE",
    book.receivables,
  );
  const started = performance.now();
  await connection.run(customerQuery(book.asOfDay));
  const answers = await readAnswers(connection);
  const finished = performance.now();
  connection.closeSync();
  instance.closeSync();
  return { ...answers, loading: loading.milliseconds, querying: finished - started };
}

async function load(
  connection: DuckDBConnection,
  watch: Stopwatch,
  table: string,
  columns: string,
  sheet: Sheet,
): Promise<void> {
  await connection.run(`CREATE TABLE ${table} (${columns})`);
  const types = columns.split(", ").map((column) => (column.endsWith("VARCHAR") ? VARCHAR : DOUBLE));
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

/** Revenue, ABC class, ageing, status and DSO of every customer, as the analyses compute them. */
const customerQuery = (asOf: number): string => `
  CREATE TABLE result AS
  WITH open_item AS (
    SELECT customer, invoice_day, due_day, amount, round(amount - paid, 2) AS open, ${asOf} - due_day AS late
    FROM receivable WHERE invoice_day <= ${asOf}
  ), per_customer AS (
    SELECT customer,
      coalesce(sum(amount) FILTER (invoice_day > ${monthsBefore(asOf)}), 0) AS revenue,
      count(*) FILTER (invoice_day > ${monthsBefore(asOf)}) AS invoices,
      min(invoice_day) AS first_day, max(invoice_day) AS last_day,
      coalesce(sum(amount) FILTER (invoice_day > ${asOf - 90}), 0) AS sales,
      coalesce(sum(open) FILTER (open > 0), 0) AS owed,
      coalesce(sum(open) FILTER (open < 0), 0) AS credit,
      coalesce(sum(open) FILTER (open > 0 AND late <= 0), 0) AS not_due,
      coalesce(sum(open) FILTER (open > 0 AND late BETWEEN 1 AND 30), 0) AS b1,
      coalesce(sum(open) FILTER (open > 0 AND late BETWEEN 31 AND 60), 0) AS b2,
      coalesce(sum(open) FILTER (open > 0 AND late BETWEEN 61 AND 90), 0) AS b3,
      coalesce(sum(open) FILTER (open > 0 AND late > 90), 0) AS b4,
      max(late) FILTER (open > 0 AND late > 0) AS oldest
    FROM open_item GROUP BY customer
  ), ranked AS (
    SELECT c.id, c.name, c.credit_limit, p.*,
      sum(greatest(revenue, 0)) OVER (ORDER BY revenue DESC, c.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before,
      sum(greatest(revenue, 0)) OVER () AS total,
      rank() OVER (ORDER BY revenue DESC) AS place
    FROM customer c LEFT JOIN per_customer p ON p.customer = c.id
  )
  SELECT *, owed / nullif(sales, 0) * 90 AS dso, credit_limit - owed AS headroom, revenue / total AS share,
    CASE WHEN revenue > 0 AND coalesce(before, 0) < 0.8 * total THEN 'A'
         WHEN revenue > 0 AND coalesce(before, 0) < 0.95 * total THEN 'B' ELSE 'C' END AS class,
    CASE WHEN invoices > 0 THEN 'producing' ELSE 'potential' END AS status
  FROM ranked`;

/** The revenue window's day before its first: 12 months before 30 June 2026 is 30 June 2025. */
const monthsBefore = (asOf: number): number => asOf - 365;

async function readAnswers(connection: DuckDBConnection): Promise<Answers> {
  const reader = await connection.runAndReadAll(`
    SELECT count(*) FILTER (class = 'A')::DOUBLE, count(*) FILTER (class = 'B')::DOUBLE, count(*) FILTER (class = 'C')::DOUBLE,
      sum(revenue), sum(not_due), sum(b1), sum(b2), sum(b3), sum(b4), sum(credit), sum(owed) / sum(sales) * 90,
      count(*) FILTER (status = 'producing')::DOUBLE
    FROM result`);
  const row = reader.getRows()[0] as number[];
  return {
    classes: row.slice(0, 3),
    revenue: row[3],
    ageing: row.slice(4, 9),
    credit: row[9],
    dso: row[10],
    producing: row[11],
  };
}
