import { bytesFrom, numbersFrom } from "../../engine/columns";
import { descending } from "../../engine/order";
import { deliveredValue } from "../../engine/tiering/deliveredValue";
import { weightedScore } from "../../engine/tiering/weightedScore";
import { label } from "../../i18n/label";
import { defineAnalysis, UNKNOWN } from "../analysis";
import { column } from "../column";
import { offerElements, type OfferElement } from "./offerElements";

/** Whom our offer fits best, and whether it delivers more than the rival's. */
export const offerFit = defineAnalysis({
  id: "offerFit",
  pillar: "tiering",
  entity: "offerSegment",
  label: label("Offer fit", "方案匹配"),
  question: label(
    "Whom does our offer fit best, and does it deliver more than the rival's?",
    "我方方案最适合谁，让渡价值是否高于对手？",
  ),
  needs: ["offers"],
  parameters: [],
  columns: {
    group: {
      kind: "text",
      label: label("Segment or customer", "细分市场或客户"),
      definition: label("Who weighs the offer.", "评价方。"),
    },
    place: {
      kind: "class",
      label: label("Fit", "匹配"),
      definition: label("Best and second best weighted fit of our offer.", "我方方案加权匹配最高与次高者。"),
    },
    fit: column(
      "number",
      "Our fit",
      "我方匹配度",
      "Σ importance × mark of the benefits ÷ Σ importance.",
      "利益要素的 Σ 重要性 × 评分 ÷ Σ 重要性。",
    ),
    rivalFit: column("number", "Rival's fit", "对手匹配度", "The same for the rival.", "对手按同一方法计算。"),
    value: column(
      "number",
      "Value",
      "客户总价值",
      "Σ of what we give, each element × importance ÷ mean importance.",
      "我方各价值要素 × 重要性 ÷ 平均重要性 之和。",
    ),
    cost: column(
      "number",
      "Cost",
      "客户总成本",
      "Σ of what we cost the customer, weighed alike.",
      "我方各成本要素按同法加权之和。",
    ),
    delivered: column("number", "Delivered value", "客户让渡价值", "Value − cost.", "客户总价值 − 客户总成本。"),
    rivalDelivered: column(
      "number",
      "Rival delivers",
      "对手让渡价值",
      "The same for the rival.",
      "对手按同一方法计算。",
    ),
    lead: column("number", "Lead", "领先", "Delivered value − the rival's.", "我方让渡价值 − 对手让渡价值。"),
    ratio: column(
      "number",
      "Value per cost",
      "价值成本比",
      "Value ÷ cost; empty without costs.",
      "客户总价值 ÷ 客户总成本；无成本时为空。",
    ),
  },
  kpis: {
    groups: column("count", "Segments and customers", "细分与客户数", "Who weighs the offer.", "评价方数量。"),
    ahead: column("count", "Where we deliver more", "领先数", "Segments and customers to whom we deliver more than the rival.", "我方让渡价值高于对手的细分与客户数。"), // prettier-ignore
  },
  words: ["best"],
  compute({ ledger }) {
    const { groups, elements } = offerElements(ledger);
    const rows = groups.map((_, group) => fitOf(elements.filter((each) => each.group === group)));
    const order = descending(rows.map(({ fit }) => fit));
    const places = new Uint8Array(groups.length).fill(UNKNOWN);
    order.slice(0, 2).forEach((row, place) => {
      if (!Number.isNaN(rows[row].fit)) places[row] = place;
    });
    const of = (id: keyof (typeof rows)[number]): Float64Array => numbersFrom(order, (row) => rows[row][id]);
    return {
      rows: groups.length,
      columns: {
        group: Array.from(order, (row) => groups[row]),
        place: {
          codes: bytesFrom(order, (row) => places[row]),
          classes: [
            { id: "best", label: label("Best", "最佳"), look: "good" },
            { id: "second", label: label("Second", "次佳"), look: "neutral" },
          ],
        },
        fit: of("fit"),
        rivalFit: of("rivalFit"),
        value: of("value"),
        cost: of("cost"),
        delivered: of("delivered"),
        rivalDelivered: of("rivalDelivered"),
        lead: of("lead"),
        ratio: of("ratio"),
      },
      kpis: { groups: groups.length, ahead: rows.filter(({ lead }) => lead > 0).length },
      words: Object.fromEntries(groups.length > 0 ? [["best", groups[order[0]]]] : []),
    };
  },
});

function fitOf(elements: readonly OfferElement[]) {
  const [benefits, costs] = [false, true].map((isCost) => elements.filter((each) => each.isCost === isCost));
  const fit = (of: (each: OfferElement) => number): number =>
    benefits.length > 0
      ? weightedScore(
          benefits.map((each) => [of(each)]),
          benefits.map(({ weight }) => weight),
        ).score[0]
      : NaN;
  const worth = (of: (each: OfferElement) => number) => {
    const weighed = (list: readonly OfferElement[]): number[] => list.map((each) => each.weight * of(each));
    return deliveredValue(weighed(benefits), weighed(costs));
  };
  const [ours, theirs] = [worth(({ own }) => own), worth(({ rival }) => rival)];
  return {
    fit: fit(({ own }) => own),
    rivalFit: fit(({ rival }) => rival),
    ...ours,
    rivalDelivered: theirs.delivered,
    lead: ours.delivered - theirs.delivered,
  };
}
