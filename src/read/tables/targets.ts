import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";
import { monthFields, periodsSideBySide, quarterFields } from "./targetPeriods";

const periodIds = Object.keys(periodsSideBySide);
import { customerColumns } from "./customerColumns";

/** Sales targets: one row for a year, quarter or month, or months and quarters side by side; of everyone, an owner or a customer. */
export const targets = {
  id: "targets",
  label: { "en-US": "Targets", "zh-CN": "销售目标" },
  sheetNames: ["target", "quota", "目标", "目標", "指标"],
  recognisedBy: [
    ["amount", ...periodIds],
    ["year", "quarter", "month", "period", ...periodIds],
  ],
  rowNeeds: [
    ["amount", ...periodIds],
    ["year", "period", "month", ...periodIds],
  ],
  sideBySide: { value: "amount", year: "year", dated: ["year", "period"], columns: periodsSideBySide },
  fields: {
    period: {
      kind: "text",
      label: { "en-US": "Period", "zh-CN": "期间" },
      meaning: {
        "en-US": "Year, quarter or month in one cell: 2026, 2026 Q1, 2026-03.",
        "zh-CN": "合写的年、季或月：2026、2026Q1、2026-03。",
      },
      headers: synonyms(`
        Period | Target Period | Quota Period | Fiscal Period | Forecast Period
        期间 | 目标期间 | 考核期间 | 考核期 | 期間 | 目標期間
      `),
    },
    year: {
      kind: "text",
      label: { "en-US": "Year", "zh-CN": "年度" },
      meaning: { "en-US": "Calendar year.", "zh-CN": "自然年。" },
      headers: synonyms(`
        Year | Target Year | Fiscal Year | Calendar Year | FY
        年度 | 年份 | 年 | 目标年度 | 考核年度 | 目標年度
      `),
    },
    quarter: {
      kind: "text",
      label: { "en-US": "Quarter", "zh-CN": "季度" },
      meaning: { "en-US": "1 to 4; whole year where empty.", "zh-CN": "1 至 4；为空表示全年。" },
      headers: synonyms(`
        Quarter | Target Quarter | Fiscal Quarter | Qtr
        季度 | 季 | 目标季度
      `),
    },
    month: {
      kind: "text",
      label: { "en-US": "Month", "zh-CN": "月份" },
      meaning: {
        "en-US": "1 to 12, or a date in the month; whole year or quarter where empty.",
        "zh-CN": "1 至 12，或当月日期；为空表示全年或全季。",
      },
      headers: synonyms(`
        Month | Target Month | Fiscal Month
        月份 | 月 | 月度 | 目标月份 | 目標月份
      `),
    },
    owner: {
      kind: "text",
      label: { "en-US": "Owner", "zh-CN": "负责人" },
      meaning: { "en-US": "Whose target it is.", "zh-CN": "目标责任人。" },
      headers: synonyms(`
        Owner | Account Owner | Opportunity Owner | Sales Agent | Sales Rep | Salesperson | Sales Person | Account Manager | Rep
        负责人 | 责任人 | 业务员 | 客户经理 | 销售员 | 销售代表 | 销售负责人 | 負責人 | 業務員
      `),
    },
    ...customerColumns({ "en-US": "The customer that it is set for.", "zh-CN": "目标所属客户。" }),
    amount: {
      kind: "money",
      label: { "en-US": "Target", "zh-CN": "目标金额" },
      meaning: { "en-US": "What is to be sold.", "zh-CN": "计划销售额。" },
      headers: synonyms(`
        Target | Sales Target | Target Amount | Revenue Target | Sales Quota | Quota | Quota Amount | Annual Target
        目标 | 销售目标 | 目标金额 | 目标销售额 | 业绩目标 | 年度目标 | 月度目标 | 季度目标 | 销售指标 | 任务额 | 销售任务 | 目標 | 銷售目標 | 目標金額 | 業績目標
      `),
    },
    ...monthFields,
    ...quarterFields,
  },
} as const satisfies InputTable;
