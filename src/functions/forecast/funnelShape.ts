import { funnelShape as shapeOf } from "../../engine/forecast/funnelShape";
import { label } from "../../i18n/label";
import { isNumber, numberCells, refuseText } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";

export const funnelShape: CustomFunction = {
  id: "FUNNELSHAPE",
  group: "forecast",
  summary: label(
    "Shape of a sales funnel from the deals in each stage: healthy, bulging, starved, clogged or unknown.",
    "根据各阶段商机数判断漏斗形态：healthy 健康、bulging 鼓胀、starved 上游不足、clogged 堵塞、unknown 无法判断。",
  ),
  parameters: [
    {
      name: "counts",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Open deals of each stage, the first stage first: one funnel a row, or one column.",
        "各阶段未结商机数，自第一阶段起：每行一个漏斗，或单独一列。",
      ),
    },
    {
      name: "leastDeals",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label("Fewest deals for an answer; 10 if left out.", "判断所需最少商机数；省略为 10。"),
    },
    {
      name: "bulge",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label(
        "A stage bulges above so many times the one before it; 1.25 if left out.",
        "超过前一阶段若干倍为鼓胀；省略为 1.25。",
      ),
    },
    {
      name: "clog",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label(
        "The way is clogged below this part of the stage before; 0.2 if left out.",
        "低于前一阶段的此比例为堵塞；省略为 0.2。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "One name for each row (for a single column, one for it); names are the same in every language.",
      "每行一个名称（单列则为一个）；名称在各语言中相同。",
    ),
  },
  blanks: label(
    "Empty cells and errors count as stages without deals; text gives #VALUE!.",
    "空单元格和错误按无商机的阶段计；文本返回 #VALUE!。",
  ),
  example: { arguments: [[[20, 12, 18, 5]]], result: [["bulging"]] },
  run(counts, leastDeals, bulge, clog) {
    const held = numberCells("counts", counts);
    refuseText(held, "number");
    const rule = {
      leastDeals: numberOr("leastDeals", leastDeals, 10, 0, 1e9),
      bulge: numberOr("bulge", bulge, 1.25, 0, 1e9),
      clog: numberOr("clog", clog, 0.2, 0, 1),
    };
    const stages = held.values.map((count, i) => (isNumber(held, i) ? count : 0));
    const width = held.columns === 1 ? held.rows : held.columns;
    const funnels = held.columns === 1 ? 1 : held.rows;
    return Array.from({ length: funnels }, (_, row) => [
      shapeOf(stages.subarray(row * width, (row + 1) * width), rule).shape,
    ]);
  },
};
