import { cashRatio as ratioOf } from "../../engine/credit/cashRatio";
import { label } from "../../i18n/label";
import { columnFunction } from "../columnFunction";

export const cashRatio = columnFunction({
  id: "CASHRATIO",
  group: "credit",
  summary: label(
    "Cash ratio: (cash + short-term investments) ÷ current liabilities.",
    "现金比率：（货币资金 + 短期投资）÷ 流动负债。",
  ),
  inputs: [
    { name: "cash", description: label("Cash and equivalents.", "货币资金。") },
    { name: "currentLiabilities", description: label("Current liabilities.", "流动负债。") },
    {
      name: "shortTermInvestments",
      description: label("Securities that can be sold at once; 0 if left out.", "可随时变现的短期投资；省略为 0。"),
      blank: 0,
      optional: true,
    },
  ],
  answer: label(
    "One ratio for each cell, in the same shape; #N/A where the base is not above 0.",
    "与输入同形的比率；分母不大于 0 时为 #N/A。",
  ),
  example: { arguments: [300, 800, 200], result: [[0.625]] },
  compute: ([cash, due, papers]) => ratioOf(cash, papers, due),
});
