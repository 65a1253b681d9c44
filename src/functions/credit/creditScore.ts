import { reliableScore } from "../../engine/credit/reliableScore";
import { label } from "../../i18n/label";
import { isEmpty, isNumber, numberCells, refuseText, type Cells } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";
import { refuse } from "../refuse";

export const creditScore: CustomFunction = {
  id: "CREDITSCORE",
  group: "credit",
  summary: label(
    "Credit score Y = Σ weight × points ÷ Σ weight of the indicators known; a row a customer, a column an indicator.",
    "信用评分 Y = Σ 权重 × 得分 ÷ 已知指标权重合计；一行一个客户，一列一个指标。",
  ),
  parameters: [
    {
      name: "points",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Points of each indicator, 0 to 100; a row for each customer.",
        "各指标得分，0 至 100；每个客户一行。",
      ),
    },
    {
      name: "weights",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Weight of each indicator, as many as points has columns.",
        "各指标权重，个数与 points 的列数相同。",
      ),
    },
    {
      name: "minimumShare",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label(
        "Share of the weights that must be known; 0.5 if left out, 1 refuses every gap.",
        "须已知的权重比例；省略为 0.5，1 表示有缺即不评。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("A score for each row; #N/A where too little is known.", "每行一个评分；已知不足时为 #N/A。"),
  },
  blanks: label(
    "An empty cell, text or an error is an indicator that is not known: its weight goes to the others. A row without any points is empty.",
    "空格、文本和错误视为未知指标，其权重分给其他指标；整行皆空返回空。",
  ),
  example: {
    arguments: [
      [
        [80, 60],
        [90, ""],
      ],
      [[0.75, 0.25]],
    ],
    result: [[75], [90]],
  },
  run(points, weights, minimumShare) {
    const cells = numberCells("points", points);
    const weight = numberCells("weights", weights);
    refuseText(weight, "number");
    const values = Array.from(weight.values, (value, i) => (isNumber(weight, i) ? value : 0));
    if (values.length !== cells.columns || values.some((value) => value < 0)) {
      refuse(
        label(
          `weights must be ${cells.columns} numbers of 0 or more, one for each column of points.`,
          `weights 必须是 ${cells.columns} 个不小于 0 的数字，与 points 各列对应。`,
        ),
      );
    }
    const columns = values.map((_, i) => columnOf(cells, i));
    const share = numberOr("minimumShare", minimumShare, 0.5, 0, 1);
    const none = values.map(() => undefined);
    const { score } = reliableScore(columns, values, none, share);
    return Array.from(score, (each, row) => [isRowEmpty(cells, row) ? "" : each]);
  },
};

/** An indicator's points; what lies outside 0 to 100 is a mistake that would be hidden in the sum. */
function columnOf(cells: Cells, column: number): Float64Array {
  return Float64Array.from({ length: cells.rows }, (_, row) => {
    const i = row * cells.columns + column;
    const points = isNumber(cells, i) ? cells.values[i] : NaN;
    if (!(points < 0 || points > 100)) return points;
    return refuse(
      label(
        `points, cell ${i + 1}: ${points} is not between 0 and 100.`,
        `points 第 ${i + 1} 个单元格：${points} 不在 0 与 100 之间。`,
      ),
    );
  });
}

const isRowEmpty = (cells: Cells, row: number): boolean =>
  Array.from({ length: cells.columns }, (_, column) => row * cells.columns + column).every((i) => isEmpty(cells, i));
