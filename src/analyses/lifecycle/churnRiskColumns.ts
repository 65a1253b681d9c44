import { label } from "../../i18n/label";
import type { Kpi, ResultColumn } from "../analysis";

const points = (english: string, chinese: string): ResultColumn => ({
  kind: "number",
  label: label(`${english}: points`, `${chinese}得分`),
  definition: label(
    `How far “${english}” lies between its lines, 0 to 1: (value − calm) ÷ (alarm − calm).`,
    `“${chinese}”的（数值 − 平静线）÷（警报线 − 平静线），限于 0 至 1。`,
  ),
});

/** The signs, their points, and what follows from them. */
export const columns = {
  score: {
    kind: "share",
    label: label("Churn risk", "流失风险"),
    definition: label(
      "Σ weight × points ÷ Σ weight over the signs that are known; a score, not a probability; empty for lost customers.",
      "已知征兆的 Σ 权重 × 得分 ÷ Σ 权重；为评分而非概率；已流失客户为空。",
    ),
  },
  orderDrop: {
    kind: "rate",
    label: label("Sales change", "销售变化"),
    definition: label(
      "Sales of the latest complete months ÷ those of as many before − 1.",
      "最近若干完整月份销售 ÷ 其前相同月数销售 − 1。",
    ),
  },
  frequencyDrop: {
    kind: "rate",
    label: label("Change of months with orders", "下单月份变化"),
    definition: label(
      "Months with an order among the latest ÷ those among as many before − 1.",
      "最近若干月中有订单的月数 ÷ 其前相同月数中的月数 − 1。",
    ),
  },
  silence: {
    kind: "number",
    label: label("Silence", "沉默"),
    definition: label("Days since the last order ÷ mean interval between orders.", "末单距今天数 ÷ 平均下单间隔。"),
  },
  overdue: {
    kind: "share",
    label: label("Overdue share", "逾期占比"),
    definition: label("Overdue ÷ open receivables.", "逾期金额 ÷ 应收余额。"),
  },
  slowerPayment: {
    kind: "number",
    label: label("Slower payment (days)", "付款变慢（天）"),
    definition: label(
      "Mean days after due of invoices paid in the latest months − that of invoices paid before.",
      "最近若干月付清发票的平均逾期天数 − 此前付清发票的平均逾期天数。",
    ),
  },
  orderDropPoints: points("Sales change", "销售变化"),
  frequencyDropPoints: points("Change of months with orders", "下单月份变化"),
  silencePoints: points("Silence", "沉默"),
  overduePoints: points("Overdue share", "逾期占比"),
  slowerPaymentPoints: points("Slower payment", "付款变慢"),
  alarms: {
    kind: "count",
    label: label("Signs at alarm", "警报征兆数"),
    definition: label("Signs with full points.", "得满分的征兆数。"),
  },
  valueAtRisk: {
    kind: "money",
    label: label("Value at risk", "风险价值"),
    definition: label("Churn risk × CLV above 0.", "流失风险 × 正的客户终身价值。"),
  },
  atRisk: {
    kind: "flag",
    label: label("At risk", "有流失风险"),
    definition: label("1 from the churn risk set by “At risk from”.", "流失风险达到“流失风险线”为 1。"),
  },
  isDeclining: {
    kind: "flag",
    label: label("Declining", "衰退"),
    definition: label("1 where a sign of decline holds.", "存在任一衰退迹象为 1。"),
  },
  signs: {
    kind: "text",
    label: label("Signs of decline", "衰退迹象"),
    definition: label(
      "Falling trend, drop against the months before, silence beyond the limit.",
      "趋势下降、较前期骤降、沉默超限。",
    ),
  },
  keepValue: {
    kind: "money",
    label: label("Value of keeping", "挽留价值"),
    definition: label("Win-back chance × CLV − win-back cost.", "挽回概率 × 客户终身价值 − 挽回成本。"),
  },
  task: {
    kind: "class",
    label: label("Decline task", "衰退应对"),
    definition: label(
      "Recover where keeping is worth more than 0, else let go; only for declining customers.",
      "挽留价值大于 0 则挽留，否则终止；仅用于衰退客户。",
    ),
  },
} as const satisfies Record<string, ResultColumn>;

export const kpis = {
  atRisk: {
    kind: "count",
    label: label("Customers at risk", "风险客户数"),
    definition: label("Customers whose churn risk reaches “At risk from”.", "流失风险达到风险线的客户数。"),
  },
  valueAtRisk: {
    kind: "money",
    label: label("Value at risk", "风险价值"),
    definition: label("Σ churn risk × CLV of customers at risk.", "风险客户的 Σ 流失风险 × 终身价值。"),
  },
  declining: {
    kind: "count",
    label: label("With signs of decline", "有衰退迹象客户数"),
    definition: label("Customers that are not lost and show a sign of decline.", "未流失且有衰退迹象的客户数。"),
  },
  recover: {
    kind: "count",
    label: label("To recover", "应挽留客户数"),
    definition: label("Declining customers that are worth keeping.", "值得挽留的衰退客户数。"),
  },
} as const satisfies Record<string, Kpi>;
