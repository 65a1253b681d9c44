import { netMargin as marginOf } from "../../engine/credit/margins";
import { label } from "../../i18n/label";
import { columnFunction } from "../columnFunction";

export const netMargin = columnFunction({
  id: "NETMARGIN",
  group: "credit",
  summary: label("Net margin: net income ÷ sales.", "销售净利率：净利润 ÷ 营业收入。"),
  inputs: [
    { name: "netIncome", description: label("Net income; negative for a loss.", "净利润；亏损为负。") },
    { name: "sales", description: label("Net sales.", "营业收入净额。") },
  ],
  answer: label(
    "One ratio for each cell, in the same shape; #N/A where the base is not above 0.",
    "与输入同形的比率；分母不大于 0 时为 #N/A。",
  ),
  example: { arguments: [12, 200], result: [[0.06]] },
  compute: ([profit, sold]) => marginOf(profit, sold),
});
