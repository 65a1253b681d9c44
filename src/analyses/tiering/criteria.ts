import { label } from "../../i18n/label";
import { defineAnalysis, resultOf } from "../analysis";
import { parameters as declared } from "../parameters";
import { CRITERIA } from "./keyAccountCriteria";

/** Where each criterion comes from. */
const sources: Readonly<Record<(typeof CRITERIA)[number], string>> = {
  frequency: "S007",
  volume: "S007",
  margin: "S007",
  loyalty: "S007",
  contribution: "S007, S008",
  goal: "S008",
  loss: "S008",
  tenure: "S008",
  potential: "S008",
  time: "S008",
};

/** The criteria of the key-account score: threshold, weight, and how many customers meet each. */
export const criteria = defineAnalysis({
  id: "criteria",
  pillar: "tiering",
  entity: "criterion",
  label: label("Criteria of key accounts", "大客户指标"),
  question: label("By what is a key account told, and how many meet it?", "按哪些指标评定大客户？多少客户满足？"),
  needs: ["receivables"],
  parameters: ["keyThresholds", "keyWeights"],
  after: ["keyAccount"],
  columns: {
    number: { kind: "count", label: label("No.", "序号"), definition: label("Place in the list.", "指标序号。") },
    criterion: {
      kind: "text",
      label: label("Criterion", "指标"),
      definition: label("What is asked of a key account.", "对大客户的要求。"),
    },
    source: { kind: "text", label: label("Source", "来源"), definition: label("Where it comes from.", "指标出处。") },
    threshold: {
      kind: "number",
      label: label("At least", "门槛"),
      definition: label(
        "Value from which on the criterion is met; change it on the Parameters sheet.",
        "达到该值即满足；请在参数表中修改。",
      ),
    },
    weight: {
      kind: "share",
      label: label("Weight", "权重"),
      definition: label(
        "Weight in the score; change it on the Parameters sheet.",
        "在评分中的权重；请在参数表中修改。",
      ),
    },
    met: {
      kind: "count",
      label: label("Met by", "满足户数"),
      definition: label("Customers that meet the criterion at the time of the refresh.", "刷新时满足该指标的客户数。"),
    },
    missing: {
      kind: "count",
      label: label("Without data", "无数据户数"),
      definition: label("Customers for whom the criterion has no value.", "该指标无数值的客户数。"),
    },
  },
  kpis: {},
  compute(input) {
    const { keyThresholds, keyWeights } = input.parameters;
    const columns = resultOf(input, "keyAccount")?.columns ?? {};
    const points = CRITERIA.map((id) => columns[`${id}Met`] as Float64Array | undefined);
    const countOf = (test: (point: number) => boolean): Float64Array =>
      Float64Array.from(points, (column) => column?.reduce((n, point) => n + (test(point) ? 1 : 0), 0) ?? NaN);
    return {
      rows: CRITERIA.length,
      columns: {
        number: Float64Array.from(CRITERIA, (_, i) => i + 1),
        criterion: CRITERIA.map((id) => declared.keyThresholds.keys[id]),
        source: CRITERIA.map((id) => label(sources[id], sources[id])),
        threshold: Float64Array.from(CRITERIA, (id) => keyThresholds[id]),
        weight: Float64Array.from(CRITERIA, (id) => keyWeights[id]),
        met: countOf((point) => point === 1),
        missing: countOf(Number.isNaN),
      },
      kpis: {},
    };
  },
});
