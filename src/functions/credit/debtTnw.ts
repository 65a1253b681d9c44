import { debtToTangibleNetWorth } from "../../engine/credit/debtToTangibleNetWorth";
import { label } from "../../i18n/label";
import { columnFunction } from "../columnFunction";

export const debtTnw = columnFunction({
  id: "DEBTTNW",
  group: "credit",
  summary: label(
    "Debt to tangible net worth: total liabilities ÷ (equity − intangible assets).",
    "有形净值债务率：负债总额 ÷（权益 − 无形资产）。",
  ),
  inputs: [
    { name: "totalLiabilities", description: label("Total liabilities.", "负债总额。") },
    { name: "equity", description: label("Book equity.", "所有者权益。") },
    {
      name: "intangibles",
      description: label("Intangible assets with goodwill; 0 if left out.", "无形资产（含商誉）；省略为 0。"),
      blank: 0,
      optional: true,
    },
  ],
  answer: label(
    'One ratio for each cell; "TNW ≤ 0" where nothing tangible is left, which sorts above every number, as the worst should.',
    '与输入同形的比率；有形净值 ≤ 0 时返回 "TNW ≤ 0"，其排序大于任何数字，即最差。',
  ),
  example: {
    arguments: [
      [[60000], [60000]],
      [[105000], [20000]],
      [[30000], [30000]],
    ],
    result: [[0.8], ["TNW ≤ 0"]],
  },
  infinite: "TNW ≤ 0",
  compute: ([debt, owned, intangible]) => debtToTangibleNetWorth(debt, owned, intangible),
});
