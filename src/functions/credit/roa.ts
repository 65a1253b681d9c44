import { returnOnAssets } from "../../engine/credit/returnOnAssets";
import { label } from "../../i18n/label";
import { columnFunction } from "../columnFunction";

export const roa = columnFunction({
  id: "ROA",
  group: "credit",
  summary: label("Return on assets: net income ÷ total assets.", "资产收益率：净利润 ÷ 资产总额。"),
  inputs: [
    { name: "netIncome", description: label("Net income; negative for a loss.", "净利润；亏损为负。") },
    { name: "totalAssets", description: label("Total assets, closing or average.", "资产总额，期末或平均。") },
  ],
  answer: label(
    "One ratio for each cell, in the same shape; #N/A where the base is not above 0.",
    "与输入同形的比率；分母不大于 0 时为 #N/A。",
  ),
  example: { arguments: [50, 1000], result: [[0.05]] },
  compute: ([profit, assets]) => returnOnAssets(profit, assets),
});
