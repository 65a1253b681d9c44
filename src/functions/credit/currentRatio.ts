import { currentRatio as ratioOf } from "../../engine/credit/currentRatio";
import { label } from "../../i18n/label";
import { columnFunction } from "../columnFunction";

export const currentRatio = columnFunction({
  id: "CURRENTRATIO",
  group: "credit",
  summary: label("Current ratio: current assets ÷ current liabilities.", "流动比率：流动资产 ÷ 流动负债。"),
  inputs: [
    { name: "currentAssets", description: label("Current assets.", "流动资产。") },
    { name: "currentLiabilities", description: label("Current liabilities.", "流动负债。") },
  ],
  answer: label(
    "One ratio for each cell, in the same shape; #N/A where the base is not above 0.",
    "与输入同形的比率；分母不大于 0 时为 #N/A。",
  ),
  example: {
    arguments: [
      [[300], [120]],
      [[150], [80]],
    ],
    result: [[2], [1.5]],
  },
  compute: ([assets, due]) => ratioOf(assets, due),
});
