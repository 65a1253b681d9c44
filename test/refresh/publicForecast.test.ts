import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refreshWorkbook } from "../../src/cli/refreshCommand";
import { dayOfIso } from "../../src/engine/dates";
import type { Language } from "../../src/i18n/language";
import type { RefreshResult } from "../../src/refresh/refresh";
import type { Value, Workbook } from "../../src/sandbox/model/workbook";
import { readXlsx } from "../../src/sandbox/xlsx/readXlsx";
import { csvRows, dataFolder, hasData } from "../read/support/sheets";
import type { Sheets } from "../support/books";
import { reopened, xlsxOf } from "../support/xlsxBook";

/**
 * Workbooks of public CRM exports that hold opportunities and nothing else, as .xlsx files: read, refreshed through the genuine Office.js,
 * written and read again; then the cells of the written sheets against the same questions asked of the files in SQL (DuckDB).
 */
let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
});
afterAll(() => connection?.closeSync());

const ask = async (query: string): Promise<unknown[][]> =>
  (await (await connection.run(query)).getRows()) as unknown[][];
const file = (name: string): string => `'${resolve(dataFolder, name)}'`;

interface Written {
  readonly result: RefreshResult;
  readonly workbook: Workbook;
}

async function refreshedFile(sheets: Sheets, asOf: string, language: Language, overrides = {}): Promise<Written> {
  const workbook = await readXlsx(await xlsxOf(sheets), "book.xlsx");
  const result = await refreshWorkbook(workbook, { asOfDay: dayOfIso(asOf), language, overrides });
  return { result, workbook: await reopened(workbook) };
}

/** Rows of the Excel table on a sheet that has these headers: the first is what the row is of. */
function rowsOf({ workbook }: Written, sheetName: string, headers: readonly string[]): Map<string, Value[]> {
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  const table = sheet?.tables.find(({ columns }) => headers.every((header) => columns.includes(header)));
  if (!sheet || !table) throw new Error(`${sheetName} has no table with ${headers.join(", ")}`);
  const at = headers.map((header) => table.area.column + table.columns.indexOf(header));
  const rows = sheet.values.slice(table.area.row + 1, table.area.row + table.area.rows);
  return new Map(rows.map((row) => [String(row[at[0]]), at.slice(1).map((column) => row[column])]));
}

/** The text of all cells of the result sheets. */
const textsOf = ({ workbook }: Written): readonly string[] =>
  workbook.sheets.flatMap(({ name, values }) =>
    name.startsWith("KAM ") ? values.flat().filter((value) => typeof value === "string") : [],
  );

const WILSON = (won: string, closed: string, side: "-" | "+"): string =>
  `(${won} + 1.9207294103470958) / (${closed} + 3.8414588206941916) ${side}
   1.959963984540054 * sqrt(${won} * (${closed} - ${won}) / ${closed} + 0.9603647051735479) / (${closed} + 3.8414588206941916)`;

