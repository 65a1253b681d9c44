import type { Parameter } from "../parameter";

/** Thresholds and choices of credit and receivables. */
export const creditParameters = {
  ageingBasis: {
    kind: "choice",
    label: { "en-US": "Ageing basis", "zh-CN": "账龄起算日" },
    meaning: { "en-US": "The day from which the age of an open invoice counts.", "zh-CN": "未收发票账龄的起算日。" },
    source: "B4",
    default: "due",
    choices: {
      due: { "en-US": "Due date", "zh-CN": "到期日" },
      invoice: { "en-US": "Invoice date", "zh-CN": "开票日" },
    },
  },
  ageingEdges: {
    kind: "edges",
    label: { "en-US": "Ageing buckets", "zh-CN": "账龄分段" },
    meaning: {
      "en-US": "Last day of each bucket; what is older falls into the last one.",
      "zh-CN": "各账龄段的最后一天；更久的归入最后一段。",
    },
    source: "B4, S101",
    default: [30, 60, 90],
    min: 1,
    max: 3650,
    most: 8,
  },
  dsoDays: {
    kind: "days",
    label: { "en-US": "DSO period", "zh-CN": "DSO 统计天数" },
    meaning: {
      "en-US": "Days before the as-of date whose invoices are the credit sales of DSO.",
      "zh-CN": "计算 DSO 时，截止日前多少天的发票计入赊销额。",
    },
    source: "S094",
    default: 90,
    min: 1,
    max: 1096,
  },
  defaultTermDays: {
    kind: "days",
    label: { "en-US": "Default payment terms", "zh-CN": "默认账期" },
    meaning: {
      "en-US": "Days from invoice to due date where neither the invoice nor the customer says.",
      "zh-CN": "发票和客户均未注明时，由开票日至到期日的天数。",
    },
    source: "convention",
    default: 30,
    min: 0,
    max: 365,
  },
} as const satisfies Record<string, Parameter>;
