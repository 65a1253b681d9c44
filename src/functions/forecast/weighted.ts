import { weightedValue } from "../../engine/forecast/weightedPipeline";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells } from "../cells";
import type { CustomFunction } from "../function";
import { refuseUnlessAlike, valueFor } from "../oneForAll";
import { refuseRates } from "../rates";

export const weighted: CustomFunction = {
  id: "WEIGHTED",
  group: "forecast",
  summary: label("Expected value of each opportunity: amount × win rate.", "各商机的预计金额：金额 × 赢率。"),
  parameters: [
    {
      name: "amounts",
      type: "any",
      dimensionality: "matrix",
      description: label("Amounts of the open opportunities.", "未结商机金额。"),
    },
    {
      name: "winRates",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Win rates (0.3 or 30 %): one for all, or one for each amount.",
        "赢率（0.3 或 30 %）：一个通用，或与金额逐一对应。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("Amount × win rate, in the shape of amounts.", "与金额同形的 金额 × 赢率。"),
  },
  blanks: label(
    "An empty amount stays empty; an empty win rate, text and errors give #N/A in their own cell.",
    "金额为空则保持为空；赢率为空、文本和错误只使本格为 #N/A。",
  ),
  example: {
    arguments: [
      [[300], [240]],
      [[0.05], ["10 %"]],
    ],
    result: [[15], [24]],
  },
  run(amounts, winRates) {
    const deals = numberCells("amounts", amounts);
    const rates = numberCells("winRates", winRates);
    refuseUnlessAlike(deals, rates);
    refuseRates(rates);
    const worth = weightedValue(
      deals.values,
      deals.values.map((_, i) => valueFor(rates, i)),
    );
    return inShapeOf(deals, (i) => (isEmpty(deals, i) ? "" : worth[i]));
  },
};
