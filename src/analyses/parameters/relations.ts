import type { Parameter } from "../parameter";

/** What loyalty is measured by. */
const loyaltyMeasures = {
  repurchase: { "en-US": "Months with an order", "zh-CN": "有订单月数" },
  wallet: { "en-US": "Share of wallet", "zh-CN": "采购份额" },
  price: { "en-US": "Price sensitivity", "zh-CN": "价格敏感度" },
  referrals: { "en-US": "Referrals", "zh-CN": "推荐客户数" },
  rivals: { "en-US": "Attitude to rivals", "zh-CN": "对竞争对手的态度" },
  tolerance: { "en-US": "Tolerance of faults", "zh-CN": "质量容忍度" },
  selection: { "en-US": "Selection time (days)", "zh-CN": "选择时间（天）" },
} as const;

/** Plans, loyalty, care and points of the accounts. */
export const relationParameters = {
  planMonths: {
    kind: "months",
    label: { "en-US": "Plan runs over", "zh-CN": "计划期长" },
    meaning: {
      "en-US": "Months before its due date in which an objective began, where the plan names no start.",
      "zh-CN": "计划未写开始日期时，按到期日前推多少个月作为开始。",
    },
    source: "S042",
    default: 12,
    min: 1,
    max: 60,
  },
  planPace: {
    kind: "set",
    of: "share",
    label: { "en-US": "Plan status", "zh-CN": "计划红黄绿灯" },
    meaning: {
      "en-US":
        "Part of the progress expected by now from which an objective is green, and from which it is amber; below it is red.",
      "zh-CN": "实际进度达到应有进度的多少为绿灯、多少为黄灯；低于黄灯线为红灯。",
    },
    source: "S042",
    keys: {
      amber: { "en-US": "amber from", "zh-CN": "黄灯不低于" },
      green: { "en-US": "green from", "zh-CN": "绿灯不低于" },
    },
    default: { amber: 0.6, green: 0.9 },
    min: 0,
    max: 2,
    together: "neverFalls",
  },
  loyaltyWeights: {
    kind: "set",
    of: "number",
    label: { "en-US": "Loyalty weights", "zh-CN": "忠诚度权重" },
    meaning: {
      "en-US": "Weight of each measure in the loyalty score; the weight of what is not known goes to the others.",
      "zh-CN": "各衡量指标在忠诚度评分中的权重；未知指标的权重按比例分给其他指标。",
    },
    source: "S050",
    keys: loyaltyMeasures,
    default: { repurchase: 0.3, wallet: 0.2, price: 0.1, referrals: 0.1, rivals: 0.1, tolerance: 0.1, selection: 0.1 },
    min: 0,
    max: 1,
    together: "sumsToOne",
  },
  loyaltyNone: {
    kind: "set",
    of: "number",
    label: { "en-US": "Loyalty: no points at", "zh-CN": "忠诚度零分线" },
    meaning: {
      "en-US":
        "Value at which a measure gives no points; between this and “full points at” they rise in a straight line.",
      "zh-CN": "指标得零分的数值；在零分线与满分线之间按直线计分。",
    },
    source: "convention",
    keys: loyaltyMeasures,
    default: { repurchase: 0, wallet: 0, price: 10, referrals: 0, rivals: 10, tolerance: 0, selection: 60 },
    min: 0,
    max: 1000,
  },
  loyaltyFull: {
    kind: "set",
    of: "number",
    label: { "en-US": "Loyalty: full points at", "zh-CN": "忠诚度满分线" },
    meaning: {
      "en-US": "Value at which a measure gives 100 points; below the other line where less is better.",
      "zh-CN": "指标得 100 分的数值；越低越好的指标，满分线低于零分线。",
    },
    source: "convention",
    keys: loyaltyMeasures,
    default: { repurchase: 12, wallet: 0.6, price: 0, referrals: 2, rivals: 0, tolerance: 10, selection: 7 },
    min: 0,
    max: 1000,
  },
  loyaltyKnownShare: {
    kind: "share",
    label: { "en-US": "Loyalty: known at least", "zh-CN": "忠诚度最低已知权重" },
    meaning: {
      "en-US": "Part of the weights that must be known for a loyalty score; below it there is none.",
      "zh-CN": "已知指标权重至少达到此比例才给出忠诚度评分。",
    },
    source: "convention, as for the credit score",
    default: 0.5,
    min: 0,
    max: 1,
  },
  loyaltyCuts: {
    kind: "set",
    of: "number",
    label: { "en-US": "Loyalty classes", "zh-CN": "忠诚度分级" },
    meaning: {
      "en-US": "Scores from which on a customer is wavering, and loyal; below it is not loyal.",
      "zh-CN": "评分达到多少为摇摆、多少为忠诚；以下为不忠诚。",
    },
    source: "convention",
    keys: {
      wavering: { "en-US": "wavering from", "zh-CN": "摇摆不低于" },
      loyal: { "en-US": "loyal from", "zh-CN": "忠诚不低于" },
    },
    default: { wavering: 40, loyal: 70 },
    min: 0,
    max: 100,
    together: "rises",
  },
  depthTarget: {
    kind: "choice",
    label: { "en-US": "Key accounts should be", "zh-CN": "大客户关系目标" },
    meaning: {
      "en-US": "Level of the relationship that key accounts should have reached.",
      "zh-CN": "大客户应达到的关系层级。",
    },
    source: "S048: partnership or alliance",
    default: "partner",
    choices: {
      preferred: { "en-US": "Preferred buyer", "zh-CN": "优先的采购者" },
      partner: { "en-US": "Partner", "zh-CN": "合作伙伴" },
      alliance: { "en-US": "Strategic alliance", "zh-CN": "战略联盟" },
    },
  },
} as const satisfies Record<string, Parameter>;
