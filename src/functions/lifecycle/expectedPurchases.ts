import { expectedPurchases as expected } from "../../engine/value/expectedPurchases";
import { label } from "../../i18n/label";
import { inShapeOf } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";
import { histories, historyBlanks, historyParameters } from "./historyArguments";

export const expectedPurchases: CustomFunction = {
  id: "EXPECTEDPURCHASES",
  group: "tiering",
  summary: label(
    "Expected purchases of each customer in a time to come, by a BG/NBD model.",
    "按 BG/NBD 模型估计每个客户未来一段时间的购买次数。",
  ),
  parameters: [
    ...historyParameters,
    {
      name: "horizon",
      type: "number",
      dimensionality: "scalar",
      description: label("Time to come, in the same unit.", "未来时间长度，单位相同。"),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("Number of purchases for each customer, in the same shape.", "与输入同形的预期购买次数。"),
  },
  blanks: historyBlanks,
  example: { arguments: [[[0], [2]], [[0], [3]], [[9], [4]], [[1, 1, 2, 1]], 0], result: [[0], [0]] },
  run(repeats, recency, age, model, horizon) {
    const given = histories(repeats, recency, age, model);
    const time = numberOr("horizon", horizon, 0, 0, 1e6);
    return inShapeOf(given.cells, (row) =>
      given.answer(row, (x, tx, t) => expected(given.model, [x], [tx], [t], time)[0]),
    );
  },
};
