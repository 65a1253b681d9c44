import { netPresentValue } from "../../engine/value/netPresentValue";
import { label } from "../../i18n/label";
import { numberCells, refuseText } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";

export const npvLife: CustomFunction = {
  id: "NPVLIFE",
  group: "tiering",
  summary: label(
    "Lifetime profit: what yearly profits are worth today, less what it cost to win the customer.",
    "生命周期利润：逐年利润的现值减去获客成本。",
  ),
  parameters: [
    {
      name: "profits",
      type: "any",
      dimensionality: "matrix",
      description: label("Profit of each year, in order of years.", "按年份顺序排列的逐年利润。"),
    },
    {
      name: "discount",
      type: "number",
      dimensionality: "scalar",
      description: label("Discount rate a year, such as 0.1.", "年折现率，如 0.1。"),
    },
    {
      name: "acquisition",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label("Cost of winning the customer, paid now; 0 if left out.", "获客成本，现在支付；省略为 0。"),
    },
    {
      name: "firstYear",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label(
        "1 (default): the first profit comes in a year, as NPV; 0: now.",
        "1（默认）：首笔利润在一年后取得，同 NPV；0：现在取得。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("One amount; #N/A when no profit is known.", "一个金额；无已知利润时为 #N/A。"),
  },
  blanks: label(
    "An empty year brings nothing but counts as a year, unlike NPV, which leaves it out. Text is refused.",
    "空年份无利润但仍占一年（NPV 则会跳过）。不接受文本。",
  ),
  example: { arguments: [[[60, 36]], 0.2, 10], result: [[65]] },
  run(profits, discount, acquisition, firstYear) {
    const cells = numberCells("profits", profits);
    refuseText(cells, "number");
    const first = numberOr("firstYear", firstYear, 1, 0, 1) < 1 ? 0 : 1;
    const rate = numberOr("discount", discount, 0, 0, 10);
    return [[netPresentValue(cells.values, rate, first) - numberOr("acquisition", acquisition, 0, 0, Infinity)]];
  },
};
