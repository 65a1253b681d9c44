import { ageingBuckets, bucketDays } from "../../engine/receivables/ageingBucket";
import { daysPastDue } from "../../engine/receivables/overdue";
import { label } from "../../i18n/label";
import { asMatrix, dayCells, inShapeOf, isEmpty, isNumber } from "../cells";
import type { CustomFunction } from "../function";
import { asOfDay, edgesOr } from "../optional";
import { asOf, defaultEdges, dueDates, edges } from "./parametersOfAgeing";

export const ageBucket: CustomFunction = {
  id: "AGEBUCKET",
  group: "credit",
  summary: label(
    "Ageing bucket of each invoice by the days since its due date: 0 (not due), 1–30, 31–60, 61–90, 91+.",
    "按逾期天数给出每张发票的账龄段：0（未到期）、1–30、31–60、61–90、91+。",
  ),
  parameters: [
    dueDates,
    asOf,
    edges,
    {
      name: "asNumber",
      type: "boolean",
      dimensionality: "scalar",
      optional: true,
      description: label(
        "TRUE for the bucket's number (0 = not due, 1, 2…) instead of its name; FALSE if left out.",
        "TRUE 返回账龄段序号（0 为未到期，1、2……）而非名称；省略为 FALSE。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "The bucket's name or number for each date, in the same shape; names are the same in every language.",
      "与输入同形的账龄段名称或序号；名称在各语言中相同。",
    ),
  },
  blanks: label(
    "Empty cells stay empty. What is no date gives #N/A in its own cell.",
    "空单元格保持为空。非日期只使本格为 #N/A。",
  ),
  example: {
    arguments: [[["2024-07-15"], ["2024-06-20"], ["2024-05-01"], ["2023-12-31"]], "2024-06-30"],
    result: [["0"], ["1–30"], ["31–60"], ["91+"]],
  },
  run(dates, day, lastDays, asNumber) {
    const due = dayCells("dueDates", dates);
    const line = edgesOr(lastDays, defaultEdges);
    const buckets = ageingBuckets(daysPastDue(due.values, asOfDay(day)), line);
    const numbered = asMatrix(asNumber).flat()[0] === true;
    const answer = (bucket: number): string | number => (numbered ? bucket : bucketName(bucket, line));
    return inShapeOf(due, (i) => (isEmpty(due, i) ? "" : isNumber(due, i) ? answer(buckets[i]) : NaN));
  },
};

/** An en dash, because Excel reads "1-30" in a COUNTIF as a date. */
function bucketName(bucket: number, line: readonly number[]): string {
  const { from, to } = bucketDays(bucket, line);
  if (bucket === 0) return "0";
  return to === Infinity ? `${from}+` : `${from}–${to}`;
}
