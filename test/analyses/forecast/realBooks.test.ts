import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { dayOfIso } from "../../../src/engine/dates";
import { sum } from "../../../src/engine/sum";
import type { Cell } from "../../../src/read/grid";
import { csvRows, dataFolder, hasData } from "../../read/support/sheets";
import { refreshed } from "../../support/refreshed";

/**
 * Whole refreshes of workbooks made of public files, against the same questions asked of the files in SQL (DuckDB); skipped where the files
 * are not there (see test/read/support/sheets.ts).
 */
let connection: DuckDBConnection;
const ask = async (sql: string): Promise<number[][]> =>
  ((await (await connection.run(sql)).getRows()) as unknown[][]).map((row) => row.map(Number));
const file = (name: string): string => resolve(dataFolder, name);

/** An invoice for each deal that was won: what a book of receivables would hold. */
function invoices(
  rows: readonly (readonly Cell[])[],
  isWon: (row: readonly Cell[]) => boolean,
  columns: readonly number[],
) {
  const won = rows.slice(1).filter(isWon);
  const lines = won.map((row, i): Cell[] => [`I${i}`, ...columns.map((column) => row[column])]);
  return [["Invoice No", "Customer", "Invoice Date", "Amount"], ...lines];
}

type Sheets = Awaited<ReturnType<typeof refreshed>>["results"]["sheets"];
const column = (sheets: Sheets, report: string, table: string, id: string): unknown[] =>
  sheets[report].tables[table].columns[id] as unknown[];
const byName = (names: unknown[], values: unknown[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name, i) => [String(name), values[i]]));

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
});

describe.runIf(hasData)("Maven's CRM as of 31 December 2017, against SQL over its files", () => {
  let sheets: Sheets;
  beforeAll(async () => {
    const deals = csvRows("maven_crm/sales_pipeline.csv");
    const book = {
      Invoices: invoices(deals, (row) => row[4] === "Won", [3, 6, 7]),
      Accounts: csvRows("maven_crm/accounts.csv"),
      Opportunities: deals,
      Targets: [
        ["Period", "Target"],
        ["2017", 12_000_000],
      ],
    };
    const { results } = await refreshed(book, { asOfDay: dayOfIso("2017-12-31") });
    sheets = results.sheets;
    await connection.run(`CREATE TABLE maven AS SELECT * FROM read_csv('${file("maven_crm/sales_pipeline.csv")}')`);
  }, 60_000);

  it("has the open deals, the share won of those decided, and the days to win", async () => {
    const [[open, won, lost]] = await ask(
      "SELECT count(*) FILTER (deal_stage NOT IN ('Won', 'Lost')), count(*) FILTER (deal_stage = 'Won'), count(*) FILTER (deal_stage = 'Lost') FROM maven",
    );
    const [[days]] = await ask(
      "SELECT median(date_diff('day', engage_date, close_date)) FROM maven WHERE deal_stage = 'Won'",
    );
    expect(sheets.funnel.kpis).toMatchObject({ "funnel.open": open, "funnel.cycleDays": days });
    expect(sheets.funnel.kpis["funnel.winRate"]).toBeCloseTo(won / (won + lost), 12);
    expect(column(sheets, "funnel", "stages", "funnel.open")).toEqual(
      (
        await ask(
          "SELECT count(*) FROM maven WHERE deal_stage IN ('Prospecting', 'Engaging') GROUP BY deal_stage ORDER BY deal_stage DESC",
        )
      ).flat(),
    );
  });
  it("leaves conversion by stage empty, because lost deals only say that they are lost", () => {
    expect(column(sheets, "funnel", "stages", "funnel.conversion")).toEqual([null, null]);
  });
  it("has what was won this year and this month against the target", async () => {
    const [[year, month]] = await ask(
      "SELECT sum(close_value), sum(close_value) FILTER (close_date >= DATE '2017-12-01') FROM maven WHERE deal_stage = 'Won' AND close_date <= DATE '2017-12-31'",
    );
    expect(sheets.targets.kpis["targetMonths.actual"]).toBeCloseTo(year, 6);
    expect(sheets.targets.kpis["targetMonths.attainment"]).toBeCloseTo(year / 12_000_000, 12);
    expect(sheets.forecast.kpis["forecast.completed"]).toBeCloseTo(month, 6);
  });
  it("has every owner's deals and sales", async () => {
    const rows = (await (
      await connection.run(
        "SELECT sales_agent, count(*) FILTER (deal_stage NOT IN ('Won', 'Lost')) AS open, coalesce(sum(close_value) FILTER (deal_stage = 'Won' AND close_date >= DATE '2017-12-01'), 0) AS won FROM maven GROUP BY 1",
      )
    ).getRows()) as unknown[][];
    const names = column(sheets, "forecast", "owners", "ownerForecast.owner");
    const deals = byName(names, column(sheets, "forecast", "owners", "ownerForecast.deals"));
    const done = byName(names, column(sheets, "forecast", "owners", "ownerForecast.completed"));
    const active = rows.filter(([, open, won]) => Number(open) > 0 || Number(won) > 0);
    expect(names).toHaveLength(active.length);
    for (const [name, open, won] of active) {
      expect([deals[String(name)], done[String(name)]]).toEqual([Number(open), Number(won)]);
    }
  });
});

