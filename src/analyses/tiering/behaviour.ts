import { behaviourMatrix } from "../../engine/tiering/quadrants";
import { label } from "../../i18n/label";
import { defineAnalysis, type Class } from "../analysis";
import { parameters as declared } from "../parameters";

/** Quadrants of purchase count × average purchase, in the order of the engine's codes. */
export const behaviourList: readonly Class[] = [
  { id: "uncertain", label: label("Uncertain", "不确定客户"), look: "neutral" },
  { id: "spender", label: label("Spender", "乐于消费客户"), look: "neutral" },
  { id: "frequent", label: label("Frequent", "经常客户"), look: "neutral" },
  { id: "best", label: label("Best", "最好客户"), look: "good" },
];

/** Whether customers buy often, or much at a time. */
export const behaviour = defineAnalysis({
  id: "behaviour",
  pillar: "tiering",
  entity: "customer",
  label: label("Behaviour matrix", "行为矩阵"),
  question: label("Who buys often, who buys much at a time?", "谁买得勤？谁一次买得多？"),
  needs: ["receivables"],
  parameters: ["amountCut", "revenueMonths"],
  columns: {
    quadrant: {
      kind: "class",
      label: label("Behaviour", "行为类型"),
      definition: label(
        "Number of invoices × average invoice in the revenue window, each divided at its average (Marcus 1998): best = often and much, frequent = often, spender = much, uncertain = neither.",
        "统计期内发票数 × 平均单次金额，各按均值分高低（Marcus 1998）：最好为双高，经常为次数高，乐于消费为单次金额高，不确定为双低。",
      ),
    },
  },
  kpis: {
    best: {
      kind: "count",
      label: label("Buy often and much", "双高客户数"),
      definition: label("Customers in the best quadrant of the behaviour matrix.", "行为矩阵中“最好客户”的数量。"),
    },
  },
  compute({ ledger: { customers }, parameters: { amountCut } }) {
    const codes = behaviourMatrix(customers.invoiceCount, customers.revenue, amountCut);
    const words = declared.amountCut.choices[amountCut];
    return {
      rows: customers.count,
      columns: { quadrant: { codes, classes: behaviourList } },
      kpis: { best: codes.reduce((n, code) => n + (code === 3 ? 1 : 0), 0) },
      notes: [
        label(
          `Behaviour matrix: average purchase divided at ${words["en-US"].toLowerCase()}.`,
          `行为矩阵：平均单次金额以“${words["zh-CN"]}”为界。`,
        ),
      ],
    };
  },
});
