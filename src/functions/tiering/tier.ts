import { thresholdTiers } from "../../engine/tiering/thresholdTiers";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells } from "../cells";
import type { CustomFunction } from "../function";
import { fallingOr, range, wordsOr } from "./tierArguments";

export const tier: CustomFunction = {
  id: "TIER",
  group: "tiering",
  summary: label(
    "Tier of each value by least values: 1 from the first on, 2 from the second on, and so on.",
    "按最低值给出每个价值的级别：达到第一个为 1 级，达到第二个为 2 级，依此类推。",
  ),
  parameters: [
    range("values", "Value of each customer.", "每个客户的价值。"),
    range(
      "thresholds",
      "Least value of each tier but the last, falling, such as {500000,100000}.",
      "除末级外各级的最低值，逐个递减，如 {500000,100000}。",
    ),
    range(
      "names",
      "Names of the tiers, one more than thresholds; numbers if left out.",
      "各级名称，比门槛多一个；省略则返回数字。",
      true,
    ),
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("Tier of each value, in the same shape.", "与输入同形的级别。"),
  },
  blanks: label(
    "Empty cells stay empty. Text and errors give #N/A in their own cell.",
    "空单元格保持为空。文本和错误只使本格为 #N/A。",
  ),
  example: { arguments: [[[500000], [499999.5], [-3]], [[500000, 100000]]], result: [[1], [2], [3]] },
  run(values, thresholds, names) {
    const cells = numberCells("values", values);
    const least = fallingOr("thresholds", thresholds);
    const words = wordsOr("names", names, least.length + 1);
    const tiers = thresholdTiers(cells.values, least);
    return inShapeOf(cells, (i) => {
      if (isEmpty(cells, i)) return "";
      return Number.isNaN(cells.values[i]) ? NaN : (words?.[tiers[i]] ?? tiers[i] + 1);
    });
  },
};
