import type { Parameter } from "../parameter";

/** Thresholds and choices of tiering, value and lifecycle. */
export const tieringParameters = {
  abcMeasure: {
    kind: "choice",
    label: { "en-US": "ABC measure", "zh-CN": "ABC 分类依据" },
    meaning: {
      "en-US":
        "What customers are ranked by. Automatic takes profit where it is known for all customers, else revenue.",
      "zh-CN": "客户排序依据。自动：所有客户利润已知时按利润，否则按收入。",
    },
    source: "S003",
    default: "automatic",
    choices: {
      automatic: { "en-US": "Automatic", "zh-CN": "自动" },
      revenue: { "en-US": "Revenue", "zh-CN": "收入" },
      profit: { "en-US": "Profit", "zh-CN": "利润" },
    },
  },
  abcRule: {
    kind: "choice",
    label: { "en-US": "ABC rule", "zh-CN": "ABC 界线规则" },
    meaning: {
      "en-US":
        "Whether the customer that crosses the line stays in the better class (exclusive) or falls into the next (inclusive).",
      "zh-CN": "跨线客户归入较高类别（不含本户）还是下一类别（含本户）。",
    },
    source: "A1",
    default: "exclusive",
    choices: {
      exclusive: { "en-US": "Exclusive: stays in the better class", "zh-CN": "不含本户：归较高类别" },
      inclusive: { "en-US": "Inclusive: falls into the next class", "zh-CN": "含本户：归下一类别" },
    },
  },
  abcShareA: {
    kind: "share",
    label: { "en-US": "A up to", "zh-CN": "A 类累计占比" },
    meaning: { "en-US": "Cumulative share of value that class A carries.", "zh-CN": "A 类客户累计贡献占比。" },
    source: "S002, S003",
    default: 0.8,
    min: 0,
    max: 1,
  },
  abcShareB: {
    kind: "share",
    label: { "en-US": "B up to", "zh-CN": "B 类累计占比" },
    meaning: {
      "en-US": "Cumulative share of value that classes A and B carry together.",
      "zh-CN": "A、B 两类客户合计的累计贡献占比。",
    },
    source: "S002, S003",
    default: 0.95,
    min: 0,
    max: 1,
  },
  activeMonths: {
    kind: "months",
    label: { "en-US": "Producing within", "zh-CN": "产出客户期限" },
    meaning: {
      "en-US": "A customer with an invoice in the last so many months is producing.",
      "zh-CN": "最近若干个月内有发票的客户为产出客户。",
    },
    source: "S001",
    default: 12,
    min: 1,
    max: 120,
  },
  tierScheme: {
    kind: "choice",
    label: { "en-US": "Tier scheme", "zh-CN": "分级方案" },
    meaning: {
      "en-US": "How customers are divided into tiers on the Tiering sheet; the other schemes are shown beside it.",
      "zh-CN": "“客户分级”表采用的分级方法；其他方案并列对照。",
    },
    source: "S002–S005, S017",
    default: "abc",
    choices: {
      abc: { "en-US": "ABC by cumulative share", "zh-CN": "ABC（按累计占比）" },
      curry: { "en-US": "Pyramid 1/4/15/80", "zh-CN": "金字塔 1/4/15/80" },
      sales: { "en-US": "Sales pyramid 10/30/60", "zh-CN": "销售金字塔 10/30/60" },
      profit: { "en-US": "Profit bands", "zh-CN": "利润分类" },
      thresholds: { "en-US": "Own thresholds", "zh-CN": "自定门槛" },
    },
  },
  stableQuarters: {
    kind: "count",
    label: { "en-US": "Stable from", "zh-CN": "稳定客户最少季度数" },
    meaning: {
      "en-US":
        "Quarters of the last four with an invoice that an A customer must have; with fewer it falls to B. 0 asks for none.",
      "zh-CN": "A 类客户在最近四个季度中至少须有发票的季度数；不足者降为 B 类。0 表示不要求。",
    },
    source: "S002",
    default: 3,
    min: 0,
    max: 4,
  },
  stableVariation: {
    kind: "number",
    label: { "en-US": "Stable up to an unevenness of", "zh-CN": "稳定客户波动系数上限" },
    meaning: {
      "en-US":
        "Largest standard deviation ÷ mean of the last twelve months' sales that an A customer may have; above it falls to B. 0 asks for none: a few large orders a year are uneven by nature.",
      "zh-CN":
        "A 类客户近 12 个月月度销售的标准差 ÷ 均值上限；超过者降为 B 类。0 表示不要求：一年只有几张大单的客户天然波动较大。",
    },
    source: "S002",
    default: 0,
    min: 0,
    max: 100,
  },
  tierBand: {
    kind: "share",
    label: { "en-US": "Band around the lines", "zh-CN": "界线缓冲幅度" },
    meaning: {
      "en-US":
        "A customer keeps its tier of the refresh before until it has passed a line by this part of it, so that it does not flip to and fro. 0 draws the lines anew each time.",
      "zh-CN": "客户须越过界线达到该比例才改变上次刷新的级别，避免在界线附近反复变动。0 表示每次重新划线。",
    },
    source: "convention",
    default: 0.02,
    min: 0,
    max: 0.5,
  },
  curryShares: {
    kind: "set",
    of: "share",
    label: { "en-US": "Pyramid, customers", "zh-CN": "金字塔客户占比" },
    meaning: {
      "en-US": "Share of the customers in each tier of the pyramid, from the top.",
      "zh-CN": "金字塔自上而下各级的客户占比。",
    },
    source: "S005",
    keys: {
      top: { "en-US": "Top", "zh-CN": "重要客户" },
      large: { "en-US": "Large", "zh-CN": "主要客户" },
      medium: { "en-US": "Medium", "zh-CN": "普通客户" },
      small: { "en-US": "Small", "zh-CN": "小客户" },
    },
    default: { top: 0.01, large: 0.04, medium: 0.15, small: 0.8 },
    min: 0,
    max: 1,
    together: "sumsToOne",
  },
  salesShares: {
    kind: "set",
    of: "share",
    label: { "en-US": "Sales pyramid, customers", "zh-CN": "销售金字塔客户占比" },
    meaning: {
      "en-US": "Share of customers and prospects together in each tier of the sales pyramid.",
      "zh-CN": "销售金字塔各级占客户与潜在客户总数的比例。",
    },
    source: "S004",
    keys: {
      key: { "en-US": "Key", "zh-CN": "重点客户" },
      ordinary: { "en-US": "Ordinary", "zh-CN": "普通客户" },
      prospective: { "en-US": "Potential", "zh-CN": "超级潜在客户" },
    },
    default: { key: 0.1, ordinary: 0.3, prospective: 0.6 },
    min: 0,
    max: 1,
    together: "sumsToOne",
  },
  salesTime: {
    kind: "set",
    of: "share",
    label: { "en-US": "Sales pyramid, selling time", "zh-CN": "销售金字塔时间占比" },
    meaning: {
      "en-US": "Share of the selling time that each tier of the sales pyramid should get.",
      "zh-CN": "销售金字塔各级应分配的销售时间占比。",
    },
    source: "S004",
    keys: {
      key: { "en-US": "Key", "zh-CN": "重点客户" },
      ordinary: { "en-US": "Ordinary", "zh-CN": "普通客户" },
      prospective: { "en-US": "Potential", "zh-CN": "超级潜在客户" },
    },
    default: { key: 0.6, ordinary: 0.3, prospective: 0.1 },
    min: 0,
    max: 1,
    together: "sumsToOne",
  },
  sellingHours: {
    kind: "count",
    label: { "en-US": "Selling hours", "zh-CN": "全年销售工时" },
    meaning: {
      "en-US": "Hours a year that the team can spend with customers; they are divided over tiers and customers.",
      "zh-CN": "团队全年可用于客户的工时，据此分配到各级和各客户。",
    },
    source: "S004, S013",
    default: 1600,
    min: 0,
    max: 1000000,
  },
  priorityWeights: {
    kind: "set",
    of: "share",
    label: { "en-US": "Priority weight", "zh-CN": "优先级权重" },
    meaning: {
      "en-US":
        "Weight of each part of the priority by which customers are ranked and hours are divided; parts without a value leave their weight to the others.",
      "zh-CN": "客户优先级各项的权重，用于排序和分配工时；缺少数值的项，其权重由其余项分担。",
    },
    source: "S013",
    keys: {
      value: { "en-US": "value", "zh-CN": "价值" },
      potential: { "en-US": "potential", "zh-CN": "潜力" },
      size: { "en-US": "company size", "zh-CN": "企业规模" },
      importance: { "en-US": "importance", "zh-CN": "重要性" },
    },
    default: { value: 0.4, potential: 0.3, size: 0.1, importance: 0.2 },
    min: 0,
    max: 1,
    together: "sumsToOne",
  },
  profitTolerance: {
    kind: "money",
    label: { "en-US": "Break-even within", "zh-CN": "保本区间" },
    meaning: {
      "en-US": "How far from 0 a profit still counts as break-even.",
      "zh-CN": "利润距 0 不超过该数额视为保本。",
    },
    source: "S017",
    default: 0,
    min: 0,
    max: 1000000000000,
  },
  tierThresholds: {
    kind: "set",
    of: "money",
    label: { "en-US": "Own thresholds, at least", "zh-CN": "自定门槛（不低于）" },
    meaning: {
      "en-US": "Least value of each tier of your own scheme; what is below the last one is in tier 4.",
      "zh-CN": "自定方案各级的最低价值；低于最后一个门槛的为第 4 级。",
    },
    source: "S002",
    keys: {
      first: { "en-US": "Tier 1", "zh-CN": "第 1 级" },
      second: { "en-US": "Tier 2", "zh-CN": "第 2 级" },
      third: { "en-US": "Tier 3", "zh-CN": "第 3 级" },
    },
    default: { first: 500000, second: 100000, third: 10000 },
    min: -1000000000000,
    max: 1000000000000,
    together: "falls",
  },
  serviceOfThree: {
    kind: "set",
    of: "count",
    label: { "en-US": "Service tier, three tiers", "zh-CN": "服务级别对应（三级方案）" },
    meaning: {
      "en-US": "Service tier of each tier of a scheme with three: 1 core, 2 senior, 3 middle, 4 general.",
      "zh-CN": "三级方案中各级对应的服务级别：1 核心、2 高级、3 中级、4 一般。",
    },
    source: "S006",
    keys: {
      first: { "en-US": "first tier", "zh-CN": "第一级" },
      second: { "en-US": "second tier", "zh-CN": "第二级" },
      third: { "en-US": "third tier", "zh-CN": "第三级" },
    },
    default: { first: 1, second: 2, third: 4 },
    min: 1,
    max: 4,
    together: "neverFalls",
  },
  serviceOfFour: {
    kind: "set",
    of: "count",
    label: { "en-US": "Service tier, four tiers", "zh-CN": "服务级别对应（四级方案）" },
    meaning: {
      "en-US": "Service tier of each tier of a scheme with four: 1 core, 2 senior, 3 middle, 4 general.",
      "zh-CN": "四级方案中各级对应的服务级别：1 核心、2 高级、3 中级、4 一般。",
    },
    source: "S006",
    keys: {
      first: { "en-US": "first tier", "zh-CN": "第一级" },
      second: { "en-US": "second tier", "zh-CN": "第二级" },
      third: { "en-US": "third tier", "zh-CN": "第三级" },
      fourth: { "en-US": "fourth tier", "zh-CN": "第四级" },
    },
    default: { first: 1, second: 2, third: 3, fourth: 4 },
    min: 1,
    max: 4,
    together: "neverFalls",
  },
  highFrom: {
    kind: "choice",
    label: { "en-US": "High from", "zh-CN": "高低分界" },
    meaning: {
      "en-US": "Where high begins in the eight RFM segments and in the value matrix.",
      "zh-CN": "RFM 八类和价值矩阵中高与低的分界。",
    },
    source: "S015, S018",
    default: "mean",
    choices: { mean: { "en-US": "Mean", "zh-CN": "均值" }, median: { "en-US": "Median", "zh-CN": "中位数" } },
  },
  amountCut: {
    kind: "choice",
    label: { "en-US": "Average purchase", "zh-CN": "平均单次金额口径" },
    meaning: {
      "en-US": "Which average divides small from large purchases in the behaviour matrix.",
      "zh-CN": "行为矩阵中区分单次金额高低所用的均值。",
    },
    source: "S016",
    default: "revenuePerOrder",
    choices: {
      revenuePerOrder: { "en-US": "All revenue ÷ all invoices", "zh-CN": "总收入 ÷ 总发票数" },
      meanOfAverages: { "en-US": "Mean of the customers' averages", "zh-CN": "各客户平均值的均值" },
    },
  },
  potentialSource: {
    kind: "choice",
    label: { "en-US": "Potential from", "zh-CN": "潜力来源" },
    meaning: {
      "en-US":
        "What the value matrix takes as potential value. Automatic takes the potential score where the customers sheet has one, else the weighted pipeline.",
      "zh-CN": "价值矩阵的潜在价值取值。自动：客户表有潜力评分时取评分，否则取商机加权金额。",
    },
    source: "S018",
    default: "automatic",
    choices: {
      automatic: { "en-US": "Automatic", "zh-CN": "自动" },
      score: { "en-US": "Potential score", "zh-CN": "潜力评分" },
      pipeline: { "en-US": "Weighted pipeline", "zh-CN": "商机加权金额" },
    },
  },
  segmentSecond: {
    kind: "choice",
    label: { "en-US": "Segments divided by", "zh-CN": "细分交叉维度" },
    meaning: {
      "en-US": "Second dimension by which every segment is divided; none shows each segment whole.",
      "zh-CN": "各客户群再按此维度交叉细分；“不细分”则整体显示。",
    },
    source: "S014, S032",
    default: "none",
    choices: {
      none: { "en-US": "None", "zh-CN": "不细分" },
      tier: { "en-US": "Tier", "zh-CN": "级别" },
      industry: { "en-US": "Industry", "zh-CN": "行业" },
      companySize: { "en-US": "Company size", "zh-CN": "企业规模" },
      region: { "en-US": "Region", "zh-CN": "地区" },
      owner: { "en-US": "Owner", "zh-CN": "负责人" },
      customerType: { "en-US": "Type", "zh-CN": "客户类型" },
    },
  },
} as const satisfies Record<string, Parameter>;
