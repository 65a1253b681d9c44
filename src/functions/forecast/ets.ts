import { etsForecast, etsInterval } from "../../engine/series/etsForecast";
import { label } from "../../i18n/label";
import type { Argument, CustomFunction, FunctionParameter, Matrix } from "../function";
import { numberOr } from "../optional";
import { fitOf, modelParameter, seasonOf, seasonParameter, seriesOf, valuesParameter } from "./seriesCells";

/** Paths behind bounds that have to be simulated. */
const RUNS = 5000;
const MOST_PERIODS = 600;

export const periodsParameter: FunctionParameter = {
  name: "periods",
  type: "number",
  dimensionality: "scalar",
  optional: true,
  description: label("How many values ahead; 12 if left out.", "向后预测的期数；省略为 12。"),
};
export const blanks = label(
  "Empty cells between numbers are filled along a line (at most 30 %), at the ends they are cut off; text gives #VALUE!.",
  "数字之间的空单元格按直线补齐（至多 30 %），首尾空单元格忽略；文本返回 #VALUE!。",
);
export const periodsOf = (argument: Argument | Matrix): number =>
  Math.floor(numberOr("periods", argument, 12, 1, MOST_PERIODS));

export const ets: CustomFunction = {
  id: "ETS",
  group: "forecast",
  summary: label(
    "Forecast of a series by exponential smoothing with trend and season; also in Excel for the web, where FORECAST.ETS is missing.",
    "用含趋势与季节的指数平滑预测序列；在没有 FORECAST.ETS 的 Excel 网页版中也可用。",
  ),
  parameters: [valuesParameter, periodsParameter, seasonParameter, modelParameter],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("One column: the values to come.", "一列：未来各期的预测值。"),
  },
  blanks,
  example: { arguments: [[[70], [70], [70], [70], [70], [70]], 2], result: [[70], [70]] },
  run(values, periods, season, model) {
    const series = seriesOf("values", values);
    const fit = fitOf(series, seasonOf(season, series.length), model);
    return Array.from(etsForecast(fit.model, fit.parameters, fit.state, periodsOf(periods)), (point) => [point]);
  },
};

export const etsBounds: CustomFunction = {
  id: "ETSINTERVAL",
  group: "forecast",
  summary: label(
    "Bounds between which a forecast by exponential smoothing will lie with a given probability.",
    "指数平滑预测值在给定概率下的上下限。",
  ),
  parameters: [
    valuesParameter,
    periodsParameter,
    {
      name: "level",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label(
        "Probability that a value lies inside; 95 % if left out.",
        "实际值落在区间内的概率；省略为 95 %。",
      ),
    },
    seasonParameter,
    modelParameter,
    {
      name: "seed",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label(
        "Start of the random numbers where bounds are simulated (multiplicative models); 1 if left out.",
        "乘法模型以模拟求区间时的随机数种子；省略为 1。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("Two columns: lower and upper bound of each value to come.", "两列：未来各期的下限与上限。"),
  },
  blanks,
  example: { arguments: [[[70], [70], [70], [70], [70], [70]], 1], result: [[70, 70]] },
  run(values, periods, level, season, model, seed) {
    const series = seriesOf("values", values);
    const fit = fitOf(series, seasonOf(season, series.length), model);
    const chance = { seed: Math.floor(numberOr("seed", seed, 1, 0, 2 ** 31)), runs: RUNS };
    const { low, high } = etsInterval(fit, periodsOf(periods), numberOr("level", level, 0.95, 0.01, 0.9999), chance);
    return Array.from(low, (bound, h) => [bound, high[h]]);
  },
};
