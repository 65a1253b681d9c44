import { cumulativeShare } from "../../engine/tiering/cumulativeShare";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells } from "../cells";
import type { CustomFunction } from "../function";
import { choice, oneOf, range } from "./tierArguments";

export const pareto: CustomFunction = {
  id: "PARETO",
  group: "tiering",
  summary: label(
    "Pareto analysis: cumulative share, share or rank of each customer, the largest first.",
    "帕累托分析：按由大到小给出每个客户的累计占比、占比或排名。",
  ),
  parameters: [
    range("values", "Value of each customer, such as revenue or profit.", "每个客户的价值，如收入或利润。"),
    choice(
      "what",
      "string",
      '"cumulative" (default), "share" or "rank".',
      '"cumulative"（默认，累计占比）、"share"（占比）或 "rank"（排名）。',
    ),
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("A fraction or rank for each value, in the same shape.", "与输入同形的占比或排名。"),
  },
  blanks: label(
    "Empty cells stay empty. Text and errors give #N/A in their own cell; values of 0 and below have the share 0.",
    "空单元格保持为空。文本和错误只使本格为 #N/A；0 和负数的占比为 0。",
  ),
  example: { arguments: [[[30], [50], [20]]], result: [[0.8], [0.5], [1]] },
  run(values, what) {
    const cells = numberCells("values", values);
    const ranking = cumulativeShare(cells.values);
    const wanted = oneOf("what", what, ["cumulative", "share", "rank"]);
    const answers = wanted === "cumulative" ? ranking.cumulativeShare : ranking[wanted];
    return inShapeOf(cells, (i) => (isEmpty(cells, i) ? "" : answers[i]));
  },
};
