import { daysPayablesOutstanding } from "../../engine/credit/cashConversionCycle";
import { label } from "../../i18n/label";
import { columnFunction } from "../columnFunction";

export const dpo = columnFunction({
  id: "DPO",
  group: "credit",
  summary: label(
    "Days payables outstanding: average payables ÷ cost of goods sold (or purchases) × days.",
    "应付天数：平均应付账款 ÷ 营业成本（或采购额）× 天数。",
  ),
  inputs: [
    { name: "averagePayables", description: label("Mean of opening and closing payables.", "期初期末应付账款平均。") },
    {
      name: "costOfGoodsSold",
      description: label("Cost of goods sold, or purchases, of the period.", "期间营业成本或采购额。"),
    },
  ],
  options: [
    {
      name: "days",
      description: label("Days of the period; 365 if left out.", "期间天数；省略为 365。"),
      otherwise: 365,
      min: 1,
      max: 100_000,
    },
  ],
  answer: label(
    "Days for each cell, in the same shape; #N/A where the base is not above 0.",
    "与输入同形的天数；分母不大于 0 时为 #N/A。",
  ),
  example: { arguments: [1200, 4000], result: [[109.5]] },
  compute: ([owed, cost], [days]) => daysPayablesOutstanding(owed, cost, days),
});
