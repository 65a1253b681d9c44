import { oneGroup } from "../../engine/group";
import { ageing as ageOf } from "../../engine/receivables/ageing";
import { label } from "../../i18n/label";
import { dayCells, isNumber, ERROR, numberCells, refuseOtherShape, refuseText } from "../cells";
import type { CustomFunction } from "../function";
import { asOfDay, edgesOr } from "../optional";
import { asOf, defaultEdges, dueDates, edges, openAmounts } from "./parametersOfAgeing";

export const ageing: CustomFunction = {
  id: "AGEING",
  group: "credit",
  summary: label(
    "Open amounts by age in one row: not due, one cell per bucket, older, unapplied credit, total.",
    "按账龄汇总未收金额，结果为一行：未到期、各账龄段、更久、未核销贷项、合计。",
  ),
  parameters: [dueDates, openAmounts, asOf, edges],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Not due | 1–30 | 31–60 | 61–90 | over 90 | unapplied credit | total; the total is the sum of the cells before it.",
      "未到期 | 1–30 | 31–60 | 61–90 | 90 以上 | 未核销贷项 | 合计；合计等于前面各格之和。",
    ),
  },
  blanks: label(
    "Empty amounts count as 0; an amount with an empty due date counts as not due. Rows with an error are left out; text that is no number or date gives #VALUE!.",
    "空金额按 0 计；有金额而到期日为空的计为未到期。含错误的行不计；非数字或非日期的文本返回 #VALUE!。",
  ),
  example: {
    arguments: [
      [["2024-07-15"], ["2024-06-20"], ["2024-05-01"], ["2024-06-01"]],
      [[100], [50], [200], [-30]],
      "2024-06-30",
    ],
    result: [[100, 50, 200, 0, 0, -30, 320]],
  },
  run(dates, amounts, day, lastDays) {
    const due = dayCells("dueDates", dates);
    const open = numberCells("openAmounts", amounts);
    refuseOtherShape(due, open);
    refuseText(due, "day");
    refuseText(open, "number");
    const counted = open.values.map((amount, i) => (isNumber(open, i) && due.kinds[i] !== ERROR ? amount : 0));
    const { buckets, credit, total } = ageOf(
      oneGroup(counted.length),
      counted,
      due.values,
      asOfDay(day),
      edgesOr(lastDays, defaultEdges),
    );
    return [[...buckets.map(([amount]) => amount), credit[0], total[0]]];
  },
};
