import { receivablesTurnover } from "../../engine/credit/turnover";
import { label } from "../../i18n/label";
import { columnFunction } from "../columnFunction";

export const arTurnover = columnFunction({
  id: "ARTURNOVER",
  group: "credit",
  summary: label(
    "Receivables turnover: credit sales ÷ average receivables.",
    "应收账款周转率：赊销收入 ÷ 平均应收账款。",
  ),
  inputs: [
    { name: "creditSales", description: label("Net credit sales of the period.", "期间赊销收入净额。") },
    {
      name: "averageReceivables",
      description: label("Mean of opening and closing receivables.", "期初期末应收账款平均。"),
    },
  ],
  answer: label(
    "One ratio for each cell, in the same shape; #N/A where the base is not above 0.",
    "与输入同形的比率；分母不大于 0 时为 #N/A。",
  ),
  example: { arguments: [8000, 2000], result: [[4]] },
  compute: ([sold, owed]) => receivablesTurnover(sold, owed),
});
