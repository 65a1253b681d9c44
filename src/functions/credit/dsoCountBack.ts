import {
  daysSalesOutstandingByCountBack,
  type EmptyMonthPolicy,
} from "../../engine/credit/daysSalesOutstandingByCountBack";
import { label } from "../../i18n/label";
import { asMatrix, inShapeOf, isBlank, isEmpty, numberCells, refuseText } from "../cells";
import type { Argument, CustomFunction, Matrix } from "../function";
import { shown } from "../optional";
import { refuse } from "../refuse";

const policies: readonly EmptyMonthPolicy[] = ["stop", "count", "skip"];

export const dsoCountBack: CustomFunction = {
  id: "DSOCOUNTBACK",
  group: "credit",
  summary: label(
    "DSO by count-back: how many days of the latest sales are still owed, newest month first.",
    "倒推法 DSO：应收余额自最近月份起逐月抵减销售额所得的天数。",
  ),
  parameters: [
    {
      name: "receivable",
      type: "any",
      dimensionality: "matrix",
      description: label("Open receivables; one cell, or one per row of sales.", "应收余额；一格，或销售额每行一格。"),
    },
    {
      name: "sales",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Credit sales by month from left to right, the newest first; one row per receivable.",
        "各月赊销额，自左至右由近及远；每行对应一个应收余额。",
      ),
    },
    {
      name: "monthDays",
      type: "any",
      dimensionality: "matrix",
      description: label("Days of each month, the newest first.", "各月天数，由近及远。"),
    },
    {
      name: "emptyMonths",
      type: "string",
      dimensionality: "scalar",
      optional: true,
      description: label(
        "What a month without sales means: “stop” there, “count” its days, or “skip” it; “stop” if left out.",
        "无销售月份的处理：“stop”到此为止、“count”计入天数、“skip”跳过；省略为“stop”。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Days for each receivable, in the same shape; a lower bound where the months do not use it up; #N/A without sales.",
      "与 receivable 同形的天数；各月销售额不足以抵完时为下限；无销售时为 #N/A。",
    ),
  },
  blanks: label(
    "An empty receivable stays empty; empty sales count as 0. Text in sales or monthDays gives #VALUE!.",
    "应收余额为空保持为空；销售额为空按 0 计。销售额或天数中的文本返回 #VALUE!。",
  ),
  example: { arguments: [[[212000]], [[100000, 80000, 70000]], [[30, 30, 30]]], result: [[73.7142857143]] },
  run(receivable, sales, monthDays, emptyMonths) {
    const owed = numberCells("receivable", receivable);
    const sold = numberCells("sales", sales);
    const lengths = numberCells("monthDays", monthDays);
    refuseText(sold, "number");
    refuseText(lengths, "number");
    const customers = owed.values.length;
    if (sold.rows !== customers || lengths.values.length !== sold.columns) refuse(shapes);
    const months = Array.from({ length: sold.columns }, (_, month) =>
      Float64Array.from({ length: customers }, (__, row) => sold.values[row * sold.columns + month]),
    );
    const { days } = daysSalesOutstandingByCountBack(owed.values, months, lengths.values, policyOf(emptyMonths));
    return inShapeOf(owed, (i) => (isEmpty(owed, i) ? "" : days[i]));
  },
};

const shapes = label(
  "sales must have one row per receivable and one column per month of monthDays.",
  "sales 的行数必须等于 receivable 的单元格数，列数必须等于 monthDays 的月数。",
);

function policyOf(argument: Argument | Matrix): EmptyMonthPolicy {
  const [cell] = asMatrix(argument).flat();
  if (isBlank(cell)) return "stop";
  const policy = policies.find((each) => each === String(cell).trim().toLowerCase());
  return (
    policy ??
    refuse(
      label(
        `emptyMonths must be “stop”, “count” or “skip”, not ‘${shown(cell)}’.`,
        `emptyMonths 必须是 “stop”、“count” 或 “skip”，而不是“${shown(cell)}”。`,
      ),
    )
  );
}
