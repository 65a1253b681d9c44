import { addMonths } from "../../engine/dates";
import { lossImpact, monthsToReplace } from "../../engine/tiering/lossImpact";
import { label } from "../../i18n/label";
import { defineAnalysis } from "../analysis";
import { measureOf } from "./abc";

/** What goes when a customer goes, and how long it takes to win as much again. */
export const loss = defineAnalysis({
  id: "loss",
  pillar: "tiering",
  entity: "customer",
  label: label("Loss impact", "流失影响"),
  question: label("What would the loss of a customer cost?", "失去某客户会损失多少？"),
  needs: ["receivables"],
  parameters: ["abcMeasure", "revenueMonths"],
  columns: {
    impact: {
      kind: "share",
      label: label("Loss impact", "流失影响"),
      definition: label(
        "Value of the customer ÷ value of all, losses counted: the share that goes when the customer goes.",
        "该客户价值 ÷ 全部客户价值（含负值），即失去该客户将损失的比例。",
      ),
    },
    months: {
      kind: "number",
      label: label("Months to replace", "弥补所需月数"),
      definition: label(
        "Value of the customer ÷ the value that new customers of the window bring for each of its months; empty without new business.",
        "该客户价值 ÷ 统计期内新客户平均每月带来的价值；无新客户时为空。",
      ),
    },
  },
  kpis: {
    newPerMonth: {
      kind: "money",
      label: label("New value a month", "每月新增价值"),
      definition: label(
        "Value of customers whose first invoice is in the revenue window ÷ months of the window.",
        "首次开票在统计期内的客户价值 ÷ 统计期月数。",
      ),
    },
  },
  compute({ ledger: { asOfDay, customers }, parameters: { abcMeasure, revenueMonths } }) {
    const measure = measureOf(customers, abcMeasure);
    const values = customers[measure];
    const start = addMonths(asOfDay, -revenueMonths);
    const isNew = (row: number): boolean => revenueMonths > 0 && customers.firstDay[row] > start;
    const gained = values.reduce((sum, value, row) => sum + (isNew(row) && value > 0 ? value : 0), 0);
    const newPerMonth = revenueMonths > 0 ? gained / revenueMonths : NaN;
    return {
      rows: customers.count,
      columns: {
        impact: lossImpact(values),
        months: monthsToReplace(values, newPerMonth),
      },
      kpis: { newPerMonth },
      notes: [
        measure === "profit"
          ? label("Loss impact by profit.", "流失影响按利润计。")
          : label("Loss impact by revenue.", "流失影响按收入计。"),
      ],
    };
  },
});
