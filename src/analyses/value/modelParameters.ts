import { numbersFrom } from "../../engine/columns";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, resultOf } from "../analysis";

const lines: readonly (readonly [kpi: string, name: Label])[] = [
  ["r", label("BG/NBD r", "BG/NBD r")],
  ["alpha", label("BG/NBD alpha", "BG/NBD alpha")],
  ["a", label("BG/NBD a", "BG/NBD a")],
  ["b", label("BG/NBD b", "BG/NBD b")],
  ["logLikelihood", label("BG/NBD log-likelihood", "BG/NBD 对数似然")],
  ["p", label("Gamma-Gamma p", "Gamma-Gamma p")],
  ["q", label("Gamma-Gamma q", "Gamma-Gamma q")],
  ["v", label("Gamma-Gamma v", "Gamma-Gamma v")],
  ["spendLogLikelihood", label("Gamma-Gamma log-likelihood", "Gamma-Gamma 对数似然")],
  ["correlation", label("Correlation of number and value", "次数与金额的相关系数")],
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
  },
  kpis: {},
  compute(input) {
    const kpis = resultOf(input, "purchaseModel")?.kpis ?? {};
    const shown = lines.filter(() => Number.isFinite(kpis.r));
    return {
      rows: shown.length,
      columns: {
        name: shown.map(([, name]) => name),
        value: numbersFrom(shown, ([kpi]) => kpis[kpi] ?? NaN),
      },
      kpis: {},
    };
  },
});
