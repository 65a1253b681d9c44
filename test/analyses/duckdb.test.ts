import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AnalysisDone } from "../../src/analyses/analysis";
import { dayOfIso } from "../../src/engine/dates";
import { seeded } from "../engine/arbitrary";
import type { Row } from "../ledger/tableOf";
import { cellsOf, resultsOf } from "./resultsOf";

/**
 * The same questions asked of DuckDB in SQL with exact decimals, on seeded books. SQL that shares no line with us is a second
 * opinion on joining, windows, buckets and classes.
 */
const ROWS = 20_000;
const CUSTOMERS = 700;
const AS_OF = dayOfIso("2024-06-30");

const random = seeded(20_240_630);
const receivables = Array.from({ length: ROWS }, (_, i): Row => {
  const invoiceDate = AS_OF - 500 + Math.floor(random() * 520);
  // Few customers buy much: the square of the chance makes a long tail.
  const customer = `C${Math.floor(random() ** 2 * CUSTOMERS)}`;
  const cents = Math.floor(random() ** 3 * 5_000_000) - (random() < 0.05 ? 300_000 : 0);
  const share = random() < 0.6 ? 1 : random() < 0.3 ? 0.5 : 0;
  const paidCents = Math.round(cents * share);
  const paidDate = share > 0 && random() < 0.8 ? invoiceDate + Math.floor(random() * 90) : undefined;
  const dueDate = invoiceDate + [14, 30, 60][i % 3];
  return {
    invoice: `I${i}`,
    customer,
    invoiceDate,
    dueDate,
    amount: cents / 100,
    paidAmount: paidCents / 100,
    paidDate,
  };
});

const openSql = `CASE WHEN invoiced > today THEN 0 WHEN paid_day > today THEN amount ELSE amount - paid END`;
const columnsSql = `SELECT *, ${openSql} AS open, today - due AS late FROM r, (SELECT ${AS_OF} AS today)`;

let connection: DuckDBConnection;
let results: ReturnType<typeof resultsOf>["results"];

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  await connection.run(
    "CREATE TABLE r (customer VARCHAR, invoiced INTEGER, due INTEGER, amount DECIMAL(14,2), paid DECIMAL(14,2), paid_day INTEGER)",
  );
  for (let from = 0; from < ROWS; from += 2000) {
    const values = receivables
      .slice(from, from + 2000)
      .map(
        (r) => `('${r.customer}',${r.invoiceDate},${r.dueDate},${r.amount},${r.paidAmount},${r.paidDate ?? "NULL"})`,
      );
    await connection.run(`INSERT INTO r VALUES ${values.join(",")}`);
  }
  results = resultsOf({ receivables }).results;
});
afterAll(() => connection.closeSync());

const done = (id: string): AnalysisDone => {
  const result = results.get(id);
  if (!result || !("rows" in result)) throw new Error(`${id} was skipped`);
  return result;
};
const rowsOf = async (sql: string): Promise<Map<string, (number | string | null)[]>> => {
  const reader = await connection.runAndReadAll(sql);
  return new Map(reader.getRowsJson().map(([key, ...rest]) => [String(key), rest as (number | string | null)[]]));
};
const ours = (id: string, columns: string[]): Map<string, unknown[]> => {
  const names = cellsOf(done("customer"), "id") as string[];
  const cells = columns.map((column) => cellsOf(done(id), column));
  return new Map(names.map((name, row) => [name, cells.map((column) => column[row])]));
};
const cents = (values: readonly unknown[]): unknown[] =>
  values.map((value) => (value === null ? null : Math.round(Number(value) * 100) / 100));
const sameByCustomer = (theirs: Map<string, unknown[]>, mine: Map<string, unknown[]>): void => {
  expect(mine.size).toBe(theirs.size);
  for (const [customer, values] of theirs)
    expect([customer, ...cents(mine.get(customer)!)]).toEqual([customer, ...cents(values)]);
};

describe("DuckDB agrees, to the cent and for every customer", () => {
  it("with revenue, open, credit and overdue", async () => {
    const windowStart = dayOfIso("2023-06-30");
    const theirs = await rowsOf(`SELECT customer,
        COALESCE(sum(amount) FILTER (invoiced > ${windowStart} AND invoiced <= today), 0)::DOUBLE,
        COALESCE(sum(open) FILTER (open < 0), 0)::DOUBLE,
        sum(open)::DOUBLE,
        COALESCE(sum(open) FILTER (open > 0 AND late > 0), 0)::DOUBLE
      FROM (${columnsSql}) GROUP BY customer`);
    const revenue = ours("revenue", ["revenue"]);
    const ageing = ours("ageing", ["credit", "total", "overdue"]);
    sameByCustomer(
      theirs,
      new Map([...revenue].map(([customer, row]) => [customer, [...row, ...ageing.get(customer)!]])),
    );
  });
  it("with the ageing buckets", async () => {
    const bucket = (condition: string): string => `COALESCE(sum(open) FILTER (open > 0 AND ${condition}), 0)::DOUBLE`;
    const theirs = await rowsOf(`SELECT customer, ${bucket("late <= 0")}, ${bucket("late BETWEEN 1 AND 30")},
        ${bucket("late BETWEEN 31 AND 60")}, ${bucket("late BETWEEN 61 AND 90")}, ${bucket("late > 90")}
      FROM (${columnsSql}) GROUP BY customer`);
    sameByCustomer(theirs, ours("ageing", ["notDue", "bucket1", "bucket2", "bucket3", "bucket4"]));
    const totals = await rowsOf(
      `SELECT 0, sum(open)::DOUBLE, sum(open) FILTER (open < 0)::DOUBLE FROM (${columnsSql})`,
    );
    const { total, credit, difference } = done("ageing").kpis;
    expect([...cents([total, credit]), difference]).toEqual([...cents(totals.get("0")!), 0]);
  });
  it("with days sales outstanding", async () => {
    const theirs = await rowsOf(`SELECT customer, CASE WHEN sold > 0 THEN (owed / sold * 90) END FROM (
        SELECT customer, sum(open)::DOUBLE AS owed, (sum(amount) FILTER (invoiced > today - 90 AND invoiced <= today))::DOUBLE AS sold
        FROM (${columnsSql}) GROUP BY customer)`);
    sameByCustomer(theirs, ours("dso", ["dso"]));
  });
  it("with ABC classes and ranks", async () => {
    const windowStart = dayOfIso("2023-06-30");
    const theirs = await rowsOf(`WITH v AS (
        SELECT customer, COALESCE(sum(amount) FILTER (invoiced > ${windowStart} AND invoiced <= ${AS_OF}), 0) AS value
        FROM r GROUP BY customer),
      s AS (SELECT customer, value, sum(greatest(value, 0)) OVER () AS total,
        COALESCE(sum(greatest(value, 0)) OVER (ORDER BY value DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before FROM v)
      SELECT customer, CASE WHEN value <= 0 THEN 'C' WHEN before < 0.80 * total THEN 'A' WHEN before < 0.95 * total THEN 'B' ELSE 'C' END FROM s`);
    const mine = ours("abc", ["class"]);
    expect([...mine].sort()).toEqual([...theirs].sort());
    expect(new Set([...theirs.values()].flat())).toEqual(new Set(["A", "B", "C"]));
  });
});
