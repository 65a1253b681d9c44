import { CREDIT_GRADES } from "../../engine/credit/creditGrades";
import { policyLimits } from "../../engine/credit/policyLimits";
import { label } from "../../i18n/label";
import { asMatrix, inShapeOf, isBlank, isEmpty, isNumber, numberCells } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";
import { refuse } from "../refuse";

export const creditLimit: CustomFunction = {
  id: "CREDITLIMIT",
  group: "credit",
  summary: label(
    "Credit limit that a grade leaves of a base limit: CA1 to CA3 all of it, CA4 less a discount, CA5 nothing (cash).",
    "各信用等级保留的额度：CA1 至 CA3 全额，CA4 打折扣，CA5 为 0（现金交易）。",
  ),
  parameters: [
    {
      name: "baseLimit",
      type: "any",
      dimensionality: "matrix",
      description: label("Base limit of each customer.", "各客户的基础额度。"),
    },
    {
      name: "grades",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Grade of each customer, CA1 to CA5 or NR, in the same shape.",
        "各客户的信用等级 CA1 至 CA5 或 NR，形状相同。",
      ),
    },
    {
      name: "discount",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label("Part that CA4 and NR lose; 0.5 if left out.", "CA4 与 NR 的折扣比例；省略为 0.5。"),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("Money for each customer, in the same shape.", "与输入同形的额度。"),
  },
  blanks: label(
    "An empty grade stays empty; an empty base gives #N/A, but 0 for CA5. What is no grade gives #N/A.",
    "等级为空返回空；基础额度为空返回 #N/A（CA5 为 0）；不是等级的文本返回 #N/A。",
  ),
  example: {
    arguments: [
      [[1000], [1000], [1000]],
      [["CA1"], ["CA4"], ["CA5"]],
    ],
    result: [[1000], [500], [0]],
  },
  run(baseLimit, grades, discount) {
    const base = numberCells("baseLimit", baseLimit);
    const written = asMatrix(grades).flat();
    if (written.length !== base.values.length) {
      refuse(
        label(
          `grades must have as many cells as baseLimit, ${base.values.length}, not ${written.length}.`,
          `grades 的单元格数必须与 baseLimit 相同（${base.values.length}），而不是 ${written.length}。`,
        ),
      );
    }
    const left = 1 - numberOr("discount", discount, 0.5, 0, 1);
    const codes = written.map((cell) =>
      CREDIT_GRADES.findIndex((grade) => grade === String(cell).trim().toUpperCase()),
    );
    const known = codes.map((code) => Math.max(code, 0));
    const amounts = base.values.map((amount, i) => (isNumber(base, i) && !isEmpty(base, i) ? amount : NaN));
    const limits = policyLimits(amounts, known, [1, 1, 1, left, 0, left]);
    return inShapeOf(base, (i) => (isBlank(written[i]) ? "" : codes[i] < 0 ? NaN : limits[i]));
  },
};
