import { cutOf } from "../../engine/tiering/cut";
import { quadrants } from "../../engine/tiering/quadrants";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells, refuseOtherShape } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";
import { choice, isLeftOut, range, wordsOr } from "./tierArguments";

export const quadrant: CustomFunction = {
  id: "QUADRANT",
  group: "tiering",
  summary: label(
    "Quadrant of a 2 × 2 matrix for each customer: 1 both low, 2 only y high, 3 only x high, 4 both high.",
    "每个客户在 2 × 2 矩阵中的象限：1 双低，2 仅 y 高，3 仅 x 高，4 双高。",
  ),
  parameters: [
    range("x", "First measure, such as current value.", "第一项指标，如当前价值。"),
    range("y", "Second measure, such as potential, in the same shape.", "第二项指标，如潜力，形状相同。"),
    choice("xCut", "number", "Where high x begins; the mean if left out.", "x 高低分界；省略为均值。"),
    choice("yCut", "number", "Where high y begins; the mean if left out.", "y 高低分界；省略为均值。"),
    range(
      "names",
      "Four names for the quadrants 1 to 4; numbers if left out.",
      "象限 1 至 4 的四个名称；省略则返回数字。",
      true,
    ),
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("Quadrant of each pair, in the same shape.", "与输入同形的象限。"),
  },
  blanks: label(
    "A pair with an empty cell stays empty; text and errors give #N/A in their own cell. They do not enter the means.",
    "任一格为空时返回空；文本和错误只使本格为 #N/A，均不计入均值。",
  ),
  example: {
    arguments: [[[1], [1], [9], [9]], [[1], [9], [1], [9]], 5, 5],
    result: [[1], [2], [3], [4]],
  },
  run(x, y, xCut, yCut, names) {
    const [across, up] = [numberCells("x", x), numberCells("y", y)];
    refuseOtherShape(across, up);
    const words = wordsOr("names", names, 4);
    const cut = (name: string, argument: typeof xCut, values: Float64Array): number =>
      isLeftOut(argument) ? cutOf(values, "mean") : numberOr(name, argument, 0, -Infinity, Infinity);
    const codes = quadrants(across.values, up.values, cut("xCut", xCut, across.values), cut("yCut", yCut, up.values));
    return inShapeOf(across, (i) => {
      if (isEmpty(across, i) || isEmpty(up, i)) return "";
      return codes[i] > 3 ? NaN : (words?.[codes[i]] ?? codes[i] + 1);
    });
  },
};
