import type { Parameter } from "../parameter";

/** Which account the dossier is about, and how far it looks back. */
export const dossierParameters = {
  dossierCustomer: {
    kind: "text",
    label: { "en-US": "Customer of the dossier", "zh-CN": "档案客户" },
    meaning: {
      "en-US": "Name or ID of the customer that the Dossier sheet is about; empty: the largest key account.",
      "zh-CN": "“客户档案”表所写客户的名称或编号；留空则为收入最高的大客户。",
    },
    source: "S041",
    default: "",
    most: 200,
  },
  dossierMonths: {
    kind: "months",
    label: { "en-US": "Trade record over", "zh-CN": "交易记录月数" },
    meaning: {
      "en-US": "Months of the trade record, each beside the same month a year before; closed deals go back as far.",
      "zh-CN": "档案中交易记录的月数，每月与上年同月对比；已结商机也回溯同样长度。",
    },
    source: "S041",
    default: 12,
    min: 3,
    max: 36,
  },
} as const satisfies Record<string, Parameter>;
