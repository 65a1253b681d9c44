import { distanceToNextClass } from "../../engine/tiering/distanceToNextClass";
import { distanceToNextTier } from "../../engine/tiering/thresholdTiers";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";
import { choice, fallingOr, isLeftOut, oneOf, range } from "./tierArguments";

export const distance: CustomFunction = {
  id: "DISTANCE",
  group: "tiering",
  summary: label(
    "Additional value that each customer needs for the next better tier, all others staying as they are.",
    "其他客户不变时，每个客户升一级所需增加的价值。",
  ),
  parameters: [
    range("values", "Value of each customer.", "每个客户的价值。"),
    range(
      "thresholds",
      "Least value of each tier but the last, falling; ABC classes if left out.",
      "除末级外各级的最低值，逐个递减；省略则按 ABC 类别。",
      true,
    ),
    choice("shareA", "number", "Cumulative share of class A; 0.8 if left out.", "A 类累计占比；省略为 0.8。"),
    choice(
      "shareB",
      "number",
      "Cumulative share of classes A and B; 0.95 if left out.",
      "A、B 两类累计占比；省略为 0.95。",
    ),
    choice(
      "rule",
      "string",
      '"exclusive" (default) or "inclusive", as in ABC.',
      '"exclusive"（默认）或 "inclusive"，同 ABC。',
    ),
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Value lacking, in the same shape; empty in the best tier.",
      "与输入同形的尚缺价值；最高级为空。",
    ),
  },
  blanks: label(
    "Empty cells stay empty. Text and errors give #N/A in their own cell.",
    "空单元格保持为空。文本和错误只使本格为 #N/A。",
  ),
  example: { arguments: [[[500000], [120000], [99000]], [[500000, 100000]]], result: [[""], [380000], [1000]] },
  run(values, thresholds, shareA, shareB, rule) {
    const cells = numberCells("values", values);
    const a = numberOr("shareA", shareA, 0.8, 0, 1);
    const b = numberOr("shareB", shareB, Math.max(0.95, a), a, 1);
    const lacking = isLeftOut(thresholds)
      ? distanceToNextClass(cells.values, a, b, oneOf("rule", rule, ["exclusive", "inclusive"]))
      : distanceToNextTier(cells.values, fallingOr("thresholds", thresholds));
    return inShapeOf(cells, (i) => {
      if (isEmpty(cells, i)) return "";
      if (Number.isNaN(cells.values[i])) return NaN;
      return Number.isNaN(lacking[i]) ? "" : lacking[i];
    });
  },
};
