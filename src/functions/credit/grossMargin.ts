import { grossMargin as marginOf } from "../../engine/credit/margins";
import { label } from "../../i18n/label";
import { columnFunction } from "../columnFunction";

export const grossMargin = columnFunction({
  id: "GROSSMARGIN",
  group: "credit",
  summary: label(
    "Gross margin: (sales − cost of goods sold) ÷ sales.",
    "经营毛利率：（营业收入 − 营业成本）÷ 营业收入。",
  ),
  inputs: [
    { name: "sales", description: label("Net sales.", "营业收入净额。") },
    { name: "costOfGoodsSold", description: label("Cost of goods sold.", "营业成本。") },
  ],
  answer: label(
    "One ratio for each cell, in the same shape; #N/A where the base is not above 0.",
    "与输入同形的比率；分母不大于 0 时为 #N/A。",
  ),
  example: { arguments: [200, 150], result: [[0.25]] },
  compute: ([sold, cost]) => marginOf(sold, cost),
});
