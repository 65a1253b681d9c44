import type { WinRatePrior } from "../../engine/forecast/winRatePrior";
import { shrunkWinRate } from "../../engine/forecast/winRates";
import { label } from "../../i18n/label";
import { isEmpty, isNumber, numberCells, refuseOtherShape, refuseText, type Cells } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";
import { refuse } from "../refuse";

export const winRate: CustomFunction = {
  id: "WINRATE",
  group: "forecast",
  summary: label(
    "Win rate of few deals with its interval: won of closed deals, drawn to what is usual (beta-binomial).",
    "少量商机的赢率及区间：赢单占已结商机之比，向通常水平收缩（贝塔-二项模型）。",
  ),
  parameters: [
    {
      name: "won",
      type: "any",
      dimensionality: "matrix",
      description: label("Won deals; one cell, or one column of groups.", "赢单数；一个单元格，或一列分组。"),
    },
    {
      name: "closed",
      type: "any",
      dimensionality: "matrix",
      description: label("Won and lost deals together, in the same shape as won.", "赢单与输单合计，形状与 won 相同。"),
    },
    {
      name: "usual",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label(
        "Rate that few deals are drawn to; 50 % if left out.",
        "商机少时向其收缩的赢率；省略为 50 %。",
      ),
    },
    {
      name: "weight",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label(
        "How many deals the usual rate weighs as much as; 2 if left out.",
        "通常赢率相当于多少笔商机的分量；省略为 2。",
      ),
    },
    {
      name: "level",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label("Probability of the interval; 95 % if left out.", "区间的置信水平；省略为 95 %。"),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "For each group a row of three: rate, lower and upper end of its interval.",
      "每组一行三列：赢率、区间下限、区间上限。",
    ),
  },
  blanks: label(
    "An empty row gives empty cells; an empty won beside closed counts as 0. Text and more won than closed give #VALUE!, errors #N/A in their own row.",
    "整行为空返回空；已结有数而赢单为空按 0 计。文本或赢单多于已结返回 #VALUE!，错误只使本行为 #N/A。",
  ),
  example: { arguments: [[[142]], [[226]]], result: [[0.627192982456, 0.563572387988, 0.688699724471]] },
  run(won, closed, usual, weight, level) {
    const [wins, ends] = [numberCells("won", won), numberCells("closed", closed)];
    for (const cells of [wins, ends]) refuseText(cells, "number");
    refuseOtherShape(wins, ends);
    if (wins.columns > 1) refuse(label("won must be one column.", "won 必须是一列。"));
    const prior = priorOf(numberOr("usual", usual, 0.5, 0, 1), numberOr("weight", weight, 2, 0.01, 1_000_000));
    const confidence = numberOr("level", level, 0.95, 0.01, 0.9999);
    return Array.from(wins.values, (_, row) => rateRow(wins, ends, row, prior, confidence));
  },
};

function rateRow(wins: Cells, ends: Cells, row: number, prior: WinRatePrior, level: number) {
  if (isEmpty(wins, row) && isEmpty(ends, row)) return ["", "", ""];
  const won = isEmpty(wins, row) ? 0 : wins.values[row];
  const closed = ends.values[row];
  if (!isNumber(ends, row) || Number.isNaN(won)) return [NaN, NaN, NaN];
  if (!(won >= 0 && won <= closed))
    return refuse(
      label(
        `won, cell ${row + 1}: ${won} is not between 0 and the ${closed} closed deals.`,
        `won 第 ${row + 1} 个单元格：${won} 不在 0 与已结商机数 ${closed} 之间。`,
      ),
    );
  const { rate, credible } = shrunkWinRate(won, closed, prior, level);
  return [rate, credible.low, credible.high];
}

/** Rates of exactly 0 or 1 would leave no interval. */
function priorOf(usual: number, weight: number): WinRatePrior {
  const mean = Math.min(Math.max(usual, 0.001), 0.999);
  return { alpha: mean * weight, beta: (1 - mean) * weight, mean, strength: weight, learned: false };
}
