import { numbersFrom } from "../../engine/columns";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, resultOf } from "../analysis";
import { parameters as declared } from "../parameters";
import { CRITERIA } from "./keyAccountCriteria";

const average = label("× average", "倍均值");
const [definition, trait] = [label("Definition", "定义"), label("Trait", "特征")];

/** What the threshold counts, and whether the criterion is of the definition of a key account or one of its traits. */
const kinds: Readonly<Record<(typeof CRITERIA)[number], readonly [unit: Label, kind: Label]>> = {
  frequency: [average, definition],
  volume: [average, definition],
  margin: [label("× overall margin", "倍整体毛利率"), definition],
  loyalty: [label("quarters of the last four", "个季度（近四季）"), definition],
  contribution: [average, label("Definition, trait", "定义、特征")],
  goal: [label("1 = yes", "1 = 是"), trait],
  loss: [label("of all value; 0.05 = 5 %", "占总价值；0.05 = 5 %"), trait],
  tenure: [label("months", "个月"), trait],
  potential: [label("points", "分"), trait],
  time: [label("of all hours; 0.05 = 5 %", "占总工时；0.05 = 5 %"), trait],
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
    unit: {
      kind: "text",
      label: label("Unit", "单位"),
      definition: label("What the threshold counts.", "门槛的计量单位。"),
    },
    source: {
      kind: "text",
      label: label("Kind", "类型"),
      definition: label(
        "Definition: by what a key account is defined; trait: what key accounts have in common.",
        "定义：大客户定义所含指标；特征：大客户的共同特征。",
      ),
    },
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
      numbersFrom(points, (column) => column?.reduce((n, point) => n + (test(point) ? 1 : 0), 0) ?? NaN);
    return {
      rows: CRITERIA.length,
      columns: {
        number: numbersFrom(CRITERIA, (_, i) => i + 1),
        criterion: CRITERIA.map((id) => declared.keyThresholds.keys[id]),
        unit: CRITERIA.map((id) => kinds[id][0]),
        source: CRITERIA.map((id) => kinds[id][1]),
        threshold: numbersFrom(CRITERIA, (id) => keyThresholds[id]),
        weight: numbersFrom(CRITERIA, (id) => keyWeights[id]),
        met: countOf((point) => point === 1),
        missing: countOf(Number.isNaN),
      },
      kpis: {},
    };
  },
});
