import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";
import { customerColumns } from "./customerColumns";

/** Attempts to win customers back: one row an attempt. */
export const winBacks = {
  id: "winBacks",
  label: { "en-US": "Win-back attempts", "zh-CN": "挽回记录" },
  sheetNames: ["win-back", "winback", "win back", "挽回", "赢回"],
  recognisedBy: [["customer", "customerName"], ["action"], ["date", "cost", "result"]],
  rowNeeds: [["customer", "customerName"]],
  fields: {
    ...customerColumns({ "en-US": "Whom the attempt was about.", "zh-CN": "挽回对象。" }),
    date: {
      kind: "day",
      label: { "en-US": "Attempt", "zh-CN": "挽回日期" },
      meaning: { "en-US": "Day of the attempt.", "zh-CN": "挽回行动的日期。" },
      headers: synonyms(`
        Win-back Date | Attempt Date | Date of Attempt | Date
        挽回日期 | 行动日期 | 日期 | 贏回日期
      `),
    },
    action: {
      kind: "text",
      label: { "en-US": "Win-back action", "zh-CN": "挽回措施" },
      meaning: { "en-US": "What was done.", "zh-CN": "采取的挽回措施。" },
      headers: synonyms(`
        Win-back Action | Winback Action | Win Back Action | Recovery Action | Win-back Measure
        挽回措施 | 挽回行动 | 挽回策略 | 赢回措施 | 召回措施 | 贏回措施
      `),
    },
    cost: {
      kind: "money",
      label: { "en-US": "Cost", "zh-CN": "挽回花费" },
      meaning: { "en-US": "What it cost.", "zh-CN": "该次挽回的花费。" },
      headers: synonyms(`
        Cost | Win-back Cost | Cost of Attempt | Amount Spent
        花费 | 费用 | 挽回成本 | 挽回费用 | 成本 | 費用
      `),
    },
    result: {
      kind: "text",
      label: { "en-US": "Result", "zh-CN": "挽回结果" },
      meaning: {
        "en-US": "Won, failed, or empty while it is open; where empty, an order after the attempt counts as won.",
        "zh-CN": "成功、失败，未定留空；留空时以之后有无下单判断。",
      },
      headers: synonyms(`
        Result | Outcome | Win-back Result | Success
        结果 | 挽回结果 | 是否成功 | 結果 | 贏回結果
      `),
    },
  },
} as const satisfies InputTable;
