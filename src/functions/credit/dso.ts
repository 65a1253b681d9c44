import { daysSalesOutstanding } from "../../engine/credit/daysSalesOutstanding";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells, refuseOtherShape } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";

export const dso: CustomFunction = {
  id: "DSO",
  group: "credit",
  summary: label(
    "Days sales outstanding: open receivables ÷ credit sales of a period × days of the period.",
    "销售变现天数：应收余额 ÷ 期间赊销额 × 期间天数。",
  ),
  parameters: [
    {
      name: "receivable",
      type: "any",
      dimensionality: "matrix",
      description: label("Open receivables on the period's last day.", "期末应收余额。"),
    },
    {
      name: "creditSales",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Credit sales of the period, in the same shape as receivable.",
        "期间赊销额，形状与 receivable 相同。",
      ),
    },
    {
      name: "days",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label("Days of the period; 90 if left out.", "期间天数；省略为 90。"),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Days for each pair, in the same shape; #N/A without credit sales.",
      "与输入同形的天数；无赊销额时为 #N/A。",
    ),
  },
  blanks: label(
    "Two empty cells give an empty cell; an empty receivable beside sales counts as 0. Text and errors give #N/A in their own cell.",
    "两格皆空返回空；有赊销额而应收为空按 0 计。文本和错误只使本格为 #N/A。",
  ),
  example: { arguments: [[[50], [0]], [[730], [100]], 365], result: [[25], [0]] },
  run(receivable, creditSales, days) {
    const owed = numberCells("receivable", receivable);
    const sold = numberCells("creditSales", creditSales);
    refuseOtherShape(owed, sold);
    const amounts = owed.values.map((amount, i) => (isEmpty(owed, i) ? 0 : amount));
    const answers = daysSalesOutstanding(amounts, sold.values, numberOr("days", days, 90, 1, 100_000));
    return inShapeOf(owed, (i) => (isEmpty(owed, i) && isEmpty(sold, i) ? "" : answers[i]));
  },
};
