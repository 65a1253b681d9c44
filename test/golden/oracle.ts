import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type { PlainBook } from "./plainBook";

/** The key figures of a book as DuckDB computes them in SQL with exact decimals; shares no line with the product. */
export interface Oracle {
  readonly revenue: number;
  readonly open: number;
  readonly overdue: number;
  readonly dso: number;
  /** Not due, 1–30, 31–60, 61–90, over 90 days, unapplied credit. */
  readonly ageing: readonly number[];
  /** Class of each customer that has invoices in the window with a value above 0. */
  readonly classes: Readonly<Record<string, string>>;
  readonly overLimit: number;
  readonly pipeline: number;
  readonly weighted: number;
  readonly forecast: number;
}

export interface OracleDays {
  readonly asOf: number;
  /** The revenue window begins after this day. */
  readonly yearBefore: number;
  /** First day of the as-of month and last day of the second month after it. */
  readonly forecastFrom: number;
  readonly forecastTo: number;
}

export async function askOracle(
  book: PlainBook,
  rates: Readonly<Record<string, number>>,
  days: OracleDays,
): Promise<Oracle> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    await load(connection, book, rates);
    return await ask(connection, book, days);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function load(
  connection: DuckDBConnection,
  book: PlainBook,
  rates: Readonly<Record<string, number>>,
): Promise<void> {
  const insert = async (table: string, columns: string, rows: readonly (readonly unknown[])[]): Promise<void> => {
    await connection.run(`CREATE TABLE ${table} (${columns})`);
    if (rows.length > 0) await connection.run(`INSERT INTO ${table} VALUES ${rows.map(tuple).join(",")}`);
  };
  await insert(
    "r",
    "customer VARCHAR, invoiced INTEGER, due INTEGER, amount DECIMAL(14,2), paid DECIMAL(14,2), cost DECIMAL(14,2)",
    book.receivables.map((r) => [r.customer, r.invoiced, r.due, r.amount, r.paid, r.cost]),
  );
  await insert("l", "customer VARCHAR, most DECIMAL(14,2)", [...book.limits]);
  await insert(
    "d",
    "stage VARCHAR, amount DECIMAL(14,2), expected INTEGER, closed INTEGER",
    book.deals.map((d) => [d.stage, d.amount, d.expected, d.closed]),
  );
  await insert("w", "stage VARCHAR, rate DECIMAL(4,3)", Object.entries(rates));
}

const tuple = (row: readonly unknown[]): string =>
  `(${row.map((cell) => (cell === null ? "NULL" : typeof cell === "number" ? cell : `'${String(cell)}'`)).join(",")})`;

async function ask(connection: DuckDBConnection, book: PlainBook, days: OracleDays): Promise<Oracle> {
  const { asOf, yearBefore, forecastFrom, forecastTo } = days;
  const one = async (sql: string): Promise<number[]> => {
    const [row] = (await connection.runAndReadAll(sql)).getRowsJS();
    return row.map(Number);
  };
  const [revenue, open, overdue, sales] = await one(`SELECT
    sum(amount) FILTER (invoiced > ${yearBefore} AND invoiced <= ${asOf}), sum(amount - paid),
    sum(amount - paid) FILTER (amount > paid AND due < ${asOf}), sum(amount) FILTER (invoiced > ${asOf} - 90) FROM r`);
  const bucket = (from: number, to: number): string =>
    `coalesce(sum(amount - paid) FILTER (amount > paid AND ${asOf} - due BETWEEN ${from} AND ${to}), 0)`;
  const ageing = await one(
    `SELECT ${bucket(-9999, 0)}, ${bucket(1, 30)}, ${bucket(31, 60)}, ${bucket(61, 90)}, ${bucket(91, 9999)},
      coalesce(sum(amount - paid) FILTER (amount < paid OR amount < 0), 0) FROM r`,
  );
  const [overLimit] =
    await one(`SELECT count(*) FROM l JOIN (SELECT customer, sum(amount - paid) AS owed FROM r GROUP BY 1)
    USING (customer) WHERE owed > most`);
  const [pipeline, weighted, soon] = await one(`SELECT coalesce(sum(amount), 0), coalesce(sum(amount * rate), 0),
    coalesce(sum(amount * rate) FILTER (expected BETWEEN ${asOf} AND ${forecastTo}), 0) FROM d JOIN w USING (stage)`);
  const [won] = await one(`SELECT coalesce(sum(amount), 0) FROM d
    WHERE stage IN ('Closed Won', '赢单') AND closed BETWEEN ${forecastFrom} AND ${asOf}`);
  return {
    revenue,
    open,
    overdue,
    dso: (open / sales) * 90,
    ageing,
    classes: await classes(connection, book, yearBefore),
    overLimit,
    pipeline,
    weighted,
    forecast: won + soon,
  };
}

/** By profit where all costs of the window are known, else by revenue; exclusive rule at 80 and 95 %. */
async function classes(
  connection: DuckDBConnection,
  book: PlainBook,
  yearBefore: number,
): Promise<Record<string, string>> {
  const inWindow = book.receivables.filter(({ invoiced }) => invoiced > yearBefore);
  const value = inWindow.every(({ cost }) => cost !== null) ? "amount - cost" : "amount";
  const reader = await connection.runAndReadAll(`
    WITH v AS (SELECT customer, sum(${value}) AS value FROM r WHERE invoiced > ${yearBefore} GROUP BY 1 HAVING sum(${value}) > 0),
    c AS (SELECT customer, sum(value) OVER (ORDER BY value DESC) - value AS before, sum(value) OVER () AS total FROM v)
    SELECT customer, CASE WHEN before < 0.80 * total THEN 'A' WHEN before < 0.95 * total THEN 'B' ELSE 'C' END FROM c`);
  return Object.fromEntries(reader.getRowsJS().map(([customer, tier]) => [String(customer), String(tier)]));
}
