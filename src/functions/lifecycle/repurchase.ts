import { repurchaseRate } from "../../engine/lifecycle/repurchaseRate";
import { label } from "../../i18n/label";
import { numberCells, refuseText } from "../cells";
import type { CustomFunction } from "../function";

export const repurchase: CustomFunction = {
  id: "REPURCHASE",
  group: "tiering",
  summary: label(
    "Repurchase rate of a period: customers with two or more orders ÷ customers with at least one.",
    "期间复购率：两单及以上的客户 ÷ 至少一单的客户。",
  ),
  parameters: [
    {
      name: "orders",
      type: "any",
      dimensionality: "matrix",
      description: label("Orders of each customer in the period.", "各客户期间订单数。"),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("One fraction; #N/A when nobody bought.", "一个比例；无人购买时为 #N/A。"),
  },
  blanks: label("Empty cells are no orders. Text is refused.", "空单元格视为无订单。不接受文本。"),
  example: { arguments: [[[3], [1], [0], [2], [1]]], result: [[0.5]] },
  run(orders) {
    const cells = numberCells("orders", orders);
    refuseText(cells, "number");
    return [[repurchaseRate(cells.values).rate]];
  },
};
