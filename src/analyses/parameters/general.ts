import type { Parameter } from "../parameter";

/** Thresholds and choices that every pillar depends on. */
export const generalParameters = {
  revenueMonths: {
    kind: "months",
    label: { "en-US": "Revenue window", "zh-CN": "收入统计期" },
    meaning: {
      "en-US": "Months before the as-of date whose invoices count as revenue; 0 counts all invoices.",
      "zh-CN": "截止日前多少个月的发票计入收入；0 表示计入全部发票。",
    },
    source: "S001",
    default: 12,
    min: 0,
    max: 120,
  },
  idMatch: {
    kind: "choice",
    label: { "en-US": "Leading zeros in ids", "zh-CN": "编号前导零" },
    meaning: {
      "en-US": "Whether 0017850 and 17850 are the same customer.",
      "zh-CN": "0017850 与 17850 是否视为同一客户。",
    },
    source: "convention",
    default: "exact",
    choices: {
      exact: { "en-US": "Different customers", "zh-CN": "不同客户" },
      ignoreZeros: { "en-US": "The same customer", "zh-CN": "同一客户" },
    },
  },
  explainedRows: {
    kind: "count",
    label: { "en-US": "Customers explained", "zh-CN": "逐户说明的客户数" },
    meaning: {
      "en-US":
        "How many customers the sheets show that explain a score in every cell or follow a customer in detail; the largest come first. The Customers and Receivables sheets always hold all.",
      "zh-CN":
        "逐格说明评分、逐户跟踪明细的工作表最多显示多少个客户（按金额从大到小）；客户表与应收表始终包含全部客户。",
    },
    source: "convention",
    default: 1000,
    min: 10,
    max: 100000,
  },
} as const satisfies Record<string, Parameter>;
