import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";

/** Companies that might become customers: one row each. */
export const prospects = {
  id: "prospects",
  label: { "en-US": "Prospects", "zh-CN": "潜在客户" },
  sheetNames: ["prospect", "potential customer", "潜在客户", "潜客", "潛在客戶", "准客户"],
  recognisedBy: [["name"], ["industry", "size", "region", "potential", "owner", "status"]],
  rowNeeds: [["name"]],
  distinct: ["name"],
  fields: {
    name: {
      kind: "text",
      label: { "en-US": "Prospect", "zh-CN": "潜在客户名称" },
      meaning: { "en-US": "The company that might buy.", "zh-CN": "可能成交的企业。" },
      headers: synonyms(`
        Prospect | Prospect Name | Prospect Company | Prospective Customer | Potential Customer
        潜在客户 | 潜在客户名称 | 潜客名称 | 潜客 | 准客户 | 准客户名称 | 意向客户 | 意向客户名称 | 潛在客戶 | 潛在客戶名稱 | 準客戶
      `),
    },
    industry: {
      kind: "text",
      label: { "en-US": "Industry", "zh-CN": "行业" },
      meaning: { "en-US": "Grouping.", "zh-CN": "用于分组。" },
      headers: synonyms(`Industry | Sector | Vertical | 行业 | 所属行业 | 行業 | 產業`),
    },
    size: {
      kind: "text",
      label: { "en-US": "Company size", "zh-CN": "企业规模" },
      meaning: { "en-US": "Grouping.", "zh-CN": "用于分组。" },
      headers: synonyms(`
        Company Size | Size | Employees | No. of Employees | Headcount
        企业规模 | 公司规模 | 规模 | 员工人数 | 公司規模 | 員工人數
      `),
    },
    region: {
      kind: "text",
      label: { "en-US": "Region", "zh-CN": "地区" },
      meaning: { "en-US": "Grouping.", "zh-CN": "用于分组。" },
      headers: synonyms(`Region | Territory | Country | State | Area | 地区 | 区域 | 大区 | 省份 | 地區 | 區域`),
    },
    potential: {
      kind: "number",
      label: { "en-US": "Potential score", "zh-CN": "潜力评分" },
      meaning: { "en-US": "How much it could buy, by your own scale.", "zh-CN": "可能的采购程度，按贵方自定分值。" },
      headers: synonyms(`
        Potential Score | Potential | Prospect Score | Lead Score
        潜力评分 | 潜力 | 潜客评分 | 线索评分 | 潛力評分 | 潛力
      `),
    },
    owner: {
      kind: "text",
      label: { "en-US": "Owner", "zh-CN": "负责人" },
      meaning: { "en-US": "Who is in charge.", "zh-CN": "跟进人。" },
      headers: synonyms(
        `Owner | Sales Rep | Account Manager | Assigned To | 负责人 | 跟进人 | 业务员 | 負責人 | 業務員`,
      ),
    },
    status: {
      kind: "text",
      label: { "en-US": "Status", "zh-CN": "状态" },
      meaning: { "en-US": "Your own status.", "zh-CN": "贵方自定的状态。" },
      headers: synonyms(`Prospect Status | Status | Stage | 状态 | 跟进状态 | 狀態`),
    },
  },
} as const satisfies InputTable;
