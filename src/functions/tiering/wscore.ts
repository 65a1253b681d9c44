import { weightedScore } from "../../engine/tiering/weightedScore";
import { label } from "../../i18n/label";
import { isNumber, numberCells } from "../cells";
import type { CustomFunction } from "../function";
import { refuse } from "../refuse";
import { isLeftOut, numbersOnly, range } from "./tierArguments";

export const wscore: CustomFunction = {
  id: "WSCORE",
  group: "tiering",
  summary: label(
    "Weighted mark of each row: Σ weight × mark ÷ Σ weight of the marks known; a row a segment or offer, a column a feature.",
    "各行加权得分：Σ 权重 × 评分 ÷ 已知评分权重合计；每行一个细分或方案，每列一项特性。",
  ),
  parameters: [
    range("marks", "A row a segment or offer, a column a feature.", "每行一个细分或方案，每列一项特性。"),
    range("weights", "Importance of each feature; all alike if left out.", "各特性的重要性；省略为等权。", true),
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("A mark for each row, in one column.", "每行一个得分，排成一列。"),
  },
  blanks: label(
    "An empty cell, text or an error leaves its weight to the others; a row without any mark stays empty.",
    "为空、为文本或错误的评分，其权重由其余分担；整行无评分时返回空。",
  ),
  example: {
    arguments: [
      [
        [8, 6],
        [9, ""],
      ],
      [[1, 3]],
    ],
    result: [[6.5], [9]],
  },
  run(marks, weights) {
    const cells = numberCells("marks", marks);
    const given = isLeftOut(weights) ? Array<number>(cells.columns).fill(1) : numbersOnly("weights", weights);
    if (given.length !== cells.columns || given.some((weight) => weight < 0))
      refuse(
        label(
          `weights must be ${cells.columns} numbers of 0 or more, one for each column of marks.`,
          `weights 必须是 ${cells.columns} 个不小于 0 的数字，与 marks 各列对应。`,
        ),
      );
    const columns = given.map((_, k) =>
      Float64Array.from({ length: cells.rows }, (_, row) => {
        const i = row * cells.columns + k;
        return isNumber(cells, i) ? cells.values[i] : NaN;
      }),
    );
    return Array.from(weightedScore(columns, given).score, (score) => [Number.isNaN(score) ? "" : score]);
  },
};
