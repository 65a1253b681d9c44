import type { Parameter } from "../parameter";

/** The loyalty programme: earning, spending, levels. */
export const pointsParameters = {
  pointsMoney: {
    kind: "money",
    label: { "en-US": "Money for a point", "zh-CN": "每分所需金额" },
    meaning: { "en-US": "Net sales that earn one point.", "zh-CN": "多少净销售额得 1 分。" },
    source: "S060",
    default: 100,
    min: 0.01,
    max: 1e9,
  },
  pointsValue: {
    kind: "money",
    label: { "en-US": "Value of a point", "zh-CN": "每分价值" },
    meaning: { "en-US": "What a point is worth when it is redeemed.", "zh-CN": "兑换时每分的价值。" },
    source: "S060",
    default: 1,
    min: 0,
    max: 1e6,
  },
  pointsLife: {
    kind: "months",
    label: { "en-US": "Points live for", "zh-CN": "积分有效期" },
    meaning: {
      "en-US": "Months after the one that earned them at whose end points expire.",
      "zh-CN": "积分自获得当月之后多少个月末过期。",
    },
    source: "S060",
    default: 24,
    min: 1,
    max: 600,
  },
  pointsLevels: {
    kind: "set",
    of: "number",
    label: { "en-US": "Levels from (points)", "zh-CN": "会员等级积分" },
    meaning: {
      "en-US": "Points that the revenue of the window must earn for each level.",
      "zh-CN": "统计期收入可得积分达到多少为相应等级。",
    },
    source: "S060",
    keys: {
      silver: { "en-US": "silver", "zh-CN": "银卡" },
      gold: { "en-US": "gold", "zh-CN": "金卡" },
      platinum: { "en-US": "platinum", "zh-CN": "白金卡" },
    },
    default: { silver: 1000, gold: 5000, platinum: 20000 },
    min: 0,
    max: 1e9,
    together: "rises",
  },
  pointsBreakage: {
    kind: "share",
    label: { "en-US": "Never redeemed", "zh-CN": "预计不兑换比例" },
    meaning: {
      "en-US": "Part of the balance that is expected never to be redeemed; lowers the liability.",
      "zh-CN": "预计永不兑换的积分余额比例，用于扣减负债。",
    },
    source: "convention: none until your own experience says more",
    default: 0,
    min: 0,
    max: 1,
  },
  pointsLeast: {
    kind: "count",
    label: { "en-US": "Redeemers for a judgement", "zh-CN": "评价积分计划的最少兑换客户数" },
    meaning: {
      "en-US":
        "Customers that redeemed and bought in the year before, from which on extra profit and return of the programme are told; of fewer, one large order decides.",
      "zh-CN":
        "上一年有购买且本期有兑换的客户达到此数时，才计算增量利润与计划回报率；客户太少时，一笔大单即可左右结果。",
    },
    source: "S060; as many as for an observed retention",
    default: 20,
    min: 1,
    max: 1000,
  },
} as const satisfies Record<string, Parameter>;
