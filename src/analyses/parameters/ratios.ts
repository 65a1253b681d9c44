import type { Parameter } from "../parameter";

/** Definitions of the ratios of financial statements, where several are usual. */
export const ratioParameters = {
  ratioBalances: {
    kind: "choice",
    label: { "en-US": "Balances of ratios", "zh-CN": "比率所用余额" },
    meaning: {
      "en-US":
        "Whether turnover and days set the mean of opening and closing balance beside a year's flow, or the closing balance alone. A customer's first year always takes the closing balance.",
      "zh-CN": "周转率与天数采用期初期末平均余额还是期末余额；客户首年一律用期末余额。",
    },
    source: "S097, B2",
    default: "average",
    choices: {
      average: { "en-US": "Average", "zh-CN": "平均余额" },
      closing: { "en-US": "Closing", "zh-CN": "期末余额" },
    },
  },
  payablesBase: {
    kind: "choice",
    label: { "en-US": "Base of DPO", "zh-CN": "DPO 基数" },
    meaning: {
      "en-US": "What payables are set beside: cost of goods sold, or purchases (cost where purchases are not known).",
      "zh-CN": "应付账款对比的基数：营业成本，或采购额（无采购额时用营业成本）。",
    },
    source: "S093, B9",
    default: "cost",
    choices: {
      cost: { "en-US": "Cost of goods sold", "zh-CN": "营业成本" },
      purchases: { "en-US": "Purchases", "zh-CN": "采购额" },
    },
  },
  investmentBase: {
    kind: "choice",
    label: { "en-US": "Base of ROI", "zh-CN": "投资报酬率基数" },
    meaning: {
      "en-US": "What counts as invested; there is no single definition.",
      "zh-CN": "“投资”的口径，并无唯一定义。",
    },
    source: "S097, B2",
    default: "equity",
    choices: {
      equity: { "en-US": "Equity", "zh-CN": "所有者权益" },
      investedCapital: { "en-US": "Equity + interest-bearing debt", "zh-CN": "权益 + 有息负债" },
      tangibleNetWorth: { "en-US": "Tangible net worth", "zh-CN": "有形净值" },
    },
  },
  ratioDays: {
    kind: "days",
    label: { "en-US": "Days of a business year", "zh-CN": "年度天数" },
    meaning: {
      "en-US": "Days that DIO, DSO and DPO of statements count with.",
      "zh-CN": "报表 DIO、DSO、DPO 所用天数。",
    },
    source: "B9",
    default: 365,
    min: 360,
    max: 366,
  },
  ratioTrend: {
    kind: "rate",
    label: { "en-US": "Change that is a trend", "zh-CN": "趋势判定幅度" },
    meaning: {
      "en-US": "A ratio that changes by less than this part of last year's counts as unchanged.",
      "zh-CN": "比率较上年变化小于此幅度视为持平。",
    },
    source: "convention",
    default: 0.05,
    min: 0,
    max: 1,
  },
} as const satisfies Record<string, Parameter>;
