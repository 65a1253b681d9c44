import { label } from "../../i18n/label";
import type { CustomFunction } from "../function";
import { habitsOfCells } from "./paidInvoices";
import { paidAmounts, paidDates, paidDueDates } from "./parametersOfPaying";

export const onTime: CustomFunction = {
  id: "ONTIME",
  group: "credit",
  summary: label(
    "Part of what was paid that came by the due date, by amount or by number of invoices.",
    "在到期日或之前付清的占比，按金额或发票数计算。",
  ),
  parameters: [paidDueDates, paidDates, paidAmounts],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "One cell: a fraction; #N/A where no invoice was paid.",
      "一格：小数占比；没有已付发票时为 #N/A。",
    ),
  },
  blanks: label(
    "Invoices without a due or paid date, and amounts of 0 or below, tell nothing. Text that is no date or number gives #VALUE!.",
    "缺少到期日或收款日、金额不大于 0 的发票不计入。非日期或非数字的文本返回 #VALUE!。",
  ),
  example: {
    arguments: [
      [["2024-01-31"], ["2024-01-31"]],
      [["2024-01-31"], ["2024-02-20"]],
      [[300], [100]],
    ],
    result: [[0.75]],
  },
  run: (dueDates, paid, amounts) => [[habitsOfCells(dueDates, paid, amounts).onTimeShare[0]]],
};
