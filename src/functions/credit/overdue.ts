import { overdueAmount } from "../../engine/receivables/overdue";
import { label } from "../../i18n/label";
import { dayCells, inShapeOf, isEmpty, isNumber, numberCells, refuseOtherShape } from "../cells";
import type { CustomFunction } from "../function";
import { asOfDay } from "../optional";
import { asOf, dueDates, openAmounts } from "./parametersOfAgeing";

export const overdue: CustomFunction = {
  id: "OVERDUE",
  group: "credit",
  summary: label(
    "What of each open amount is overdue: the amount itself when its due date has passed, else 0. SUM gives the total.",
    "每张发票的逾期金额：已过到期日为未收金额，否则为 0。用 SUM 求合计。",
  ),
  parameters: [dueDates, openAmounts, asOf],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Overdue amount of each invoice, in the same shape; credit is never overdue.",
      "与输入同形的逾期金额；贷项不计逾期。",
    ),
  },
  blanks: label(
    "An empty amount stays empty; an amount with an empty due date is not overdue. Text and errors give #N/A in their own cell.",
    "金额为空保持为空；到期日为空的不计逾期。文本和错误只使本格为 #N/A。",
  ),
  example: {
    arguments: [[["2024-06-29"], ["2024-06-30"], ["2024-01-31"]], [[100], [50], [-20]], "2024-06-30"],
    result: [[100], [0], [0]],
  },
  run(dates, amounts, day) {
    const due = dayCells("dueDates", dates);
    const open = numberCells("openAmounts", amounts);
    refuseOtherShape(due, open);
    const answers = overdueAmount(due.values, open.values, asOfDay(day));
    const isReadable = (i: number): boolean => isNumber(due, i) || isEmpty(due, i);
    return inShapeOf(open, (i) => (isEmpty(open, i) ? "" : isReadable(i) ? answers[i] : NaN));
  },
};
