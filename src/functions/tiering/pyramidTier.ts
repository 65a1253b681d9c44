import { CURRY_PYRAMID, pyramidTiers } from "../../engine/tiering/pyramidTiers";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells } from "../cells";
import type { CustomFunction } from "../function";
import { range, sharesOr, wordsOr } from "./tierArguments";

export const pyramidTier: CustomFunction = {
  id: "PYRAMIDTIER",
  group: "tiering",
  summary: label(
    "Tier of each customer in a pyramid: the best 1 % are tier 1, the next 4 % tier 2, 15 % tier 3, the rest tier 4.",
    "每个客户在金字塔中的级别：最高 1 % 为 1 级，其后 4 % 为 2 级，15 % 为 3 级，其余为 4 级。",
  ),
  parameters: [
    range("values", "Value of each customer.", "每个客户的价值。"),
    range(
      "shares",
      "Share of the customers in each tier, together 100 %; {0.01,0.04,0.15,0.8} if left out.",
      "各级客户占比，合计 100 %；省略为 {0.01,0.04,0.15,0.8}。",
      true,
    ),
    range("names", "Names of the tiers; numbers if left out.", "各级名称；省略则返回数字。", true),
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("Tier of each value, in the same shape.", "与输入同形的级别。"),
  },
  blanks: label(
    "Empty cells stay empty and do not count. Text and errors give #N/A in their own cell. Equal values rank in the order of the cells.",
    "空单元格保持为空且不计数。文本和错误只使本格为 #N/A。价值相同者按单元格顺序。",
  ),
  example: { arguments: [[[50], [90], [10], [30], [20]], [[0.2, 0.8]]], result: [[2], [1], [2], [2], [2]] },
  run(values, shares, names) {
    const cells = numberCells("values", values);
    const parts = sharesOr("shares", shares, CURRY_PYRAMID);
    const words = wordsOr("names", names, parts.length);
    const tiers = pyramidTiers(cells.values, parts);
    return inShapeOf(cells, (i) => {
      if (isEmpty(cells, i)) return "";
      return Number.isNaN(cells.values[i]) ? NaN : (words?.[tiers[i]] ?? tiers[i] + 1);
    });
  },
};
