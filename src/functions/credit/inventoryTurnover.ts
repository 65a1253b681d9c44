import { inventoryTurnover as turnoverOf } from "../../engine/credit/turnover";
import { label } from "../../i18n/label";
import { columnFunction } from "../columnFunction";

export const inventoryTurnover = columnFunction({
  id: "INVENTORYTURNOVER",
  group: "credit",
  summary: label("Inventory turnover: cost of goods sold ÷ average inventory.", "存货周转率：营业成本 ÷ 平均存货。"),
  inputs: [
    { name: "costOfGoodsSold", description: label("Cost of goods sold of the period.", "期间营业成本。") },
    { name: "averageInventory", description: label("Mean of opening and closing inventory.", "期初期末存货平均。") },
  ],
  answer: label(
    "One ratio for each cell, in the same shape; #N/A where the base is not above 0.",
    "与输入同形的比率；分母不大于 0 时为 #N/A。",
  ),
  example: { arguments: [5000, 800], result: [[6.25]] },
  compute: ([cost, stock]) => turnoverOf(cost, stock),
});
