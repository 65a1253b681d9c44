import { holtWinters, holtWintersForecast } from "../../engine/series/holtWinters";
import { label } from "../../i18n/label";
import { asMatrix, isBlank } from "../cells";
import type { CustomFunction } from "../function";
import { shown } from "../optional";
import { refuse } from "../refuse";
import { blanks, periodsOf, periodsParameter } from "./ets";
import { seasonOf, seasonParameter, seriesOf, valuesParameter } from "./seriesCells";

export const holtWintersFunction: CustomFunction = {
  id: "HOLTWINTERS",
  group: "forecast",
  summary: label(
    "Forecast of a seasonal series by Holt and Winters, as R's HoltWinters fits it: a second opinion beside ETS.",
    "用 Holt-Winters 法预测季节序列，拟合方式与 R 的 HoltWinters 一致；可与 ETS 对照。",
  ),
  parameters: [
    valuesParameter,
    periodsParameter,
    seasonParameter,
    {
      name: "kind",
      type: "string",
      dimensionality: "scalar",
      optional: true,
      description: label(
        '"A" where the season adds an amount, "M" where it multiplies; "A" if left out.',
        "“A” 为季节按金额增减，“M” 为季节按倍数；省略为 “A”。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("One column: the values to come.", "一列：未来各期的预测值。"),
  },
  blanks,
  example: { arguments: [[[1], [3], [1], [3], [1], [3], [1], [3]], 2, 2], result: [[1], [3]] },
  run(values, periods, season, kind) {
    const series = seriesOf("values", values);
    const period = seasonOf(season, series.length);
    const [word] = asMatrix(kind).flat();
    const chosen = isBlank(word) ? "A" : word;
    if (chosen !== "A" && chosen !== "M")
      return refuse(
        label(`kind must be "A" or "M", not ‘${shown(word)}’.`, `kind 必须是 "A" 或 "M"，而不是“${shown(word)}”。`),
      );
    if (period < 2 || series.length < 2 * period)
      return refuse(
        label(
          `values must span two seasons of 2 or more values; there are ${series.length} values.`,
          `values 至少须包含两个完整季节（每季 2 个以上数据）；现有 ${series.length} 个。`,
        ),
      );
    const fit = holtWinters(series, period, chosen);
    return Array.from(holtWintersForecast(fit, chosen, periodsOf(periods)), (point) => [point]);
  },
};
