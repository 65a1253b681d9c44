import { label } from "../i18n/label";
import type { Label } from "../i18n/language";
import type { ColumnRef, KpiRef, RowKind } from "./report";

export type FindingTone = "good" | "warning" | "bad" | "neutral";

/** A sentence that is said when its figures exist; `{ref}` is a figure or a column of the row it is about. */
export interface FindingRule {
  readonly id: string;
  readonly tone: FindingTone;
  readonly text: Label;
  /** Said only while this figure is above 0. */
  readonly above?: KpiRef;
  /** It is about the row with the largest value in a column; not said when that is not above 0. */
  readonly about?: { readonly rows: RowKind; readonly largest: ColumnRef };
  readonly opens: { readonly report: string; readonly table: string };
}

const customers = { report: "customers", table: "customers" };
const receivables = { report: "receivables", table: "receivables" };

/** More sentences than these nobody reads. */
export const MOST_FINDINGS = 7;

/** What a manager should know first, the most urgent first; where there are too many, the last go. */
export const findingRules: readonly FindingRule[] = [
  {
    id: "overdue",
    tone: "warning",
    text: label(
      "{ageing.overdue} is overdue ({ageing.overdueShare} of what is owed), from {ageing.overdueCustomers|customer|customers}.",
      "{ageing.overdueCustomers} 个客户逾期共 {ageing.overdue}，占应收的 {ageing.overdueShare}。",
    ),
    above: "ageing.overdue",
    opens: receivables,
  },
  {
    id: "largestOverdue",
    tone: "bad",
    text: label(
      "{customer.name} owes the most overdue money: {ageing.overdue}, up to {ageing.oldestDays|day|days} late.",
      "逾期最多的是{customer.name}：{ageing.overdue}，最长逾期 {ageing.oldestDays} 天。",
    ),
    about: { rows: "customer", largest: "ageing.overdue" },
    opens: receivables,
  },
  {
    id: "overLimit",
    tone: "bad",
    text: label(
      "Customers over their credit limit: {creditLimit.overLimit}, by {creditLimit.excess} together.",
      "{creditLimit.overLimit} 个客户超出信用额度，合计超额 {creditLimit.excess}。",
    ),
    above: "creditLimit.overLimit",
    opens: customers,
  },
  {
    id: "churnRisk",
    tone: "warning",
    text: label(
      "{churnRisk.atRisk|customer|customers} may leave; their lifetime value at risk is {churnRisk.valueAtRisk}.",
      "{churnRisk.atRisk} 个客户有流失风险，涉及终身价值 {churnRisk.valueAtRisk}。",
    ),
    above: "churnRisk.atRisk",
    opens: { report: "churn", table: "risk" },
  },
  {
    id: "gap",
    tone: "warning",
    text: label(
      "The forecast is {coverage.gap} below the target of {coverage.target}; that takes {coverage.needed} more pipeline.",
      "预测低于目标 {coverage.target} 达 {coverage.gap}，尚需新增商机 {coverage.needed}。",
    ),
    above: "coverage.gap",
    opens: { report: "forecast", table: "months" },
  },
  {
    id: "pastClose",
    tone: "warning",
    text: label(
      "Past their expected close date and not in the forecast: {forecast.pastDueDeals|open opportunity|open opportunities}.",
      "{forecast.pastDueDeals} 个未结商机已过预计成交日，未计入预测。",
    ),
    above: "forecast.pastDueDeals",
    opens: { report: "forecast", table: "opportunities" },
  },
  {
    id: "leftOut",
    tone: "warning",
    text: label(
      "Left out of the figures: {issues.leftOut} of {issues.read|row|rows}; each is listed with what to do.",
      "{issues.read} 行数据中有 {issues.leftOut} 行未计入，逐行列出了处理办法。",
    ),
    above: "issues.leftOut",
    opens: { report: "issues", table: "issues" },
  },
  {
    id: "moved",
    tone: "neutral",
    text: label(
      "Tiers since {tierMoves.since}: {tierMoves.up|customer|customers} up, {tierMoves.down} down.",
      "自 {tierMoves.since} 以来，{tierMoves.up} 个客户升级，{tierMoves.down} 个降级。",
    ),
    above: "tierMoves.moved",
    opens: { report: "changes", table: "moves" },
  },
  {
    id: "forecast",
    tone: "neutral",
    text: label(
      "Forecast until {forecast.lastDay}: {forecast.forecast}, of which {forecast.completed} is completed.",
      "截至 {forecast.lastDay} 的销售预计为 {forecast.forecast}，其中已完成 {forecast.completed}。",
    ),
    above: "forecast.forecast",
    opens: { report: "forecast", table: "months" },
  },
  {
    id: "deciders",
    tone: "neutral",
    text: label(
      "{deciding.deciders|deal decides|deals decide} {deciding.decidersShare} of what is uncertain in the forecast.",
      "{deciding.deciders} 个商机决定了预测不确定性的 {deciding.decidersShare}。",
    ),
    above: "deciding.deciders",
    opens: { report: "distribution", table: "deciding" },
  },
  {
    id: "concentration",
    tone: "neutral",
    text: label(
      "{abc.carriersValueShare} of the value comes from {abc.carriers} of {abc.customers|customer|customers} ({abc.carriersCustomerShare}); from the largest alone {abc.topOne}.",
      "{abc.customers} 个有价值客户中的 {abc.carriers} 个（{abc.carriersCustomerShare}）贡献 {abc.carriersValueShare}，最大客户占 {abc.topOne}。",
    ),
    above: "abc.carriers",
    opens: customers,
  },
];
