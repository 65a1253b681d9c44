import { customerEquity } from "../../engine/value/customerEquity";
import { label } from "../../i18n/label";
import { numberCells, refuseText } from "../cells";
import type { CustomFunction } from "../function";

export const custEquity: CustomFunction = {
  id: "CUSTEQUITY",
  group: "tiering",
  summary: label(
    "Customer equity: the sum of lifetime values, the number of customers and the mean, side by side.",
    "客户资产：终身价值合计、客户数与平均值，并列三格。",
  ),
  parameters: [
    {
      name: "values",
      type: "any",
      dimensionality: "matrix",
      description: label("Lifetime value of each customer.", "每个客户的终身价值。"),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Total, customers, mean in one row; mean × customers = total.",
      "一行三格：合计、客户数、平均值；平均值 × 客户数 = 合计。",
    ),
  },
  blanks: label("Empty cells are no customers. Text is refused.", "空单元格不计为客户。不接受文本。"),
  example: { arguments: [[[100], [null], [50]]], result: [[150, 2, 75]] },
  run(values) {
    const cells = numberCells("values", values);
    refuseText(cells, "number");
    const { total, customers, mean } = customerEquity(cells.values);
    return [[total, customers, mean]];
  },
};
