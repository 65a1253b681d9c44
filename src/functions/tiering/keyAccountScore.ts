import { keyAccountScore as scoreOf } from "../../engine/tiering/keyAccountScore";
import { label } from "../../i18n/label";
import { numberCells } from "../cells";
import type { CustomFunction } from "../function";
import { refuse } from "../refuse";
import { isLeftOut, numbersOnly, range } from "./tierArguments";

export const keyAccountScore: CustomFunction = {
  id: "KASCORE",
  group: "tiering",
  summary: label(
    "Key-account score: weight of the criteria that a customer meets ÷ weight of those that have a value.",
    "大客户评分：客户满足的指标权重 ÷ 有数值指标的权重。",
  ),
  parameters: [
    range("values", "A row a customer, a column a criterion.", "每行一个客户，每列一项指标。"),
    range("thresholds", "Value from which on each criterion is met.", "各项指标的达标门槛。"),
    range("weights", "Weight of each criterion; all the same if left out.", "各项指标的权重；省略为等权。", true),
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("A fraction for each customer, in one column.", "每个客户一个小数，排成一列。"),
  },
  blanks: label(
    "A criterion that is empty, text or an error leaves its weight to the others; a row without any value stays empty.",
    "为空、为文本或错误的指标，其权重由其余指标分担；整行无数值时返回空。",
  ),
  example: {
    arguments: [
      [
        [12, 500, 0.3],
        [2, 900, ""],
      ],
      [[6, 400, 0.2]],
      [[0.2, 0.5, 0.3]],
    ],
    result: [[1], [0.714285714286]],
  },
  run(values, thresholds, weights) {
    const cells = numberCells("values", values);
    const limits = numbersOnly("thresholds", thresholds);
    const given = isLeftOut(weights) ? limits.map(() => 1) : numbersOnly("weights", weights);
    for (const [name, count] of [
      ["thresholds", limits.length],
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
    const criteria = limits.map((threshold, k) => ({
      values: Float64Array.from({ length: cells.rows }, (_, row) => cells.values[row * cells.columns + k]),
      threshold,
      direction: "atLeast" as const,
      weight: given[k],
    }));
    const { score } = scoreOf(criteria, 1);
    return Array.from(score, (value) => [Number.isNaN(value) ? "" : value]);
  },
};
