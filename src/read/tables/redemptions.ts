import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";
import { customerColumns } from "./customerColumns";

/** Points that customers spent: one row a redemption. */
export const redemptions = {
  id: "redemptions",
  label: { "en-US": "Point redemptions", "zh-CN": "积分兑换" },
  sheetNames: ["redemption", "points", "积分", "積分", "兑换"],
  recognisedBy: [["customer", "customerName"], ["points"], ["date"]],
  rowNeeds: [["customer", "customerName"], ["points"]],
  fields: {
    ...customerColumns({ "en-US": "Whose points they are.", "zh-CN": "积分所属客户。" }),
    date: {
      kind: "day",
      label: { "en-US": "Redeemed on", "zh-CN": "兑换日期" },
      meaning: { "en-US": "Day of the redemption.", "zh-CN": "兑换日期。" },
      headers: synonyms(`
        Redemption Date | Redeemed On | Date Redeemed | Date
        兑换日期 | 兑换时间 | 使用日期 | 日期 | 兌換日期
      `),
    },
    points: {
      kind: "number",
      label: { "en-US": "Points redeemed", "zh-CN": "兑换积分" },
      meaning: { "en-US": "How many points were spent.", "zh-CN": "本次使用的积分数。" },
      headers: synonyms(`
        Points Redeemed | Redeemed Points | Points Spent | Points Used | Points
        兑换积分 | 使用积分 | 消耗积分 | 扣减积分 | 兌換積分
      `),
    },
    value: {
      kind: "money",
      label: { "en-US": "Value", "zh-CN": "兑换价值" },
      meaning: {
        "en-US": "What was given for them; the value of a point where empty.",
        "zh-CN": "兑换所付出的价值；留空按每分价值计。",
      },
      headers: synonyms(`
        Redemption Value | Reward Value | Value of Reward | Reward Cost
        兑换价值 | 兑换金额 | 礼品价值 | 奖励成本 | 兌換價值
      `),
    },
  },
} as const satisfies InputTable;
