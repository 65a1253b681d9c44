import { returnRate } from "../../engine/lifecycle/repurchaseRate";
import { label } from "../../i18n/label";
import { numberCells, refuseOtherShape, refuseText } from "../cells";
import type { CustomFunction } from "../function";

export const retention: CustomFunction = {
  id: "RETENTION",
  group: "tiering",
  summary: label(
    "Return rate: customers that bought in one period and again in the next ÷ customers of the first.",
    "回购率：前期购买且后期再购的客户 ÷ 前期客户。",
  ),
  parameters: [
    {
      name: "before",
      type: "any",
      dimensionality: "matrix",
      description: label("Orders of each customer in the period before.", "各客户前一期订单数。"),
    },
    {
      name: "now",
      type: "any",
      dimensionality: "matrix",
      description: label("Orders of each in this period, same shape.", "各客户本期订单数，形状相同。"),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "One fraction; #N/A when nobody bought in the period before.",
      "一个比例；前期无人购买时为 #N/A。",
    ),
  },
  blanks: label("Empty cells are no orders. Text is refused.", "空单元格视为无订单。不接受文本。"),
  example: {
    arguments: [
      [[1], [2], [0]],
      [[1], [0], [5]],
    ],
    result: [[0.5]],
  },
  run(before, now) {
    const first = numberCells("before", before);
    const second = numberCells("now", now);
    refuseOtherShape(first, second);
    refuseText(first, "number");
    refuseText(second, "number");
    return [[returnRate(first.values, second.values).rate]];
  },
};
