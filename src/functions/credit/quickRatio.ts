import { quickRatioLessPrepayments } from "../../engine/credit/quickRatio";
import { label } from "../../i18n/label";
import { columnFunction } from "../columnFunction";

export const quickRatio = columnFunction({
  id: "QUICKRATIO",
  group: "credit",
  summary: label(
    "Quick ratio (acid test): (current assets − inventory − prepayments) ÷ current liabilities.",
    "速动比率：（流动资产 − 存货 − 预付款项）÷ 流动负债。",
  ),
  inputs: [
    { name: "currentAssets", description: label("Current assets.", "流动资产。") },
    { name: "inventory", description: label("Inventory.", "存货。") },
    { name: "currentLiabilities", description: label("Current liabilities.", "流动负债。") },
    {
      name: "prepayments",
      description: label("Prepayments to take off too; 0 if left out.", "另需扣除的预付款项；省略为 0。"),
      blank: 0,
      optional: true,
    },
  ],
  answer: label(
    "One ratio for each cell, in the same shape; #N/A where the base is not above 0.",
    "与输入同形的比率；分母不大于 0 时为 #N/A。",
  ),
  example: { arguments: [1500, 400, 800], result: [[1.375]] },
  compute: ([assets, stock, due, prepaid]) => quickRatioLessPrepayments(assets, stock, prepaid, due),
});
