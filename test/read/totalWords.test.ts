import { describe, it, expect } from "vitest";
import { isAgeingSummary } from "../../src/read/isAgeingSummary";
import { isRemark } from "../../src/read/isRemark";
import { isGroupTotal, isTotalWord } from "../../src/read/totalWords";

describe("total words", () => {
  it.each([
    "Total",
    "TOTALS",
    "Grand Total:",
    "Sub-total",
    "Subtotal",
    "合计",
    "合 计",
    "总计：",
    "小计",
    "本页合计",
    "總計",
    "Total (USD)",
    "* Total",
  ])("%s is a total's label", (text) => expect(isTotalWord(text)).toBe(true));
  it.each(["Total Energies", "Totalizer Ltd", "合计科技", "Subtotal Systems", "Summit", "C-001"])(
    "%s may be a name",
    (text) => expect(isTotalWord(text)).toBe(false),
  );
  it.each(["Total Acme Ltd", "Acme Ltd Total", "Total for Acme", "华东小计", "张三 合计"])(
    "%s may be a group's total",
    (text) => expect(isGroupTotal(text)).toBe(true),
  );
});

describe("remarks", () => {
  it.each([
    "Prepared by: Ann",
    "As of: 2024-03-31",
    "Page 1 of 3",
    "制表人：张三",
    "审核:",
    "数据来源 ERP",
    "备注：含税",
  ])("%s is a remark", (text) => expect(isRemark(text)).toBe(true));
  it.each(["Page Industries", "Notebook Ltd", "Sourcefire", "注塑有限公司", "As of Now Ltd"])("%s is a name", (text) =>
    expect(isRemark(text)).toBe(false),
  );
});

describe("ageing summaries", () => {
  const isSummary = (...headers: string[]): boolean => isAgeingSummary({ row: 0, column: 0, values: [headers] });
  it("have at least three buckets for headers", () => {
    expect(isSummary("Customer", "Current", "0-30 Days", "31 - 60 Days", "120+ Days")).toBe(true);
    expect(isSummary("Customer", "0-30 Days", "31 - 60 Days")).toBe(false);
  });
  it.each([
    ["1-30天", "逾期91天以上", "365天以上"],
    ["1～30天", ">365天", ">90天合计"],
    ["账龄0_30", "账龄31_60", "账龄90以上"],
    ["0-30天(元)", "31-60天(元)", "180天以上(元)"],
    ["未到期", "逾期 1-30 天", "逾期 91 天以上"],
    ["0-15", "16-30", "Greatar than 60"],
    ["當月", "上月", "三個月"],
    ["1 Month", "2 Months", "3 Months"],
    ["0-30", "31-60", "91-Above"],
  ])("are known by %s, %s, %s", (...buckets) => expect(isSummary("客户", ...buckets)).toBe(true));
  it("are not made by dates", () =>
    expect(isSummary("2003-01-06", "2003-01-13", "2003-01-10", "10-11-12")).toBe(false));
});
