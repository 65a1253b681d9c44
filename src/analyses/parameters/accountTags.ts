import type { Parameter } from "../parameter";

/** How customers are tagged, and when a prospect is one to pursue. */
export const accountTagParameters = {
  tagNewMonths: {
    kind: "months",
    label: { "en-US": "New customer below", "zh-CN": "新客户期限" },
    meaning: {
      "en-US": "A customer with us for less than so many months is new.",
      "zh-CN": "合作不足该月数的为新客户。",
    },
    source: "S033",
    default: 12,
    min: 1,
    max: 120,
  },
  tagLongMonths: {
    kind: "months",
    label: { "en-US": "Long-term customer from", "zh-CN": "长期客户期限" },
    meaning: {
      "en-US": "A customer that still buys and has been with us for so many months is a long-term one.",
      "zh-CN": "仍在购买且合作达到该月数的为长期客户。",
    },
    source: "S033",
    default: 24,
    min: 1,
    max: 240,
  },
  tagLoyalMonths: {
    kind: "months",
    label: { "en-US": "Loyal customer from", "zh-CN": "忠诚客户合作期限" },
    meaning: {
      "en-US": "Months with us from which on a customer that keeps buying is loyal.",
      "zh-CN": "持续购买的客户合作达到该月数方可视为忠诚。",
    },
    source: "S033",
    default: 12,
    min: 0,
    max: 240,
  },
  tagLoyalOrders: {
    kind: "count",
    label: { "en-US": "Loyal customer from orders", "zh-CN": "忠诚客户订单数" },
    meaning: {
      "en-US": "Days with an order, in all the data, from which on a customer that keeps buying is loyal.",
      "zh-CN": "持续购买的客户在全部数据中的下单天数达到该值方可视为忠诚。",
    },
    source: "S033",
    default: 4,
    min: 2,
    max: 1000,
  },
  similarityWeights: {
    kind: "set",
    of: "share",
    label: { "en-US": "Similarity: weight", "zh-CN": "相似度权重" },
    meaning: {
      "en-US": "Weight of each attribute in which a prospect is compared with loyal customers.",
      "zh-CN": "潜在客户与忠诚客户比较时各属性的权重。",
    },
    source: "S029, Gower (1971)",
    keys: {
      industry: { "en-US": "Industry", "zh-CN": "行业" },
      region: { "en-US": "Region", "zh-CN": "地区" },
      size: { "en-US": "Company size", "zh-CN": "企业规模" },
      revenue: { "en-US": "Own revenue", "zh-CN": "年营业额" },
    },
    default: { industry: 0.4, region: 0.2, size: 0.2, revenue: 0.2 },
    min: 0,
    max: 1,
    together: "sumsToOne",
  },
  similarFrom: {
    kind: "share",
    label: { "en-US": "Similar from", "zh-CN": "相似度界线" },
    meaning: {
      "en-US": "Similarity from which on a prospect is like the loyal customers.",
      "zh-CN": "相似度达到该值即视为与忠诚客户相似。",
    },
    source: "S029",
    default: 0.6,
    min: 0,
    max: 1,
  },
  prospectPotential: {
    kind: "number",
    label: { "en-US": "Prospect has potential from", "zh-CN": "潜在客户潜力界线" },
    meaning: {
      "en-US": "Potential score of the prospects sheet from which on the principle of potential holds.",
      "zh-CN": "潜在客户表的潜力评分达到该值即满足“有潜力”。",
    },
    source: "S029",
    default: 3,
    min: 0,
    max: 1_000_000,
  },
  prospectCuts: {
    kind: "set",
    of: "count",
    label: { "en-US": "Prospect class from", "zh-CN": "潜在客户分类界线" },
    meaning: {
      "en-US":
        "Number of principles from which on a prospect is one to pursue, or to develop; below, leave it for now.",
      "zh-CN": "满足原则数达到该值的潜在客户列为重点争取或培育，低于者暂缓。",
    },
    source: "S029",
    keys: {
      pursue: { "en-US": "Pursue", "zh-CN": "重点争取" },
      develop: { "en-US": "Develop", "zh-CN": "培育" },
    },
    default: { pursue: 4, develop: 3 },
    min: 0,
    max: 5,
    together: "falls",
  },
} as const satisfies Readonly<Record<string, Parameter>>;
