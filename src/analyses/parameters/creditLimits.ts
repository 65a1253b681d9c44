import type { Parameter } from "../parameter";

const grades = {
  CA1: { "en-US": "CA1", "zh-CN": "CA1" },
  CA2: { "en-US": "CA2", "zh-CN": "CA2" },
  CA3: { "en-US": "CA3", "zh-CN": "CA3" },
  CA4: { "en-US": "CA4", "zh-CN": "CA4" },
  CA5: { "en-US": "CA5", "zh-CN": "CA5" },
  NR: { "en-US": "NR", "zh-CN": "NR" },
} as const;

/** How limits are recommended, and what holds an order. */
export const creditLimitParameters = {
  limitVolumeMonths: {
    kind: "months",
    label: { "en-US": "Volume that limits are for", "zh-CN": "额度测算期" },
    meaning: {
      "en-US": "Months before the as-of date whose invoices tell how much credit a customer needs.",
      "zh-CN": "以截止日前若干个月的开票额测算所需信用。",
    },
    source: "S092",
    default: 12,
    min: 1,
    max: 60,
  },
  limitOfNetWorth: {
    kind: "set",
    of: "share",
    label: { "en-US": "Limit of net worth", "zh-CN": "净值授信比例" },
    meaning: {
      "en-US": "Part of the customer's tangible net worth that it may owe us, by grade.",
      "zh-CN": "按等级，对我方欠款可占客户有形净值的比例。",
    },
    source: "S092, B-6 b",
    keys: grades,
    default: { CA1: 0.5, CA2: 0.35, CA3: 0.2, CA4: 0.1, CA5: 0, NR: 0.1 },
    min: 0,
    max: 1,
  },
  limitOfTurnover: {
    kind: "set",
    of: "share",
    label: { "en-US": "Limit of turnover", "zh-CN": "营业额授信比例" },
    meaning: {
      "en-US": "Part of the customer's own yearly sales that it may owe us, by grade.",
      "zh-CN": "按等级，对我方欠款可占客户年营业额的比例。",
    },
    source: "S092, B-6 b",
    keys: grades,
    default: { CA1: 0.1, CA2: 0.05, CA3: 0.03, CA4: 0.02, CA5: 0, NR: 0.02 },
    min: 0,
    max: 1,
  },
  limitPolicy: {
    kind: "set",
    of: "share",
    label: { "en-US": "Part of the base limit", "zh-CN": "基础额度保留比例" },
    meaning: {
      "en-US":
        "What a grade leaves of the limit on the customers sheet: CA1 to CA3 all, CA4 less a discount, CA5 pays cash.",
      "zh-CN": "各等级保留客户表额度的比例：CA1 至 CA3 全额，CA4 打折扣，CA5 现金交易。",
    },
    source: "S091, S092",
    keys: grades,
    default: { CA1: 1, CA2: 1, CA3: 1, CA4: 0.5, CA5: 0, NR: 1 },
    min: 0,
    max: 2,
  },
  limitProbable: {
    kind: "share",
    label: { "en-US": "Probable from win rate", "zh-CN": "可能成交的赢率" },
    meaning: {
      "en-US": "Open opportunities count in the exposure from this win rate on, each with amount × win rate.",
      "zh-CN": "赢率达到此值的未结商机按 金额 × 赢率 计入敞口。",
    },
    source: "S092",
    default: 0.5,
    min: 0,
    max: 1,
  },
  limitMonths: {
    kind: "months",
    label: { "en-US": "Months of headroom", "zh-CN": "可用额度展望期" },
    meaning: {
      "en-US": "Months, the as-of month included, for which headroom is told when the weighted pipeline closes.",
      "zh-CN": "含截止月，展望加权商机成交后可用额度的月数。",
    },
    source: "S092",
    default: 6,
    min: 1,
    max: 24,
  },
  holdDaysOverdue: {
    kind: "days",
    label: { "en-US": "Hold: days overdue", "zh-CN": "冻结：逾期天数" },
    meaning: {
      "en-US":
        "An order is held when the oldest open invoice that matters is overdue by more than this, grace included.",
      "zh-CN": "最早一笔（达到起点金额的）未收发票逾期超过此天数（含宽限期）即冻结订单。",
    },
    source: "B-7",
    default: 60,
    min: 0,
    max: 3650,
  },
  holdSmallAmount: {
    kind: "money",
    label: { "en-US": "Hold: amount that matters", "zh-CN": "冻结：起点金额" },
    meaning: {
      "en-US": "Overdue amounts up to this hold no order by their age: tiny residues should stop nobody.",
      "zh-CN": "逾期金额不超过此值时不因账龄冻结订单，避免尾差误冻结。",
    },
    source: "B-7, D-8",
    default: 100,
    min: 0,
    max: 1e12,
  },
  holdOverdueShare: {
    kind: "share",
    label: { "en-US": "Hold: overdue share", "zh-CN": "冻结：逾期占比" },
    meaning: {
      "en-US": "With a high use of the limit, an order is held when more than this part of what is owed is overdue.",
      "zh-CN": "额度使用率较高时，逾期占应收超过此比例即冻结订单。",
    },
    source: "B-7",
    default: 0.3,
    min: 0,
    max: 1,
  },
  holdLimitUsed: {
    kind: "share",
    label: { "en-US": "Hold: use of the limit beside overdue", "zh-CN": "冻结：逾期时额度使用率" },
    meaning: {
      "en-US": "Use of the limit above which the overdue share holds an order.",
      "zh-CN": "额度使用率超过此值时，逾期占比规则方才生效。",
    },
    source: "B-7",
    default: 0.8,
    min: 0,
    max: 10,
  },
  holdOverLimit: {
    kind: "share",
    label: { "en-US": "Hold: over the limit", "zh-CN": "冻结：超额度" },
    meaning: {
      "en-US": "Use of the limit above which an order is held whatever is overdue; 100 % is the limit itself.",
      "zh-CN": "额度使用率超过此值即冻结订单，不论是否逾期；100 % 即额度本身。",
    },
    source: "B-7",
    default: 1,
    min: 0,
    max: 10,
  },
  holdLimitExpired: {
    kind: "days",
    label: { "en-US": "Hold: days after the limit ended", "zh-CN": "冻结：额度过期天数" },
    meaning: {
      "en-US": "Grace days after the last day of the limit until orders are held.",
      "zh-CN": "额度到期后的宽限天数，超过即冻结订单。",
    },
    source: "B-7",
    default: 0,
    min: 0,
    max: 3650,
  },
} as const satisfies Record<string, Parameter>;
