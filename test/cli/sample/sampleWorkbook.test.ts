import { describe, expect, it } from "vitest";
import { sampleWorkbook, type SampleOptions } from "../../../src/cli/sample/sampleWorkbook";
import { dayOf } from "../../../src/engine/dates";

const options: SampleOptions = {
  customers: 180,
  invoices: 2_400,
  opportunities: 120,
  seed: 7,
  mess: 0,
  language: "en-US",
  asOfDay: dayOf(2026, 6, 30),
};
const amounts = 5;

describe("the sample workbook", () => {
  it("is the same for the same seed and another for another", () => {
    expect(sampleWorkbook(options)).toEqual(sampleWorkbook(options));
    expect(sampleWorkbook({ ...options, seed: 8 }).sheets[1].values).not.toEqual(
      sampleWorkbook(options).sheets[1].values,
    );
  });

  it("has the sizes asked for, as Excel tables", () => {
    const { sheets } = sampleWorkbook(options);
    expect(sheets.map(({ name, values }) => [name, values.length - 1])).toEqual([
      ["Customers", 180],
      ["Invoices", 2_400],
      ["Opportunities", 120],
    ]);
    expect(sheets.map(({ tables }) => tables[0].area.rows)).toEqual([181, 2_401, 121]);
  });

  it("has few large customers: the top fifth brings most of the revenue, but not all", () => {
    const [, invoices] = sampleWorkbook(options).sheets;
    const byCustomer = new Map<string, number>();
    for (const row of invoices.values.slice(1))
      byCustomer.set(String(row[1]), (byCustomer.get(String(row[1])) ?? 0) + Number(row[amounts]));
    const sorted = [...byCustomer.values()].sort((a, b) => b - a);
    const total = sorted.reduce((sum, value) => sum + value, 0);
    const top = sorted.slice(0, 36).reduce((sum, value) => sum + value, 0);
    expect(top / total).toBeGreaterThan(0.5);
    expect(top / total).toBeLessThan(0.95);
  });

  it("invoices nothing after the as-of day and pays nothing after it", () => {
    const [, invoices] = sampleWorkbook(options).sheets;
    for (const row of invoices.values.slice(1)) {
      expect(Number(row[3])).toBeLessThanOrEqual(options.asOfDay);
      if (row[7] !== undefined) expect(Number(row[7])).toBeLessThanOrEqual(options.asOfDay);
    }
  });

  it("speaks Chinese with limits in 万元", () => {
    const [customers] = sampleWorkbook({ ...options, language: "zh-CN" }).sheets;
    expect(customers.name).toBe("客户");
    expect(customers.values[0]).toContain("信用额度(万元)");
    expect(Number(customers.values[1][5])).toBeLessThan(10_000);
  });

  it("messed up, has titles above and a total below, text among the numbers, and no Excel table", () => {
    const [, invoices] = sampleWorkbook({ ...options, mess: 1 }).sheets;
    expect(invoices.tables).toEqual([]);
    expect(invoices.values[0]).toEqual(["Receivables"]);
    expect(invoices.values[3][0]).toBe("*Invoice No");
    expect(invoices.values.at(-1)![0]).toBe("Total");
    const kinds = new Set(invoices.values.slice(4, -1).map((row) => typeof row[amounts]));
    expect(kinds).toContain("string");
    expect(kinds).toContain("number");
  });

  it("leaves out a sheet that would be empty", () => {
    const { sheets } = sampleWorkbook({ ...options, customers: 3, invoices: 5, opportunities: 0 });
    expect(sheets.map(({ name }) => name)).toEqual(["Customers", "Invoices"]);
  });

  it("adds what people judge on two sheets of their own, and leaves the others as they are", () => {
    const plain = sampleWorkbook(options).sheets;
    const judged = sampleWorkbook({ ...options, judgements: true }).sheets;
    expect(judged.map(({ name }) => name)).toEqual([...plain.map(({ name }) => name), "Assessments", "Prospects"]);
    plain.forEach((sheet, i) => expect(judged[i].values).toEqual(sheet.values));
    const [assessments, prospects] = judged.slice(-2);
    const ids = new Set(plain[0].values.slice(1).map(([id]) => id));
    expect(assessments.values.slice(1).every(([id]) => ids.has(id))).toBe(true);
    const names = new Set(plain[0].values.slice(1).map(([, name]) => name));
    expect(prospects.values.slice(1).some(([name]) => names.has(name))).toBe(false);
  });
});
