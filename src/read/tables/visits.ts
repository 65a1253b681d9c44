import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";

/** Time spent with customers: one row a visit. */
export const visits = {
  id: "visits",
  label: { "en-US": "Visits", "zh-CN": "拜访" },
  required: false,
  sheetNames: ["visit", "拜访", "拜訪"],
  recognisedBy: [["customer", "customerName"], ["date"], ["hours"]],
  rowNeeds: [["customer", "customerName"]],
  fields: {
    customer: {
      kind: "key",
      label: { "en-US": "Customer ID", "zh-CN": "客户编号" },
      meaning: { "en-US": "Whom the visit was paid to.", "zh-CN": "拜访的客户。" },
      headers: synonyms(`
        Customer ID | Customer No. | Customer Number | Customer Code | Account ID | Account Number | Client ID
        客户编号 | 客户编码 | 客户代码 | 客戶編號 | 客戶代號
      `),
    },
    customerName: {
      kind: "text",
      label: { "en-US": "Customer name", "zh-CN": "客户名称" },
      meaning: { "en-US": "Whom the visit was paid to.", "zh-CN": "拜访的客户。" },
      headers: synonyms(`
        Customer Name | Customer | Account Name | Account | Client Name | Client | Company
        客户名称 | 客户 | 拜访客户 | 单位名称 | 客戶名稱 | 客戶 | 拜訪客戶
      `),
    },
    date: {
      kind: "day",
      label: { "en-US": "Visit date", "zh-CN": "拜访日期" },
      meaning: { "en-US": "Day of the visit.", "zh-CN": "拜访的日期。" },
      headers: synonyms(`
        Visit Date | Date of Visit | Visited On | Call Date | Visit Day
        拜访日期 | 拜访时间 | 实际拜访日期 | 拜訪日期 | 拜訪時間
      `),
    },
    hours: {
      kind: "number",
      label: { "en-US": "Hours", "zh-CN": "小时数" },
      meaning: { "en-US": "Time spent, travel included if you like.", "zh-CN": "花费的时间（小时），可含路途。" },
      headers: synonyms(`
        Hours | Visit Hours | Duration (Hours) | Hours Spent | Time Spent (Hours)
        小时数 | 拜访时长（小时） | 时长（小时） | 小时 | 工时 | 小時數 | 工時 | 拜訪時數
      `),
    },
  },
} as const satisfies InputTable;
