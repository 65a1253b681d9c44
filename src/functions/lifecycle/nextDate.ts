import { nextAnniversary } from "../../engine/nextAnniversary";
import { label } from "../../i18n/label";
import { dayCells, inShapeOf, isEmpty } from "../cells";
import type { CustomFunction } from "../function";
import { asOfDay, numberOr } from "../optional";

export const nextDate: CustomFunction = {
  id: "NEXTDATE",
  group: "tiering",
  summary: label(
    "The next time each birthday (or other yearly day) comes round, from the as-of date on; format as a date.",
    "从截止日起，各生日（或其他年度日期）下一次的日期；请设为日期格式。",
  ),
  parameters: [
    {
      name: "birthdays",
      type: "any",
      dimensionality: "matrix",
      description: label("Days of birth; the year does not matter.", "出生日期，年份不限。"),
    },
    {
      name: "asOf",
      type: "any",
      dimensionality: "scalar",
      description: label("Day from which on to look, such as TODAY().", "起算日，如 TODAY()。"),
    },
    {
      name: "leapDay",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label(
        "29 February in other years: 1 = 28 February (default), 2 = 1 March.",
        "平年的 2 月 29 日：1 = 2 月 28 日（默认），2 = 3 月 1 日。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("Days as Excel numbers, in the same shape.", "Excel 日期数值，与输入同形。"),
  },
  blanks: label(
    "An empty cell gives an empty cell. Text that is no date and errors give #N/A in their own cell.",
    "空格返回空。非日期文本和错误只使本格为 #N/A。",
  ),
  example: { arguments: [[["1980-05-03"], ["1972-02-29"]], "2025-01-01"], result: [[45780], [45716]] },
  run(birthdays, asOf, leapDay) {
    const cells = dayCells("birthdays", birthdays);
    const rule = numberOr("leapDay", leapDay, 1, 1, 2) < 2 ? "feb28" : "mar1";
    const next = nextAnniversary(cells.values, asOfDay(asOf), rule);
    return inShapeOf(cells, (i) => (isEmpty(cells, i) ? "" : next[i]));
  },
};
