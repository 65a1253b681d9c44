import type { Parameter } from "../parameter";

/** How revenue is carried forward, and from when on a customer's change counts as significant. */
export const trendParameters = {
  trendHorizon: {
    kind: "months",
    label: { "en-US": "Revenue forecast", "zh-CN": "收入预测期" },
    meaning: {
      "en-US": "Months that the revenue trend is carried forward.",
      "zh-CN": "收入趋势向后推算的月数。",
    },
    source: "convention",
    default: 12,
    min: 1,
    max: 36,
  },
  trendHistory: {
    kind: "months",
    label: { "en-US": "Months looked back", "zh-CN": "收入趋势回看月数" },
    meaning: {
      "en-US":
        "Most complete months that the revenue trend is learned from; older ones say little about today's customers.",
      "zh-CN": "收入趋势最多采用的完整月数；更早的月份对当前客户参考意义不大。",
    },
    source: "convention",
    default: 60,
    min: 12,
    max: 240,
  },
  trendLeastMonths: {
    kind: "months",
    label: { "en-US": "Months for smoothing", "zh-CN": "指数平滑所需月数" },
    meaning: {
      "en-US":
        "With fewer complete months only the naive forecast is shown; a season is looked for from 24 months (two years) on.",
      "zh-CN": "完整月份少于该数时仅给出朴素预测；满 24 个月（两年）后才考虑季节。",
    },
    source: "convention",
    default: 6,
    min: 5,
    max: 60,
  },
  trendCustomers: {
    kind: "count",
    label: { "en-US": "Customers forecast singly", "zh-CN": "单独预测的客户数" },
    meaning: {
      "en-US": "How many of the largest customers get a forecast of their own; each takes a moment to compute.",
      "zh-CN": "为金额最大的多少个客户单独预测；每个都需要一定计算时间。",
    },
    source: "convention",
    default: 3,
    min: 0,
    max: 50,
  },
  trendSeed: {
    kind: "count",
    label: { "en-US": "Seed of the bounds", "zh-CN": "区间模拟种子" },
    meaning: {
      "en-US":
        "Start of the random numbers where bounds of the revenue forecast are simulated; the same seed gives the same bounds.",
      "zh-CN": "收入预测区间采用模拟时的随机数种子；种子相同则区间相同。",
    },
    source: "convention",
    default: 1,
    min: 0,
    max: 1_000_000,
  },
  changeRecent: {
    kind: "months",
    label: { "en-US": "Recent months", "zh-CN": "近期月数" },
    meaning: {
      "en-US": "Last complete months whose average is compared with that of the months before them.",
      "zh-CN": "以最近若干完整月的平均值与此前月份对比。",
    },
    source: "S122",
    default: 3,
    min: 1,
    max: 12,
  },
  changeBase: {
    kind: "months",
    label: { "en-US": "Months compared with", "zh-CN": "对比基期月数" },
    meaning: {
      "en-US": "Months before the recent ones whose average is what is usual for the customer.",
      "zh-CN": "近期之前若干月的平均值，视为该客户的通常水平。",
    },
    source: "S122",
    default: 12,
    min: 2,
    max: 36,
  },
  changeShare: {
    kind: "share",
    label: { "en-US": "Significant change", "zh-CN": "明显变化" },
    meaning: {
      "en-US": "Relative change of the average from which it counts as significant.",
      "zh-CN": "平均值相对变动达到该比例即视为明显变化。",
    },
    source: "S122",
    default: 0.3,
    min: 0.01,
    max: 10,
  },
  changeDeviations: {
    kind: "number",
    label: { "en-US": "Significant deviation", "zh-CN": "明显偏离（标准误）" },
    meaning: {
      "en-US":
        "Or the number of standard errors (z) beyond which the change is more than the customer's usual ups and downs.",
      "zh-CN": "或变动超过该倍数的标准误（z），即超出客户平时波动。",
    },
    source: "S122",
    default: 2,
    min: 0.5,
    max: 10,
  },
} as const satisfies Record<string, Parameter>;
