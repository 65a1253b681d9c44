import { decompose } from "../../engine/series/decompose";
import { label } from "../../i18n/label";
import { asMatrix, isBlank } from "../cells";
import type { CustomFunction } from "../function";
import { shown } from "../optional";
import { refuse } from "../refuse";
import { seasonOf, seasonParameter, seriesOf, valuesParameter } from "./seriesCells";

export const seasonal: CustomFunction = {
  id: "SEASONAL",
  group: "forecast",
  summary: label(
    "Season of a series: what each month of the year adds, or what it multiplies by, after the trend is taken off.",
    "序列的季节因素：剔除趋势后各月的增减额或倍数。",
  ),
  parameters: [
    valuesParameter,
    seasonParameter,
    {
      name: "kind",
      type: "string",
      dimensionality: "scalar",
      optional: true,
      description: label(
        '"M" for factors around 1, "A" for amounts around 0; "M" if left out.',
        "“M” 为围绕 1 的倍数，“A” 为围绕 0 的增减额；省略为 “M”。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "One column, the first being the season of the first value.",
      "一列，首项为序列第一个数据所在的季节。",
    ),
  },
  blanks: label(
    "Empty cells between numbers are filled along a line (at most 30 %), at the ends they are cut off; text gives #VALUE!.",
    "数字之间的空单元格按直线补齐（至多 30 %），首尾空单元格忽略；文本返回 #VALUE!。",
  ),
  example: { arguments: [[[1], [3], [2], [4], [3], [5]], 2, "A"], result: [[-0.75], [0.75]] },
  run(values, season, kind) {
    const series = seriesOf("values", values);
    const period = seasonOf(season, series.length);
    const [word] = asMatrix(kind).flat();
    const chosen = isBlank(word) ? "M" : word;
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
    return Array.from(decompose(series, period, chosen).season, (factor) => [factor]);
  },
};
