import { label } from "../../i18n/label";
import type { Answer } from "../function";
import { asMatrix, isBlank } from "../cells";
import type { CustomFunction } from "../function";
import { refuse } from "../refuse";
import { range } from "./tierArguments";

export const migrate: CustomFunction = {
  id: "MIGRATE",
  group: "tiering",
  summary: label(
    "How each customer moved between two tierings: steps up (+) or down (−), 0 where it stayed.",
    "各客户在两次分级之间的移动：升级为正、降级为负，未变为 0。",
  ),
  parameters: [
    range("before", "Tier of each customer before.", "各客户原级别。"),
    range("after", "Tier now, same shape.", "现级别，形状相同。"),
    range("order", "The tiers from the highest to the lowest, such as A, B, C.", "级别由高到低排列，如 A、B、C。"),
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Steps in the same shape; new where there was no tier before, left where there is none now; #N/A for a tier that is not in the order.",
      "与输入同形的级数；原无级别为 new（新增），现无级别为 left（离开）；不在序列中的级别为 #N/A。",
    ),
  },
  blanks: label("Two empty cells give an empty cell.", "两格皆空返回空。"),
  example: {
    arguments: [[["C"], ["A"], ["B"], [""]], [["A"], ["B"], ["B"], ["C"]], [["A", "B", "C"]]],
    result: [[2], [-1], [0], ["new"]],
  },
  run(before, after, order) {
    const [was, is] = [asMatrix(before), asMatrix(after)];
    if (was.length !== is.length || was.some((row, i) => row.length !== is[i].length))
      refuse(label("before and after must have the same shape.", "before 与 after 的形状必须相同。"));
    const key = (cell: unknown): string =>
      String(cell as string)
        .trim()
        .toUpperCase();
    const tiers = asMatrix(order)
      .flat()
      .filter((cell) => !isBlank(cell))
      .map(key);
    return was.map((row, i) =>
      row.map((cell, j): Answer => {
        const now = is[i][j];
        if (isBlank(cell)) return isBlank(now) ? "" : "new";
        if (isBlank(now)) return "left";
        const [from, to] = [tiers.indexOf(key(cell)), tiers.indexOf(key(now))];
        return from < 0 || to < 0 ? NaN : from - to;
      }),
    );
  },
};
