import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells, refuseOtherShape } from "../cells";
import type { CustomFunction } from "../function";

export const churnRate: CustomFunction = {
  id: "CHURNRATE",
  group: "tiering",
  summary: label(
    "Churn rate of each period: customers lost ÷ customers at its start.",
    "各期流失率：流失客户 ÷ 期初客户。",
  ),
  parameters: [
    {
      name: "opening",
      type: "any",
      dimensionality: "matrix",
      description: label("Customers at the start of each period.", "各期期初客户数。"),
    },
    {
      name: "lost",
      type: "any",
      dimensionality: "matrix",
      description: label("Of these, lost in the period, same shape.", "其中当期流失数，形状相同。"),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Fraction for each period, in the same shape; #N/A without customers at the start.",
      "与输入同形的比例；期初无客户时为 #N/A。",
    ),
  },
  blanks: label(
    "Two empty cells give an empty cell. Text and errors give #N/A in their own cell.",
    "两格皆空返回空。文本和错误只使本格为 #N/A。",
  ),
  example: {
    arguments: [
      [[40], [8]],
      [[5], [0]],
    ],
    result: [[0.125], [0]],
  },
  run(opening, lost) {
    const first = numberCells("opening", opening);
    const second = numberCells("lost", lost);
    refuseOtherShape(first, second);
    const rate = (i: number): number =>
      first.values[i] > 0 && second.values[i] >= 0 ? second.values[i] / first.values[i] : NaN;
    return inShapeOf(first, (i) => (isEmpty(first, i) && isEmpty(second, i) ? "" : rate(i)));
  },
};
