import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOfIso } from "../../src/engine/dates";
import type { RefreshResult } from "../../src/refresh/refresh";
import { csvRows, dataFolder, hasData } from "../read/support/sheets";
import type { Sheets } from "../support/books";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { refreshed } from "../support/refreshed";

/** Public files that lie beside the project (see test/read/support/sheets.ts); SQL in DuckDB reads the same files and is the witness. */
let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
});
afterAll(() => connection?.closeSync());

const sql = async (query: string): Promise<Record<string, unknown>[]> =>
  (await connection.runAndReadAll(query)).getRowObjectsJS();
const file = (name: string): string => `'${resolve(dataFolder, name)}'`;

type Columns = Readonly<Record<string, readonly unknown[]>>;
const table = ({ results }: RefreshResult, report: string, id = report): Columns =>
  results.sheets[report].tables[id].columns;

/** Columns by customer id. */
function byId(columns: Columns, refs: readonly string[]): Map<string, unknown[]> {
  return new Map(columns["customer.id"].map((id, row) => [String(id), refs.map((ref) => columns[ref][row])]));
}

describe.runIf(hasData)("Classic Models, three years of a maker of model cars", () => {
  const AS_OF = "2005-05-31";

  /** One invoice an order: its lines summed, their purchase prices as cost. */
  function book(): Sheets {
    const lines = csvRows("classicmodels/orderdetails.csv").slice(1);
    const price = new Map(
      csvRows("classicmodels/products.csv")
        .slice(1)
        .map((row) => [row[0], Number(row[7])]),
    );
    const sums = new Map<unknown, [amount: number, cost: number]>();
    for (const [order, product, quantity, each] of lines) {
      const [amount, cost] = sums.get(order) ?? [0, 0];
      sums.set(order, [amount + Number(quantity) * Number(each), cost + Number(quantity) * price.get(product)!]);
    }
    const invoices = csvRows("classicmodels/orders.csv").slice(1).map((row) => {
      const [amount, cost] = sums.get(row[0])!;
      return [row[0], row[6], dayOfIso(String(row[1])), dayOfIso(String(row[2])), Math.round(amount * 100) / 100, Math.round(cost * 100) / 100];
    }); // prettier-ignore
    const customers = csvRows("classicmodels/customers.csv").slice(1).map((row) => [row[0], row[1], row[10], row[11], row[12]]); // prettier-ignore
    return {
      Customers: [["Customer Number", "Customer Name", "Country", "Sales Rep", "Credit Limit"], ...customers],
      Invoices: [["Invoice No", "Customer Number", "Invoice Date", "Due Date", "Amount", "Cost"], ...invoices],
    };
  }

  const orders = `(SELECT o.customerNumber AS id, o.orderDate::DATE AS day,
      round(sum(d.quantityOrdered * d.priceEach), 2)::DOUBLE AS amount, round(sum(d.quantityOrdered * p.buyPrice), 2)::DOUBLE AS cost
    FROM read_csv(${file("classicmodels/orders.csv")}, nullstr='NULL') o
      JOIN read_csv(${file("classicmodels/orderdetails.csv")}) d USING (orderNumber)
      JOIN read_csv(${file("classicmodels/products.csv")}) p USING (productCode)
    GROUP BY o.orderNumber, 1, 2)`;
  /** Revenue, profit, count and largest invoice of the twelve months before a day, and revenue of the twelve before those. */
  const totals = (asOf: string): string => `(SELECT c.customerNumber AS id, trim(c.country) AS country,
      coalesce(sum(amount) FILTER (day > DATE '${asOf}' - INTERVAL 12 MONTH), 0) AS revenue,
      coalesce(sum(amount - cost) FILTER (day > DATE '${asOf}' - INTERVAL 12 MONTH), 0) AS profit,
      count(amount) FILTER (day > DATE '${asOf}' - INTERVAL 12 MONTH) AS orders,
      max(amount) FILTER (day > DATE '${asOf}' - INTERVAL 12 MONTH) AS largest,
      sum(amount) FILTER (day <= DATE '${asOf}' - INTERVAL 12 MONTH AND day > DATE '${asOf}' - INTERVAL 24 MONTH) AS before,
      max(day) AS last
    FROM read_csv(${file("classicmodels/customers.csv")}, nullstr='NULL') c
      LEFT JOIN (FROM ${orders} WHERE day <= DATE '${asOf}') o ON o.id = c.customerNumber
    GROUP BY 1, 2)`;
  const classes = (asOf: string): string => `(SELECT id, profit, CASE
      WHEN profit <= 0 THEN 'C' WHEN before < 0.8 * total THEN 'A' WHEN before < 0.95 * total THEN 'B' ELSE 'C' END AS class, place
    FROM (SELECT id, profit, sum(greatest(profit, 0)) OVER () AS total,
        coalesce(sum(greatest(profit, 0)) OVER (ORDER BY profit DESC, id::VARCHAR ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before,
        row_number() OVER (ORDER BY profit DESC, id::VARCHAR) AS place FROM ${totals(asOf)}))`;

  let result: RefreshResult;
  beforeAll(async () => {
    result = await refreshed(book(), { asOfDay: dayOfIso(AS_OF) });
  }, 60_000);

  it("trades per customer as SQL says: growth, average and largest invoice", async () => {
    const ours = byId(table(result, "tieringWhy", "why"), ["keyAccount.orders", "keyAccount.largestShare", "keyAccount.volume", "keyAccount.contribution", "trading.growth"]); // prettier-ignore
    const rows = await sql(`SELECT id, orders, largest / revenue AS largest,
        revenue / (sum(revenue) OVER () / sum((orders > 0)::INT) OVER ()) AS volume,
        profit / (sum(profit) OVER () / sum((orders > 0)::INT) OVER ()) AS contribution,
        CASE WHEN before > 0 THEN revenue / before - 1 END AS growth FROM ${totals(AS_OF)}`);
    expect(rows).toHaveLength(122);
    for (const row of rows) {
      const [count, largest, volume, contribution, growth] = ours.get(String(row.id)) as (number | null)[];
      expect(count ?? 0, `orders of ${row.id}`).toBe(Number(row.orders));
      const expected: [number | null, unknown][] = [[volume, row.volume], [contribution, row.contribution], [growth, row.growth], [largest, row.largest]]; // prettier-ignore
      for (const [value, theirs] of expected)
        if (theirs === null) expect(value).toBeNull();
        else expect(value).toBeCloseTo(Number(theirs), 9);
    }
  });

  it("divides customers by ABC and by the pyramid as SQL does (sizes of 122 by largest remainder: 1, 5, 18, 98)", async () => {
    const ours = byId(table(result, "customers"), ["abc.class", "tier.curry"]);
    for (const { id, class: abc, place } of await sql(`FROM ${classes(AS_OF)}`)) {
      const rank = Number(place);
      const curry = rank <= 1 ? "top" : rank <= 6 ? "large" : rank <= 24 ? "medium" : "small";
      expect(ours.get(String(id)), String(id)).toEqual([abc, curry]);
    }
  });

  it("scores RFM by quantiles as SQL's quantile_cont does", async () => {
    const ours = byId(table(result, "customers"), ["rfm.code"]);
    const rows =
      await sql(`WITH t AS (SELECT id, DATE '${AS_OF}' - last AS days, orders, revenue FROM ${totals(AS_OF)} WHERE last IS NOT NULL),
      q AS (SELECT quantile_cont(days, [.2, .4, .6, .8]) AS d, quantile_cont(orders, [.2, .4, .6, .8]) AS o,
        quantile_cont(revenue, [.2, .4, .6, .8]) AS r FROM t)
      SELECT id, 100 * (5 - len(list_filter(d, x -> x < days))) + 10 * (1 + len(list_filter(o, x -> x < orders)))
        + 1 + len(list_filter(r, x -> x < revenue)) AS code FROM t, q`);
    expect(rows).toHaveLength(98);
    for (const { id, code } of rows) expect(ours.get(String(id)), String(id)).toEqual([Number(code)]);
    expect([...ours.values()].filter(([code]) => code === null)).toHaveLength(24);
  });

  it("groups customers by country as SQL does", async () => {
    const columns = table(result, "segments");
    const found = columns["segments.group"].flatMap((group, row) =>
      columns["segments.dimension"][row] === "Region"
        ? [[group, ...["customers", "revenue", "profit"].map((id) => columns[`segments.${id}`][row])]]
        : [],
    );
    const rows = await sql(`SELECT country, count(*)::INT AS n, sum(revenue) AS revenue, sum(profit) AS profit
      FROM ${totals(AS_OF)} GROUP BY 1 ORDER BY revenue DESC, country`);
    expect(found.map(([group, count]) => [group, count])).toEqual(rows.map(({ country, n }) => [country, n]));
    found.forEach(([, , revenue, profit], i) => {
      expect(revenue).toBeCloseTo(Number(rows[i].revenue), 2);
      expect(profit).toBeCloseTo(Number(rows[i].profit), 2);
    });
  });

  it("tells the moves between two refreshes as SQL finds them, read back from the History sheet", async () => {
    const [first, second] = ["2004-11-30", AS_OF];
    const workbook = memoryWorkbook(book());
    const overrides = { tierBand: 0, stableQuarters: 0 };
    const before = await refreshed(workbook, { asOfDay: dayOfIso(first), overrides });
    expect(before.plans.some(({ report }) => report === "changes")).toBe(false);
    const after = await refreshed(workbook, { asOfDay: dayOfIso(second), overrides });
    const matrix = table(after, "changes", "transitions");
    const rows = await sql(`SELECT a.class AS was, b.class AS now, count(*)::INT AS n
      FROM ${classes(first)} a JOIN ${classes(second)} b USING (id) GROUP BY 1, 2`);
    for (const was of ["A", "B", "C"])
      for (const now of ["A", "B", "C"]) {
        const expected = rows.find((row) => row.was === was && row.now === now)?.n ?? 0;
        const row = matrix["transitions.from"].indexOf(was);
        expect(matrix[`transitions.to_${now}`][row], `${was} → ${now}`).toBe(expected);
      }
    const moves = table(after, "changes", "moves");
    const moved = rows.reduce((sum, { was, now, n }) => sum + (was === now ? 0 : Number(n)), 0);
    expect(moves["tierMoves.steps"]).toHaveLength(moved);
    expect(moved).toBeGreaterThan(10);
    moves["tierMoves.steps"].forEach((steps, row) => {
      const [own, others, rule] = ["own", "others", "rule"].map((id) => Number(moves[`tierMoves.${id}`][row]));
      expect(own + others + rule).toBe(steps);
      expect(rule + 0).toBe(0);
    });
  }, 120_000);
});

