import { loyaltyScore } from "../../engine/lifecycle/loyaltyScore";
import { label } from "../../i18n/label";
import { isNumber, numberCells } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";
import { refuse } from "../refuse";
import { numbersOnly, range } from "../tiering/tierArguments";

export const loyalty: CustomFunction = {
  id: "LOYALTY",
  group: "tiering",
  summary: label(
    "Loyalty score, 0 to 100, of each row: points of every measure in a straight line between two values, weighed over the measures known.",
    "各行忠诚度评分（0 至 100）：各指标在零分值与满分值之间按直线计分，对已知指标加权。",
  ),
  parameters: [
    range("values", "A row a customer, a column a measure.", "每行一个客户，每列一项指标。"),
    range("none", "Value of each measure that gives no points.", "各指标的零分值。"),
    range(
      "full",
      "Value that gives 100; below the other where less is better.",
      "各指标的满分值；越低越好者小于零分值。",
    ),
    range("weights", "Weight of each measure.", "各指标权重。"),
    {
      name: "minimumShare",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label("Share of the weights that must be known; 0.5 if left out.", "须已知的权重比例；省略为 0.5。"),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("A score for each row; #N/A where too little is known.", "每行一个评分；已知不足时为 #N/A。"),
  },
  blanks: label(
    "An empty cell, text or an error is a measure that is not known: its weight goes to the others.",
    "空格、文本和错误视为未知指标，其权重分给其他指标。",
  ),
  example: {
    arguments: [
      [
        [6, 2],
        ["", 2],
      ],
      [[0, 10]],
      [[12, 0]],
      [[1, 3]],
    ],
    result: [[72.5], [80]],
  },
  run(values, none, full, weights, minimumShare) {
    const cells = numberCells("values", values);
    const sets = {
      none: numbersOnly("none", none),
      full: numbersOnly("full", full),
      weights: numbersOnly("weights", weights),
    };
    for (const [name, { length }] of Object.entries(sets))
      if (length !== cells.columns)
        refuse(
          label(
            `${name} (${length}) must be as many as the columns of values (${cells.columns}).`,
            `${name}（${length} 个）必须与 values 的列数（${cells.columns}）相同。`,
          ),
        );
    if (sets.weights.some((weight) => weight < 0)) refuse(label("weights must not be below 0.", "weights 不得为负。"));
    const measures = sets.none.map((each, k) => ({
      values: Float64Array.from({ length: cells.rows }, (_, row) => {
        const i = row * cells.columns + k;
        return isNumber(cells, i) ? cells.values[i] : NaN;
      }),
      none: each,
      full: sets.full[k],
      weight: sets.weights[k],
    }));
    const { score } = loyaltyScore(measures, numberOr("minimumShare", minimumShare, 0.5, 0, 1));
    return Array.from(score, (each) => [each]);
  },
};
