import { pointsFor } from "../../engine/lifecycle/loyaltyPoints";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";

export const points: CustomFunction = {
  id: "POINTS",
  group: "tiering",
  summary: label(
    "Whole points that each amount earns, at so much money a point.",
    "按每分所需金额，计算各金额可得的整数积分。",
  ),
  parameters: [
    {
      name: "amounts",
      type: "any",
      dimensionality: "matrix",
      description: label("Net sales; refunds earn nothing.", "净销售额；退款不得分。"),
    },
    {
      name: "moneyPerPoint",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label("Money for one point; 100 if left out.", "每分所需金额；省略为 100。"),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("Points in the same shape.", "与输入同形的积分。"),
  },
  blanks: label(
    "An empty cell gives an empty cell. Text and errors give #N/A in their own cell.",
    "空格返回空。文本和错误只使本格为 #N/A。",
  ),
  example: { arguments: [[[250], [99], [-40]], 100], result: [[2], [0], [0]] },
  run(amounts, moneyPerPoint) {
    const cells = numberCells("amounts", amounts);
    const rate = numberOr("moneyPerPoint", moneyPerPoint, 100, 0.01, Infinity);
    return inShapeOf(cells, (i) => (isEmpty(cells, i) ? "" : pointsFor(cells.values[i], rate)));
  },
};
