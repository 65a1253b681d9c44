import { reliableScore } from "../../engine/credit/reliableScore";
import { linePoints } from "../../engine/tiering/linePoints";
import { label } from "../../i18n/label";
import { isEmpty, isNumber, numberCells } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";
import { refuse } from "../refuse";
import { choice, isLeftOut, numbersOnly, range } from "./tierArguments";

export const goodCustomer: CustomFunction = {
  id: "GOODCUST",
  group: "tiering",
  summary: label(
    "Score 0 to 100 of how good a customer is: Σ weight × points ÷ Σ weight; points rise in a straight line from zero to full.",
    "好客户评分（0–100）：Σ 权重 × 得分 ÷ Σ 权重；得分由零分值至满分值按直线计算。",
  ),
  parameters: [
    range("values", "A row a customer, a column an indicator.", "每行一个客户，每列一项指标。"),
    range("zero", "Value of each indicator that is worth nothing.", "各项指标的零分值。"),
    range(
      "full",
      "Value of each that is worth 100; below zero's where less is better.",
      "各项指标的满分值；越低越好者小于零分值。",
    ),
    range("weights", "Weight of each indicator; all the same if left out.", "各项指标的权重；省略为等权。", true),
    choice(
      "minimumShare",
      "number",
      "Share of the weights that must be known; 0.5 if left out, 1 refuses every gap.",
      "须已知的权重比例；省略为 0.5，1 表示有缺即不评。",
    ),
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("A score for each row; #N/A where too little is known.", "每行一个评分；已知不足时为 #N/A。"),
  },
  blanks: label(
    "An empty cell, text or an error is an indicator that is not known: its weight goes to the others. A row without any value is empty.",
    "空格、文本和错误视为未知指标，其权重分给其他指标；整行皆空返回空。",
  ),
  example: {
    arguments: [
      [
        [0.3, 0.06],
        [0.1, ""],
      ],
      [[0, 0.3]],
      [[0.4, 0]],
      [[3, 1]],
    ],
    result: [[76.25], [25]],
  },
  run(values, zero, full, weights, minimumShare) {
    const cells = numberCells("values", values);
    const lines = { zero: numbersOnly("zero", zero), full: numbersOnly("full", full) };
    const given = isLeftOut(weights) ? lines.zero.map(() => 1) : numbersOnly("weights", weights);
    for (const [name, count] of [
      ["zero", lines.zero.length],
      ["full", lines.full.length],
      ["weights", given.length],
    ] as const)
      if (count !== cells.columns)
        refuse(
          label(
            `${name} (${count}) must be as many as the columns of values (${cells.columns}).`,
            `${name}（${count} 个）必须与 values 的列数（${cells.columns}）相同。`,
          ),
        );
    const negative = given.find((weight) => weight < 0);
    if (negative !== undefined)
      refuse(
        label(`weights must not be below 0, but one is ${negative}.`, `weights 不得为负，但有一个为 ${negative}。`),
      );
    const points = given.map((_, k) => {
      const column = Float64Array.from({ length: cells.rows }, (__, row) => {
        const i = row * cells.columns + k;
        return isNumber(cells, i) ? cells.values[i] : NaN;
      });
      return linePoints(column, lines.zero[k], lines.full[k]);
    });
    const share = numberOr("minimumShare", minimumShare, 0.5, 0, 1);
    const { score } = reliableScore(points, given, given.map(() => undefined), share); // prettier-ignore
    const isBlankRow = (row: number): boolean => given.every((_, k) => isEmpty(cells, row * cells.columns + k));
    return Array.from(score, (each, row) => [isBlankRow(row) ? "" : each]);
  },
};
