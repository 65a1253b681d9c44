import { largestRemainder } from "../../engine/planning/largestRemainder";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells, refuseText } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";
import { refuse } from "../refuse";
import { choice, range } from "./tierArguments";

export const allocate: CustomFunction = {
  id: "ALLOCATE",
  group: "tiering",
  summary: label(
    "Divides a total by weights in whole units that add up exactly (largest remainder).",
    "按权重把总量分成整数份，合计不差（最大余数法）。",
  ),
  parameters: [
    {
      name: "total",
      type: "number",
      dimensionality: "scalar",
      description: label("What is divided: hours, customers, money.", "待分配总量：工时、客户数、金额。"),
    },
    range("weights", "Weight of each, such as the priority.", "各自的权重，如优先级。"),
    choice("unit", "number", "The smallest step; 1 if left out.", "最小单位；省略为 1。"),
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("The part of each, in the same shape.", "与权重同形的分配额。"),
  },
  blanks: label(
    "An empty weight gets nothing and stays empty; text is refused.",
    "空权重不参与分配并返回空；不接受文本。",
  ),
  example: { arguments: [10, [[1], [1], [1]]], result: [[4], [3], [3]] },
  run(total, weights, unit) {
    const cells = numberCells("weights", weights);
    refuseText(cells, "number");
    const negative = cells.values.find((weight) => weight < 0);
    if (negative !== undefined)
      refuse(
        label(`weights must not be below 0, but one is ${negative}.`, `weights 不得为负，但有一个为 ${negative}。`),
      );
    const whole = numberOr("total", total, 0, -1e15, 1e15);
    const step = numberOr("unit", unit, 1, 1e-9, 1e15);
    const parts = largestRemainder(whole, cells.values, step);
    return inShapeOf(cells, (i) => (isEmpty(cells, i) ? "" : parts[i]));
  },
};
