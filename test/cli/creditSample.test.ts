import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFile } from "../../src/cli/refreshCommand";
import { runCommand } from "../../src/cli/runCommand";
import type { Workbook } from "../../src/sandbox/model/workbook";
import { writtenKpi, writtenTable } from "../support/writtenTables";

/** `kam sample --credit` in Chinese, refreshed in Chinese, from file to file; SQL in DuckDB over the sample's own cells is the witness. */
const AS_OF = "2026-06-30";
/** Excel's day numbers of the as-of day, and of the same day a year before. */
const TODAY = 46203;
const YEAR_AGO = 45838;
let connection: DuckDBConnection;
let folder: string;
let sample: Workbook;
let book: Workbook;

const sql = async (query: string): Promise<Record<string, unknown>[]> =>
  (await connection.runAndReadAll(query)).getRowObjectsJS();

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  folder = await mkdtemp(join(tmpdir(), "kam-sample-"));
  const [input, output] = [join(folder, "sample.xlsx"), join(folder, "sample.kam.xlsx")];
  const quiet = { data: () => undefined, say: () => undefined };
  const made = [
    "sample",
    input,
    "--credit",
    "--lang",
    "zh-CN",
    "--customers",
    "60",
    "--invoices",
    "1200",
    "--seed",
    "3",
  ];
  expect(await runCommand(made, quiet)).toBe(0);
  expect(await runCommand(["refresh", input, "--as-of", AS_OF, "--lang", "zh-CN", "--out", output], quiet)).toBe(0);
  [sample, book] = [await openFile(input), await openFile(output)];
  for (const { name, values } of sample.sheets) {
    const [headers, ...rows] = values;
    const objects = rows.map((row) => Object.fromEntries(headers.map((header, i) => [String(header), row[i] ?? null])));
    const file = join(folder, `${name}.json`);
    await writeFile(file, JSON.stringify(objects));
    await connection.run(`CREATE TABLE "${name}" AS FROM read_json('${file}', sample_size = -1)`);
  }
}, 180_000);
afterAll(async () => {
  connection.closeSync();
  await rm(folder, { recursive: true });
});

function expectCell(where: readonly unknown[], cell: unknown, theirs: unknown): void {
  if (theirs === null || theirs === undefined) expect([...where, cell]).toEqual([...where, null]);
  else expect([...where, cell]).toEqual([...where, expect.closeTo(Number(theirs), 6)]);
}

