import { reliableScore } from "../../engine/credit/reliableScore";
import { cutOf } from "../../engine/tiering/cut";
import { quadrants } from "../../engine/tiering/quadrants";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { judgedNumber } from "../customerField";
import { defineAnalysis, type Class, type ResultColumn } from "../analysis";
import { amountText, percentText } from "../numberText";
import { parameters as declared } from "../parameters";
import { columnOf } from "./columnOf";

/** Classes of value × capability, in the order of the engine's codes. */
export const matchList: readonly Class[] = [
  { id: "drop", label: label("Give up", "放弃"), look: "bad" },
  { id: "passive", label: label("Passive", "消极选择"), look: "neutral" },
  { id: "opportune", label: label("When opportune", "择机选择"), look: "warning" },
  { id: "focus", label: label("Focus", "重点选择"), look: "good" },
];

const names = declared.capabilityWeights.keys;
export const CAPABILITIES = Object.keys(names) as (keyof typeof names)[];
type Capability = (typeof CAPABILITIES)[number];

/** Which customers are worth our effort and within our reach. */
export const match = defineAnalysis({
  id: "match",
  pillar: "tiering",
  entity: "customer",
  label: label("Value × capability", "价值与能力匹配"),
  question: label("Which customers suit us?", "哪些客户与我们“门当户对”？"),
  needs: ["receivables"],
  parameters: ["capabilityWeights", "capabilityStrong", "qualityKnownShare", "highFrom"],
  after: ["composite"],
  columns: {
    class: {
      kind: "class",
      label: label("Match", "匹配结论"),
      definition: label(
        "Composite value × our capability to serve: focus = high and strong, when opportune = high and weak, passive = low and strong, give up = low and weak; empty without an assessment.",
        "综合价值 × 我方服务能力：高且强为重点选择，高而弱为择机选择，低而强为消极选择，低且弱为放弃；未评估者为空。",
      ),
    },
    capability: {
      kind: "number",
      label: label("Our capability", "我方服务能力"),
      definition: label(
        "Weighted mean of the five capability scores (1 to 5) that are given.",
        "已评五项能力得分（1–5）的加权平均。",
      ),
    },
    ...(Object.fromEntries(
      CAPABILITIES.map((id): [Capability, ResultColumn] => [
        id,
        {
          kind: "number",
          label: names[id],
          definition: label(
            "Our capability to serve this customer, as the assessments say.",
            "我方服务该客户的能力，取自客户评估表。",
          ),
        },
      ]),
    ) as Record<Capability, ResultColumn>),
  },
  kpis: {
    focus: {
      kind: "count",
      label: label("Focus customers", "重点选择客户数"),
      definition: label("Customers of high value whom we can serve well.", "价值高且我方服务能力强的客户数。"),
    },
    opportune: {
      kind: "count",
      label: label("Beyond our reach", "择机选择客户数"),
      definition: label("Customers of high value whom we cannot serve well yet.", "价值高但我方服务能力尚弱的客户数。"),
    },
  },
  compute(input) {
    const { parameters } = input;
    const scores = CAPABILITIES.map((id) => judgedNumber(input.ledger.customers, id));
    const weights = CAPABILITIES.map((id) => parameters.capabilityWeights[id]);
    const all = CAPABILITIES.map(() => undefined);
    const capability = reliableScore(scores, weights, all, parameters.qualityKnownShare).score;
    const value = columnOf(input, "composite", "value");
    const line = cutOf(value, parameters.highFrom);
    const codes = quadrants(value, capability, line, parameters.capabilityStrong);
    const countOf = (code: number): number => codes.reduce((n, each) => n + (each === code ? 1 : 0), 0);
    const isKnown = capability.some((each) => !Number.isNaN(each));
    return {
      rows: input.ledger.customers.count,
      columns: {
        class: { codes, classes: matchList },
        capability,
        ...(Object.fromEntries(CAPABILITIES.map((id, i) => [id, scores[i]])) as Record<Capability, Float64Array>),
      },
      kpis: { focus: isKnown ? countOf(3) : NaN, opportune: isKnown ? countOf(2) : NaN },
      notes: isKnown ? [lineNote(line, parameters.highFrom, parameters.qualityKnownShare)] : [nobodyJudged],
    };
  },
});

function lineNote(line: number, rule: keyof typeof declared.highFrom.choices, share: number): Label {
  const words = declared.highFrom.choices[rule];
  return label(
    `Match: value is high from ${amountText(line)} (${words["en-US"].toLowerCase()}); at least ${percentText(share)} of the capability weights must be scored.`,
    `匹配：综合价值达到 ${amountText(line)}（${words["zh-CN"]}）为高；能力评分须覆盖 ${percentText(share)} 的权重。`,
  );
}

const nobodyJudged = label(
  "The match of value and capability is empty: no assessments sheet scores our capabilities.",
  "价值与能力匹配为空：没有客户评估表对我方能力打分。",
);
