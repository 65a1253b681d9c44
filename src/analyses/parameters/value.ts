import type { Parameter } from "../parameter";

/** Rates and choices of customer value. */
export const valueParameters = {
  clvMethod: {
    kind: "choice",
    label: { "en-US": "Lifetime value by", "zh-CN": "终身价值算法" },
    meaning: {
      "en-US":
        "Which of the four values is shown as CLV, summed to customer equity and used for decisions; all four stand on the Value sheet.",
      "zh-CN": "四种价值中哪一种作为终身价值展示、汇总为客户资产并用于决策；四种均列于价值表。",
    },
    source: "S021",
    default: "deterministic",
    choices: {
      deterministic: { "en-US": "Margin, retention, discount", "zh-CN": "毛利、保留率与折现" },
      baseline: { "en-US": "Baseline: past goes on", "zh-CN": "基线：延续过去" },
      model: { "en-US": "Purchase model (BG/NBD)", "zh-CN": "购买模型（BG/NBD）" },
      profit: { "en-US": "Profit of the period", "zh-CN": "当期利润" },
    },
  },
  clvBasis: {
    kind: "choice",
    label: { "en-US": "Value counted in", "zh-CN": "价值口径" },
    meaning: {
      "en-US":
        "Whether values count profit or revenue. Automatic takes profit where it is known for all customers, else revenue.",
      "zh-CN": "价值按利润还是按收入计算。自动：所有客户利润已知时按利润，否则按收入。",
    },
    source: "S021",
    default: "automatic",
    choices: {
      automatic: { "en-US": "Automatic", "zh-CN": "自动" },
      profit: { "en-US": "Profit", "zh-CN": "利润" },
      revenue: { "en-US": "Revenue", "zh-CN": "收入" },
    },
  },
  retentionFrom: {
    kind: "choice",
    label: { "en-US": "Retention from", "zh-CN": "保留率来源" },
    meaning: {
      "en-US":
        "Whether retention is observed (who bought in the year before and again in the last) or set below. Too few customers: the set one counts. A customer's own retention always counts first.",
      "zh-CN":
        "保留率取实际观察值（上一年购买、本年再购的比例）或下方设定值；客户太少时用设定值。客户表中的保留率优先。",
    },
    source: "S021, S057",
    default: "observed",
    choices: {
      observed: { "en-US": "Observed in the book", "zh-CN": "实际观察" },
      set: { "en-US": "As set", "zh-CN": "设定值" },
    },
  },
  clvRetention: {
    kind: "rate",
    label: { "en-US": "Retention a year", "zh-CN": "年保留率" },
    meaning: {
      "en-US": "Chance that a customer stays for another year, where it is not observed.",
      "zh-CN": "客户下一年继续合作的概率，用于无观察值时。",
    },
    source: "A5",
    default: 0.8,
    min: 0,
    max: 1,
  },
  leastRetentionBase: {
    kind: "count",
    label: { "en-US": "Customers for an observed retention", "zh-CN": "观察保留率最少客户数" },
    meaning: {
      "en-US": "Customers of the year before that it takes to trust the observed retention.",
      "zh-CN": "上一年客户数达到此值才采用观察保留率。",
    },
    source: "convention",
    default: 20,
    min: 1,
    max: 100_000,
  },
  clvDiscount: {
    kind: "rate",
    label: { "en-US": "Discount rate a year", "zh-CN": "年折现率" },
    meaning: { "en-US": "What a year of waiting costs.", "zh-CN": "资金一年的时间成本。" },
    source: "A5",
    default: 0.1,
    min: 0,
    max: 1,
  },
  clvGrowth: {
    kind: "rate",
    label: { "en-US": "Growth a year", "zh-CN": "年增长率" },
    meaning: {
      "en-US": "How much the yearly value of a customer that stays grows.",
      "zh-CN": "留存客户年价值的增长率。",
    },
    source: "A5",
    default: 0,
    min: -1,
    max: 1,
  },
  clvYears: {
    kind: "count",
    label: { "en-US": "Horizon (years)", "zh-CN": "计算年限" },
    meaning: {
      "en-US": "Years that count; 0 counts all to come. A customer's own expected life counts first.",
      "zh-CN": "计入的年数；0 表示无限期。客户表中的预计合作年限优先。",
    },
    source: "A5",
    default: 5,
    min: 0,
    max: 100,
  },
  clvTiming: {
    kind: "choice",
    label: { "en-US": "First value", "zh-CN": "首期时点" },
    meaning: {
      "en-US": "Whether the first year's value comes in a year, if the customer stays (deferred), or now (immediate).",
      "zh-CN": "首年价值在一年后且客户留存时取得（期末），或现在取得（期初）。",
    },
    source: "A5",
    default: "deferred",
    choices: {
      deferred: { "en-US": "In a year (deferred)", "zh-CN": "一年后（期末）" },
      immediate: { "en-US": "Now (immediate)", "zh-CN": "现在（期初）" },
    },
  },
  financeRate: {
    kind: "rate",
    label: { "en-US": "Cost of money lent to customers", "zh-CN": "应收占用资金成本率" },
    meaning: {
      "en-US": "Yearly rate that open receivables cost, taken from the profit of each customer.",
      "zh-CN": "应收账款占用资金的年成本率，从客户利润中扣除。",
    },
    source: "S020",
    default: 0.06,
    min: 0,
    max: 1,
  },
  lossRate: {
    kind: "rate",
    label: { "en-US": "Expected loss on receivables", "zh-CN": "应收预期损失率" },
    meaning: {
      "en-US": "Part of what customers owe that is expected to be lost, taken from their value.",
      "zh-CN": "应收账款预计无法收回的比例，从客户价值中扣除。",
    },
    source: "S020, S031",
    default: 0.01,
    min: 0,
    max: 1,
  },
  referralShare: {
    kind: "share",
    label: { "en-US": "Referral share", "zh-CN": "推荐归属比例" },
    meaning: {
      "en-US":
        "Part of the first year's value of a recommended customer that counts as referral value of the one that recommended us.",
      "zh-CN": "被推荐客户首年价值中计为推荐人推荐价值的比例。",
    },
    source: "S022",
    default: 0.5,
    min: 0,
    max: 1,
  },
  savingRate: {
    kind: "rate",
    label: { "en-US": "Savings a year", "zh-CN": "年成本节约率" },
    meaning: {
      "en-US": "Part of the cost to serve that each further year of the relationship saves.",
      "zh-CN": "合作每延续一年，服务成本节约的比例。",
    },
    source: "S023",
    default: 0,
    min: 0,
    max: 1,
  },
  purchaseModel: {
    kind: "choice",
    label: { "en-US": "Purchase model", "zh-CN": "购买模型" },
    meaning: {
      "en-US":
        "Whether BG/NBD and Gamma-Gamma are fitted: where the limits below allow (automatic), never, or always, with a warning.",
      "zh-CN": "是否拟合 BG/NBD 与 Gamma-Gamma 模型：满足下列条件时（自动）、从不、始终（附警示）。",
    },
    source: "S021, A6",
    default: "automatic",
    choices: {
      automatic: { "en-US": "Automatic", "zh-CN": "自动" },
      never: { "en-US": "Never", "zh-CN": "从不" },
      always: { "en-US": "Always", "zh-CN": "始终" },
    },
  },
  modelUnitDays: {
    kind: "days",
    label: { "en-US": "Model's unit of time", "zh-CN": "模型时间单位" },
    meaning: {
      "en-US":
        "Days in the unit of time of the model: 7 counts weeks. It changes the parameter alpha, not the results.",
      "zh-CN": "模型时间单位的天数：7 即按周。只影响参数 alpha，不影响结果。",
    },
    source: "A6",
    default: 7,
    min: 1,
    max: 366,
  },
  modelMonths: {
    kind: "months",
    label: { "en-US": "Model looks ahead", "zh-CN": "模型预测期" },
    meaning: {
      "en-US": "Months to come whose purchases the model and the baseline expect.",
      "zh-CN": "模型与基线预测未来多少个月的购买。",
    },
    source: "A8",
    default: 12,
    min: 1,
    max: 120,
  },
  modelLeast: {
    kind: "set",
    of: "count",
    label: { "en-US": "Model needs", "zh-CN": "模型最少样本" },
    meaning: {
      "en-US": "Customers, and customers that bought again, that it takes before the model may speak.",
      "zh-CN": "客户数与再次购买客户数达到此值才使用模型。",
    },
    source: "A6",
    keys: {
      customers: { "en-US": "customers", "zh-CN": "客户数" },
      repeaters: { "en-US": "repeat buyers", "zh-CN": "再次购买客户数" },
    },
    default: { customers: 100, repeaters: 50 },
    min: 1,
    max: 1_000_000,
  },
  modelCorrelation: {
    kind: "share",
    label: { "en-US": "Most correlation", "zh-CN": "最大相关系数" },
    meaning: {
      "en-US":
        "Largest correlation of number and mean value of purchases, either way; the spend model takes them as independent.",
      "zh-CN": "购买次数与平均金额相关系数的绝对值上限；金额模型假设两者独立。",
    },
    source: "A7",
    default: 0.3,
    min: 0,
    max: 1,
  },
  whatIfSteps: {
    kind: "set",
    of: "rate",
    label: { "en-US": "What-if step", "zh-CN": "假设分析步长" },
    meaning: {
      "en-US": "Points of retention and discount rate, and percent of margin, by which customer equity is tried out.",
      "zh-CN": "客户资产假设分析中保留率、折现率变动的百分点与毛利变动的百分比。",
    },
    source: "S025, S057",
    keys: {
      retention: { "en-US": "retention", "zh-CN": "保留率" },
      margin: { "en-US": "margin", "zh-CN": "毛利" },
      discount: { "en-US": "discount rate", "zh-CN": "折现率" },
    },
    default: { retention: 0.05, margin: 0.1, discount: 0.02 },
    min: 0,
    max: 1,
  },
} as const satisfies Record<string, Parameter>;
