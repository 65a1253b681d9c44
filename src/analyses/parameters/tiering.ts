import type { Parameter } from "../parameter";

/** Thresholds and choices of tiering, value and lifecycle. */
export const tieringParameters = {
  abcMeasure: {
    kind: "choice",
    group: "tiering",
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
    group: "tiering",
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
    group: "tiering",
    label: { "en-US": "A up to", "zh-CN": "A 类累计占比" },
    meaning: { "en-US": "Cumulative share of value that class A carries.", "zh-CN": "A 类客户累计贡献占比。" },
    source: "S002, S003",
    default: 0.8,
    min: 0,
    max: 1,
  },
  abcShareB: {
    kind: "share",
    group: "tiering",
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
    group: "tiering",
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
} as const satisfies Record<string, Parameter>;
