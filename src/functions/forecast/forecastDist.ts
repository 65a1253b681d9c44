import { outcomeClasses } from "../../engine/forecast/outcomeClasses";
import { outcomeQuantile } from "../../engine/forecast/outcomes";
import { totalOutcomes } from "../../engine/forecast/totalOutcomes";
import { label } from "../../i18n/label";
import { asMatrix, inShapeOf, isBlank, isEmpty, isNumber, numberCells, refuseText } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";
import { refuse } from "../refuse";
import { amountsOfDeals, blankDeals, completedSales, dealsOf, ratesOfDeals } from "./dealArguments";

/** More rows than this nobody reads; beyond, totals stand in even classes. */
const MOST_ROWS = 60;

export const forecastDist: CustomFunction = {
  id: "FORECASTDIST",
  group: "forecast",
  summary: label(
    "What the open opportunities may bring in all: every total with its chance, or the quantiles asked for (0.1 = P10).",
    "未结商机合计可能实现的金额：逐一列出各总额及其概率，或给出所需分位数（0.1 即 P10）。",
  ),
  parameters: [
    amountsOfDeals,
    ratesOfDeals,
    completedSales,
    {
      name: "quantiles",
      type: "any",
      dimensionality: "matrix",
      optional: true,
      description: label(
        "Quantiles such as {0.1,0.5,0.9}; the whole distribution if left out.",
        "分位数，如 {0.1,0.5,0.9}；省略则给出整个分布。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Rows of total | chance | chance of at least so much; above 60 totals, the lower bounds of even classes. With quantiles: a total for each, in their shape.",
      "每行为 总额 | 概率 | 至少达到的概率；超过 60 个总额时为等距区间的下限。给出分位数时返回同形的总额。",
    ),
  },
  blanks: blankDeals,
  example: {
    arguments: [
      [[3800], [22500]],
      [[0.9], [0.2]],
    ],
    result: [
      [0, 0.08, 1],
      [3800, 0.72, 0.92],
      [22500, 0.02, 0.2],
      [26300, 0.18, 0.18],
    ],
  },
  run(amounts, winRates, completed, quantiles) {
    const deals = dealsOf(amounts, winRates);
    const base = numberOr("completed", completed, 0, -Infinity, Infinity);
    const outcomes = totalOutcomes(deals.amounts, deals.winRates);
    if (asMatrix(quantiles).flat().every(isBlank)) {
      const { from, chances, reach } = outcomeClasses(outcomes, MOST_ROWS, base);
      return Array.from(from, (total, i) => [total, chances[i], reach[i]]);
    }
    const parts = numberCells("quantiles", quantiles);
    refuseText(parts, "number");
    const at = parts.values.findIndex((part, i) => isNumber(parts, i) && (part < 0 || part > 1));
    if (at >= 0) {
      refuse(
        label(
          `quantiles, cell ${at + 1}: ${parts.values[at]} is not between 0 and 1; P10 is 0.1.`,
          `quantiles 第 ${at + 1} 个单元格：${parts.values[at]} 不在 0 与 1 之间；P10 请写 0.1。`,
        ),
      );
    }
    return inShapeOf(parts, (i) =>
      isEmpty(parts, i) ? "" : isNumber(parts, i) ? base + outcomeQuantile(outcomes, parts.values[i]) : NaN,
    );
  },
};
