import { label } from "../../i18n/label";
import type { Kpi, ResultColumn } from "../analysis";

const money = (english: string, chinese: string, definition: string, definitionZh: string): ResultColumn => ({
  kind: "money",
  label: label(english, chinese),
  definition: label(definition, definitionZh),
});

/** What is told of each customer's value. */
export const columns = {
  clv: money(
    "CLV",
    "客户终身价值",
    "Lifetime value by the method of “Lifetime value by”.",
    "按“终身价值算法”所选方法计算的终身价值。",
  ),
  yearValue: money(
    "Value a year",
    "年价值",
    "Profitability (revenue, where profit is not known) of the revenue window ÷ its years.",
    "统计期客户盈利（利润未知时为收入）÷ 统计期年数。",
  ),
  retention: {
    kind: "share",
    label: label("Retention", "保留率"),
    definition: label("The customer's own, else the one in force for all.", "客户表填写的保留率，否则为通用保留率。"),
  },
  costToServe: money(
    "Cost to serve",
    "服务成本",
    "Yearly cost to serve of the customers sheet × years of the revenue window.",
    "客户表中的年服务成本 × 统计期年数。",
  ),
  costOfCredit: money(
    "Cost of credit",
    "信用成本",
    "Open receivables × cost of money lent to customers × days of the revenue window ÷ 365.",
    "应收余额 × 资金成本率 × 统计期天数 ÷ 365。",
  ),
  expectedLoss: money("Expected loss", "预期损失", "Open receivables × expected loss rate.", "应收余额 × 预期损失率。"),
  profitability: money(
    "Customer profitability",
    "客户盈利",
    "Profit of the revenue window − cost to serve − cost of credit − expected loss; empty where the profit is not known.",
    "统计期利润 − 服务成本 − 信用成本 − 预期损失；利润未知时为空。",
  ),
  periodProfit: money(
    "1 Period value",
    "① 当期价值",
    "Profitability (or revenue) of the revenue window: what the customer brings now.",
    "统计期客户盈利（或收入）：客户当前的贡献。",
  ),
  deterministic: money(
    "2 Margin, retention, discount",
    "② 毛利·保留·折现",
    "Σ of value a year × retention^k ÷ (1 + discount)^k over the years that count (k from 1 when deferred, from 0 when immediate), with growth.",
    "各计算年度 年价值 × 保留率^k ÷（1 + 折现率）^k 合计（期末自 k=1，期初自 k=0），并计增长。",
  ),
  baseline: money(
    "3 Baseline",
    "③ 基线",
    "Value of the revenue window ÷ its months × months looked ahead × retention: the past goes on (as Dynamics 365 Customer Insights).",
    "统计期价值 ÷ 月数 × 预测月数 × 保留率：延续过去（同 Dynamics 365 Customer Insights 基线模型）。",
  ),
  model: money(
    "4 Purchase model",
    "④ 购买模型",
    "Expected revenue of BG/NBD × Gamma-Gamma over the months looked ahead × the customer's margin.",
    "BG/NBD × Gamma-Gamma 预测期内的预期收入 × 客户毛利率。",
  ),
  referral: money(
    "Referral value",
    "推荐价值",
    "Your own estimate, else referral share × what the customers that it recommended brought in their first year; empty without either.",
    "贵方估计值，否则为 推荐归属比例 × 被推荐客户首年价值；两者皆无时为空。",
  ),
  growth: money("Growth value", "成长价值", "Your estimate of the customers sheet.", "客户表中的估计值。"),
  knowledge: money("Knowledge value", "知识价值", "Your estimate of the customers sheet.", "客户表中的估计值。"),
  acquisition: money("Acquisition cost", "获客成本", "As the customers sheet says.", "取自客户表。"),
  totalValue: money(
    "Total value",
    "价值合计",
    "CLV (transaction value) + referral + growth + knowledge value − acquisition cost; missing parts count as 0.",
    "终身价值（交易价值）+ 推荐价值 + 成长价值 + 知识价值 − 获客成本；缺少的部分按 0 计。",
  ),
} as const satisfies Record<string, ResultColumn>;

/** Figures of the whole book. */
export const kpis = {
  equity: {
    kind: "money",
    label: label("Customer equity", "客户资产"),
    definition: label("Σ CLV of all customers.", "全部客户终身价值合计。"),
  },
  valued: {
    kind: "count",
    label: label("Customers with a CLV", "有终身价值客户数"),
    definition: label("Customers whose lifetime value is known.", "可计算终身价值的客户数。"),
  },
  mean: {
    kind: "money",
    label: label("Mean CLV", "平均终身价值"),
    definition: label("Customer equity ÷ customers with a CLV.", "客户资产 ÷ 有终身价值客户数。"),
  },
  periodProfit: {
    kind: "money",
    label: label("Period value", "当期价值合计"),
    definition: label("Σ period value.", "当期价值合计。"),
  },
  deterministic: {
    kind: "money",
    label: label("Σ margin, retention, discount", "折现法合计"),
    definition: label("Σ value by margin, retention and discount.", "毛利、保留率与折现法价值合计。"),
  },
  baseline: {
    kind: "money",
    label: label("Σ baseline", "基线法合计"),
    definition: label("Σ value by the baseline.", "基线法价值合计。"),
  },
  model: {
    kind: "money",
    label: label("Σ purchase model", "购买模型合计"),
    definition: label("Σ value by the purchase model.", "购买模型价值合计。"),
  },
  retention: {
    kind: "share",
    label: label("Retention a year", "年保留率"),
    definition: label(
      "The rate in force for customers without one of their own.",
      "适用于未单独填写保留率客户的保留率。",
    ),
  },
  referral: {
    kind: "money",
    label: label("Referral value", "推荐价值合计"),
    definition: label("Σ referral value.", "推荐价值合计。"),
  },
  unprofitable: {
    kind: "count",
    label: label("Unprofitable customers", "亏损客户数"),
    definition: label(
      "Customers with a profitability below 0 in the revenue window.",
      "统计期客户盈利小于 0 的客户数。",
    ),
  },
  topShare: {
    kind: "share",
    label: label("Share of the top fifth", "前五分之一占比"),
    definition: label(
      "Share of customer equity of the most valuable fifth of the customers with a CLV.",
      "有终身价值的客户中价值最高的五分之一所占客户资产比例。",
    ),
  },
} as const satisfies Record<string, Kpi>;
