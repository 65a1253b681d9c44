import { accuracy, meanAbsoluteScaledError } from "../../engine/series/accuracy";
import { brierScore } from "../../engine/forecast/calibration";
import { label } from "../../i18n/label";
import { isNumber, numberCells, refuseOtherShape, refuseText, type Cells } from "../cells";
import type { Argument, CustomFunction, FunctionParameter, Matrix } from "../function";
import { refuse } from "../refuse";
import { seasonOf, seasonParameter, seriesOf } from "./seriesCells";

const actualParameter: FunctionParameter = {
  name: "actual",
  type: "any",
  dimensionality: "matrix",
  description: label("What came.", "实际值。"),
};
const forecastParameter: FunctionParameter = {
  name: "forecast",
  type: "any",
  dimensionality: "matrix",
  description: label("What was forecast, in the same shape as actual.", "预测值，形状与 actual 相同。"),
};
const blanks = label(
  "Pairs with an empty cell or an error are left out; text gives #VALUE!.",
  "含空单元格或错误的成对数据不计入；文本返回 #VALUE!。",
);

function pairs(first: string, a: Argument | Matrix, second: string, b: Argument | Matrix): readonly [Cells, Cells] {
  const cells = [numberCells(first, a), numberCells(second, b)] as const;
  for (const each of cells) refuseText(each, "number");
  refuseOtherShape(...cells);
  return cells;
}

export const mape: CustomFunction = {
  id: "MAPE",
  group: "forecast",
  summary: label(
    "Mean absolute percentage error of forecasts: mean |actual − forecast| ÷ |actual|.",
    "预测的平均绝对百分比误差：|实际 − 预测| ÷ |实际| 的平均值。",
  ),
  parameters: [actualParameter, forecastParameter],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Fraction; #N/A where an actual is 0: use WAPE then.",
      "比率；有实际值为 0 时为 #N/A，请改用 WAPE。",
    ),
  },
  blanks,
  example: {
    arguments: [
      [[100], [200]],
      [[110], [180]],
    ],
    result: [[0.1]],
  },
  run(actual, forecast) {
    const [came, said] = pairs("actual", actual, "forecast", forecast);
    return [[accuracy(came.values, said.values).mape]];
  },
};

export const wape: CustomFunction = {
  id: "WAPE",
  group: "forecast",
  summary: label(
    "Weighted absolute percentage error of forecasts: Σ |actual − forecast| ÷ Σ |actual|; large months weigh more.",
    "预测的加权绝对百分比误差：Σ |实际 − 预测| ÷ Σ |实际|；金额大的月份权重大。",
  ),
  parameters: [actualParameter, forecastParameter],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("Fraction; #N/A where all actuals are 0.", "比率；实际值全为 0 时为 #N/A。"),
  },
  blanks,
  example: {
    arguments: [
      [[100], [0]],
      [[110], [5]],
    ],
    result: [[0.15]],
  },
  run(actual, forecast) {
    const [came, said] = pairs("actual", actual, "forecast", forecast);
    return [[accuracy(came.values, said.values).wape]];
  },
};

export const mase: CustomFunction = {
  id: "MASE",
  group: "forecast",
  summary: label(
    "Mean absolute scaled error: errors of forecasts in units of those of the (seasonal) naive forecast; below 1 is better than naive.",
    "平均绝对比例误差：预测误差相对（季节）朴素预测误差的倍数；低于 1 优于朴素预测。",
  ),
  parameters: [
    actualParameter,
    forecastParameter,
    {
      name: "training",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "The series that the forecast was made from, oldest first: one column or row.",
        "作出预测所依据的序列，由早到晚：一列或一行。",
      ),
    },
    seasonParameter,
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Ratio; #N/A where the training series is constant or too short.",
      "倍数；训练序列为常数或过短时为 #N/A。",
    ),
  },
  blanks,
  example: { arguments: [[[7], [9]], [[6], [6]], [[1], [3], [5], [7]], 1], result: [[1]] },
  run(actual, forecast, training, season) {
    const [came, said] = pairs("actual", actual, "forecast", forecast);
    const series = seriesOf("training", training);
    return [[meanAbsoluteScaledError(came.values, said.values, series, seasonOf(season, series.length))]];
  },
};

export const brier: CustomFunction = {
  id: "BRIER",
  group: "forecast",
  summary: label(
    "Brier score of win chances: mean (chance − outcome)²; 0 is perfect, always saying 50 % gives 0.25.",
    "赢单概率的 Brier 得分：(概率 − 结果)² 的平均值；0 为最佳，恒报 50 % 得 0.25。",
  ),
  parameters: [
    {
      name: "chances",
      type: "any",
      dimensionality: "matrix",
      description: label("Chance that each deal was given (0.3 or 30 %).", "当时给出的赢单概率（0.3 或 30 %）。"),
    },
    {
      name: "outcomes",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "1 for won, 0 for lost, empty for open; in the same shape as chances.",
        "赢单为 1，输单为 0，未结留空；形状与 chances 相同。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("0 to 1; #N/A when nothing is decided.", "0 至 1；尚无结果时为 #N/A。"),
  },
  blanks,
  example: {
    arguments: [
      [[0.1], [0.9], [0.8], [0.3]],
      [[0], [1], [1], [0]],
    ],
    result: [[0.0375]],
  },
  run(chances, outcomes) {
    const [said, came] = pairs("chances", chances, "outcomes", outcomes);
    said.values.forEach((chance, i) => {
      if (isNumber(said, i) && !(chance >= 0 && chance <= 1))
        refuse(
          label(
            `chances, cell ${i + 1}: ${chance} is not between 0 and 1; write 30 % or 0.3.`,
            `chances 第 ${i + 1} 个单元格：${chance} 不在 0 与 1 之间；请写 30 % 或 0.3。`,
          ),
        );
      if (isNumber(came, i) && came.values[i] !== 0 && came.values[i] !== 1)
        refuse(
          label(
            `outcomes, cell ${i + 1}: ${came.values[i]} is neither 1 (won) nor 0 (lost).`,
            `outcomes 第 ${i + 1} 个单元格：${came.values[i]} 既不是 1（赢单）也不是 0（输单）。`,
          ),
        );
    });
    return [[brierScore(said.values, came.values)]];
  },
};
