import type { Parameter } from "../parameter";

/** What makes a good customer (S026), in the order of the sheet. */
const good = {
  contribution: { "en-US": "Profit (× average)", "zh-CN": "利润贡献（均值倍数）" },
  margin: { "en-US": "Margin (÷ overall margin)", "zh-CN": "毛利率（÷ 整体毛利率）" },
  discount: { "en-US": "Discount", "zh-CN": "让利比例" },
  onTime: { "en-US": "Paid on time", "zh-CN": "准时付款率" },
  credit: { "en-US": "Credit score", "zh-CN": "信用评分" },
  service: { "en-US": "Cost to serve ÷ revenue", "zh-CN": "服务成本率" },
  outlook: { "en-US": "Potential score", "zh-CN": "潜力评分" },
  relation: { "en-US": "Loyalty rung (1–7)", "zh-CN": "忠诚阶梯（1–7）" },
} as const;

/** What a relationship is worth (S019). */
const drivers = {
  profit: { "en-US": "Profit (× average)", "zh-CN": "利润（均值倍数）" },
  duration: { "en-US": "Months with us", "zh-CN": "合作月数" },
  knowledge: { "en-US": "Customer's competence", "zh-CN": "客户核心竞争力" },
  referral: { "en-US": "Referral value (÷ average profit)", "zh-CN": "推荐价值（÷ 平均利润）" },
} as const;

/** What promises that a small customer will be a large one (S028). */
const promise = {
  growth: { "en-US": "Growth", "zh-CN": "增长率" },
  credit: { "en-US": "Credit score", "zh-CN": "信用评分" },
  competence: { "en-US": "Customer's competence", "zh-CN": "客户核心竞争力" },
  potential: { "en-US": "Potential score", "zh-CN": "潜力评分" },
} as const;

const zeroMeaning = {
  "en-US":
    "Value that is worth no points; shares are written as fractions (0.05 = 5 %). Points rise in a straight line to 100 at the value beside “full points at”.",
  "zh-CN": "得 0 分的数值，比例用小数表示（0.05 即 5 %）；自该值至“满分值”按直线计分，满分为 100。",
};
const fullMeaning = {
  "en-US": "Value that is worth 100 points; below “no points at” where less is better.",
  "zh-CN": "得 100 分的数值；越低越好的指标，该值小于“零分值”。",
};
const weightMeaning = {
  "en-US": "Weight in the score; what has no value leaves its weight to the others in proportion.",
  "zh-CN": "在评分中的权重；缺少数值的指标，其权重按比例分给其他指标。",
};

