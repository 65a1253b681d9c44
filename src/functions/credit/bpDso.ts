import { bestPossibleDso } from "../../engine/credit/bestPossibleDso";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells, refuseOtherShape } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";
import { creditSales, days, daysBlanks, daysResult, notDue } from "./parametersOfDso";

export const bpDso: CustomFunction = {
  id: "BPDSO",
  group: "credit",
  summary: label(
    "Best possible DSO: what is not yet due ÷ credit sales × days, the DSO if all paid on the due date.",
    "最佳 DSO：未到期应收 ÷ 赊销额 × 天数，即全部按期付款时的 DSO。",
  ),
  parameters: [notDue, creditSales, days],
  result: daysResult,
  blanks: daysBlanks,
  example: { arguments: [[[4000]], [[10000]], 30], result: [[12]] },
  run(due, sales, period) {
    const current = numberCells("notDue", due);
    const sold = numberCells("creditSales", sales);
    refuseOtherShape(current, sold);
    const amounts = current.values.map((amount, i) => (isEmpty(current, i) ? 0 : amount));
    const answers = bestPossibleDso(amounts, sold.values, numberOr("days", period, 90, 1, 100_000));
    return inShapeOf(current, (i) => (isEmpty(current, i) && isEmpty(sold, i) ? "" : answers[i]));
  },
};
