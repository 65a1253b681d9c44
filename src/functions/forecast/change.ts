import { linearTrend } from "../../engine/series/linearTrend";
import { significantChange, type Change } from "../../engine/series/significantChange";
import { label } from "../../i18n/label";
import type { CustomFunction, FunctionParameter } from "../function";
import { numberOr } from "../optional";
import { seriesRows } from "./seriesCells";

const seriesParameter: FunctionParameter = {
  name: "values",
  type: "any",
  dimensionality: "matrix",
  description: label(
    "One series, oldest first, in a column or row; or a block with a series in each row.",
    "一个序列（由早到晚，一列或一行）；或多行区域，每行一个序列。",
  ),
};
const optional = (name: string, english: string, chinese: string): FunctionParameter => ({
  name,
  type: "number",
  dimensionality: "scalar",
  optional: true,
  description: label(english, chinese),
});

export const trend: CustomFunction = {
  id: "TREND",
  group: "forecast",
  summary: label(
    "Trend of a series: slope of the straight line through it (least squares), change a period.",
    "序列的趋势：最小二乘直线的斜率，即每期变动。",
  ),
  parameters: [seriesParameter],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "One slope for each series; #N/A with fewer than two numbers.",
      "每个序列一个斜率；不足两个数字时为 #N/A。",
    ),
  },
  blanks: label(
    "Empty cells and errors are left out, their place in time kept; text gives #VALUE!.",
    "空单元格和错误不计入，但保留其时间位置；文本返回 #VALUE!。",
  ),
  example: {
    arguments: [
      [
        [3, 5, 7],
        [4, 4, 1],
      ],
    ],
    result: [[2], [-1.5]],
  },
  run: (values) => seriesRows("values", values).map((series) => [linearTrend(series).slope]),
};

const signs: Readonly<Record<Change["verdict"], number>> = { rise: 1, fall: -1, steady: 0, unknown: NaN };

export const change: CustomFunction = {
  id: "CHANGE",
  group: "forecast",
  summary: label(
    "Significant change of trade: do the last months differ from those before by a set share, or by more than their usual ups and downs?",
    "交易额是否明显变化：近期月均与此前相比，是否超过设定比例或平时波动。",
  ),
  parameters: [
    seriesParameter,
    optional("recent", "Last periods that are looked at; 3 if left out.", "考察的近期期数；省略为 3。"),
    optional("base", "Periods before them that they are compared with; 12 if left out.", "对比的此前期数；省略为 12。"),
    optional(
      "share",
      "Relative change from which it is significant; 30 % if left out.",
      "视为明显的相对变动；省略为 30 %。",
    ),
    optional("z", "Or the number of standard errors; 2 if left out.", "或标准误倍数；省略为 2。"),
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "For each series a row of three: 1 rises, −1 falls, 0 steady; the relative change; its standard errors (z). #N/A where it cannot be told.",
      "每个序列一行三列：1 明显上升、−1 明显下降、0 平稳；相对变动；标准误倍数（z）。无法判断时为 #N/A。",
    ),
  },
  blanks: label(
    "An empty cell or error within the periods gives #N/A: write 0 for a month without trade. Text gives #VALUE!.",
    "所涉期间内有空单元格或错误时返回 #N/A：无交易的月份请填 0。文本返回 #VALUE!。",
  ),
  example: { arguments: [[[8, 12, 8, 12, 4, 6]], 2, 4, 0.3, 5], result: [[-1, -0.5, -2.5]] },
  run(values, recent, base, share, z) {
    const rule = {
      recent: Math.floor(numberOr("recent", recent, 3, 1, 1000)),
      base: Math.floor(numberOr("base", base, 12, 2, 1000)),
      threshold: numberOr("share", share, 0.3, 0, 1000),
      z: numberOr("z", z, 2, 0, 1000),
    };
    return seriesRows("values", values).map((series) => {
      const found = significantChange(series, rule);
      return [signs[found.verdict], found.change, found.z];
    });
  },
};
