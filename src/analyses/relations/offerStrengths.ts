import { bytesFrom, numbersFrom } from "../../engine/columns";
import { label } from "../../i18n/label";
import { defineAnalysis, UNKNOWN, type Class } from "../analysis";
import { offerElements } from "./offerElements";

const verdicts: readonly Class[] = [
  { id: "strength", label: label("Strength", "优势"), look: "good" },
  { id: "even", label: label("Even", "持平"), look: "neutral" },
  { id: "weakness", label: label("Weakness", "劣势"), look: "bad" },
];

/** Element by element: what counts most, and where we are ahead of the rival or behind. */
export const offerStrengths = defineAnalysis({
  id: "offerStrengths",
  pillar: "tiering",
  entity: "offerFeature",
  label: label("Strengths and weaknesses of the offer", "方案优劣"),
  question: label("Where are we ahead of the rival, in what counts most?", "在最重要的要素上我方是否领先？"),
  needs: ["offers"],
  parameters: [],
  columns: {
    group: {
      kind: "text",
      label: label("Segment or customer", "细分市场或客户"),
      definition: label("Who weighs the offer.", "评价方。"),
    },
    feature: {
      kind: "text",
      label: label("Element", "要素"),
      definition: label("As the offers sheet says.", "取自方案对比表。"),
    },
    side: {
      kind: "class",
      label: label("Value or cost", "价值或成本"),
      definition: label("As the sheet says, else by the element's name.", "取自表中，否则按名称判断。"),
    },
    importance: {
      kind: "number",
      label: label("Importance", "重要性"),
      definition: label("As the offers sheet says.", "取自方案对比表。"),
    },
    own: { kind: "number", label: label("Ours", "我方"), definition: label("Our mark or amount.", "我方评分或金额。") },
    rival: { kind: "number", label: label("Rival's", "对手"), definition: label("The rival's.", "对手评分或金额。") },
    lead: {
      kind: "number",
      label: label("Weighted lead", "加权领先"),
      definition: label(
        "Lead (ours − the rival's) × importance ÷ mean importance; for costs the other way round.",
        "（我方 − 对手）× 重要性 ÷ 平均重要性；成本要素取反。",
      ),
    },
    verdict: {
      kind: "class",
      label: label("Against the rival", "与对手比较"),
      definition: label("Strength above 0, weakness below.", "大于 0 为优势，小于 0 为劣势。"),
    },
  },
  kpis: {},
  compute({ ledger }) {
    const { groups, elements } = offerElements(ledger);
    const sorted = elements
      .map((each, at) => ({ ...each, at, lead: (each.own - each.rival) * each.weight * (each.isCost ? -1 : 1) }))
      .sort((a, b) => a.group - b.group || b.weight - a.weight || a.at - b.at);
    const number = (of: (each: (typeof sorted)[number]) => number): Float64Array => numbersFrom(sorted, of);
    return {
      rows: sorted.length,
      columns: {
        group: sorted.map(({ group }) => groups[group]),
        feature: sorted.map(({ feature }) => label(feature, feature)),
        side: {
          codes: bytesFrom(sorted, ({ isCost }) => Number(isCost)),
          classes: [
            { id: "value", label: label("Value", "价值") },
            { id: "cost", label: label("Cost", "成本") },
          ],
        },
        importance: number(({ importance }) => importance),
        own: number(({ own }) => own),
        rival: number(({ rival }) => rival),
        lead: number(({ lead }) => lead),
        verdict: {
          codes: bytesFrom(sorted, ({ lead }) => (Number.isNaN(lead) ? UNKNOWN : lead > 0 ? 0 : lead < 0 ? 2 : 1)),
          classes: verdicts,
        },
      },
      kpis: {},
    };
  },
});
