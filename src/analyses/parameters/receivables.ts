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
} as const satisfies Record<string, Parameter>;
