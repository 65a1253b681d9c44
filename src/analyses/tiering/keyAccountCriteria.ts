import { bytesFrom } from "../../engine/columns";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { resultOf, type AnalysisInput, type ResultColumn } from "../analysis";
import { parameters as declared } from "../parameters";
import { numberField } from "../customerField";
import { visitHours } from "./visitHours";

/** The criteria, in the order of their parameters. */
export const CRITERIA = Object.keys(
  declared.keyThresholds.keys,
) as readonly (keyof typeof declared.keyThresholds.keys)[];
export type CriterionId = (typeof CRITERIA)[number];

const criterionDefinitions: Readonly<Record<CriterionId, Label>> = {
  frequency: label(
    "Invoices in the revenue window ÷ average of the customers that bought.",
    "统计期发票数 ÷ 有购买客户的平均发票数。",
  ),
  volume: label("Revenue ÷ average revenue of the customers that bought.", "收入 ÷ 有购买客户的平均收入。"),
  margin: label("Margin of the customer ÷ margin of all.", "客户毛利率 ÷ 整体毛利率。"),
  loyalty: label("Quarters with an invoice among the last four.", "近四个季度中有发票的季度数。"),
  contribution: label("Profit ÷ average profit of the customers that bought.", "利润 ÷ 有购买客户的平均利润。"),
  goal: label(
    "Whether a goal of the company hangs on the customer, as the customers sheet says.",
    "公司目标是否有赖于该客户，取自客户表。",
  ),
  loss: label("Share of value that goes when the customer goes.", "失去该客户将损失的价值比例。"),
  tenure: label("Whole months since the customer's first day.", "自合作起始日起的整月数。"),
  potential: label("Potential score of the customers sheet.", "客户表中的潜力评分。"),
  time: label("Hours of visits to the customer ÷ hours of all visits.", "该客户拜访工时 ÷ 全部拜访工时。"),
};

/** Raw value of every criterion; NaN where the data do not say. Averages are over the customers that bought. */
export function criterionValues(input: AnalysisInput): Readonly<Record<CriterionId, Float64Array>> {
  const { ledger, parameters } = input;
  const { customers } = ledger;
  const trading = resultOf(input, "trading")?.columns as Readonly<Record<string, Float64Array>> | undefined;
  const missing = new Float64Array(customers.count).fill(NaN);
  const bought = bytesFrom(customers.invoiceCount, (count) => (count > 0 ? 1 : 0));
  const buyers = bought.reduce((n, each) => n + each, 0);
  const totalProfit = customers.profit.some(Number.isNaN) ? NaN : sum(customers.profit);
  const totalRevenue = sum(customers.revenue);
  const toAverage = (values: Float64Array, total: number): Float64Array =>
    values.map((value) => (total > 0 && buyers > 0 ? value / (total / buyers) : NaN));
  const margin = customers.profit.map((profit, row) =>
    customers.revenue[row] > 0 && totalProfit > 0 && totalRevenue > 0
      ? profit / customers.revenue[row] / (totalProfit / totalRevenue)
      : NaN,
  );
  const hours = visitHours(ledger, parameters.revenueMonths);
  const spent = sum(hours);
  return {
    frequency: toAverage(customers.invoiceCount, sum(customers.invoiceCount)),
    volume: toAverage(customers.revenue, totalRevenue),
    margin,
    loyalty: trading?.activeQuarters ?? missing,
    contribution: toAverage(customers.profit, totalProfit),
    goal: numberField(customers, "strategic"),
    loss: (resultOf(input, "loss")?.columns.impact as Float64Array | undefined) ?? missing,
    tenure: trading?.tenureMonths ?? missing,
    potential: numberField(customers, "potential"),
    time: hours.map((each) => (spent > 0 ? each / spent : NaN)),
  };
}

export type CriterionColumn = CriterionId | `${CriterionId}Met` | `${CriterionId}Part`;

/** Three columns a criterion: its value, whether it is met, what it adds to the score. */
export function criterionColumns(): Readonly<Record<CriterionColumn, ResultColumn>> {
  const kinds: Partial<Record<CriterionId, ResultColumn["kind"]>> = {
    loyalty: "count",
    goal: "flag",
    loss: "share",
    tenure: "count",
    time: "share",
  };
  return Object.fromEntries(
    CRITERIA.flatMap((id): [string, ResultColumn][] => {
      const words = declared.keyThresholds.keys[id];
      return [
        [
          id,
          {
            kind: kinds[id] ?? "number",
            label: words,
            definition: criterionDefinitions[id],
          },
        ],
        [
          `${id}Met`,
          {
            kind: "flag",
            label: label("met", "满足"),
            definition: label(
              "Whether the value to the left reaches its threshold on the Parameters sheet.",
              "左侧数值是否达到参数表中的门槛。",
            ),
          },
        ],
        [
          `${id}Part`,
          {
            kind: "share",
            label: label("part", "贡献"),
            definition: label(
              "Weight of the criterion ÷ weights with a value, where it is met; the parts add up to the score.",
              "满足时为该指标权重 ÷ 有数值指标权重合计；各项贡献合计即评分。",
            ),
          },
        ],
      ];
    }),
  ) as Record<CriterionColumn, ResultColumn>;
}
