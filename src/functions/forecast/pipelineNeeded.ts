import { pipelineNeeded as neededFor } from "../../engine/forecast/pipelineCoverage";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells } from "../cells";
import type { CustomFunction } from "../function";
import { refuseUnlessAlike, valueFor } from "../oneForAll";
import { refuseRates } from "../rates";

export const pipelineNeeded: CustomFunction = {
  id: "PIPELINENEEDED",
  group: "forecast",
  summary: label("New pipeline that would close a gap: gap ÷ win rate.", "弥补缺口所需新增的商机金额：缺口 ÷ 赢率。"),
  parameters: [
    {
      name: "gap",
      type: "any",
      dimensionality: "matrix",
      description: label("What the forecast lacks of the target.", "预计与目标之间的缺口。"),
    },
    {
      name: "winRate",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Usual win rate of new pipeline (0.25 or 25 %): one for all, or one for each gap.",
        "新商机的通常赢率（0.25 或 25 %）：一个通用，或与缺口逐一对应。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Amount for each gap, in the same shape; 0 without a gap, #N/A at a win rate of 0.",
      "与缺口同形的金额；无缺口为 0，赢率为 0 时为 #N/A。",
    ),
  },
  blanks: label(
    "An empty gap stays empty. Text and errors give #N/A in their own cell.",
    "缺口为空则保持为空。文本和错误只使本格为 #N/A。",
  ),
  example: { arguments: [[[100], [0], [-20]], 0.25], result: [[400], [0], [0]] },
  run(gap, winRate) {
    const gaps = numberCells("gap", gap);
    const rates = numberCells("winRate", winRate);
    refuseUnlessAlike(gaps, rates);
    refuseRates(rates);
    return inShapeOf(gaps, (i) => (isEmpty(gaps, i) ? "" : neededFor(gaps.values[i], valueFor(rates, i))));
  },
};
