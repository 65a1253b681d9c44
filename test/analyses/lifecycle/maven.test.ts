import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataFolder, hasData } from "../../read/support/sheets";
import { cellsOf, resultsOf } from "../resultsOf";
import type { AnalysisDone } from "../../../src/analyses/analysis";

const file = resolve(dataFolder, "maven_crm/sales_pipeline.csv");
const PATIENCE = 1;

/** Won deals of Maven's CRM as receivables, as of 31 December 2017, against SQL that walks the months. */
describe.runIf(hasData)(
  "the won deals of Maven's CRM as receivables, lost after a month, against SQL in DuckDB",
  () => {
    let connection: DuckDBConnection;
    let results: ReturnType<typeof resultsOf>["results"];
    const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
    const result = (id: string): AnalysisDone => results.get(id) as AnalysisDone;

    beforeAll(async () => {
      connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
      await connection.run(`CREATE TABLE won AS SELECT account, close_date AS day, close_value AS amount,
      (year(close_date) * 12 + month(close_date))::INTEGER AS m
      FROM read_csv_auto('${file}') WHERE deal_stage = 'Won' AND account IS NOT NULL`);
      const deals = await rows("SELECT account, day::VARCHAR AS day, amount::DOUBLE AS amount FROM won");
      const receivables = deals.map(({ account, day, amount }) => ({
        customer: String(account),
        invoiceDate: String(day),
        amount: Number(amount),
      }));
      const set = {
        lostMonths: String(PATIENCE),
        churnMonths: "24",
        cohortUnit: "month",
        cohortPeriods: "24",
        revenueMonths: "6",
      };
      results = resultsOf({ receivables, asOf: "2017-12-31", set }).results;
    });
    afterAll(() => connection.closeSync());

    it("has the same customers new, lost and present in every month", async () => {
      const sql = await rows(`
      WITH active AS (SELECT DISTINCT account, m FROM won WHERE amount > 0),
      months AS (SELECT unnest(generate_series((SELECT min(m) FROM active), 2017 * 12 + 12)) AS m),
      first AS (SELECT account, min(m) AS m FROM active GROUP BY account),
      gone AS (SELECT a.account, a.m + ${PATIENCE} AS m FROM active a
        WHERE NOT EXISTS (SELECT 1 FROM active b WHERE b.account = a.account AND b.m > a.m AND b.m <= a.m + ${PATIENCE}))
      SELECT (SELECT count(*) FROM first f WHERE f.m = months.m)::INTEGER AS gained,
        (SELECT count(*) FROM gone g WHERE g.m = months.m)::INTEGER AS lost,
        (SELECT count(DISTINCT account) FROM active a WHERE a.m <= months.m AND a.m > months.m - ${PATIENCE})::INTEGER AS closing
      FROM months ORDER BY m`);
      const flow = result("churnFlow");
      expect(sql.length).toBeGreaterThan(8);
      for (const column of ["gained", "lost", "closing"])
        expect(cellsOf(flow, column), column).toEqual(sql.map((row) => row[column]));
    });

    it("has the same cohorts a month after their first", async () => {
      const sql = await rows(`
      WITH active AS (SELECT DISTINCT account, m FROM won WHERE amount > 0),
      first AS (SELECT account, min(m) AS m FROM active GROUP BY account)
      SELECT count(*)::INTEGER AS size, count(next.account)::INTEGER AS kept
      FROM first LEFT JOIN active next ON next.account = first.account AND next.m = first.m + 1
      GROUP BY first.m ORDER BY first.m`);
      const cohorts = result("cohorts");
      const sizes = cellsOf(cohorts, "size") as number[];
      const kept = cellsOf(cohorts, "after1") as number[];
      const own = sizes.flatMap((size, i) => (size > 0 ? [[size, Math.round(size * kept[i])]] : []));
      expect(own).toEqual(sql.map(({ size, kept: count }) => [size, count]));
    });

    it("has the same repurchase rates, within half a year and from one to the next", async () => {
      const [sql] = await rows(`
      WITH per AS (SELECT account, count(DISTINCT day) FILTER (WHERE day > DATE '2017-06-30') AS days,
        count(*) FILTER (WHERE day > DATE '2016-12-31' AND day <= DATE '2017-06-30') AS before FROM won WHERE amount > 0 GROUP BY account)
      SELECT (count(*) FILTER (WHERE days >= 2))::DOUBLE / count(*) FILTER (WHERE days >= 1) AS repurchase,
        (count(*) FILTER (WHERE before > 0 AND days > 0))::DOUBLE / count(*) FILTER (WHERE before > 0) AS back FROM per`);
      const { repurchaseRate, returnRate } = result("loyalty").kpis;
      expect(repurchaseRate).toBeCloseTo(Number(sql.repurchase), 12);
      expect(returnRate).toBeCloseTo(Number(sql.back), 12);
    });
  },
);