describe.runIf(hasData)("FP20's pipeline as of 30 June 2024, against SQL over its file", () => {
  let sheets: Sheets;
  const state = `CASE WHEN stage = 'Won' OR status IN ('Customer', 'Churned Customer') THEN 'won'
    WHEN stage = 'Lost' OR status = 'Disqualified' THEN 'lost' ELSE 'open' END`;
  beforeAll(async () => {
    const deals = csvRows("crm_sales_pipelines/CRM_and_Sales_Pipelines.csv");
    const isWon = (row: readonly Cell[]): boolean => row[11] === "Won" && row[16] !== "";
    const book = {
      Invoices: [...invoices(deals, isWon, [0, 16, 13]), ["I0", "Thoughtblab", "27/06/2024", 1]],
      Opportunities: deals,
    };
    const { results } = await refreshed(book, { asOfDay: dayOfIso("2024-06-30") });
    sheets = results.sheets;
    await connection.run(
      `CREATE TABLE fp AS SELECT owner, status, stage, "Deal Value, $" AS amount, "Probability, %" / 100 AS rate, "Expected close date" AS expected, "Actual close date" AS closed
       FROM read_csv('${file("crm_sales_pipelines/CRM_and_Sales_Pipelines.csv")}', dateformat = '%d/%m/%Y', types = {'Expected close date': 'DATE', 'Actual close date': 'DATE'})`,
    );
    await connection.run(
      `CREATE VIEW deals AS SELECT *, ${state} AS state, closed > DATE '2024-06-30' AS later FROM fp`,
    );
  }, 60_000);

  it("has the same pipeline, expected value and completed sales", async () => {
    const [[weighted, mean, variance, deals]] = await ask(
      `SELECT (SELECT sum(amount * rate) FROM deals WHERE state = 'open'), sum(amount * rate) FILTER (state = 'open'),
         sum(amount * amount * rate * (1 - rate)) FILTER (state = 'open'), count(*)
       FROM deals WHERE (state = 'open' OR later) AND expected BETWEEN DATE '2024-06-30' AND DATE '2024-08-31'`,
    );
    const [[completed]] = await ask(
      "SELECT sum(amount) FROM deals WHERE state = 'won' AND NOT coalesce(later, false) AND coalesce(closed, expected) BETWEEN DATE '2024-06-01' AND DATE '2024-06-30'",
    );
    expect(sheets.forecast.kpis["pipeline.weighted"]).toBeCloseTo(weighted, 4);
    expect(sheets.forecast.kpis["forecast.completed"]).toBeCloseTo(completed, 6);
    expect(sheets.forecast.kpis["forecast.weighted"]).toBeCloseTo(mean, 4);
    const kpis = sheets.distribution.kpis as Record<string, number>;
    expect(kpis["distribution.deals"]).toBe(deals);
    expect(kpis["distribution.mean"]).toBeCloseTo(completed + mean, 3);
    // The grid of the distribution adds less than a cell's square to each deal's variance.
    expect(kpis["distribution.standardDeviation"] / Math.sqrt(variance)).toBeCloseTo(1, 3);
    // Of hundreds of deals the normal law tells the quantiles: mean ± 1.2816 σ, to a twentieth of σ.
    for (const [id, z] of [
      ["cautious", -1.28155],
      ["hopeful", 1.28155],
    ] as const) {
      const quantile = kpis[`distribution.${id}`];
      expect(Math.abs(quantile - (completed + mean + z * Math.sqrt(variance)))).toBeLessThan(Math.sqrt(variance) / 20);
    }
  });
  it("has every owner's expected value", async () => {
    const rows = (await (
      await connection.run("SELECT owner, sum(amount * rate) FROM deals WHERE state = 'open' GROUP BY owner")
    ).getRows()) as unknown[][];
    const names = column(sheets, "forecast", "owners", "ownerForecast.owner");
    const weighted = byName(names, column(sheets, "forecast", "owners", "ownerForecast.weighted"));
    for (const [name, value] of rows) expect(weighted[String(name)]).toBeCloseTo(Number(value), 4);
  });
  it("shares the uncertainty out to the whole, and shows the deals with most of it", async () => {
    const [most] = await ask(
      `SELECT amount FROM deals WHERE state = 'open' AND expected BETWEEN DATE '2024-06-30' AND DATE '2024-08-31' ORDER BY amount * amount * rate * (1 - rate) DESC LIMIT 1`,
    );
    expect(column(sheets, "distribution", "deciding", "opportunity.amount")[0]).toBe(most[0]);
    expect(sum(column(sheets, "distribution", "outcomes", "distribution.chance") as number[])).toBeCloseTo(1, 9);
  });
});