describe.runIf(hasData).each(["en-US", "zh-CN"] as const)(
  "Maven's CRM alone, as of 31 December 2017 (%s)",
  (language) => {
    const word = (english: string, chinese: string): string => (language === "en-US" ? english : chinese);
    let written: Written;
    beforeAll(async () => {
      const deals = csvRows("maven_crm/sales_pipeline.csv");
      written = await refreshedFile({ Pipeline: deals }, "2017-12-31", language);
      await connection.run(`CREATE OR REPLACE TABLE maven AS FROM read_csv(${file("maven_crm/sales_pipeline.csv")})`);
    }, 120_000);

    it("is refreshed without receivables, says so, and computes the whole third pillar", () => {
      const { stopped, issues, plans } = written.result;
      expect(stopped).toBe(false);
      expect(issues).toContainEqual(expect.objectContaining({ code: "optionalTableMissing", table: "receivables" }));
      const reports = plans.map(({ report }) => report);
      expect(reports).toEqual(expect.arrayContaining(["forecast", "distribution", "funnel", "deals", "winRates", "backtest", "trend"])); // prettier-ignore
      const missing = word(
        "No sheet with Receivables was found. Add one with a header row",
        "未找到应收账款工作表。请添加一张带表头的工作表",
      );
      expect(textsOf(written).some((text) => text.includes(missing))).toBe(true);
      expect(textsOf(written).filter((text) => /NaN|undefined|#DIV/.test(text))).toEqual([]);
    });

    it("writes every owner's closed and won deals, the rate and its Wilson interval", async () => {
      const headers = word("Deals|By|Closed|Won|Open|Won ÷ closed|Wilson from|Wilson to", "商机|分组|已结|赢单|未结|赢单 ÷ 已结|Wilson 下限|Wilson 上限"); // prettier-ignore
      const found = rowsOf(written, word("KAM Win Rates", "KAM 赢率"), headers.split("|"));
      const rows =
        await ask(`SELECT sales_agent, n, w, o, w / n, ${WILSON("w", "n", "-")}, ${WILSON("w", "n", "+")} FROM (SELECT sales_agent,
        (count(*) FILTER (deal_stage IN ('Won', 'Lost')))::DOUBLE AS n, (count(*) FILTER (deal_stage = 'Won'))::DOUBLE AS w,
        (count(*) FILTER (deal_stage NOT IN ('Won', 'Lost')))::DOUBLE AS o FROM maven GROUP BY 1)`);
      expect(rows).toHaveLength(30);
      for (const [owner, ...figures] of rows) {
        const cells = found.get(String(owner));
        expect(cells, String(owner)).toBeDefined();
        figures.forEach((figure, i) => expect(cells![i + 1]).toBeCloseTo(Number(figure), 9));
      }
    });

    it("writes what stands in each stage and how long it stands there", async () => {
      const headers = word("Stage|Open", "阶段|未结数");
      const found = rowsOf(written, word("KAM Funnel", "KAM 漏斗"), headers.split("|"));
      for (const [stage, open] of await ask(
        "SELECT deal_stage, count(*) FROM maven WHERE deal_stage NOT IN ('Won', 'Lost') GROUP BY 1",
      ))
        expect(found.get(String(stage))).toEqual([Number(open)]);
      const [[cycle]] = await ask(
        "SELECT median(date_diff('day', engage_date, close_date)) FROM maven WHERE deal_stage = 'Won'",
      );
      expect(written.result.results.sheets.funnel.kpis["funnel.cycleDays"]).toBe(Number(cycle));
    });

    it("writes the revenue of won deals month by month, and its growth", async () => {
      const headers = word("Month|Revenue|Month on month", "月份|收入|环比");
      const found = rowsOf(written, word("KAM Trend", "KAM 收入趋势"), headers.split("|"));
      const rows =
        await ask(`SELECT month::DATE - DATE '1899-12-30', s, s / lag(s) OVER (ORDER BY month) - 1 FROM (SELECT date_trunc('month', close_date) AS month,
      sum(close_value) AS s FROM maven WHERE deal_stage = 'Won' GROUP BY 1) ORDER BY month`);
      expect(rows).toHaveLength(10);
      for (const [day, revenue, growth] of rows) {
        const cells = found.get(String(day));
        expect(cells?.[0], String(day)).toBeCloseTo(Number(revenue), 4);
        if (growth !== null) expect(cells![1]).toBeCloseTo(Number(growth), 9);
      }
    });

    it("writes what each owner has won in the month", async () => {
      const headers = word("Owner|Open opportunities|Completed", "负责人|未结商机数|已完成");
      const found = rowsOf(written, word("KAM Forecast", "KAM 预测"), headers.split("|"));
      const rows =
        await ask(`SELECT * FROM (SELECT sales_agent, count(*) FILTER (deal_stage NOT IN ('Won', 'Lost')) AS open,
      coalesce(sum(close_value) FILTER (deal_stage = 'Won' AND close_date >= DATE '2017-12-01'), 0) AS won FROM maven GROUP BY 1) WHERE open + won > 0`);
      expect([...found.keys()].filter((owner) => rows.some(([name]) => name === owner))).toHaveLength(rows.length);
      for (const [owner, open, won] of rows) expect(found.get(String(owner))).toEqual([Number(open), Number(won)]);
    });
  },
);

describe.runIf(hasData).each(["en-US", "zh-CN"] as const)(
  "FP20's pipeline alone, as of 30 June 2024 (%s)",
  (language) => {
    const word = (english: string, chinese: string): string => (language === "en-US" ? english : chinese);
    let written: Written;
    beforeAll(async () => {
      written = await refreshedFile({ Deals: csvRows("crm_sales_pipelines/CRM_and_Sales_Pipelines.csv") }, "2024-06-30", language); // prettier-ignore
      await connection.run(`CREATE OR REPLACE TABLE fp AS
      SELECT owner, coalesce(stage, '—') AS stage, "Deal Value, $" AS amount, "Probability, %" / 100 AS rate, "Expected close date" AS expected,
        "Actual close date" AS closed, "Lead acquisition date" AS created, CASE WHEN stage = 'Won' OR status IN ('Customer', 'Churned Customer') THEN 'won'
          WHEN stage = 'Lost' OR status = 'Disqualified' THEN 'lost' ELSE 'open' END AS ended
      FROM read_csv(${file("crm_sales_pipelines/CRM_and_Sales_Pipelines.csv")}, dateformat = '%d/%m/%Y',
        types = {'Expected close date': 'DATE', 'Actual close date': 'DATE', 'Lead acquisition date': 'DATE'})`);
      await connection.run(`CREATE OR REPLACE VIEW deals AS SELECT *, ended = 'open' OR coalesce(closed > DATE '2024-06-30', false) AS is_open FROM fp
      WHERE created IS NULL OR created <= DATE '2024-06-30'`);
    }, 120_000);

    it("writes number, amount and weighted amount of every stage", async () => {
      const headers = word("Stage|Opportunities|Amount|Expected", "阶段|数量|总额|预计");
      const found = rowsOf(written, word("KAM Forecast", "KAM 预测"), headers.split("|"));
      const rows =
        await ask(`SELECT stage, count(*), sum(amount), sum(amount * rate) FILTER (ended = 'open') FROM deals WHERE is_open
      AND stage NOT IN ('Won', 'Lost') GROUP BY 1`);
      expect(rows.length).toBeGreaterThan(3);
      for (const [stage, count, amount, weighted] of rows) {
        const cells = found.get(String(stage));
        expect(cells?.[0], String(stage)).toBe(Number(count));
        expect(cells![1]).toBeCloseTo(Number(amount), 4);
        expect(cells![2]).toBeCloseTo(Number(weighted), 4);
      }
    });

    it("writes the months of the forecast: number, amount and expected", async () => {
      const headers = word("Expected close|Opportunities|Amount|Expected", "预计成交月份|商机数|商机金额|预计");
      const found = rowsOf(written, word("KAM Forecast", "KAM 预测"), headers.split("|"));
      const rows =
        await ask(`SELECT year(expected), month(expected), count(*), sum(amount), sum(amount * rate) FILTER (ended = 'open') FROM deals
      WHERE is_open AND expected BETWEEN DATE '2024-06-30' AND DATE '2024-08-31' GROUP BY 1, 2`);
      expect(rows).toHaveLength(3);
      for (const [year, month, count, amount, expected] of rows) {
        const name = word(`${year}-${String(month).padStart(2, "0")}`, `${year} 年 ${month} 月`);
        const cells = found.get(name);
        expect(cells?.[0], name).toBe(Number(count));
        expect(cells![1]).toBeCloseTo(Number(amount), 4);
        expect(cells![2]).toBeCloseTo(Number(expected), 4);
      }
    });

    it("writes every owner's win rate with its interval", async () => {
      const headers = word("Deals|By|Closed|Won|Wilson from|Wilson to", "商机|分组|已结|赢单|Wilson 下限|Wilson 上限");
      const found = rowsOf(written, word("KAM Win Rates", "KAM 赢率"), headers.split("|"));
      const rows = await ask(`SELECT owner, n, w, ${WILSON("w", "n", "-")}, ${WILSON("w", "n", "+")} FROM (SELECT owner,
        (count(*) FILTER (NOT is_open))::DOUBLE AS n, (count(*) FILTER (NOT is_open AND ended = 'won'))::DOUBLE AS w FROM deals GROUP BY 1)`);
      for (const [owner, ...figures] of rows)
        figures.forEach((figure, i) =>
          expect(found.get(String(owner))![i + 1], String(owner)).toBeCloseTo(Number(figure), 9),
        );
    });

    it("takes completed revenue from won deals", async () => {
      const [[completed]] = await ask(
        "SELECT sum(amount) FROM deals WHERE NOT is_open AND ended = 'won' AND coalesce(closed, expected) BETWEEN DATE '2024-06-01' AND DATE '2024-06-30'",
      );
      expect(written.result.results.sheets.forecast.kpis["forecast.completed"]).toBeCloseTo(Number(completed), 4);
    });
  },
);
