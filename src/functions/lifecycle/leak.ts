import { leakyBucketRatio } from "../../engine/lifecycle/leakyBucket";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells, refuseOtherShape } from "../cells";
import type { CustomFunction } from "../function";

export const leak: CustomFunction = {
  id: "LEAK",
  group: "tiering",
  summary: label(
    "Leaky-bucket ratio of each period: new customers ÷ lost customers; above 1 growth hides the leak.",
    "各期漏桶比：新增客户 ÷ 流失客户；大于 1 时增长掩盖流失。",
  ),
  parameters: [
    {
      name: "gained",
      type: "any",
      dimensionality: "matrix",
      description: label("Customers (or revenue) won in each period.", "各期新增客户（或收入）。"),
    },
    {
      name: "lost",
      type: "any",
      dimensionality: "matrix",
      description: label("Customers (or revenue) lost, same shape.", "流失客户（或收入），形状相同。"),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Ratio for each period, in the same shape; #N/A where nothing is lost.",
      "与输入同形的比率；无流失时为 #N/A。",
    ),
  },
  blanks: label(
    "Two empty cells give an empty cell. Text and errors give #N/A in their own cell.",
    "两格皆空返回空。文本和错误只使本格为 #N/A。",
  ),
  example: {
    arguments: [
      [[12], [3]],
      [[8], [6]],
    ],
    result: [[1.5], [0.5]],
  },
  run(gained, lost) {
    const first = numberCells("gained", gained);
    const second = numberCells("lost", lost);
    refuseOtherShape(first, second);
    const ratio = leakyBucketRatio(first.values, second.values);
    return inShapeOf(first, (i) => (isEmpty(first, i) && isEmpty(second, i) ? "" : ratio[i]));
  },
};
