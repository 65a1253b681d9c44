import { describe, it, expect } from "vitest";
import { normaliseHeader } from "../../src/read/normaliseHeader";

const lookups = (header: string): string[] => [...normaliseHeader(header).keys];

describe("normaliseHeader", () => {
  it.each([
    "Invoice No.",
    "invoice_no",
    "InvoiceNo",
    "*Invoice No*",
    "INVOICE NO:",
    "ＩｎｖｏｉｃｅＮｏ",
    " invoice\nno ",
  ])("sees one header in %j", (header) => expect(lookups(header)).toContain("invoiceno"));

  it.each([
    ["信用额度(万元)", "信用额度", 10_000],
    ["信用额度（万元）*", "信用额度", 10_000],
    ["金额(单位：万元)", "金额", 10_000],
    ["年营业额(千元)", "年营业额", 1_000],
    ["授信总额（亿元）", "授信总额", 100_000_000],
    ["应收金额(百万)", "应收金额", 1_000_000],
    ["Amount (USD million)", "amount", 1_000_000],
    ["Revenue ($m)", "revenue", 1_000_000],
    ["Sales (k€)", "sales", 1_000],
    ["Sales, k", "sales", 1_000],
    ["Amount ('000)", "amount", 1_000],
    ["Amount (in thousands)", "amount", 1_000],
    ["金额/万元", "金额", 10_000],
    ["Amount (EUR bn)", "amount", 1_000_000_000],
    ["账期(天)", "账期", undefined],
    ["账期（月）", "账期", 30],
    ["Probability, %", "probability", undefined],
    ["機率，％", "機率", undefined],
    ["Deal Value, $", "dealvalue", undefined],
    ["0-30天(元)", "030天", 1],
  ])("finds name and unit in %s", (header, key, factor) => {
    expect(lookups(header)).toContain(key);
    expect(normaliseHeader(header).factor).toBe(factor);
  });

  it.each([
    ["Deal - Title", "title"],
    ["Organization - Name*", "name"],
    ["Deal - Stage (pipeline)", "stage"],
    ["Person - Email (Work)", "email"],
  ])("takes the record's name off %s, after trying it whole", (header, key) => {
    expect(lookups(header).at(-1)).toBe(key);
    expect(lookups(header).length).toBeGreaterThan(1);
  });

  it("keeps what makes a header another one", () => {
    expect(lookups("Margin %")).toEqual(["margin%"]);
    expect(lookups("Amount (LCY)")).toEqual(["amountlcy", "amount"]);
  });
});
