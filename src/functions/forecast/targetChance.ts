import { chanceOfAtLeast } from "../../engine/forecast/outcomes";
import { totalOutcomes } from "../../engine/forecast/totalOutcomes";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";
import { amountsOfDeals, completedSales, dealsOf, ratesOfDeals } from "./dealArguments";

export const targetChance: CustomFunction = {
  id: "PTARGET",
  group: "forecast",
  summary: label(
    "Chance that the open opportunities, each won or lost by itself, reach a target.",
    "各未结商机相互独立时，合计达到目标的概率。",
  ),
  parameters: [
    {
      name: "target",
      type: "any",
      dimensionality: "matrix",
      description: label("One target or several.", "一个或多个目标。"),
    },
    amountsOfDeals,
    ratesOfDeals,
    completedSales,
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("Chance for each target, in the same shape.", "与目标同形的概率。"),
  },
  blanks: label(
    "Deals whose amount or win rate is empty or an error do not count; text among them gives #VALUE!. An empty target stays empty; text or an error gives #N/A in its own cell.",
    "金额或赢率为空或错误的商机不计入，其中的文本返回 #VALUE!。目标为空则保持为空，文本或错误只使本格为 #N/A。",
  ),
  example: {
    arguments: [
      [[7920], [3800], [30000]],
      [[3800], [22500]],
      [[0.9], [0.2]],
    ],
    result: [[0.2], [0.92], [0]],
  },
  run(target, amounts, winRates, completed) {
    const targets = numberCells("target", target);
    const deals = dealsOf(amounts, winRates);
    const base = numberOr("completed", completed, 0, -Infinity, Infinity);
    const outcomes = totalOutcomes(deals.amounts, deals.winRates);
    return inShapeOf(targets, (i) => (isEmpty(targets, i) ? "" : chanceOfAtLeast(outcomes, targets.values[i] - base)));
  },
};
