import { label } from "../../i18n/label";
import { asMatrix } from "../cells";
import type { CustomFunction } from "../function";
import { habitsOfCells } from "./paidInvoices";
import { paidAmounts, paidDates, paidDueDates } from "./parametersOfPaying";

export const daysLate: CustomFunction = {
  id: "DAYSLATE",
  group: "credit",
  summary: label(
    "Average days late of paid invoices, weighted by amount: over all of them, or over the late ones only.",
    "已付发票的平均逾期天数，按金额加权：全部发票，或仅逾期发票。",
  ),
  parameters: [
    paidDueDates,
    paidDates,
    paidAmounts,
    {
      name: "lateOnly",
      type: "boolean",
      dimensionality: "scalar",
      optional: true,
      description: label(
        "TRUE for the late invoices only; FALSE if left out, so that early payments count below 0.",
        "TRUE 仅计逾期发票；省略为 FALSE，提前付款按负数计入。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("One cell: days; #N/A where no invoice was paid.", "一格：天数；没有已付发票时为 #N/A。"),
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
    result: [[5]],
  },
  run(dueDates, paid, amounts, lateOnly) {
    const habits = habitsOfCells(dueDates, paid, amounts);
    return [[(asMatrix(lateOnly).flat()[0] === true ? habits.daysLateWhenLate : habits.daysLate)[0]]];
  },
};
