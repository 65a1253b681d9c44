import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";
import { customerColumns } from "./customerColumns";

/** What our offer gives and costs a customer or segment beside a rival's: one row an element of value. */
export const offers = {
  id: "offers",
  label: { "en-US": "Offer comparison", "zh-CN": "方案对比" },
  sheetNames: ["offer", "value", "benefit", "方案", "价值", "利益", "方案對比"],
  recognisedBy: [["feature"], ["own"], ["rival"]],
  rowNeeds: [["feature"]],
  fields: {
    ...customerColumns({
      "en-US": "Whose view it is; empty where it holds for a segment or for all.",
      "zh-CN": "评价所属客户；适用于整个细分市场或全部客户时留空。",
    }),
    segment: {
      kind: "text",
      label: { "en-US": "Segment", "zh-CN": "细分市场" },
      meaning: { "en-US": "For whom the element is weighed.", "zh-CN": "评价所针对的细分市场。" },
      headers: synonyms(`
        Segment | Market Segment | Customer Segment | Target Segment
        细分市场 | 客户细分 | 目标细分 | 细分 | 細分市場
      `),
    },
    feature: {
      kind: "text",
      label: { "en-US": "Element of value", "zh-CN": "价值要素" },
      meaning: {
        "en-US": "A feature, benefit or cost: product, service, personnel, image; money, time, energy, mental cost.",
        "zh-CN": "特性、利益或成本：产品、服务、人员、形象；货币、时间、体力、精神成本。",
      },
      headers: synonyms(`
        Feature | Benefit | Feature/Benefit | Feature / Benefit | Value Element | Element of Value
        特性 | 利益 | 特性/利益 | 价值要素 | 价值项目 | 產品特性 | 價值要素
      `),
    },
    side: {
      kind: "text",
      label: { "en-US": "Value or cost", "zh-CN": "价值或成本" },
      meaning: {
        "en-US": "Whether the element is a value or a cost to the customer; told from its name where empty.",
        "zh-CN": "属于客户价值还是客户成本；留空按名称判断。",
      },
      headers: synonyms(`
        Value or Cost | Side | Element Type | Value/Cost
        价值或成本 | 要素类型 | 价值/成本 | 價值或成本
      `),
    },
    weight: {
      kind: "number",
      label: { "en-US": "Importance", "zh-CN": "重要性" },
      meaning: { "en-US": "How much it counts; all alike where empty.", "zh-CN": "重要性权重；留空视为同等重要。" },
      headers: synonyms(`
        Importance | Weight | Importance Weight
        重要性 | 权重 | 重要程度 | 權重
      `),
    },
    own: {
      kind: "number",
      label: { "en-US": "Our mark", "zh-CN": "我方评分" },
      meaning: { "en-US": "What we give: a mark or an amount.", "zh-CN": "我方评分或金额。" },
      headers: synonyms(`
        Our Score | Own Score | Our Mark | Our Rating | Ours | Our Value
        我方评分 | 我方得分 | 我方 | 本公司评分 | 我方數值 | 我方評分
      `),
    },
    rival: {
      kind: "number",
      label: { "en-US": "Rival's mark", "zh-CN": "对手评分" },
      meaning: { "en-US": "The same for the main rival.", "zh-CN": "主要对手的评分或金额。" },
      headers: synonyms(`
        Rival Score | Competitor Score | Rival's Score | Competitor Rating | Rival Mark | Competitor Value
        对手评分 | 竞争对手评分 | 对手得分 | 竞品评分 | 對手評分
      `),
    },
  },
} as const satisfies InputTable;
