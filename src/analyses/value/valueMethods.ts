import { numbersFrom } from "../../engine/columns";
import { customerEquity } from "../../engine/value/customerEquity";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, resultOf } from "../analysis";

const METHODS = ["profit", "deterministic", "baseline", "model"] as const;
type Method = (typeof METHODS)[number];

const columnOf: Readonly<Record<Method, string>> = {
  profit: "periodProfit",
  deterministic: "deterministic",
  baseline: "baseline",
  model: "model",
};

const names: Readonly<Record<Method, Label>> = {
  profit: label("1 Profit of the period", "① 当期利润"),
  deterministic: label("2 Margin, retention, discount", "② 毛利·保留率·折现"),
  baseline: label("3 Baseline: past goes on", "③ 基线：延续过去"),
  model: label("4 Purchase model (BG/NBD)", "④ 购买模型（BG/NBD）"),
};

/** The four values of the whole book side by side. */
export const valueMethods = defineAnalysis({
  id: "valueMethods",
  pillar: "tiering",
  entity: "valueMethod",
  label: label("Value by method", "各算法价值"),
  question: label("What are all customers worth, by which method?", "按不同算法，全部客户价值多少？"),
  needs: ["receivables"],
  parameters: ["clvMethod"],
  after: ["customerValue"],
  columns: {
    method: {
      kind: "text",
      label: label("Method", "算法"),
      definition: label("How value is reckoned.", "价值的计算方法。"),
    },
    customers: {
      kind: "count",
      label: label("Customers", "客户数"),
      definition: label("Customers with a value by this method.", "该算法下有价值的客户数。"),
    },
    total: {
      kind: "money",
      label: label("Total", "合计"),
      definition: label("Σ value of all customers.", "全部客户价值合计。"),
    },
    mean: {
      kind: "money",
      label: label("Mean", "平均"),
      definition: label("Total ÷ customers; mean × customers = total.", "合计 ÷ 客户数；平均 × 客户数 = 合计。"),
    },
    inUse: {
      kind: "flag",
      label: label("Shown as CLV", "用作终身价值"),
      definition: label("Which value is taken as CLV.", "作为终身价值的算法。"),
    },
  },
  kpis: {},
  compute(input) {
    const value = resultOf(input, "customerValue");
    const equities = METHODS.map((method) =>
      customerEquity((value?.columns[columnOf[method]] as Float64Array | undefined) ?? []),
    );
    const chosen =
      equities[METHODS.indexOf(input.parameters.clvMethod)].customers > 0
        ? input.parameters.clvMethod
        : "deterministic";
    const figures = (of: (equity: (typeof equities)[number]) => number): Float64Array =>
      numbersFrom(equities, (equity) => (equity.customers > 0 ? of(equity) : NaN));
    return {
      rows: METHODS.length,
      columns: {
        method: METHODS.map((method) => names[method]),
        customers: numbersFrom(equities, ({ customers }) => customers),
        total: figures(({ total }) => total),
        mean: figures(({ mean }) => mean),
        inUse: numbersFrom(METHODS, (method) => (method === chosen ? 1 : 0)),
      },
      kpis: {},
    };
  },
});
