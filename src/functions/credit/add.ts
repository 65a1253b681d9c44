import { averageDaysDelinquent, bestPossibleDso } from "../../engine/credit/bestPossibleDso";
import { daysSalesOutstanding } from "../../engine/credit/daysSalesOutstanding";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells, refuseOtherShape } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";
import { creditSales, days, daysBlanks, daysResult, notDue, receivable } from "./parametersOfDso";

export const add: CustomFunction = {
  id: "ADD",
  group: "credit",
  summary: label(
    "Average days delinquent: DSO − best possible DSO, the days that come from paying late.",
    "平均拖欠天数：DSO − 最佳 DSO，即逾期造成的天数。",
  ),
  parameters: [receivable, notDue, creditSales, days],
  result: daysResult,
  blanks: daysBlanks,
  example: { arguments: [[[15000]], [[4000]], [[10000]], 30], result: [[33]] },
  run(owed, due, sales, period) {
    const all = numberCells("receivable", owed);
    const current = numberCells("notDue", due);
    const sold = numberCells("creditSales", sales);
    refuseOtherShape(all, current);
    refuseOtherShape(all, sold);
    const length = numberOr("days", period, 90, 1, 100_000);
    const zero = (cells: typeof all): Float64Array => cells.values.map((amount, i) => (isEmpty(cells, i) ? 0 : amount));
    const answers = averageDaysDelinquent(
      daysSalesOutstanding(zero(all), sold.values, length),
      bestPossibleDso(zero(current), sold.values, length),
    );
    const isNothing = (i: number): boolean => [all, current, sold].every((cells) => isEmpty(cells, i));
    return inShapeOf(all, (i) => (isNothing(i) ? "" : answers[i]));
  },
};