describe.runIf(hasData)("the Chinese superstore, 10,000 lines of 790 customers, refreshed in Chinese", () => {
  const AS_OF = "2017-12-31";
  const orders = `read_csv(${file("zh_superstore/orders.csv")}, dateformat='%Y/%-m/%-d', types={'订单日期': 'DATE'})`;
  let result: RefreshResult;
  beforeAll(async () => {
    const [headers, ...rows] = csvRows("zh_superstore/orders.csv");
    const at = (name: string): number => headers.indexOf(name);
    const day = (text: unknown): number => {
      const [year, month, date] = String(text).split("/").map(Number);
      return dayOfIso(`${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
    };
    const invoices = rows.map((row) => [row[at("行 ID")], row[at("客户 ID")], row[at("客户名称")], day(row[at("订单日期")]), row[at("销售额")], row[at("利润")]]); // prettier-ignore
    result = await refreshed(
      { 应收明细: [["发票号", "客户编号", "客户名称", "开票日期", "金额", "利润"], ...invoices] },
      { asOfDay: dayOfIso(AS_OF), language: "zh-CN", overrides: { rfmSegmentation: "eight", abcMeasure: "profit" } },
    );
  }, 120_000);

  it("has SQL's eight segments 2 × 2 × 2 at the means, and SQL's profit bands", async () => {
    const ours = byId(table(result, "customers"), ["rfm.segment"]);
    const rows = await sql(`WITH t AS (SELECT "客户 ID" AS id, max("订单日期") AS last,
        count(*) FILTER ("订单日期" > DATE '${AS_OF}' - INTERVAL 12 MONTH AND "销售额" > 0) AS n,
        coalesce(sum("销售额") FILTER ("订单日期" > DATE '${AS_OF}' - INTERVAL 12 MONTH), 0) AS m
        FROM ${orders} WHERE "订单日期" <= DATE '${AS_OF}' GROUP BY 1)
      SELECT id, (m >= avg(m) OVER ()) AS money, (DATE '${AS_OF}' - last <= avg(DATE '${AS_OF}' - last) OVER ()) AS recent,
        (n >= avg(n) OVER ()) AS often FROM t`);
    expect(rows.length).toBeGreaterThan(700);
    const words = ["Value", "Develop", "Keep", "WinBack"];
    for (const { id, money, recent, often } of rows) {
      const word = words[(recent ? 0 : 2) + (often ? 0 : 1)];
      expect(ours.get(String(id)), String(id)).toEqual([`${money ? "important" : "general"}${word}`]);
    }
    const tiers = table(result, "tiering", "tiers");
    const [bands] =
      await sql(`SELECT (count(*) FILTER (p > 0))::INT AS good, (count(*) FILTER (p = 0))::INT AS even, (count(*) FILTER (p < 0))::INT AS bad
      FROM (SELECT coalesce(sum("利润") FILTER ("订单日期" > DATE '${AS_OF}' - INTERVAL 12 MONTH), 0) AS p
        FROM ${orders} WHERE "订单日期" <= DATE '${AS_OF}' GROUP BY "客户 ID")`);
    const inScheme = tiers["tiers.scheme"].flatMap((scheme, row) =>
      scheme === "Profit bands" ? [tiers["tiers.customers"][row]] : [],
    );
    expect(inScheme).toEqual([bands.good, bands.even, bands.bad]);
  });

  it("writes every sheet of tiering in Chinese", () => {
    const names = result.plans.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["KAM 客户分级", "KAM 分级依据"]));
    const tiering = result.plans.find(({ report }) => report === "tiering")!;
    expect(tiering.texts[0].values[0][0]).toMatch(/^第一级 \d+ 户（占 .*%）贡献 .*%/);
  });
});
