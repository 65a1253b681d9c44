import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, resultOf } from "../analysis";

const lines: readonly (readonly [kpi: string, name: Label, meaning: Label])[] = [
  ["r", label("BG/NBD r", "BG/NBD r"), label("How alike customers are in how often they buy", "购买频率的同质程度")],
  [
    "alpha",
    label("BG/NBD alpha", "BG/NBD alpha"),
    label("r ÷ alpha is the mean rate of buying in the model's unit of time", "r ÷ alpha 为单位时间平均购买率"),
  ],
  [
    "a",
    label("BG/NBD a", "BG/NBD a"),
    label("a ÷ (a + b) is the mean chance to leave after a purchase", "a ÷ (a + b) 为购买后离开的平均概率"),
  ],
  ["b", label("BG/NBD b", "BG/NBD b"), label("See a", "见 a")],
  [
    "logLikelihood",
    label("BG/NBD log-likelihood", "BG/NBD 对数似然"),
    label("How well the model fits", "模型拟合程度"),
  ],
  [
    "p",
    label("Gamma-Gamma p", "Gamma-Gamma p"),
    label("How steady a customer's purchases are in value", "客户单次金额的稳定程度"),
  ],
  [
    "q",
    label("Gamma-Gamma q", "Gamma-Gamma q"),
    label("How alike customers are in mean value; above 1", "客户均值的同质程度，须大于 1"),
  ],
  [
    "v",
    label("Gamma-Gamma v", "Gamma-Gamma v"),
    label("p v ÷ (q − 1) is the mean value of a purchase", "p v ÷ (q − 1) 为单次购买平均金额"),
  ],
  [
    "spendLogLikelihood",
    label("Gamma-Gamma log-likelihood", "Gamma-Gamma 对数似然"),
    label("How well the model fits", "模型拟合程度"),
  ],
  ["customers", label("Customers", "客户数"), label("With at least one purchase", "至少购买一次")],
  [
    "repeaters",
    label("Repeat buyers", "再次购买客户数"),
    label("With purchases on two or more days", "在两个及以上日期购买"),
  ],
  [
    "correlation",
    label("Correlation", "相关系数"),
    label("Of number and mean value of repeat purchases; near 0 is good", "重复购买次数与平均金额；越接近 0 越好"),
  ],
];

/** What the fitted model of buying says, figure by figure; nothing where it was not used. */
export const modelParameters = defineAnalysis({
  id: "modelParameters",
  pillar: "tiering",
  entity: "modelParameter",
  label: label("Fitted model", "模型参数"),
  question: label("What does the fitted model of buying look like?", "拟合的购买模型如何？"),
  needs: ["receivables"],
  parameters: [],
  after: ["purchaseModel"],
  columns: {
    name: { kind: "text", label: label("Figure", "指标"), definition: label("Parameter or measure.", "参数或度量。") },
    value: { kind: "number", label: label("Value", "数值"), definition: label("As fitted.", "拟合值。") },
    meaning: { kind: "text", label: label("Meaning", "含义"), definition: label("What it tells.", "说明什么。") },
  },
  kpis: {},
  compute(input) {
    const kpis = resultOf(input, "purchaseModel")?.kpis ?? {};
    const shown = lines.filter(() => Number.isFinite(kpis.r));
    return {
      rows: shown.length,
      columns: {
        name: shown.map(([, name]) => name),
        value: Float64Array.from(shown, ([kpi]) => kpis[kpi] ?? NaN),
        meaning: shown.map(([, , meaning]) => meaning),
      },
      kpis: {},
    };
  },
});
