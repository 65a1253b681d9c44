import { beforeAll, describe, it, expect } from "vitest";
import { dayOf } from "../../src/engine/dates";
import { findTables } from "../../src/read/findTables";
import type { InputTable, Table } from "../../src/read/schema";
import { csvRows, dataFolder, hasData, readSheet, type Rows, sheet } from "./support/sheets";

if (!hasData) console.warn(`The public data files are not in ${dataFolder}; their tests are left out.`);

const numbers = (table: Table<InputTable>, field: string): Float64Array => table.columns[field] as Float64Array;
const sum = (column: Float64Array): number =>
  column.reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);

/** M/D/YYYY read the plain way, as a witness for the reader's. */
const plainDay = (text: string): number => {
  const [month, day, year] = text.split("/").map(Number);
  return dayOf(year, month, day);
};

describe.runIf(hasData)("public data files", () => {
  describe("IBM late payment histories (2,466 invoices, 147,703.18 in total, by the data's own description)", () => {
    let rows: Rows;
    beforeAll(() => void (rows = csvRows("ibm_late_payment/accounts_receivable.csv")));

    it("are read completely, with the days that the file shows", () => {
      const { table, counts } = readSheet(rows, "receivables");
      expect(counts).toEqual({ read: 2466, used: 2466, leftOut: 0 });
      expect(sum(numbers(table, "amount"))).toBeCloseTo(147_703.18, 2);
      const [, ...data] = rows;
      expect([...numbers(table, "invoiceDate")]).toEqual(data.map((row) => plainDay(String(row[4]))));
      expect([...numbers(table, "dueDate")]).toEqual(data.map((row) => plainDay(String(row[5]))));
      expect([...numbers(table, "paidDate")]).toEqual(data.map((row) => plainDay(String(row[8]))));
      const late = data.map((row) => Number(row[11]));
      expect([...numbers(table, "paidDate")].map((day, i) => Math.max(0, day - numbers(table, "dueDate")[i]))).toEqual(
        late,
      );
    });
  });

  describe("Maven CRM opportunities (8,800 deals, won value 10,005,534, by the data's own description)", () => {
    const files = [
      "sales_pipeline.csv",
      "variants/ThomasKieny_sales_pipeline_ddmmyy.csv",
      "variants/kisaraF_sales_pipeline_mdyyyy.csv",
    ];

    it("have the same days in all three ways of writing them", () => {
      const [iso, ...others] = files.map((file) => readSheet(csvRows(`maven_crm/${file}`), "opportunities"));
      expect(iso.counts).toEqual({ read: 8800, used: 8800, leftOut: 0 });
      expect(sum(numbers(iso.table, "amount"))).toBe(10_005_534);
      for (const { table } of others) {
        expect(numbers(table, "created")).toEqual(numbers(iso.table, "created"));
        expect(numbers(table, "actualClose")).toEqual(numbers(iso.table, "actualClose"));
      }
    });

    it("stand beside accounts, products and teams, each known for what it is", () => {
      const sheets = ["accounts", "products", "sales_pipeline", "sales_teams"].map((name) =>
        sheet(name, csvRows(`maven_crm/${name}.csv`)),
      );
      const { sources } = findTables(sheets, {});
      expect(sources.map(({ table, sheet: name }) => [table, name])).toEqual([
        ["customers", "accounts"],
        ["opportunities", "sales_pipeline"],
      ]);
    });
  });

  it("Chinese superstore orders serve as receivables (10,000 order lines)", () => {
    const { table, counts } = readSheet(csvRows("zh_superstore/orders.csv"), "receivables");
    expect(counts).toEqual({ read: 10_000, used: 10_000, leftOut: 0 });
    expect(Object.fromEntries(table.source.columns.map(({ field, header }) => [field, header]))).toEqual({
      invoice: "订单 ID",
      invoiceDate: "订单日期",
      customer: "客户 ID",
      customerName: "客户名称",
      amount: "销售额",
      profit: "利润",
    });
    expect(table.columns.customer).toMatchObject({ words: { length: 790 } });
  });

  it("the classic models' payments are payments, their customers are customers", () => {
    const sheets = ["customers", "payments", "employees", "offices"].map((name) =>
      sheet(name, csvRows(`classicmodels/${name}.csv`)),
    );
    const { sources, issues } = findTables(sheets, {});
    expect(sources.map(({ table, sheet: name }) => [table, name])).toEqual([
      ["customers", "customers"],
      ["payments", "payments"],
    ]);
    expect(issues.filter(({ code }) => code === "nearlyTable")).toEqual([]);
  });

  it("FP20's pipeline reads days as day/month/year and probabilities as percents (3,000 deals)", () => {
    const { table, counts } = readSheet(csvRows("crm_sales_pipelines/CRM_and_Sales_Pipelines.csv"), "opportunities");
    expect(counts.used).toBe(3000);
    expect(numbers(table, "created")[0]).toBe(dayOf(2024, 4, 20));
    expect(numbers(table, "winRate")[0]).toBe(0.9);
  });
});
