import { addMonths } from "../../engine/dates";
import { DORMANCY, dormancy } from "../../engine/lifecycle/dormancy";
import { label } from "../../i18n/label";
import { dayCells, inShapeOf, isEmpty } from "../cells";
import type { CustomFunction } from "../function";
import { asOfDay, numberOr } from "../optional";
import { refuse } from "../refuse";

export const dormant: CustomFunction = {
  id: "DORMANT",
  group: "tiering",
  summary: label(
    "Whether each customer is active, dormant or lost, by the months since its last order.",
    "按末单距今月数判断各客户为活跃、休眠或流失。",
  ),
  parameters: [
    {
      name: "lastOrders",
      type: "any",
      dimensionality: "matrix",
      description: label("Day of each customer's last order.", "各客户末单日期。"),
    },
    {
      name: "asOf",
      type: "any",
      dimensionality: "scalar",
      description: label("The day for which it is told, such as TODAY().", "判断日，如 TODAY()。"),
    },
    {
      name: "months",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label(
        "Months without an order that still are normal; 6 if left out.",
        "仍属正常的无订单月数；省略为 6。",
      ),
    },
    {
      name: "lostMonths",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label("Months after which a customer is lost; 12 if left out.", "超过多少月为流失；省略为 12。"),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "active, dormant or lost, in the same shape.",
      "active（活跃）、dormant（休眠）或 lost（流失），与输入同形。",
    ),
  },
  blanks: label(
    "An empty cell gives an empty cell. Text that is no date and errors give #N/A in their own cell.",
    "空格返回空。非日期文本和错误只使本格为 #N/A。",
  ),
  example: {
    arguments: [[["2024-06-01"], ["2023-11-30"], ["2023-01-15"]], "2024-06-30", 6, 12],
    result: [["active"], ["dormant"], ["lost"]],
  },
  run(lastOrders, asOf, months, lostMonths) {
    const cells = dayCells("lastOrders", lastOrders);
    const day = asOfDay(asOf);
    const [quiet, lost] = [numberOr("months", months, 6, 0, 1200), numberOr("lostMonths", lostMonths, 12, 0, 1200)];
    if (lost < quiet)
      refuse(
        label(
          `lostMonths (${lost}) must not be below months (${quiet}).`,
          `lostMonths（${lost}）不得小于 months（${quiet}）。`,
        ),
      );
    const daysBack = (count: number): number => day - addMonths(day, -Math.floor(count));
    const codes = dormancy(cells.values, day, daysBack(quiet), daysBack(lost));
    return inShapeOf(cells, (i) => (isEmpty(cells, i) ? "" : (DORMANCY[codes[i]] ?? NaN)));
  },
};
