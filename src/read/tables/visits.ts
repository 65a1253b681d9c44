import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";
import { customerColumns } from "./customerColumns";

/** Time spent with customers: one row a visit. */
export const visits = {
  id: "visits",
  label: { "en-US": "Visits", "zh-CN": "拜访" },
  sheetNames: ["visit", "拜访", "拜訪"],
  recognisedBy: [["customer", "customerName"], ["date"], ["hours"]],
  rowNeeds: [["customer", "customerName"]],
  fields: {
    ...customerColumns({ "en-US": "Whom the visit was paid to.", "zh-CN": "拜访的客户。" }),
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
