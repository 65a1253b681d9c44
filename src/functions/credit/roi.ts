import { returnOnInvestment } from "../../engine/credit/returnOnInvestment";
import { label } from "../../i18n/label";
import { columnFunction } from "../columnFunction";

export const roi = columnFunction({
  id: "ROI",
  group: "credit",
  summary: label(
    "Return on investment: profit ÷ what is invested; say which base you take.",
    "投资报酬率：利润 ÷ 投资额；请注明投资额口径。",
  ),
  inputs: [
    { name: "profit", description: label("Profit of the period.", "期间利润。") },
    {
      name: "invested",
      description: label("Equity, invested capital or tangible net worth.", "权益、投入资本或有形净值。"),
    },
  ],
  answer: label(
    "One ratio for each cell, in the same shape; #N/A where the base is not above 0.",
    "与输入同形的比率；分母不大于 0 时为 #N/A。",
  ),
  example: { arguments: [12, 160], result: [[0.075]] },
  compute: ([profit, invested]) => returnOnInvestment(profit, invested),
});
