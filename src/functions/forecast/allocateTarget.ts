import { largestRemainder } from "../../engine/planning/largestRemainder";
import { label } from "../../i18n/label";
import { inShapeOf, isNumber, numberCells, refuseText } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";
import { refuse } from "../refuse";

export const allocateTarget: CustomFunction = {
  id: "ALLOCATETARGET",
  group: "forecast",
  summary: label(
    "Splits a target by weights into whole units that sum to it exactly (largest remainder).",
    "按权重将目标分解为整数单位，各部分之和与目标完全一致（最大余数法）。",
  ),
  parameters: [
    {
      name: "total",
      type: "number",
      dimensionality: "scalar",
      description: label("The target to split.", "需分解的目标。"),
    },
    {
      name: "weights",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Weights such as last year's sales; all 0 splits evenly.",
        "权重，如去年销售额；全为 0 时平均分解。",
      ),
    },
    {
      name: "unit",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label("The smallest step, such as 1,000; 1 if left out.", "最小单位，如 1,000；省略为 1。"),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("A part for each weight, in the same shape.", "与权重同形的各部分。"),
  },
  blanks: label(
    "Empty weights and errors get nothing; text gives #VALUE!.",
    "权重为空或错误的不分配；文本返回 #VALUE!。",
  ),
  example: { arguments: [100, [[1, 1, 1]]], result: [[34, 33, 33]] },
  run(total, weights, unit) {
    const shares = numberCells("weights", weights);
    refuseText(shares, "number");
    const at = shares.values.findIndex((weight) => weight < 0);
    if (at >= 0) {
      refuse(
        label(
          `weights, cell ${at + 1}: ${shares.values[at]} is below 0; a weight is 0 or more.`,
          `weights 第 ${at + 1} 个单元格：${shares.values[at]} 小于 0；权重不得为负。`,
        ),
      );
    }
    const whole = numberOr("total", total, NaN, -1e15, 1e15);
    const parts = largestRemainder(whole, shares.values, numberOr("unit", unit, 1, 1e-6, 1e12));
    return inShapeOf(shares, (i) => (isNumber(shares, i) ? parts[i] : ""));
  },
};