/** When a customer is good, risky, well matched or promising, and what a relationship is worth. */
export const accountQualityParameters = {
  qualityWeights: {
    kind: "set",
    of: "share",
    label: { "en-US": "Good customer: weight", "zh-CN": "好客户权重" },
    meaning: weightMeaning,
    source: "S026",
    keys: good,
    default: {
      contribution: 0.2,
      margin: 0.15,
      discount: 0.1,
      onTime: 0.15,
      credit: 0.15,
      service: 0.1,
      outlook: 0.075,
      relation: 0.075,
    },
    min: 0,
    max: 1,
    together: "sumsToOne",
  },
  qualityZero: {
    kind: "set",
    of: "number",
    label: { "en-US": "Good customer: no points at", "zh-CN": "好客户零分值" },
    meaning: zeroMeaning,
    source: "S026",
    keys: good,
    default: {
      contribution: 0,
      margin: 0.5,
      discount: 0.3,
      onTime: 0.5,
      credit: 30,
      service: 0.15,
      outlook: 1,
      relation: 1,
    },
    min: -1_000_000,
    max: 1_000_000,
  },
  qualityFull: {
    kind: "set",
    of: "number",
    label: { "en-US": "Good customer: full points at", "zh-CN": "好客户满分值" },
    meaning: fullMeaning,
    source: "S026",
    keys: good,
    default: {
      contribution: 1,
      margin: 1.25,
      discount: 0,
      onTime: 0.95,
      credit: 85,
      service: 0.02,
      outlook: 5,
      relation: 6,
    },
    min: -1_000_000,
    max: 1_000_000,
  },
  qualityKnownShare: {
    kind: "share",
    label: { "en-US": "Quality scores: least known", "zh-CN": "客户质量评分最低已知比例" },
    meaning: {
      "en-US":
        "Part of the weights that must be known for a score of quality, relationship or promise, as for the credit score; 100 % refuses every gap.",
      "zh-CN": "质量、关系与潜力评分须已知的权重比例，规则同信用评分；100 % 表示有缺即不评分。",
    },
    source: "S026",
    default: 0.5,
    min: 0,
    max: 1,
  },
  qualityCuts: {
    kind: "set",
    of: "number",
    label: { "en-US": "Quality class from", "zh-CN": "客户质量分级界线" },
    meaning: {
      "en-US": "Least score of each class of quality; below the last a customer is poor.",
      "zh-CN": "各质量级别的最低得分；低于最后一级为较差。",
    },
    source: "S026",
    keys: {
      good: { "en-US": "Good", "zh-CN": "优良" },
      fair: { "en-US": "Fair", "zh-CN": "一般" },
    },
    default: { good: 65, fair: 45 },
    min: 0,
    max: 100,
    together: "falls",
  },
  riskLimits: {
    kind: "set",
    of: "number",
    label: { "en-US": "Risk flag", "zh-CN": "风险标记界线" },
    meaning: {
      "en-US":
        "Shares above, and numbers from, which a risk flag rises; shares are written as fractions (0.3 = 30 %). The score of “At risk from” also raises the flag of churn.",
      "zh-CN":
        "比例高于、次数达到该值时亮起风险标记，比例用小数表示（0.3 即 30 %）；流失风险达到“流失风险线”亦亮起流失标记。",
    },
    source: "S027",
    keys: {
      overdue: { "en-US": "Overdue share above", "zh-CN": "逾期占比高于" },
      receivables: { "en-US": "Share of receivables above", "zh-CN": "应收占比高于" },
      discount: { "en-US": "Discount above", "zh-CN": "让利比例高于" },
      extra: { "en-US": "Extra demands ÷ revenue above", "zh-CN": "额外要求成本率高于" },
      violations: { "en-US": "Violations from", "zh-CN": "违规次数达到" },
      rivals: { "en-US": "Rivals from", "zh-CN": "争夺对手数达到" },
    },
    default: { overdue: 0.3, receivables: 0.2, discount: 0.2, extra: 0.05, violations: 1, rivals: 3 },
    min: 0,
    max: 1_000_000,
  },
  riskyFrom: {
    kind: "count",
    label: { "en-US": "Risky from flags", "zh-CN": "高风险标记数" },
    meaning: {
      "en-US": "Number of risk flags from which on a big customer counts as risky.",
      "zh-CN": "达到该标记数的大客户视为高风险。",
    },
    source: "S027",
    default: 2,
    min: 1,
    max: 5,
  },
  compositeBasis: {
    kind: "choice",
    label: { "en-US": "Composite value of", "zh-CN": "综合价值口径" },
    meaning: {
      "en-US":
        "Whether the composite value starts from what a customer buys (the textbook definition) or from the profit on it; open deals then count with the customer's margin.",
      "zh-CN": "综合价值以购买额（教材口径）还是以其利润为起点；取利润时，未结商机按客户毛利率折算。",
    },
    source: "S031",
    default: "revenue",
    choices: {
      revenue: { "en-US": "Purchases", "zh-CN": "购买额" },
      profit: { "en-US": "Profit on purchases", "zh-CN": "购买带来的利润" },
    },
  },
  capabilityWeights: {
    kind: "set",
    of: "share",
    label: { "en-US": "Capability: weight", "zh-CN": "服务能力权重" },
    meaning: {
      "en-US": "Weight of each of our five capabilities; those without a score leave theirs to the others.",
      "zh-CN": "我方五项服务能力的权重；未评分者的权重由其他项分担。",
    },
    source: "S030",
    keys: {
      technical: { "en-US": "Technology", "zh-CN": "技术" },
      people: { "en-US": "People", "zh-CN": "人力" },
      finance: { "en-US": "Finance", "zh-CN": "财力" },
      material: { "en-US": "Supply", "zh-CN": "物力" },
      management: { "en-US": "Management", "zh-CN": "管理" },
    },
    default: { technical: 0.2, people: 0.2, finance: 0.2, material: 0.2, management: 0.2 },
    min: 0,
    max: 1,
    together: "sumsToOne",
  },
  capabilityStrong: {
    kind: "number",
    label: { "en-US": "Capability strong from", "zh-CN": "能力强弱分界" },
    meaning: {
      "en-US": "Mean of the capability scores (1 to 5) from which on we serve a customer well.",
      "zh-CN": "五项能力平均分（1–5）达到该值即认为服务能力强。",
    },
    source: "S030",
    default: 3.5,
    min: 0,
    max: 100,
  },
  relationWeights: {
    kind: "set",
    of: "share",
    label: { "en-US": "Relationship: weight", "zh-CN": "关系价值权重" },
    meaning: weightMeaning,
    source: "S019",
    keys: drivers,
    default: { profit: 0.35, duration: 0.2, knowledge: 0.2, referral: 0.25 },
    min: 0,
    max: 1,
    together: "sumsToOne",
  },
  relationZero: {
    kind: "set",
    of: "number",
    label: { "en-US": "Relationship: no points at", "zh-CN": "关系价值零分值" },
    meaning: zeroMeaning,
    source: "S019",
    keys: drivers,
    default: { profit: 0, duration: 0, knowledge: 1, referral: 0 },
    min: -1_000_000,
    max: 1_000_000,
  },
  relationFull: {
    kind: "set",
    of: "number",
    label: { "en-US": "Relationship: full points at", "zh-CN": "关系价值满分值" },
    meaning: fullMeaning,
    source: "S019",
    keys: drivers,
    default: { profit: 2, duration: 60, knowledge: 5, referral: 0.5 },
    min: -1_000_000,
    max: 1_000_000,
  },
  promiseWeights: {
    kind: "set",
    of: "share",
    label: { "en-US": "Promise: weight", "zh-CN": "成长性权重" },
    meaning: weightMeaning,
    source: "S028",
    keys: promise,
    default: { growth: 0.3, credit: 0.25, competence: 0.2, potential: 0.25 },
    min: 0,
    max: 1,
    together: "sumsToOne",
  },
  promiseZero: {
    kind: "set",
    of: "number",
    label: { "en-US": "Promise: no points at", "zh-CN": "成长性零分值" },
    meaning: zeroMeaning,
    source: "S028",
    keys: promise,
    default: { growth: 0, credit: 30, competence: 1, potential: 1 },
    min: -1_000_000,
    max: 1_000_000,
  },
  promiseFull: {
    kind: "set",
    of: "number",
    label: { "en-US": "Promise: full points at", "zh-CN": "成长性满分值" },
    meaning: fullMeaning,
    source: "S028",
    keys: promise,
    default: { growth: 0.3, credit: 85, competence: 5, potential: 5 },
    min: -1_000_000,
    max: 1_000_000,
  },
  promiseFrom: {
    kind: "number",
    label: { "en-US": "Rising star from", "zh-CN": "潜力小客户最低分" },
    meaning: {
      "en-US": "Promise score from which on a small customer is a rising star.",
      "zh-CN": "小客户的成长性评分达到该值即为潜力小客户。",
    },
    source: "S028",
    default: 60,
    min: 0,
    max: 100,
  },
} as const satisfies Readonly<Record<string, Parameter>>;
