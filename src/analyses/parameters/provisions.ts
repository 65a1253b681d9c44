import type { Parameter } from "../parameter";

/** How losses are provided for, and what credit costs. */
export const provisionParameters = {
  provisionMethod: {
    kind: "choice",
    label: { "en-US": "Loss rates of provisions", "zh-CN": "坏账准备损失率来源" },
    meaning: {
      "en-US":
        "Where the lifetime loss rates of the provision matrix come from; where the history is too short for it, the given rates count and the sheet says so.",
      "zh-CN": "坏账准备矩阵损失率的来源；历史不足时改用给定损失率，并在表中说明。",
    },
    source: "S095, B10",
    default: "cohorts",
    choices: {
      cohorts: { "en-US": "Own cohorts: what of each age was never paid", "zh-CN": "自身队列：各账龄最终未收比例" },
      rollRates: {
        "en-US": "Own roll rates: month by month into the next age",
        "zh-CN": "自身迁徙率：逐月滚入下一账龄",
      },
      given: { "en-US": "The given rates", "zh-CN": "给定损失率" },
    },
  },
  provisionLossMonths: {
    kind: "count",
    label: { "en-US": "Lost after (30 days each)", "zh-CN": "视为损失（30 天为一期）" },
    meaning: {
      "en-US":
        "What is unpaid so many periods of 30 days after its due date counts as lost; the matrix has a bucket for each.",
      "zh-CN": "到期后满若干个 30 天仍未收回视为损失；矩阵按每 30 天分段。",
    },
    source: "B11",
    default: 6,
    min: 2,
    max: 12,
  },
  provisionMonths: {
    kind: "months",
    label: { "en-US": "History of roll rates", "zh-CN": "迁徙率历史" },
    meaning: {
      "en-US": "Month-ends before the as-of date that roll rates are taken from.",
      "zh-CN": "计算迁徙率所用的截止日前月末数。",
    },
    source: "B11",
    default: 24,
    min: 3,
    max: 60,
  },
  provisionRolls: {
    kind: "choice",
    label: { "en-US": "Mean of roll rates", "zh-CN": "迁徙率平均方式" },
    meaning: {
      "en-US": "Whether large months weigh more (all balances together) or each month counts alike.",
      "zh-CN": "按余额汇总（大月权重大）或各月等权平均。",
    },
    source: "B11",
    default: "pooled",
    choices: {
      pooled: { "en-US": "All balances together", "zh-CN": "余额汇总" },
      meanOfMonths: { "en-US": "Each month alike", "zh-CN": "各月等权" },
    },
  },
  provisionLeast: {
    kind: "count",
    label: { "en-US": "Least history", "zh-CN": "最低历史要求" },
    meaning: {
      "en-US":
        "Invoices old enough to be lost (cohorts) or months (roll rates) without which own loss rates are not used; roll rates need a fifth of it.",
      "zh-CN": "队列法所需的已过损失期发票数；迁徙率所需月数为其五分之一。不足则不用自身损失率。",
    },
    source: "B11",
    default: 30,
    min: 1,
    max: 10_000,
  },
  provisionRates: {
    kind: "set",
    of: "rate",
    label: { "en-US": "Given loss rate", "zh-CN": "给定损失率" },
    meaning: {
      "en-US": "Lifetime loss rate by age, for the given rates or where the own history is too short.",
      "zh-CN": "按账龄的整个存续期损失率；选择给定损失率或自身历史不足时采用。",
    },
    source: "IFRS 9 IE 12",
    keys: {
      notDue: { "en-US": "not due", "zh-CN": "未到期" },
      days30: { "en-US": "1–30 days", "zh-CN": "1–30 天" },
      days60: { "en-US": "31–60 days", "zh-CN": "31–60 天" },
      days90: { "en-US": "61–90 days", "zh-CN": "61–90 天" },
      days120: { "en-US": "91–120 days", "zh-CN": "91–120 天" },
      days150: { "en-US": "121–150 days", "zh-CN": "121–150 天" },
      days180: { "en-US": "151–180 days", "zh-CN": "151–180 天" },
      older: { "en-US": "older", "zh-CN": "更久" },
    },
    default: {
      notDue: 0.003,
      days30: 0.016,
      days60: 0.036,
      days90: 0.066,
      days120: 0.106,
      days150: 0.2,
      days180: 0.3,
      older: 0.5,
    },
    min: 0,
    max: 1,
  },
  provisionForward: {
    kind: "number",
    label: { "en-US": "Forward-looking factor", "zh-CN": "前瞻性调整系数" },
    meaning: {
      "en-US": "What expected conditions make of the history: 1 leaves it, 1.2 adds a fifth; rates stop at 100 %.",
      "zh-CN": "对未来经济状况的调整：1 为不调整，1.2 为上调五分之一；损失率不超过 100 %。",
    },
    source: "IFRS 9 5.5.17",
    default: 1,
    min: 0,
    max: 10,
  },
  defaultProbability: {
    kind: "set",
    of: "rate",
    label: { "en-US": "Chance of default in a year", "zh-CN": "一年违约概率" },
    meaning: {
      "en-US": "Chance that a customer of this grade fails within a year; put in your own experience.",
      "zh-CN": "该等级客户一年内违约的概率，请按自身经验填写。",
    },
    source: "S102",
    keys: {
      CA1: { "en-US": "CA1", "zh-CN": "CA1" },
      CA2: { "en-US": "CA2", "zh-CN": "CA2" },
      CA3: { "en-US": "CA3", "zh-CN": "CA3" },
      CA4: { "en-US": "CA4", "zh-CN": "CA4" },
      CA5: { "en-US": "CA5", "zh-CN": "CA5" },
      NR: { "en-US": "NR", "zh-CN": "NR" },
    },
    default: { CA1: 0.002, CA2: 0.01, CA3: 0.03, CA4: 0.08, CA5: 0.2, NR: 0.05 },
    min: 0,
    max: 1,
  },
  lossGivenDefault: {
    kind: "share",
    label: { "en-US": "Part lost at default", "zh-CN": "违约损失率" },
    meaning: {
      "en-US":
        "Part of the unsecured exposure that is lost when a customer fails; 45 % is the usual rate for unsecured claims.",
      "zh-CN": "客户违约时无担保敞口的损失比例；无担保债权通常取 45 %。",
    },
    source: "S102, Basel II 287",
    default: 0.45,
    min: 0,
    max: 1,
  },
  creditInterest: {
    kind: "rate",
    label: { "en-US": "Interest on waiting", "zh-CN": "资金成本率" },
    meaning: {
      "en-US": "Yearly rate that money tied up in overdue invoices costs.",
      "zh-CN": "逾期占用资金的年成本率。",
    },
    source: "S095",
    default: 0.05,
    min: 0,
    max: 1,
  },
} as const satisfies Record<string, Parameter>;
