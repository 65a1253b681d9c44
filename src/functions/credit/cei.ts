import { collectionEffectivenessIndex } from "../../engine/credit/collectionEffectivenessIndex";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells, refuseOtherShape } from "../cells";
import type { CustomFunction, FunctionParameter } from "../function";
import { numberOr } from "../optional";

const amount = (name: string, english: string, chinese: string): FunctionParameter => ({
  name,
  type: "any",
  dimensionality: "matrix",
  description: label(english, chinese),
});

export const cei: CustomFunction = {
  id: "CEI",
  group: "credit",
  summary: label(
    "Collection effectiveness index, monthly form: how much of what could be collected was collected; 100 = all of it.",
    "收款效率指数（按月）：可收款项中实际收回的比例；100 表示全部收回。",
  ),
  parameters: [
    amount("begin", "Receivables at the beginning of the period.", "期初应收余额。"),
    amount("sales", "Credit sales of the period, in the same shape.", "期间赊销额，形状相同。"),
    amount("end", "Receivables at the end, in the same shape.", "期末应收余额，形状相同。"),
    amount("endNotDue", "Those of them not yet due, in the same shape.", "其中尚未到期的部分，形状相同。"),
    {
      name: "months",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label(
        "Months in the period, by which the sales are divided; 3 if left out.",
        "期间月数，用于除赊销额；省略为 3。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Index for each row, in the same shape; #N/A where nothing could be collected.",
      "与输入同形的指数；没有可收款项时为 #N/A。",
    ),
  },
  blanks: label(
    "Four empty cells give an empty cell; otherwise an empty cell counts as 0. Text and errors give #N/A in their own cell.",
    "四格皆空返回空，否则空按 0 计。文本和错误只使本格为 #N/A。",
  ),
  example: { arguments: [[[6200]], [[10890]], [[6340]], [[3590]], 3], result: [[55.9294871795]] },
  run(begin, sales, end, endNotDue, months) {
    const cells = [
      numberCells("begin", begin),
      numberCells("sales", sales),
      numberCells("end", end),
      numberCells("endNotDue", endNotDue),
    ];
    for (const other of cells.slice(1)) refuseOtherShape(cells[0], other);
    const [opening, sold, closing, current] = cells.map((each) =>
      each.values.map((value, i) => (isEmpty(each, i) ? 0 : value)),
    );
    const answers = collectionEffectivenessIndex(
      opening,
      sold,
      closing,
      current,
      numberOr("months", months, 3, 1, 120),
    );
    return inShapeOf(cells[0], (i) => (cells.every((each) => isEmpty(each, i)) ? "" : answers[i]));
  },
};
