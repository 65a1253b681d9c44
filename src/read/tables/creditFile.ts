import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";
import { customerColumns } from "./customerColumns";

/** Credit files: what was found out about each customer, one row each. */
export const creditFile = {
  id: "creditFile",
  label: { "en-US": "Credit files", "zh-CN": "信用档案" },
  sheetNames: ["credit file", "credit rating", "5C", "信用", "资信", "信用檔案", "徵信"],
  recognisedBy: [
    ["customer", "customerName"],
    [
      "character",
      "capacity",
      "capital",
      "collateral",
      "conditions",
      "knockOut",
      "investigationDay",
      "channel",
      "guaranteeContract",
      "settlementProof",
      "debtForm",
    ],
  ],
  rowNeeds: [["customer", "customerName"]],
  fields: {
    ...customerColumns({ "en-US": "Whose file it is.", "zh-CN": "档案所属客户。" }, { names: synonyms("Name") }),
    character: {
      kind: "number",
      label: { "en-US": "Character", "zh-CN": "品质" },
      meaning: {
        "en-US": "Willingness to pay: history, managers, bank dealings; on the scale that the parameters name.",
        "zh-CN": "履约意愿：历史、管理者、银行往来等；按参数所定分制打分。",
      },
      headers: synonyms(`
        Character | Character Score | 5C Character | 3C Character
        品质 | 品德 | 品格 | 信誉 | 品质得分 | 品德得分 | 品質 | 品德分數
      `),
    },
    capacity: {
      kind: "number",
      label: { "en-US": "Capacity", "zh-CN": "能力" },
      meaning: { "en-US": "Ability to earn what is owed.", "zh-CN": "经营与偿债能力。" },
      headers: synonyms(`
        Capacity | Capacity Score | 5C Capacity | 3C Capacity
        能力 | 偿债能力 | 经营能力 | 能力得分 | 償債能力 | 經營能力
      `),
    },
    capital: {
      kind: "number",
      label: { "en-US": "Capital", "zh-CN": "资本" },
      meaning: { "en-US": "Own means behind the business.", "zh-CN": "自有资本实力。" },
      headers: synonyms(`
        Capital | Capital Score | 5C Capital | 3C Capital
        资本 | 资本实力 | 资本得分 | 資本 | 資本實力
      `),
    },
    collateral: {
      kind: "number",
      label: { "en-US": "Collateral", "zh-CN": "抵押" },
      meaning: { "en-US": "Security offered.", "zh-CN": "可提供的抵押与担保。" },
      headers: synonyms(`
        Collateral | Collateral Score | 5C Collateral
        抵押 | 抵押品 | 担保品 | 抵押得分 | 擔保品 | 抵押品分數
      `),
    },
    conditions: {
      kind: "number",
      label: { "en-US": "Conditions", "zh-CN": "条件" },
      meaning: { "en-US": "Economy and industry around the customer.", "zh-CN": "客户所处的经济与行业环境。" },
      headers: synonyms(`
        Conditions | Condition | Conditions Score | 5C Conditions
        条件 | 经济状况 | 环境条件 | 条件得分 | 條件 | 經濟狀況
      `),
    },
    knockOut: {
      kind: "text",
      label: { "en-US": "Knock-out", "zh-CN": "一票否决" },
      meaning: {
        "en-US": "A fact that overrides every score, such as insolvency; empty or “no” where there is none.",
        "zh-CN": "破产、失信等否决事项；没有则留空或填“否”。",
      },
      headers: synonyms(`
        Knock-out | Knock Out | Knockout | Knock-out Reason | Blacklist | Blacklisted | Insolvency | Bankruptcy
        一票否决 | 否决项 | 否决事项 | 黑名单 | 失信 | 破产 | 一票否決 | 否決事項 | 黑名單
      `),
    },
    reliability: {
      kind: "text",
      label: { "en-US": "Statement reliability", "zh-CN": "报表可靠性" },
      meaning: {
        "en-US": "Audited, reviewed, compiled, or unchecked; used where the statements do not say.",
        "zh-CN": "经审计、经审核、汇编或未经核实；报表未注明时采用。",
      },
      headers: synonyms(`
        Statement Reliability | Reliability | Audit Status | Statement Type
        报表可靠性 | 报表类型 | 审计情况 | 報表可靠性 | 查核情形
      `),
    },
    channel: {
      kind: "text",
      label: { "en-US": "Source of information", "zh-CN": "资信来源" },
      meaning: { "en-US": "Channel of the investigation.", "zh-CN": "资信调查的渠道。" },
      headers: synonyms(`
        Credit Information Source | Investigation Channel | Information Source | Credit Bureau | Credit Source
        资信来源 | 调查渠道 | 资信调查方式 | 调查方式 | 信息来源 | 徵信來源 | 調查管道
      `),
    },
    investigationDay: {
      kind: "day",
      label: { "en-US": "Investigated on", "zh-CN": "调查日期" },
      meaning: { "en-US": "Day of the last credit investigation.", "zh-CN": "最近一次资信调查之日。" },
      headers: synonyms(`
        Investigation Date | Last Investigation | Credit Review Date | Last Credit Review | Credit Check Date | Investigated On
        调查日期 | 资信调查日期 | 最近调查日期 | 信用评审日期 | 評估日期 | 徵信日期 | 調查日期
      `),
    },
    legalForm: item("Legal form", "法律形式", "Legal Form | 法律形式 | 企业性质 | 公司性质 | 法律形態 | 公司型態"),
    domicile: item("Domicile", "住所地", "Domicile | Registered Office | 住所 | 住所地 | 注册地址 | 註冊地址"),
    assetLocation: item(
      "Location of assets",
      "资产所在地",
      "Location of Assets | Asset Location | 资产所在地 | 資產所在地",
    ),
    debtForm: item("Form of debt", "债务形式", "Form of Debt | Debt Form | 债务形式 | 債務形式"),
    application: item(
      "Credit application",
      "信用申请表",
      "Credit Application | Application on File | 信用申请表 | 信用申请 | 信用申請表",
    ),
    guaranteeContract: item(
      "Guarantee contract",
      "担保合同",
      "Guarantee Contract | Guaranty Contract | Surety Contract | 担保合同 | 保证合同 | 擔保合約 | 保證合約",
    ),
    salesContract: item(
      "Sales contract",
      "销售合同",
      "Sales Contract | Sales Agreement | 销售合同 | 购销合同 | 銷售合約",
    ),
    guaranty: item(
      "Guaranty",
      "担保书",
      "Guaranty | Letter of Guarantee | Guarantee Letter | 担保书 | 保函 | 擔保書 | 保證書",
    ),
    financialInformation: item(
      "Financial information",
      "财务资料",
      "Financial Information | Financials on File | 财务资料 | 财务信息 | 財務資料",
    ),
    settlementProof: item(
      "Settlement proof",
      "结算凭证",
      "Settlement Proof | Proof of Settlement | 结算凭证 | 结算证明 | 結算憑證",
    ),
  },
} as const satisfies InputTable;

/** A document or fact of the file: there when the cell says anything but no. */
function item(english: string, chinese: string, headers: string) {
  return {
    kind: "text",
    label: { "en-US": english, "zh-CN": chinese },
    meaning: {
      "en-US": "Part of a complete credit file; missing where the cell is empty or says no.",
      "zh-CN": "信用档案要素；空白或填“否/无”为缺失。",
    },
    headers: synonyms(headers),
  } as const;
}
