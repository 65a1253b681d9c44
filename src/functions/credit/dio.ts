import { daysInventoryOutstanding } from "../../engine/credit/cashConversionCycle";
import { label } from "../../i18n/label";
import { columnFunction } from "../columnFunction";

export const dio = columnFunction({
  id: "DIO",
  group: "credit",
  summary: label(
    "Days inventory outstanding: average inventory ÷ cost of goods sold × days.",
    "存货天数：平均存货 ÷ 营业成本 × 天数。",
  ),
  inputs: [
    { name: "averageInventory", description: label("Mean of opening and closing inventory.", "期初期末存货平均。") },
    { name: "costOfGoodsSold", description: label("Cost of goods sold of the period.", "期间营业成本。") },
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
  example: { arguments: [2050, 4000], result: [[187.0625]] },
  compute: ([stock, cost], [days]) => daysInventoryOutstanding(stock, cost, days),
});