describe("the Chinese credit sample", () => {
  it("is what a credit department has: sheets of its own, doubles, write-offs, foreign money and a currency without a rate", async () => {
    expect(sample.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["客户", "应收明细", "商机", "收款记录", "信用档案", "客户财务报表", "汇率"])); // prettier-ignore
    const [found] =
      await sql(`SELECT count(*) FILTER ("单据类型" = '坏账核销') AS offs, count(*) FILTER ("币种" = 'JPY') AS odd,
      count(*) FILTER ("币种" IN ('USD', 'EUR')) AS foreign, count(*) FILTER ("承诺付款日" IS NOT NULL) AS promises FROM 应收明细`);
    for (const count of ["offs", "odd", "foreign", "promises"]) expect(Number(found[count]), count).toBeGreaterThan(0);
  });

  it("leaves each customer that pays in yuan what was invoiced, less what was credited, written off and paid", async () => {
    const ours = writtenTable(book, "KAM_Receivables").by("客户编号", "应收余额");
    const theirs =
      await sql(`WITH i AS (SELECT DISTINCT "发票号" AS n, "客户编码" AS c, "应收金额"::DECIMAL(14,2) AS amount FROM 应收明细 WHERE "币种" = 'CNY'),
        p AS (SELECT "客户编码" AS c, sum("收款金额"::DECIMAL(14,2)) AS paid FROM 收款记录 WHERE "币种" = 'CNY' GROUP BY 1),
        foreigners AS (SELECT DISTINCT "客户编码" AS c FROM 应收明细 WHERE "币种" <> 'CNY')
      SELECT c, (sum(amount) - coalesce(any_value(paid), 0))::DOUBLE AS owed FROM i LEFT JOIN p USING (c) ANTI JOIN foreigners USING (c) GROUP BY c`);
    expect(theirs.length).toBeGreaterThan(40);
    for (const { c, owed } of theirs)
      if (Math.abs(Number(owed)) > 0.005) expectCell([c], ours.get(String(c))?.[0], owed);
      else expect([c, ours.get(String(c))?.[0] ?? 0]).toEqual([c, expect.closeTo(0, 6)]);
    expect(writtenKpi(book, "KAM 应收账款", "与明细差额")).toBe(0);
  });

  it("shows what was written off in the last twelve months beside each customer, at the rate of its day", async () => {
    const ours = writtenTable(book, "KAM_Provisions").by("客户编号", "已核销坏账");
    const theirs = await sql(`SELECT "客户编码" AS c, sum(-"应收金额" * coalesce(r."汇率", 1)) AS money FROM 应收明细 i
        ASOF LEFT JOIN 汇率 r ON i."币种" = r."币种" AND i."开票日期" >= r."生效日期"
      WHERE "单据类型" = '坏账核销' AND "开票日期" > ${YEAR_AGO} GROUP BY 1`);
    expect(theirs.length).toBeGreaterThan(0);
    const written = new Map(theirs.map(({ c, money }) => [String(c), Number(money)]));
    for (const [id, [cell]] of ours) expectCell([id], cell, written.get(id) ?? 0);
  });

  it("has the ratios of every customer and year, the twice written year once", async () => {
    const headers = ["流动比率", "现金比率", "有形净值债务率", "销售净利率", "资产收益率", "Altman Z″"];
    const table = writtenTable(book, "KAM_Ratios");
    const [ids, years, ...columns] = ["客户编号", "年度", ...headers].map((header) => table.column(header));
    const theirs =
      await sql(`SELECT DISTINCT "客户编码" AS c, "会计年度"::VARCHAR AS y, "流动资产" / "流动负债" AS current, "货币资金" / "流动负债" AS cash,
        CASE WHEN "所有者权益" > "无形资产" THEN "负债合计" / ("所有者权益" - "无形资产") END AS debt,
        "净利润" / "营业收入" AS margin, "净利润" / coalesce(("资产总计" + before) / 2, "资产总计") AS roa,
        6.56 * ("流动资产" - "流动负债") / "资产总计" + 3.26 * "留存收益" / "资产总计" + 6.72 * "息税前利润" / "资产总计" + 1.05 * "所有者权益" / "负债合计" AS z
      FROM (SELECT *, lag("资产总计") OVER (PARTITION BY "客户编码" ORDER BY "会计年度") AS before FROM (SELECT DISTINCT * FROM 客户财务报表))`);
    expect(table.rows).toBe(theirs.length);
    ids.forEach((id, row) => {
      const found = theirs.find(({ c, y }) => c === id && y === String(years[row]))!;
      const expected = [found.current, found.cash, found.debt, found.margin, found.roa, found.z];
      columns.forEach((column, i) => expectCell([id, years[row], headers[i]], column[row], expected[i]));
    });
  });

  it("tells how complete each credit file is, and holds limits, guarantees and orders in 万元 against the sheet", async () => {
    const files = writtenTable(book, "KAM_CreditFiles").by("客户编号", "档案完整率", "调查日期");
    const papers = ["法律形式", "住所地", "信用申请表", "担保合同", "销售合同", "财务资料", "结算凭证"];
    const complete = papers.map((paper) => `("${paper}" <> '否')::INT`).join(" + ");
    for (const { c, share, day } of await sql(
      `SELECT "客户编码" AS c, arg_max((${complete}) / ${papers.length}, "调查日期") AS share, max("调查日期") AS day FROM 信用档案 GROUP BY 1`,
    )) {
      const [cell, investigated] = files.get(String(c))!;
      expectCell([c], cell, share);
      expectCell([c], investigated, day);
    }
    const limits = writtenTable(book, "KAM_Limits").by(
      "客户编号",
      "信用额度",
      "担保金额",
      "未交订单",
      "信用分级",
      "政策额度",
    );
    const parts: Readonly<Record<string, number>> = { CA1: 1, CA2: 1, CA3: 1, CA4: 0.5, CA5: 0 };
    for (const { c, most, secured, orders } of await sql(
      `SELECT "客户编码" AS c, "信用额度(万元)" * 10000 AS most, "担保金额(万元)" * 10000 AS secured, "未交订单金额(万元)" * 10000 AS orders FROM 客户`,
    )) {
      const cells = limits.get(String(c))!;
      [most, secured, orders].forEach((value, i) => expectCell([c, i], cells[i], value));
      if (String(cells[3]) in parts) expectCell([c, "policy"], cells[4], Number(most) * parts[String(cells[3])]);
    }
    expect(limits.size).toBe(60);
    expect(TODAY - YEAR_AGO).toBe(365);
  });

  it("is Chinese to the last cell of its credit sheets", () => {
    const credit = [
      "应收账款",
      "未收发票",
      "催收",
      "DSO 分析",
      "信用评分",
      "信用分级",
      "信用额度",
      "坏账准备",
      "财务比率",
      "数据核查",
    ];
    // Names of methods, currencies and grades, and numbers of documents, are the same in Chinese.
    const same = /\b(ABC|KAM|CA|Desk|DSO|CEI|ADD|CCC|DIO|DPO|ROA|ROI|Altman|EBIT|IFRS|PD|LGD|EAD|EL|NR|CA[1-5]|C\d{4}|INV-[\d-]+|WO-[\d-]+|CNY|USD|EUR|JPY|EM|AR|OK|TNW|X[1-5]|[A-Z]\d+|[A-Z]|RC-\d+|C|Z|II)\b|[5-7]C|KAM_\w+/g; // prettier-ignore
    const left = credit.flatMap((name) => {
      const { values } = book.sheets.find((each) => each.name === `KAM ${name}`)!;
      const texts = values.flat().filter((cell): cell is string => typeof cell === "string");
      expect(texts.length, name).toBeGreaterThan(30);
      return texts.flatMap((text) => (/[A-Za-z]{2,}/.test(text.replace(same, "")) ? [`${name}: ${text}`] : []));
    });
    expect([...new Set(left)]).toEqual([]);
  });
});
