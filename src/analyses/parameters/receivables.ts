import type { Parameter } from "../parameter";

/** Thresholds and choices of receivables: what is applied, DSO, collecting, contradictions. */
export const receivablesParameters = {
  paymentsSheet: {
    kind: "choice",
    group: "credit",
    label: { "en-US": "Sheet of payments", "zh-CN": "收款记录的使用" },
    meaning: {
      "en-US":
        "Whether payments on a sheet of their own are applied to the invoices; a sheet of receivables that tells what was paid needs none.",
      "zh-CN": "是否用单独的收款记录核销发票；应收账款表已注明收款时不需要。",
    },
    source: "S101",
    default: "needed",
    choices: {
      needed: { "en-US": "Where needed", "zh-CN": "需要时使用" },
      always: { "en-US": "Always", "zh-CN": "始终使用" },
      never: { "en-US": "Never", "zh-CN": "不使用" },
    },
  },
  creditApplied: {
    kind: "choice",
    group: "credit",
    label: { "en-US": "Credit among the receivables", "zh-CN": "应收表中的贷项与收款" },
    meaning: {
      "en-US":
        "What credit notes and payments that stand among the invoices settle; what settles nothing stays unapplied credit.",
      "zh-CN": "应收账款表中的贷项和收款核销哪些发票；未核销的列为未核销贷项。",
    },
    source: "S101",
    default: "reference",
    choices: {
      never: { "en-US": "Nothing", "zh-CN": "不核销" },
      reference: { "en-US": "The invoice they name", "zh-CN": "仅核销所注明的发票" },
      oldest: { "en-US": "Also what is due first", "zh-CN": "其余按先到期先付" },
    },
  },
  habitMonths: {
    kind: "months",
    group: "credit",
    label: { "en-US": "Window of payment behaviour", "zh-CN": "付款表现统计期" },
    meaning: {
      "en-US": "Months before the as-of date whose payments tell how a customer pays; 0 counts all.",
      "zh-CN": "截止日前多少个月的收款用于判断客户付款表现；0 表示全部。",
    },
    source: "B10",
    default: 12,
    min: 0,
    max: 120,
  },
  emptyMonths: {
    kind: "choice",
    group: "credit",
    label: { "en-US": "Count-back: months without sales", "zh-CN": "倒推法：无销售月份" },
    meaning: {
      "en-US": "What a month without sales means to the count-back DSO.",
      "zh-CN": "倒推法 DSO 遇到无销售月份时的处理方式。",
    },
    source: "S094",
    default: "count",
    choices: {
      stop: { "en-US": "Stop there", "zh-CN": "到此为止" },
      count: { "en-US": "Count its days", "zh-CN": "计入该月天数" },
      skip: { "en-US": "Pass over it", "zh-CN": "跳过该月" },
    },
  },
  countBackMonths: {
    kind: "months",
    group: "credit",
    label: { "en-US": "Count-back: longest way back", "zh-CN": "倒推法：最多回溯月数" },
    meaning: {
      "en-US": "Months of sales that the count-back DSO looks at; debt beyond them makes the days a lower bound.",
      "zh-CN": "倒推法 DSO 最多回溯的销售月数；仍未抵完时天数为下限。",
    },
    source: "S094",
    default: 24,
    min: 3,
    max: 60,
  },
} as const satisfies Record<string, Parameter>;
