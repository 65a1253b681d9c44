import { probabilityAlive } from "../../engine/value/probabilityAlive";
import { label } from "../../i18n/label";
import { inShapeOf } from "../cells";
import type { CustomFunction } from "../function";
import { histories, historyBlanks, historyParameters } from "./historyArguments";

export const pAlive: CustomFunction = {
  id: "PALIVE",
  group: "tiering",
  summary: label(
    "Probability that a customer still is one, by a BG/NBD model: 1 without repeat purchases.",
    "按 BG/NBD 模型估计客户仍存续的概率；无重复购买时为 1。",
  ),
  parameters: historyParameters,
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("Probability for each customer, in the same shape.", "与输入同形的存续概率。"),
  },
  blanks: historyBlanks,
  example: { arguments: [[[0], [1]], [[0], [1]], [[9], [1]], [[1, 1, 1, 1]]], result: [[1], [0.5]] },
  run(repeats, recency, age, model) {
    const given = histories(repeats, recency, age, model);
    return inShapeOf(given.cells, (row) =>
      given.answer(row, (x, tx, t) => probabilityAlive(given.model, [x], [tx], [t])[0]),
    );
  },
};
